// A user's booster packs, and opening them. What is in a pack is stored before anybody is shown it.
import { MAX_COPIES } from "../../cards/economy.ts";
import type { Rarity } from "../../engine/index.ts";
import { type BoosterPack, Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { hasPremium } from "../users/premium.ts";
import { ownId } from "./grant-ids.ts";
import { giveNew } from "./reward.ts";
import type { EconomyServices } from "./services.ts";
import { type Wallet, walletOf } from "./wallet.ts";

/** With so many unopened packs no further ones can be bought. Rewards are granted all the same. */
export const MAX_UNOPENED = 500;

/** Unopened packs of a kind that one answer lists, the oldest first. */
const MAX_LISTED = 100;

/** A card from a pack, as it is stored with the pack. */
export interface FoundCard {
  card: string;
  rarity: Rarity;
  slot: number;
  /** None was owned before. */
  isNew: boolean;
  /** What the copy turned into, because as many are owned as a deck may have. */
  dust?: number;
}

export interface Opened {
  id: string;
  pack: string;
  cards: FoundCard[];
}

type UnopenedPack = Pick<BoosterPack, "id" | "pack" | "source" | "createdAt">;

/** The oldest unopened packs of each kind, and how many there are of it. */
export async function unopenedPacks(db: Db, userId: string) {
  const rows = await db.$queryRaw<(UnopenedPack & { count: number })[]>`
    SELECT "id", "pack", "source"::text AS "source", "createdAt", "count" FROM (
      SELECT *, row_number() OVER (PARTITION BY "pack" ORDER BY "createdAt", "id") AS "place",
        (count(*) OVER (PARTITION BY "pack"))::int AS "count"
      FROM "BoosterPack" WHERE "userId" = ${userId}::uuid AND "openedAt" IS NULL) AS b
    WHERE "place" <= ${MAX_LISTED} ORDER BY "createdAt", "id"`;
  const packs = rows.map(({ count: _, ...pack }): UnopenedPack => pack);
  return { packs, counts: Object.fromEntries(rows.map(({ pack, count }) => [pack, count])) };
}

/**
 * Opens packs, all or none of them. Packs that are open already answer what was in them. Several at once are a part of
 * premium; one after another brings the same.
 * @param ids different ones; packs of one kind count for the pity rule in this order.
 * @throws {Problem} `not_found` if the user does not have one of them; `premium_required`.
 */
export function openPacks(
  services: EconomyServices,
  userId: string,
  ids: readonly string[],
): Promise<{ packs: Opened[]; wallet: Wallet }> {
  return withUserLock(services.db, userId, "token_invalid", async (tx, user) => {
    const { rows, copies } = await read(tx, userId, ids);
    const packs = ids.map((id) => {
      const row = rows.find((pack) => pack.id === id);
      if (!row) throw new Problem("not_found", `You have no pack ${id}`);
      return row;
    });
    const unopened = packs.filter(({ contents }) => contents === null);
    if (unopened.length > 1 && !hasPremium(user))
      throw new Problem("premium_required", "Without premium packs are opened one at a time");
    const { found, wallet } =
      unopened.length > 0
        ? await decide(services, tx, userId, unopened, copies)
        : { found: NOTHING, wallet: await walletOf(tx, userId) };
    return {
      packs: packs.map(({ id, pack, contents }) => ({ id, pack, cards: found.get(id) ?? contents! })),
      wallet,
    };
  });
}

/** A pack as it is stored, with how many of its kind were opened since the last prime or secret card. */
type OwnPack = Pick<BoosterPack, "id" | "pack"> & { contents: FoundCard[] | null; opened: number };

const NOTHING: ReadonlyMap<string, FoundCard[]> = new Map();

/** Those of the packs that the user has, and how many copies the user owns of each card. */
async function read(tx: Prisma.TransactionClient, userId: string, ids: readonly string[]) {
  const [row] = await tx.$queryRaw<{ packs: OwnPack[] | null; copies: Record<string, number> | null }[]>`
    SELECT
      (SELECT jsonb_agg(jsonb_build_object(
          'id', b."id", 'pack', b."pack", 'contents', b."contents", 'opened', coalesce(p."opened", 0)))
        FROM "BoosterPack" b LEFT JOIN "PackPity" p USING ("userId", "pack")
        WHERE b."userId" = ${userId}::uuid AND b."id" = ANY(${ids}::uuid[])) AS "packs",
      (SELECT jsonb_object_agg("cardId", "copies") FROM (
        SELECT "cardId", sum("quantity") AS "copies" FROM "Collection"
        WHERE "userId" = ${userId}::uuid GROUP BY "cardId") AS c) AS "copies"`;
  return { rows: row.packs ?? [], copies: new Map(Object.entries(row.copies ?? {})) };
}

/**
 * Decides and stores the contents of unopened packs, under the lock on the user's row.
 * @param copies owned before, which those that are kept are added to.
 * @returns them by the packs' ids.
 */
async function decide(
  { boosters, economy }: EconomyServices,
  tx: Prisma.TransactionClient,
  userId: string,
  packs: readonly OwnPack[],
  copies: Map<string, number>,
): Promise<{ found: Map<string, FoundCard[]>; wallet: Wallet }> {
  const pity = new Map(packs.map(({ pack, opened }) => [pack, opened]));
  const rolled = packs.map(({ id, pack }) => {
    const { cards, opened } = boosters.open(pack, pity.get(pack)!);
    pity.set(pack, opened);
    return { id, cards };
  });
  const found = new Map(
    rolled.map(({ id, cards }) => [
      id,
      cards.map((card, slot): FoundCard => {
        const owned = copies.get(card.id) ?? 0;
        const { rarity } = card;
        const isNew = owned === 0;
        if (owned >= MAX_COPIES)
          return { card: card.id, rarity, slot, isNew, dust: economy.crafting.duplicate[rarity] };
        copies.set(card.id, owned + 1);
        return { card: card.id, rarity, slot, isNew };
      }),
    ]),
  );
  const also = storing(userId, found, pity);
  return { found, wallet: await giveNew(tx, userId, [...found].map(giftOf), "duplicates", also) };
}

function giftOf([id, cards]: [string, FoundCard[]]) {
  const kept: Record<string, number> = {};
  for (const { card, dust } of cards) if (dust === undefined) kept[card] = (kept[card] ?? 0) + 1;
  const dust = cards.reduce((sum, card) => sum + (card.dust ?? 0), 0);
  const reward = { cards: kept, ...(dust > 0 && { dust }) };
  return { key: ownId("pack", id), cause: "pack_duplicates", source: "booster", reward } as const;
}

/** The statements that store what was found, and count for the pity rule. */
function storing(
  userId: string,
  found: ReadonlyMap<string, FoundCard[]>,
  pity: ReadonlyMap<string, number>,
): Prisma.Sql[] {
  const json = (map: ReadonlyMap<string, unknown>) => JSON.stringify(Object.fromEntries(map));
  return [
    Prisma.sql`"counted" AS (
      INSERT INTO "PackPity" ("userId", "pack", "opened")
      SELECT ${userId}::uuid, key, value::int FROM jsonb_each_text(${json(pity)}::jsonb)
      ON CONFLICT ("userId", "pack") DO UPDATE SET "opened" = EXCLUDED."opened")`,
    Prisma.sql`"opened" AS (
      UPDATE "BoosterPack" SET "contents" = value, "openedAt" = ${new Date()}
      FROM jsonb_each(${json(found)}::jsonb) WHERE "id" = key::uuid)`,
  ];
}
