// Grants rewards: currency, booster packs, cards, cosmetics and premium, all of them in the caller's transaction, each grant once.
import { CURRENCIES, type Reward } from "../../cards/reward-schema.ts";
import { addCards } from "../collections/owned.ts";
import type { CardSource, Prisma } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import { lockUser } from "../users/lock.ts";
import { type Given, giveExtras } from "./extras.ts";
import { post, type SystemAccount } from "./ledger.ts";

export interface Gift {
  userId: string;
  /** The idempotency key, and the grant's id: at most 128 characters. The same key grants once. */
  key: string;
  /** Why, for players to read in their history, such as "daily": at most 40 characters. */
  cause: string;
  source: CardSource;
  reward: Reward;
}

/**
 * Grants a reward in the transaction of whoever calls, such as a match's Consequence.
 * @returns null, and nothing is granted, if this key was used for the user before, or the user does not exist any more.
 * @throws {Problem} `grant_conflict` if the key was used for another user.
 */
export async function grantReward(tx: Prisma.TransactionClient, gift: Gift): Promise<Given | null> {
  if (!(await lockUser(tx, gift.userId))) return null;
  return giveReward(tx, gift);
}

/**
 * The same for a caller who holds the lock on the user's row.
 * @param more to keep in the grant's detail.
 */
export async function giveReward(
  tx: Prisma.TransactionClient,
  gift: Gift,
  more: Record<string, string> = {},
): Promise<Given | null> {
  const { userId, key, cause, source, reward } = gift;
  const detail = { cause, source, ...reward, ...more };
  const { count } = await tx.grant.createMany({
    data: [{ id: key, userId, kind: "reward", detail }],
    skipDuplicates: true,
  });
  if (count === 0) {
    const before = await tx.grant.findUnique({ where: { id: key }, select: { userId: true } });
    if (before?.userId !== userId) throw new Problem("grant_conflict");
    return null;
  }
  await give(tx, userId, [gift], "rewards");
  const given = await giveExtras(tx, userId, gift);
  if (given.alreadyOwned.length > 0)
    await tx.grant.update({ where: { id: key }, data: { detail: { ...detail, ...given } } });
  return given;
}

/** Gifts that many are given of at once: of currency, packs and cards alone. */
type NewGift = Omit<Gift, "userId" | "reward"> & {
  reward: Omit<Reward, "cosmetics" | "premiumDays" | "battlePass">;
};

/**
 * The same for several gifts to one user whose keys have certainly not been used, under the lock on the user's row.
 * @param account what the currency comes from.
 */
export async function giveNew(
  tx: Prisma.TransactionClient,
  userId: string,
  gifts: readonly NewGift[],
  account: SystemAccount,
): Promise<void> {
  const rows = gifts.map(({ key, cause, source, reward }) => ({
    key,
    detail: { cause, source, ...reward },
  }));
  await tx.$executeRaw`
    INSERT INTO "Grant" ("id", "userId", "kind", "detail", "createdAt")
    SELECT "key", ${userId}::uuid, 'reward', "detail", ${new Date()}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g ("key" text, "detail" jsonb)`;
  await give(tx, userId, gifts, account);
}

/** Writes what gifts to one user consist of, after their grants. */
async function give(
  tx: Prisma.TransactionClient,
  userId: string,
  gifts: readonly Omit<Gift, "userId">[],
  account: SystemAccount,
): Promise<void> {
  const transactions = gifts.flatMap(({ key, cause, reward }) => {
    const changes = CURRENCIES.flatMap((currency) => {
      const amount = reward[currency] ?? 0;
      return amount > 0 ? [{ currency, amount, account }] : [];
    });
    return changes.length > 0 ? [{ id: key, cause, changes }] : [];
  });
  if (transactions.length > 0) await post(tx, userId, transactions);
  for (const { key, source, reward } of gifts) {
    if (reward.packs) await addPacks(tx, userId, source, key, reward.packs);
  }
  for (const [source, group] of Map.groupBy(gifts, (gift) => gift.source)) {
    const cards = sumOf(group.map(({ reward }) => reward.cards ?? {}));
    if (Object.keys(cards).length > 0) await addCards(tx, userId, source, cards);
  }
}

function sumOf(all: readonly Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const counts of all) {
    for (const [id, count] of Object.entries(counts)) sum[id] = (sum[id] ?? 0) + count;
  }
  return sum;
}

async function addPacks(
  tx: Prisma.TransactionClient,
  userId: string,
  source: CardSource,
  grantId: string,
  packs: Record<string, number>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "BoosterPack" ("id", "userId", "pack", "source", "grantId", "createdAt")
    SELECT gen_random_uuid(), ${userId}::uuid, key, ${source}::"CardSource", ${grantId}, ${new Date()}
    FROM jsonb_each_text(${JSON.stringify(packs)}::jsonb), generate_series(1, value::int)`;
}
