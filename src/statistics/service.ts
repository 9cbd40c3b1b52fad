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
  type?: string;
  /** Only matches that ended later. */
  since?: Date;
  /** Only matches against this user. */
  opponentId?: string;
}

/** What matches are grouped by, each with its key in SQL; a match without a key is left out. */
const KEYS = {
  rules: Prisma.sql`"rules"`,
  type: Prisma.sql`"type"::text`,
  ownType: Prisma.sql`"ownType"`,
  opponentType: Prisma.sql`"opponentType"`,
  deck: Prisma.sql`"deck"`,
  // A match that ended before the first turn has nobody who went first.
  first: Prisma.sql`CASE "first" WHEN true THEN 'first' WHEN false THEN 'second' END`,
  /** From Monday, UTC. */
  week: Prisma.sql`to_char(date_trunc('week', "finishedAt" AT TIME ZONE 'UTC'), 'YYYY-MM-DD')`,
};
type Group = keyof typeof KEYS;
type Row = Count & { group: Group; key: string };

/** Rows of one grouping that are told: those with most matches. */
const MAX_GROUPS = 20;
/** Weeks over which the plot goes. */
const MAX_WEEKS = 52;

export async function statistics(db: Db, userId: string, filter: Filter) {
  const [rows, decks] = await Promise.all([
    countsOf(db, userId, filter, Object.keys(KEYS) as Group[]),
    deckNames(db, userId),
  ]);
  const of = (group: Group) => rows.filter((row) => row.group === group).map(({ group: _, ...row }) => row);
  const most = (group: Group) => of(group).slice(0, MAX_GROUPS);
  return {
    total: sumOf(of("rules")),
    rules: most("rules"),
    type: most("type"),
    ownType: most("ownType"),
    opponentType: most("opponentType"),
    deck: most("deck").map((row) => ({ ...row, name: decks.get(row.key) ?? null })),
    first: most("first"),
    weeks: of("week")
      .map(({ key: week, ...count }) => ({ week, ...count }))
      .toSorted((a, b) => (a.week < b.week ? -1 : 1))
      .slice(-MAX_WEEKS),
  };
}

/** Matches of two users against each other, as the first sees them. */
export async function headToHead(db: Db, userId: string, opponentId: string): Promise<Count> {
  return sumOf(await countsOf(db, userId, { opponentId }, ["type"]));
}

/** Counts by each of the groups, in one pass over the user's matches; in each group those with most matches first. */
function countsOf(
  db: Db,
  userId: string,
  { rules, type, since, opponentId }: Filter,
  groups: readonly Group[],
): Promise<Row[]> {
  const conditions = [
    Prisma.sql`"userId" = ${userId}::uuid`,
    ...(rules === undefined ? [] : [Prisma.sql`"rules" = ${rules}`]),
    ...(type === undefined ? [] : [Prisma.sql`"type" = ${type}::"GameType"`]),
    ...(since === undefined ? [] : [Prisma.sql`"finishedAt" > ${since}`]),
    ...(opponentId === undefined ? [] : [Prisma.sql`"opponentId" = ${opponentId}::uuid`]),
  ];
  const keys = groups.map((group) => Prisma.sql`(${group}, ${KEYS[group]})`);
  return db.$queryRaw<Row[]>`
    SELECT "group", "key", count(*)::int AS "played", count(*) FILTER (WHERE "score" = 1)::int AS "won",
      count(*) FILTER (WHERE "score" = 0.5)::int AS "drawn"
    FROM "Performance", LATERAL (VALUES ${Prisma.join(keys)}) AS keys("group", "key")
    WHERE ${Prisma.join(conditions, " AND ")} AND "key" IS NOT NULL
    GROUP BY 1, 2 ORDER BY "played" DESC, "key"`;
}

const sumOf = (rows: readonly Count[]): Count =>
  rows.reduce(
    (sum, row) => ({ played: sum.played + row.played, won: sum.won + row.won, drawn: sum.drawn + row.drawn }),
    { played: 0, won: 0, drawn: 0 },
  );

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
