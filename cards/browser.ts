// The card pool for the web client: the same files, bundled instead of read, and not checked again.

import { compilePool, type Pool } from "../engine/pool.ts";
import { type CardSet, versionOf } from "./content.ts";
import wld from "./sets/wld.json" with { type: "json" };

/** In the order of the files' names, as `loadContent` has them. */
export const sets = [wld] as unknown as CardSet[];

/** The same pool as `loadPool()`, index for index. */
export const pool: Pool = compilePool(
  versionOf(sets),
  sets.flatMap((set) => set.cards),
);
