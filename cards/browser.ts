// The card pool for the web client: the same files, bundled instead of read, and not checked again.

import type { Pool } from "../engine/pool.ts";
import { type CardSet, poolOfSets } from "./content.ts";
import dri from "./sets/dri.json" with { type: "json" };
import dst from "./sets/dst.json" with { type: "json" };
import wld from "./sets/wld.json" with { type: "json" };

/** The first released first, as `loadContent` has them. */
export const sets = [wld, dst, dri] as unknown as CardSet[];

/** The same pool as `loadPool()`, index for index. */
export const pool: Pool = poolOfSets(sets);
