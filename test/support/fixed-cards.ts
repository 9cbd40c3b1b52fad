// A small pool that never changes, whatever becomes of the cards of the game: for tests that must
// come to the same end for years. It has something of every family of effects.

import { type Card, compilePool, type Pool } from "../../engine/index.ts";
import cards from "./fixed-cards.json" with { type: "json" };

export const fixedPool: Pool = compilePool("fixed", cards as unknown as Card[]);
