// The audit of the books: postings, balances, collections and packs agree with each other and with the grants.
import { setImmediate } from "node:timers/promises";
import { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";

/** Users whose books one query looks at: it must not keep the embedded database, and with it the process, for long. */
const BATCH_SIZE = 100;

/** Findings that a report holds. */
const MAX_FINDINGS = 100;

export interface Finding {
  check: keyof typeof CHECKS;
  userId: string;
  /** The transaction, grant, pack or card at fault. */
  id: string;
  expected: number;
  found: number;
}

export interface AuditReport {
  at: string;
  users: number;
  /** Empty if the books are in order. */
  findings: Finding[];
  /** What each account has gained in each currency, such as { wallet: { dust: 120 }, duplicates: { dust: -120 } }. */
  accounts: Record<string, Record<string, number>>;
}

/** Users in the order of their ids, from after one to another. */
type Range = Prisma.Sql;

const rangeOf = (column: string, after: string, last: string): Range =>
  Prisma.sql`${Prisma.raw(column)} > ${after}::uuid AND ${Prisma.raw(column)} <= ${last}::uuid`;

/** Each selects what is wrong: userId, id, expected and found. One statement sees one state of the database. */
const CHECKS = {
  /** The postings of each transaction sum to zero in each currency. */
  postings: (range) => Prisma.sql`
    SELECT t."userId", t."id" || ' ' || p."currency" AS id, 0 AS expected, sum(p."amount")::int AS found
    FROM "LedgerTransaction" t JOIN "LedgerPosting" p ON p."transactionId" = t."id"
    WHERE ${range('t."userId"')} GROUP BY t."userId", t."id", p."currency" HAVING sum(p."amount") <> 0`,

  /** Each balance is the sum of the wallet's postings. */
  balances: (range) => Prisma.sql`
    SELECT "userId", "currency"::text AS id, coalesce("sum", 0) AS expected, coalesce("balance", 0) AS found
    FROM (SELECT "userId", "currency", "balance" FROM "Wallet" WHERE ${range('"userId"')}) w
    FULL JOIN (
      SELECT "userId", "currency", sum("amount")::int AS "sum" FROM "LedgerPosting"
      WHERE ${range('"userId"')} GROUP BY "userId", "currency"
    ) p USING ("userId", "currency")
    WHERE coalesce("sum", 0) <> coalesce("balance", 0)`,

  /** Each posting of a wallet says the balance after it. */
  history: (range) => Prisma.sql`
    SELECT "userId", "transactionId" || ' ' || "currency" AS id, "sum"::int AS expected, "balance" AS found FROM (
      SELECT "userId", "transactionId", "currency", "balance",
        sum("amount") OVER (PARTITION BY "userId", "currency" ORDER BY "number") AS "sum"
      FROM "LedgerPosting" WHERE ${range('"userId"')}
    ) p WHERE "balance" <> "sum"`,

  /** What grants say is what was issued for them, and nothing was issued without a grant. */
  grants: (range) => Prisma.sql`
    SELECT "userId", id || ' ' || "currency" AS id, coalesce("granted", 0) AS expected, coalesce("issued", 0) AS found
    FROM (
      SELECT g."userId", g."id", key AS "currency", value::int AS "granted"
      FROM "Grant" g, jsonb_each_text(g."detail")
      WHERE ${range('g."userId"')} AND g."kind" = 'reward' AND key IN ('mantibucks', 'dust')
    ) g
    FULL JOIN (
      SELECT t."userId", t."id", p."currency"::text, -p."amount" AS "issued"
      FROM "LedgerTransaction" t JOIN "LedgerPosting" p ON p."transactionId" = t."id"
      WHERE ${range('t."userId"')} AND p."account" IN ('rewards', 'duplicates')
    ) p USING ("userId", "id", "currency")
    WHERE "granted" IS DISTINCT FROM "issued"`,

  /** What is owned is the sum of what was granted. */
  collection: (range) => Prisma.sql`
    SELECT "userId", "cardId" || ' ' || "source" AS id, coalesce("granted", 0) AS expected,
      coalesce("quantity", 0) AS found
    FROM (
      SELECT "userId", "cardId", "source"::text, "quantity" FROM "Collection" WHERE ${range('"userId"')}
    ) c
    FULL JOIN (
      SELECT g."userId", key AS "cardId", g."detail" ->> 'source' AS "source", sum(value::int)::int AS "granted"
      FROM "Grant" g, jsonb_each_text(g."detail" -> 'cards')
      WHERE ${range('g."userId"')} AND jsonb_typeof(g."detail" -> 'cards') = 'object' GROUP BY 1, 2, 3
    ) g USING ("userId", "cardId", "source")
    WHERE coalesce("granted", 0) <> coalesce("quantity", 0)`,

  /** There are as many packs of each kind as were granted and not taken back. */
  packs: (range) => Prisma.sql`
    SELECT "userId", "grantId" || ' ' || "pack" AS id, coalesce("granted", 0) AS expected, coalesce("count", 0) AS found
    FROM (
      SELECT "userId", "grantId", "pack", count(*)::int AS "count" FROM "BoosterPack"
      WHERE ${range('"userId"')} GROUP BY 1, 2, 3
    ) b
    FULL JOIN (
      SELECT g."userId", g."id" AS "grantId", key AS "pack",
        value::int - coalesce((g."revoked" -> 'packs' ->> key)::int, 0) AS "granted"
      FROM "Grant" g, jsonb_each_text(g."detail" -> 'packs')
      WHERE ${range('g."userId"')} AND jsonb_typeof(g."detail" -> 'packs') = 'object'
    ) g USING ("userId", "grantId", "pack")
    WHERE coalesce("granted", 0) <> coalesce("count", 0)`,

  /** Of each opened pack the cards that were kept were granted, and of no other. */
  contents: (range) => Prisma.sql`
    SELECT "userId", "grantId" || ' ' || "cardId" AS id, coalesce("kept", 0) AS expected,
      coalesce("granted", 0) AS found
    FROM (
      SELECT b."userId", 'pack:' || b."id" AS "grantId", card ->> 'card' AS "cardId", count(*)::int AS "kept"
      FROM "BoosterPack" b, jsonb_array_elements(b."contents") card
      WHERE ${range('b."userId"')} AND b."contents" IS NOT NULL AND card -> 'dust' IS NULL GROUP BY 1, 2, 3
    ) b
    FULL JOIN (
      SELECT g."userId", g."id" AS "grantId", key AS "cardId", value::int AS "granted"
      FROM "Grant" g, jsonb_each_text(g."detail" -> 'cards')
      WHERE ${range('g."userId"')} AND g."id" LIKE 'pack:%' AND jsonb_typeof(g."detail" -> 'cards') = 'object'
    ) g USING ("userId", "grantId", "cardId")
    WHERE coalesce("granted", 0) <> coalesce("kept", 0)`,

  /** Each cosmetic that is owned was given by its grant and not taken back. */
  cosmetics: (range) => Prisma.sql`
    SELECT o."userId", o."grantId" || ' ' || o."cosmeticId" AS id, 0 AS expected, 1 AS found
    FROM "OwnedCosmetic" o JOIN "Grant" g ON g."id" = o."grantId"
    WHERE ${range('o."userId"')} AND (g."userId" <> o."userId" OR g."revoked" IS NOT NULL
      OR NOT coalesce(g."detail" -> 'cosmetics' @> to_jsonb(o."cosmeticId"::text), false))`,
} satisfies Record<string, (range: (column: string) => Range) => Prisma.Sql>;

const NO_USER = "00000000-0000-0000-0000-000000000000";

/**
 * Audits the books of all users, some at a time.
 * @param isStopped ends it after the users under way
 */
export async function auditEconomy(db: Db, isStopped = () => false): Promise<AuditReport> {
  const report: AuditReport = { at: new Date().toISOString(), users: 0, findings: [], accounts: {} };
  for (let after = NO_USER; !isStopped(); ) {
    const users = await db.user.findMany({
      where: { id: { gt: after } },
      select: { id: true },
      orderBy: { id: "asc" },
      take: BATCH_SIZE,
    });
    const last = users.at(-1);
    if (!last) break;
    await auditRange(db, (column) => rangeOf(column, after, last.id), report);
    report.users += users.length;
    after = last.id;
    await setImmediate();
  }
  return report;
}

async function auditRange(db: Db, range: (column: string) => Range, report: AuditReport): Promise<void> {
  for (const check of Object.keys(CHECKS) as (keyof typeof CHECKS)[]) {
    const found = await db.$queryRaw<Omit<Finding, "check">[]>(CHECKS[check](range));
    report.findings.push(...found.map((finding) => ({ check, ...finding })));
  }
  report.findings.length = Math.min(report.findings.length, MAX_FINDINGS);
  const sums = await db.$queryRaw<{ account: string; currency: string; amount: number }[]>`
    SELECT p."account"::text, p."currency"::text, sum(p."amount")::float8 AS amount
    FROM "LedgerTransaction" t JOIN "LedgerPosting" p ON p."transactionId" = t."id"
    WHERE ${range('t."userId"')} GROUP BY 1, 2`;
  for (const { account, currency, amount } of sums) {
    report.accounts[account] ??= {};
    report.accounts[account][currency] = (report.accounts[account][currency] ?? 0) + amount;
  }
}
