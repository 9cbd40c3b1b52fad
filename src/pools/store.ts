// The card pools that matches can be played with: the present one, the released ones, and those that were played under a
// version of their own, which the database keeps for every process.
import { type PoolOf, poolArchive, poolOfFiles } from "../../cards/archive.ts";
import type { CardSet } from "../../cards/content.ts";
import { poolVersion } from "../../cards/versions.ts";
import type { Pool } from "../../engine/index.ts";
import type { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";

/**
 * Finds a pool by its version; null if nobody ever played with it.
 * @throws {CardDataError} if it is damaged, or whatever the database throws.
 */
export type FindPool = (version: string) => Promise<Pool | null>;

/** Pools from the database that stay in memory. */
const MAX_CACHED_POOLS = 20;

/**
 * Keeps the sets in the database, so that a match that is begun with them can be played by any process and after any
 * change of the files. Released sets too: a server that is set back to an older version does not have them otherwise.
 */
export async function keepPool(db: Db, sets: readonly CardSet[]): Promise<void> {
  const version = poolVersion(sets);
  if ((await db.cardPool.count({ where: { version } })) > 0) return;
  const data = { version, sets: sets as unknown as Prisma.InputJsonArray };
  // Another process may start at the same moment.
  await db.cardPool.createMany({ data: [data], skipDuplicates: true });
}

/** @param released finds the present pool and those that were released */
export function poolStore(db: Db, current: Pool, released: PoolOf = poolArchive(current)): FindPool {
  const cached = new Map<string, Pool>();
  return async (version) => {
    const known = released(version) ?? cached.get(version);
    if (known) return known;
    const pool = await readPool(db, version);
    if (!pool) return null;
    cached.set(version, pool);
    if (cached.size > MAX_CACHED_POOLS) cached.delete(cached.keys().next().value!);
    return pool;
  };
}

async function readPool(db: Db, version: string): Promise<Pool | null> {
  const row = await db.cardPool.findUnique({ where: { version } });
  if (!row) return null;
  const sets = row.sets as unknown as CardSet[];
  const files = sets.map((data) => ({ file: `set ${data.code} of the card pool ${version}`, data }));
  return poolOfFiles(version, files);
}
