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
  matchup: Prisma.sql`"deck" || '|' || "opponentType"`,
  length: Prisma.sql`CASE WHEN "turns" <= 5 THEN '1' WHEN "turns" <= 10 THEN '6' WHEN "turns" <= 20 THEN '11' ELSE '21' END`,
  end: Prisma.sql`"endReason"::text`,
  /** From Monday, UTC. */
  week: Prisma.sql`to_char(date_trunc('week', "finishedAt" AT TIME ZONE 'UTC'), 'YYYY-MM-DD')`,
};
type Group = keyof typeof KEYS;
type Row = Count & { group: Group; key: string };

/** What everybody is told; premium tells the others too. */
const BASIC = [
  "rules",
  "type",
  "ownType",
  "opponentType",
  "deck",
  "first",
  "week",
] as const satisfies Group[];

/** Rows of one grouping that are told: those with most matches. */
const MAX_GROUPS = 20;
/** Weeks over which the plot goes. */
const MAX_WEEKS = 52;
/** Own decks whose names are told: those that were changed last. Each is read and hashed for every answer. */
const MAX_NAMED_DECKS = 200;

export async function statistics(db: Db, userId: string, filter: Filter) {
  const [rows, decks] = await Promise.all([countsOf(db, userId, filter, BASIC), deckNames(db, userId)]);
  const of = byGroup(rows);
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

/** What premium tells besides: each deck against each type, the length and the end of matches, and the longest streak. */
export async function advancedStatistics(db: Db, userId: string, filter: Filter) {
  const [rows, decks, [streak]] = await Promise.all([
    countsOf(db, userId, filter, ["matchup", "length", "end"]),
    deckNames(db, userId),
    // Wins between two matches that were not won have the same number of such matches before them.
    db.$queryRaw<{ longest: number }[]>`
      SELECT coalesce(max("wins"), 0)::int AS "longest" FROM (
        SELECT count(*) FILTER (WHERE "score" = 1) AS "wins" FROM (
          SELECT "score", count(*) FILTER (WHERE "score" < 1) OVER (ORDER BY "finishedAt", "matchId") AS "run"
          FROM "Performance" WHERE ${conditionsOf(userId, filter)}) AS matches GROUP BY "run") AS runs`,
  ]);
  const of = byGroup(rows);
  return {
    matchups: of("matchup")
      .slice(0, MAX_GROUPS)
      .map(({ key, ...count }) => {
        const at = key.lastIndexOf("|");
        const deck = key.slice(0, at);
        return { deck, name: decks.get(deck) ?? null, opponentType: key.slice(at + 1), ...count };
      }),
    length: of("length")
      .map(({ key, ...count }) => ({ fromTurn: Number(key), ...count }))
      .toSorted((a, b) => a.fromTurn - b.fromTurn),
    end: of("end"),
    longestStreak: streak.longest,
  };
}

/** The counts of a group, without its name. */
const byGroup = (rows: readonly Row[]) => (group: Group) =>
  rows.filter((row) => row.group === group).map(({ group: _, ...row }) => row);

/** Matches of two users against each other, as the first sees them. */
export async function headToHead(db: Db, userId: string, opponentId: string): Promise<Count> {
  return sumOf(await countsOf(db, userId, { opponentId }, ["type"]));
}

/** Counts by each of the groups, in one pass over the user's matches; in each group those with most matches first. */
function countsOf(db: Db, userId: string, filter: Filter, groups: readonly Group[]): Promise<Row[]> {
  const keys = groups.map((group) => Prisma.sql`(${group}, ${KEYS[group]})`);
  return db.$queryRaw<Row[]>`
    SELECT "group", "key", count(*)::int AS "played", count(*) FILTER (WHERE "score" = 1)::int AS "won",
      count(*) FILTER (WHERE "score" = 0.5)::int AS "drawn"
    FROM "Performance", LATERAL (VALUES ${Prisma.join(keys)}) AS keys("group", "key")
    WHERE ${conditionsOf(userId, filter)} AND "key" IS NOT NULL
    GROUP BY 1, 2 ORDER BY "played" DESC, "key"`;
}

function conditionsOf(userId: string, { rules, type, since, opponentId }: Filter): Prisma.Sql {
  const conditions = [
    Prisma.sql`"userId" = ${userId}::uuid`,
    ...(rules === undefined ? [] : [Prisma.sql`"rules" = ${rules}`]),
    ...(type === undefined ? [] : [Prisma.sql`"type" = ${type}::"GameType"`]),
    ...(since === undefined ? [] : [Prisma.sql`"finishedAt" > ${since}`]),
    ...(opponentId === undefined ? [] : [Prisma.sql`"opponentId" = ${opponentId}::uuid`]),
  ];
  return Prisma.join(conditions, " AND ");
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
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: MAX_NAMED_DECKS,
    select: { name: true, cards: true, energy: true },
  });
  return new Map(
    decks.map(({ name, cards, energy }) => [deckKey({ cards: listed(cards), energy: listed(energy) }), name]),
  );
}

/** Copies by id, as a list. */
const listed = (counts: Prisma.JsonValue): string[] =>
  Object.entries(counts as Record<string, number>).flatMap(([id, count]) => Array<string>(count).fill(id));
