// What a player's finished matches say in numbers, from the rows that performanceConsequence keeps.
import { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { deckKey } from "../matches/tally.ts";

export interface Count {
  played: number;
  won: number;
  drawn: number;
}

export interface Filter {
  rules?: string;
  type?: Prisma.PerformanceWhereInput["type"];
  /** Only matches that ended later. */
  since?: Date;
}

const GROUPS = ["rules", "type", "ownType", "opponentType", "deck", "first"] as const;
type Group = (typeof GROUPS)[number];
type Grouped = Count & { key: string };

/** Rows of one grouping that are told: those with most matches. */
const MAX_GROUPS = 20;
/** Weeks over which the plot goes. */
const MAX_WEEKS = 52;

const whereOf = (userId: string, { rules, type, since }: Filter) =>
  ({
    userId,
    rules,
    type,
    ...(since && { finishedAt: { gt: since } }),
  }) satisfies Prisma.PerformanceWhereInput;

export async function statistics(db: Db, userId: string, filter: Filter) {
  const where = whereOf(userId, filter);
  const [groups, weeks, decks] = await Promise.all([
    Promise.all(GROUPS.map((by) => grouped(db, where, by))),
    weeksOf(db, userId, filter),
    deckNames(db, userId),
  ]);
  const [rules, type, ownType, opponentType, deck, first] = groups;
  return {
    total: sumOf(rules),
    rules,
    type,
    ownType,
    opponentType,
    deck: deck.map((row) => ({ ...row, name: decks.get(row.key) ?? null })),
    first,
    weeks,
  };
}

/** Matches of two users against each other, as the first sees them. */
export async function headToHead(db: Db, userId: string, opponentId: string): Promise<Count> {
  return sumOf(await grouped(db, { userId, opponentId }, "rules"));
}

async function grouped(db: Db, where: Prisma.PerformanceWhereInput, by: Group): Promise<Grouped[]> {
  const rows = await db.performance.groupBy({ by: [by, "score"], where, _count: { _all: true } });
  const counts = new Map<string, Grouped>();
  for (const { score, _count, ...row } of rows) {
    // A match that ended before the first turn has nobody who went first.
    const value = (row as Partial<Record<Group, string | boolean | null>>)[by];
    if (value === null || value === undefined) continue;
    const key = by === "first" ? (value ? "first" : "second") : String(value);
    const count = counts.get(key) ?? { key, played: 0, won: 0, drawn: 0 };
    const matches = _count._all;
    counts.set(key, {
      key,
      played: count.played + matches,
      won: count.won + (score === 1 ? matches : 0),
      drawn: count.drawn + (score === 0.5 ? matches : 0),
    });
  }
  return [...counts.values()].toSorted((a, b) => b.played - a.played).slice(0, MAX_GROUPS);
}

const sumOf = (rows: readonly Count[]): Count =>
  rows.reduce(
    (sum, row) => ({ played: sum.played + row.played, won: sum.won + row.won, drawn: sum.drawn + row.drawn }),
    { played: 0, won: 0, drawn: 0 },
  );

/** Matches by week (from Monday, UTC), in order of time; weeks without any are left out. */
function weeksOf(db: Db, userId: string, { rules, type, since }: Filter) {
  const conditions = [
    Prisma.sql`"userId" = ${userId}::uuid`,
    ...(rules === undefined ? [] : [Prisma.sql`"rules" = ${rules}`]),
    ...(type === undefined ? [] : [Prisma.sql`"type" = ${type}::"GameType"`]),
    ...(since === undefined ? [] : [Prisma.sql`"finishedAt" > ${since}`]),
  ];
  return db.$queryRaw<(Count & { week: string })[]>`
    SELECT * FROM (
      SELECT to_char(date_trunc('week', "finishedAt" AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS "week",
        count(*)::int AS "played", count(*) FILTER (WHERE "score" = 1)::int AS "won",
        count(*) FILTER (WHERE "score" = 0.5)::int AS "drawn"
      FROM "Performance" WHERE ${Prisma.join(conditions, " AND ")}
      GROUP BY 1 ORDER BY 1 DESC LIMIT ${MAX_WEEKS}) AS weeks
    ORDER BY "week"`;
}

/** Names of the user's decks, by what is in them. */
async function deckNames(db: Db, userId: string): Promise<Map<string, string>> {
  const decks = await db.deck.findMany({
    where: { userId },
    select: { name: true, cards: true, energy: true },
  });
  return new Map(
    decks.map(({ name, cards, energy }) => [deckKey({ cards: listed(cards), energy: listed(energy) }), name]),
  );
}

/** Copies by id, as a list. */
const listed = (counts: Prisma.JsonValue): string[] =>
  Object.entries(counts as Record<string, number>).flatMap(([id, count]) => Array<string>(count).fill(id));
