// Finds card pools by version: the present one, the released ones, and those that the database keeps for all processes.
import { type PoolOf, poolArchive, poolOfFiles } from "../../cards/archive.ts";
import type { CardSet } from "../../cards/content.ts";
import type { Content } from "../../cards/load.ts";
import type { Pool } from "../../engine/index.ts";
import type { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";

/**
 * Finds the pool of a version; null if it is unknown.
 * @throws {CardDataError} if it is damaged, or the database's error.
 */
export type FindPool = (version: string) => Promise<Pool | null>;

/** Pools from the database that are kept in memory. */
const MAX_CACHED_POOLS = 20;

/**
 * Keeps the sets in the database, so that any process can play the matches that begin with them, also after the files have
 * changed. Released sets are kept, too: after a return to an older deployment their files are not there.
 */
export async function keepPool(db: Db, { pool, sets }: Pick<Content, "pool" | "sets">): Promise<void> {
  const { version } = pool;
  if ((await db.cardPool.count({ where: { version } })) > 0) return;
  const data = { version, sets: sets as unknown as Prisma.InputJsonArray };
  // Another process may do the same at this moment.
  await db.cardPool.createMany({ data: [data], skipDuplicates: true });
}

/** @param released finds the present pool and the released ones */
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
