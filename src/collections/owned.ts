// What users own, by card and source.
import type { CardSource } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";

type Sources = Partial<Record<CardSource, number>>;

/** By card id. */
export type Owned = ReadonlyMap<string, { quantity: number; sources: Sources }>;

/** Everything that a user owns, gathered by the database: one answer instead of a row for each card and source. */
export async function ownedBy(db: Pick<Db, "$queryRaw">, userId: string): Promise<Owned> {
  const [{ cards }] = await db.$queryRaw<[{ cards: Record<string, Sources> | null }]>`
    SELECT jsonb_object_agg("cardId", "sources") AS cards FROM (
      SELECT "cardId", jsonb_object_agg("source", "quantity") AS "sources"
      FROM "Collection" WHERE "userId" = ${userId}::uuid GROUP BY "cardId"
    ) AS owned`;
  const sum = (sources: Sources) => Object.values(sources).reduce((total, count) => total + count, 0);
  return new Map(
    Object.entries(cards ?? {}).map(([id, sources]) => [id, { quantity: sum(sources), sources }]),
  );
}
