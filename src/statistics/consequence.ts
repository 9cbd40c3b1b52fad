// Keeps what statistics count of a finished match, for each user who played it.
import type { Prisma } from "../db/generated/client.ts";
import { durationOf, endOf } from "../matches/action-log.ts";
import { type Consequence, endReasonOf, MAX_DURATION_MS, scoreOf } from "../matches/history.ts";
import { deckKey, type Tally, userSeats } from "../matches/tally.ts";

/** @param tally null if the match cannot be played again: then nothing is kept. */
export function performanceConsequence(tally: Tally | null): Consequence {
  return async (tx, { log, result, turns }) => {
    if (!tally) return;
    const { id: matchId, type, rules, players } = log.header;
    const seats = userSeats(log);
    const ids = seats.map((seat) => players[seat].userId!);
    // Whoever has deleted the account meanwhile is left out.
    const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true } });
    const isUser = (id: string | null) => users.some((user) => user.id === id);
    const rows = seats.flatMap((seat): Prisma.PerformanceCreateManyInput[] => {
      const { userId, deck } = players[seat];
      const opponentId = players[1 - seat].userId;
      if (!userId || !isUser(userId)) return [];
      return [
        {
          matchId,
          userId,
          opponentId: isUser(opponentId) ? opponentId : null,
          type,
          rules: rules.name,
          deck: deckKey(deck),
          ownType: tally.types[seat],
          opponentType: tally.types[1 - seat],
          first: tally.first === null ? null : tally.first === seat,
          score: scoreOf(result, seat),
          endReason: endReasonOf(result),
          turns,
          durationMs: Math.min(durationOf(log), MAX_DURATION_MS),
          finishedAt: new Date(endOf(log)),
        },
      ];
    });
    await tx.performance.createMany({ data: rows });
  };
}
