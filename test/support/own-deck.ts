// A legal deck of house rules as POST /decks takes it: the starter "walking-wood".
import { loadContent } from "../../cards/load.ts";

const list = loadContent().decks.find(({ id }) => id === "walking-wood")!;
const counts = (entries: typeof list.cards) =>
  Object.fromEntries(entries.map(({ id, count }) => [id, count]));

export const WOOD = { name: "Wood", rules: "house", cards: counts(list.cards), energy: counts(list.energy) };
