// The list of a user's finished matches.
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

/** The matches before a cursor, the latest first. Each seat has an index of its own; one query for both seats would use neither. */
export async function historyOf(db: Db, userId: string, after: Cursor | undefined, take: number) {
  const before = after && {
    finishedAt: { lte: after.at },
    NOT: { finishedAt: after.at, id: { gte: after.id } },
  };
  const ofSeat = (seat: { user0Id: string } | { user1Id: string }) =>
    db.gameHistory.findMany({
      where: { ...seat, ...before },
      select: COLUMNS,
      orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
      take,
    });
  const [first, second] = await Promise.all([ofSeat({ user0Id: userId }), ofSeat({ user1Id: userId })]);
  return [...first, ...second].sort(latestFirst).slice(0, take);
}

function latestFirst(a: { finishedAt: Date; id: string }, b: { finishedAt: Date; id: string }): number {
  return b.finishedAt.getTime() - a.finishedAt.getTime() || (a.id < b.id ? 1 : -1);
}
