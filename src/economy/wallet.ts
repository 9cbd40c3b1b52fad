// Wallets: what a user has of each currency, and how it came to be so.
import type { Currency } from "../../cards/reward-schema.ts";
import type { Db } from "../db/index.ts";

export type Wallet = Record<Currency, number>;

export async function walletOf(db: Pick<Db, "$queryRaw">, userId: string): Promise<Wallet> {
  const rows = await db.$queryRaw<{ currency: Currency; balance: number }[]>`
    SELECT "currency"::text, "balance" FROM "Wallet" WHERE "userId" = ${userId}::uuid`;
  const balance = (currency: Currency) => rows.find((row) => row.currency === currency)?.balance ?? 0;
  return { mantibucks: balance("mantibucks"), dust: balance("dust") };
}

export type WalletChange = Awaited<ReturnType<typeof walletHistory>>[number];

/** The changes of a user's wallet before the one with a number, the latest first. */
export function walletHistory(db: Db, userId: string, before: bigint | undefined, take: number) {
  return db.ledgerPosting.findMany({
    where: { userId, ...(before !== undefined && { number: { lt: before } }) },
    select: {
      number: true,
      currency: true,
      amount: true,
      balance: true,
      transaction: { select: { cause: true, createdAt: true } },
    },
    orderBy: { number: "desc" },
    take,
  });
}
