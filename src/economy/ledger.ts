// The ledger: every change of a balance is a transaction, whose postings sum to zero in each currency.
import type { Currency } from "../../cards/reward-schema.ts";
import type { LedgerAccount, Prisma } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";

/** Where currency comes from and goes to, besides wallets. */
export type SystemAccount = Exclude<LedgerAccount, "wallet">;

/** A change of a user's balance in one currency, and the account on the other side. */
export interface Change {
  currency: Currency;
  /** What the wallet gains; negative: what is spent. Never 0. */
  amount: number;
  account: SystemAccount;
}

export interface Transaction {
  /** The idempotency key. Posting it a second time throws. */
  id: string;
  cause: string;
  /** At most one of each currency and account. */
  changes: Change[];
}

/**
 * Posts transactions of one user in the order given. The caller holds the lock on the user's row: src/users/lock.ts.
 * @throws {Problem} `insufficient_funds` if a balance does not suffice. Nothing is written then.
 */
export async function post(
  tx: Prisma.TransactionClient,
  userId: string,
  transactions: readonly Transaction[],
): Promise<void> {
  const changes = transactions.flatMap((transaction) => transaction.changes);
  const balances = new Map<Currency, number>();
  for (const currency of new Set(changes.map((change) => change.currency))) {
    const amounts = changes.filter((change) => change.currency === currency).map(({ amount }) => amount);
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    balances.set(currency, (await move(tx, userId, currency, total)) - total);
  }
  const postings = transactions.flatMap(({ id, changes }) =>
    changes.flatMap(({ currency, amount, account }) => {
      const balance = balances.get(currency)! + amount;
      balances.set(currency, balance);
      return [
        { id, account: "wallet", owner: userId, currency, amount, balance },
        { id, account, owner: null, currency, amount: -amount, balance: null },
      ];
    }),
  );
  await write(tx, userId, transactions, postings);
}

/** One statement: opening packs posts many transactions. The postings are numbered in their order. */
async function write(
  tx: Prisma.TransactionClient,
  userId: string,
  transactions: readonly Transaction[],
  postings: readonly object[],
): Promise<void> {
  const rows = transactions.map(({ id, cause }) => ({ id, cause }));
  await tx.$executeRaw`
    WITH posted AS (
      INSERT INTO "LedgerTransaction" ("id", "userId", "cause", "createdAt")
      SELECT "id", ${userId}::uuid, "cause", ${new Date()}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t ("id" text, "cause" text)
    )
    INSERT INTO "LedgerPosting" ("transactionId", "account", "userId", "currency", "amount", "balance")
    SELECT "id", "account"::"LedgerAccount", "owner", "currency"::"Currency", "amount", "balance"
    FROM ROWS FROM (
      jsonb_to_recordset(${JSON.stringify(postings)}::jsonb)
        AS ("id" text, "account" text, "owner" uuid, "currency" text, "amount" int, "balance" int)
    ) WITH ORDINALITY AS p ORDER BY "ordinality"`;
}

/** @returns the balance afterwards. @throws {Problem} `insufficient_funds` */
async function move(
  tx: Prisma.TransactionClient,
  userId: string,
  currency: Currency,
  amount: number,
): Promise<number> {
  const rows =
    amount < 0
      ? await tx.$queryRaw<{ balance: number }[]>`
          UPDATE "Wallet" SET "balance" = "balance" + ${amount}::int
          WHERE "userId" = ${userId}::uuid AND "currency" = ${currency}::"Currency" AND "balance" >= ${-amount}::int
          RETURNING "balance"`
      : await tx.$queryRaw<{ balance: number }[]>`
          INSERT INTO "Wallet" ("userId", "currency", "balance")
          VALUES (${userId}::uuid, ${currency}::"Currency", ${amount}::int)
          ON CONFLICT ("userId", "currency") DO UPDATE SET "balance" = "Wallet"."balance" + EXCLUDED."balance"
          RETURNING "balance"`;
  if (rows.length > 0) return rows[0].balance;
  throw new Problem("insufficient_funds", `This costs ${-amount} ${currency}, and the wallet holds less`);
}
