// Keeps what statistics count of a finished match, for each user who played it.
import type { Prisma } from "../db/generated/client.ts";
import { type Consequence, endReasonOf } from "../matches/history.ts";
import { deckKey, type Tally, userSeats } from "../matches/tally.ts";

/** @param tally null if the match cannot be played again: then nothing is kept. */
export function performanceConsequence(tally: Tally | null): Consequence {
  return async (tx, { log, result, turns }) => {
    if (!tally) return;
    const { id: matchId, type, rules, players, startedAt } = log.header;
    const seats = userSeats(log);
    const ids = seats.map((seat) => players[seat].userId!);
    // Whoever has deleted the account meanwhile is left out.
    const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true } });
    const isUser = (id: string | null) => users.some((user) => user.id === id);
    const durationMs = log.entries.at(-1)?.at ?? 0;
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
          score: result.winner < 0 ? 0.5 : result.winner === seat ? 1 : 0,
          endReason: endReasonOf(result),
          turns,
          durationMs: Math.min(durationMs, 2 ** 31 - 1),
          finishedAt: new Date(startedAt + durationMs),
        },
      ];
    });
    await tx.performance.createMany({ data: rows });
  };
}
