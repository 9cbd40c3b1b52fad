// Grants rewards: currency, booster packs, cards, cosmetics and premium, all of them in the caller's transaction, each grant once.
import { CURRENCIES, type Reward } from "../../cards/reward-schema.ts";
import type { CardSource, Prisma } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import { lockUser } from "../users/lock.ts";
import { type Given, giveExtras } from "./extras.ts";
import { type Entries, type SystemAccount, type Transaction, writeBooks } from "./ledger.ts";
import type { Wallet } from "./wallet.ts";

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

/** What is kept and posted with a gift, besides what it gives. */
export interface WithGift {
  /** To keep in the grant's detail. */
  more?: Record<string, string>;
  /** The transaction of what the user pays for it, which is posted first. */
  payment?: Transaction;
}

/**
 * The same for a caller who holds the lock on the user's row.
 * @throws {Problem} `grant_conflict`, and `insufficient_funds` if the payment cannot be made.
 */
export async function giveReward(
  tx: Prisma.TransactionClient,
  gift: Gift,
  { more = {}, payment }: WithGift = {},
): Promise<(Given & { wallet: Wallet }) | null> {
  const { userId, key, cause, source, reward } = gift;
  const detail = { cause, source, ...reward, ...more };
  const wallet = await writeBooks(tx, userId, {
    grants: [{ id: key, detail }],
    ...entriesOf([gift], "rewards", payment),
  });
  if (!wallet) {
    const before = await tx.grant.findUnique({ where: { id: key }, select: { userId: true } });
    if (before?.userId !== userId) throw new Problem("grant_conflict");
    return null;
  }
  const { alreadyOwned } = await giveExtras(tx, userId, gift);
  if (alreadyOwned.length > 0)
    await tx.grant.update({ where: { id: key }, data: { detail: { ...detail, alreadyOwned } } });
  return { alreadyOwned, wallet };
}

/** Gifts that many are given of at once: of currency, packs and cards alone. */
type NewGift = Omit<Gift, "userId" | "reward"> & {
  reward: Omit<Reward, "cosmetics" | "premiumDays" | "battlePass">;
};

/**
 * The same for several gifts to one user whose keys have certainly not been used, under the lock on the user's row.
 * @param account what the currency comes from.
 * @param also what else the statement does.
 */
export async function giveNew(
  tx: Prisma.TransactionClient,
  userId: string,
  gifts: readonly NewGift[],
  account: SystemAccount,
  also: Entries["also"],
): Promise<Wallet> {
  const grants = gifts.map(({ key, cause, source, reward }) => ({
    id: key,
    detail: { cause, source, ...reward },
  }));
  const wallet = await writeBooks(tx, userId, { grants, ...entriesOf(gifts, account), also });
  if (!wallet) throw new Error("a key of these gifts was used before");
  return wallet;
}

/** What gifts to one user consist of, besides their grants and extras. */
function entriesOf(
  gifts: readonly Omit<Gift, "userId">[],
  account: SystemAccount,
  payment?: Transaction,
): Pick<Entries, "transactions" | "packs" | "cards"> {
  const transactions = gifts.flatMap(({ key, cause, reward }) => {
    const changes = CURRENCIES.flatMap((currency) => {
      const amount = reward[currency] ?? 0;
      return amount > 0 ? [{ currency, amount, account }] : [];
    });
    return changes.length > 0 ? [{ id: key, cause, changes }] : [];
  });
  const packs = gifts.flatMap(({ key: grantId, source, reward }) =>
    Object.entries(reward.packs ?? {}).map(([pack, count]) => ({ pack, count, source, grantId })),
  );
  const cards = [...Map.groupBy(gifts, (gift) => gift.source)].flatMap(([source, group]) =>
    Object.entries(sumOf(group.map(({ reward }) => reward.cards ?? {}))).map(([card, count]) => {
      return { card, count, source };
    }),
  );
  return { transactions: payment ? [payment, ...transactions] : transactions, packs, cards };
}

function sumOf(all: readonly Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const counts of all) {
    for (const [id, count] of Object.entries(counts)) sum[id] = (sum[id] ?? 0) + count;
  }
  return sum;
}
