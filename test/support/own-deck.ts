// A legal deck of house rules as POST /decks takes it: the starter "walking-wood".
import { countsOf } from "../../cards/deck-counts.ts";
import { loadContent } from "../../cards/load.ts";

const list = loadContent().decks.find(({ id }) => id === "walking-wood")!;

export const WOOD = { name: "Wood", rules: "house", ...countsOf(list) };
