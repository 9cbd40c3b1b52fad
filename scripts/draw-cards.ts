// Draws every card of the pool into cards/art/dist; part of every build.
import { join } from "node:path";
import { renderCards } from "../cards/art/render.ts";
import { loadPool } from "../cards/load.ts";

renderCards(loadPool().cards, join(import.meta.dirname, "../cards/art/dist"));
