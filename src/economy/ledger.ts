// The books of a user: every change of a balance is a transaction, whose postings sum to zero in each currency. It is
// written together with the grants, packs and cards that belong to it in one statement: each statement costs a round trip
// and its planning, under the lock for which everything else of the user's waits.
import type { Currency } from "../../cards/reward-schema.ts";
import { type CardSource, type LedgerAccount, Prisma } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import type { Wallet } from "./wallet.ts";

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

/** What is written together. */
export interface Entries {
  grants?: readonly { id: string; detail: object }[];
  /** Posted in this order. */
  transactions?: readonly Transaction[];
  packs?: readonly { pack: string; count: number; source: CardSource; grantId: string }[];
  /** At most one of each card and source. */
  cards?: readonly { card: string; count: number; source: CardSource }[];
  /** Further statements, `"name" AS (…)`, that are run with it. */
  also?: readonly Prisma.Sql[];
}

/**
 * Posts transactions of one user. The caller holds the lock on the user's row: src/users/lock.ts.
 * @throws {Problem} `insufficient_funds`, as `writeBooks` does.
 */
export async function post(
  tx: Prisma.TransactionClient,
  userId: string,
  transactions: readonly Transaction[],
): Promise<void> {
  await writeBooks(tx, userId, { transactions });
}

/**
 * Writes into the books of one user. The caller holds the lock on the user's row.
 * @returns the balances afterwards; null if the id of a grant was used before: then nothing but `also` is written.
 * @throws {Problem} `insufficient_funds` if a balance does not suffice. The transaction has to end with it.
 */
export async function writeBooks(
  tx: Prisma.TransactionClient,
  userId: string,
  { grants = [], transactions = [], packs = [], cards = [], also = [] }: Entries,
): Promise<Wallet | null> {
  const totals = totalsOf(transactions);
  const parts = [
    grantsPart(userId, grants),
    ...[...totals].map(([currency, total]) => movePart(userId, currency, total)),
    movedPart([...totals.keys()]),
    Prisma.sql`"may" AS (SELECT 1 WHERE (SELECT "new" FROM "granted")
      AND (SELECT count(*) FROM "moved") = ${totals.size}::int)`,
    ...(transactions.length > 0 ? postingsParts(userId, transactions, totals) : []),
    ...(packs.length > 0 ? [packsPart(userId, packs)] : []),
    ...(cards.length > 0 ? [cardsPart(userId, cards)] : []),
    ...also,
  ];
  const [row] = await tx.$queryRaw<
    { new: boolean; moved: Partial<Wallet> | null; rest: Partial<Wallet> | null }[]
  >`
    WITH ${Prisma.join(parts)}
    SELECT (SELECT "new" FROM "granted") AS "new",
      (SELECT jsonb_object_agg("currency", "balance") FROM "moved") AS "moved",
      (SELECT jsonb_object_agg("currency", "balance") FROM "Wallet" WHERE "userId" = ${userId}::uuid) AS "rest"`;
  if (!row.new) return null;
  for (const [currency, total] of totals) {
    if (row.moved?.[currency] !== undefined) continue;
    throw new Problem("insufficient_funds", `This costs ${-total} ${currency}, and the wallet holds less`);
  }
  // What has moved is seen by this statement as it was before.
  return { mantibucks: 0, dust: 0, ...row.rest, ...row.moved };
}

function totalsOf(transactions: readonly Transaction[]): Map<Currency, number> {
  const totals = new Map<Currency, number>();
  for (const { currency, amount } of transactions.flatMap(({ changes }) => changes))
    totals.set(currency, (totals.get(currency) ?? 0) + amount);
  return totals;
}

function grantsPart(userId: string, grants: NonNullable<Entries["grants"]>): Prisma.Sql {
  if (grants.length === 0) return Prisma.sql`"granted" AS (SELECT true AS "new")`;
  return Prisma.sql`"inserted" AS (
      INSERT INTO "Grant" ("id", "userId", "kind", "detail", "createdAt")
      SELECT "id", ${userId}::uuid, 'reward', "detail", ${new Date()}
      FROM jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) AS g ("id" text, "detail" jsonb)
      ON CONFLICT ("id") DO NOTHING RETURNING 1
    ), "granted" AS (SELECT count(*) = ${grants.length}::int AS "new" FROM "inserted")`;
}

/** A wallet that holds too little is left as it is, and missing among what has moved. */
function movePart(userId: string, currency: Currency, amount: number): Prisma.Sql {
  const name = Prisma.raw(`"moved_${currency}"`);
  return amount < 0
    ? Prisma.sql`${name} AS (
        UPDATE "Wallet" SET "balance" = "balance" + ${amount}::int
        WHERE "userId" = ${userId}::uuid AND "currency" = ${currency}::"Currency" AND "balance" >= ${-amount}::int
          AND (SELECT "new" FROM "granted")
        RETURNING "currency", "balance")`
    : Prisma.sql`${name} AS (
        INSERT INTO "Wallet" ("userId", "currency", "balance")
        SELECT ${userId}::uuid, ${currency}::"Currency", ${amount}::int FROM "granted" WHERE "new"
        ON CONFLICT ("userId", "currency") DO UPDATE SET "balance" = "Wallet"."balance" + EXCLUDED."balance"
        RETURNING "currency", "balance")`;
}

function movedPart(currencies: readonly Currency[]): Prisma.Sql {
  const all = currencies.map(
    (currency) => Prisma.sql`SELECT "currency", "balance" FROM ${Prisma.raw(`"moved_${currency}"`)}`,
  );
  const none = Prisma.sql`SELECT NULL::"Currency" AS "currency", NULL::int AS "balance" WHERE false`;
  return Prisma.sql`"moved" AS (${all.length > 0 ? Prisma.join(all, " UNION ALL ") : none})`;
}

/** The postings are numbered in their order. Each of a wallet knows the balance after it. */
function postingsParts(
  userId: string,
  transactions: readonly Transaction[],
  totals: ReadonlyMap<Currency, number>,
): Prisma.Sql[] {
  // What the following transactions still change.
  const left = new Map(totals);
  const postings = transactions.flatMap(({ id, changes }) =>
    changes.flatMap(({ currency, amount, account }) => {
      left.set(currency, left.get(currency)! - amount);
      return [
        { id, account: "wallet", owner: userId, currency, amount, left: left.get(currency)! },
        { id, account, owner: null, currency, amount: -amount, left: null },
      ];
    }),
  );
  const rows = transactions.map(({ id, cause }) => ({ id, cause }));
  return [
    Prisma.sql`"posted" AS (
      INSERT INTO "LedgerTransaction" ("id", "userId", "cause", "createdAt")
      SELECT "id", ${userId}::uuid, "cause", ${new Date()}
      FROM "may", jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t ("id" text, "cause" text))`,
    Prisma.sql`"postings" AS (
      INSERT INTO "LedgerPosting" ("transactionId", "account", "userId", "currency", "amount", "balance")
      SELECT "id", "account"::"LedgerAccount", "owner", p."currency"::"Currency", "amount",
        (SELECT m."balance" FROM "moved" AS m WHERE m."currency" = p."currency"::"Currency") - "left"
      FROM "may", ROWS FROM (
        jsonb_to_recordset(${JSON.stringify(postings)}::jsonb)
          AS ("id" text, "account" text, "owner" uuid, "currency" text, "amount" int, "left" int)
      ) WITH ORDINALITY AS p ORDER BY "ordinality")`,
  ];
}

function packsPart(userId: string, packs: NonNullable<Entries["packs"]>): Prisma.Sql {
  return Prisma.sql`"packs" AS (
    INSERT INTO "BoosterPack" ("id", "userId", "pack", "source", "grantId", "createdAt")
    SELECT gen_random_uuid(), ${userId}::uuid, "pack", "source"::"CardSource", "grantId", ${new Date()}
    FROM "may", jsonb_to_recordset(${JSON.stringify(packs)}::jsonb)
      AS p ("pack" text, "count" int, "source" text, "grantId" text), generate_series(1, p."count"))`;
}

/** Copies are added to what the user owns. */
function cardsPart(userId: string, cards: NonNullable<Entries["cards"]>): Prisma.Sql {
  return Prisma.sql`"cards" AS (
    INSERT INTO "Collection" ("userId", "cardId", "source", "quantity")
    SELECT ${userId}::uuid, "card", "source"::"CardSource", "count"
    FROM "may", jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) AS c ("card" text, "count" int, "source" text)
    ORDER BY "card"
    ON CONFLICT ("userId", "cardId", "source")
    DO UPDATE SET "quantity" = "Collection"."quantity" + EXCLUDED."quantity")`;
}
