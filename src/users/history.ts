// The list of a user's finished matches.
import type { GameType, Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import type { Cursor } from "../http/pagination.ts";

const COLUMNS = {
  id: true,
  matchId: true,
  type: true,
  rules: true,
  user0Id: true,
  user1Id: true,
  name0: true,
  name1: true,
  bot0: true,
  bot1: true,
  winnerSeat: true,
  endReason: true,
  turns: true,
  durationMs: true,
  finishedAt: true,
} as const;

export type FinishedGame = Awaited<ReturnType<typeof historyOf>>[number];

export interface HistoryFilter {
  rules?: string;
  type?: GameType;
  result?: "won" | "lost" | "drawn";
  opponent?: "user" | "bot";
  /** A part of the opponent's name, in capitals or not. */
  name?: string;
  /** The key of the own deck: see deckKey. */
  deck?: string;
  /** When the match ended, as ISO times: from the first, and before the second. */
  from?: string;
  to?: string;
}

/** Matches that are searched for those with a deck. */
const MAX_WITH_DECK = 1_000;

/** The matches before a cursor, the latest first. Each seat has an index of its own; one query for both seats would use neither. */
export async function historyOf(
  db: Db,
  userId: string,
  after: Cursor | undefined,
  take: number,
  filter: HistoryFilter = {},
) {
  const before = after && {
    finishedAt: { lte: after.at },
    NOT: { finishedAt: after.at, id: { gte: after.id } },
  };
  const { rules, type, deck, from, to } = filter;
  const finishedAt = { ...(from && { gte: new Date(from) }), ...(to && { lt: new Date(to) }) };
  const matchId = deck === undefined ? undefined : { in: await matchesWith(db, userId, deck, finishedAt) };
  const ofSeat = (seat: 0 | 1) =>
    db.gameHistory.findMany({
      where: {
        [`user${seat}Id`]: userId,
        ...before,
        rules,
        type,
        matchId,
        AND: [{ finishedAt }, ofFilter(seat, filter)],
      },
      select: COLUMNS,
      orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
      take,
    });
  const [first, second] = await Promise.all([ofSeat(0), ofSeat(1)]);
  return [...first, ...second].sort(latestFirst).slice(0, take);
}

async function matchesWith(
  db: Db,
  userId: string,
  deck: string,
  finishedAt: Prisma.DateTimeFilter,
): Promise<string[]> {
  const rows = await db.performance.findMany({
    where: { userId, deck, finishedAt },
    select: { matchId: true },
    orderBy: { finishedAt: "desc" },
    take: MAX_WITH_DECK,
  });
  return rows.map(({ matchId }) => matchId);
}

/** What a filter asks of a match in which the user has the seat. */
function ofFilter(seat: 0 | 1, { result, opponent, name }: HistoryFilter): Prisma.GameHistoryWhereInput {
  const bot = seat === 0 ? "bot1" : "bot0";
  return {
    ...(result && { winnerSeat: { won: seat, lost: 1 - seat, drawn: null }[result] }),
    ...(name && { [seat === 0 ? "name1" : "name0"]: { contains: escapeLike(name), mode: "insensitive" } }),
    ...(opponent && { [bot]: opponent === "bot" ? { not: null } : null }),
  };
}

/** Prisma takes % and _ for wildcards. */
const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

function latestFirst(a: { finishedAt: Date; id: string }, b: { finishedAt: Date; id: string }): number {
  return b.finishedAt.getTime() - a.finishedAt.getTime() || (a.id < b.id ? 1 : -1);
}
