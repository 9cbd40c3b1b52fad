// What users own, by card and source, and the grants that it comes from.
import { isTaken } from "../db/errors.ts";
import type { CardSource, Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";

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

export interface CardGrant {
  /** Chosen by who grants: the same id grants once, however often it is sent. */
  id: string;
  userId: string;
  source: CardSource;
  /** Copies by card id. */
  cards: Record<string, number>;
}

/**
 * Adds cards to what a user owns, with their source, all or none of them.
 * @returns whether it gave anything: false if the same was granted under this id before.
 * @throws {Problem} `not_found` without such a user; `grant_conflict` if the id was used for something else.
 */
export async function grantCards(db: Db, grant: CardGrant): Promise<boolean> {
  const { id, userId, source, cards } = grant;
  try {
    await withUserLock(db, userId, "not_found", (tx) => writeGrant(tx, grant));
    return true;
  } catch (error) {
    if (!isTaken(error, "Grant_pkey")) throw error;
    const before = await db.grant.findUnique({ where: { id } });
    const same = before?.userId === userId && before.kind === "cards";
    if (!same || !equal(before.detail, { source, cards })) throw new Problem("grant_conflict");
    return false;
  }
}

/**
 * The grant and its cards, in the transaction of whoever grants. Throws if there is a grant of this id.
 * @param more to keep in the grant's detail.
 */
export async function writeGrant(
  tx: Prisma.TransactionClient,
  { id, userId, source, cards }: CardGrant,
  more: Record<string, string> = {},
): Promise<void> {
  await tx.grant.create({ data: { id, userId, kind: "cards", detail: { source, cards, ...more } } });
  await tx.$executeRaw`
    INSERT INTO "Collection" ("userId", "cardId", "source", "quantity")
    SELECT ${userId}::uuid, key, ${source}::"CardSource", value::int
    FROM jsonb_each_text(${JSON.stringify(cards)}::jsonb) ORDER BY key
    ON CONFLICT ("userId", "cardId", "source")
    DO UPDATE SET "quantity" = "Collection"."quantity" + EXCLUDED."quantity"`;
}

/** Of a grant's detail; the database keeps the names in an order of its own. */
function equal(a: unknown, b: { source: string; cards: Record<string, number> }): boolean {
  const text = ({ source, cards }: typeof b) => JSON.stringify([source, Object.entries(cards).sort()]);
  return text(a as typeof b) === text(b);
}
