// Records finished matches, and what follows from them: each once, however often it is asked to.
import type { Result } from "../../engine/index.ts";
import { EndReason, type Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { type ActionLog, durationOf } from "./action-log.ts";
import { formerPlayer, type MatchPlayer } from "./players.ts";

export interface FinishedMatch {
  log: ActionLog;
  result: Result;
  turns: number;
}

const END_REASONS = {
  points: EndReason.points,
  prizes: EndReason.prizes,
  noMantimon: EndReason.last_knocked_out,
  deckOut: EndReason.deck_out,
  turnLimit: EndReason.turn_limit,
  effect: EndReason.effect,
  concede: EndReason.concede,
  timeout: EndReason.timeout,
  abandoned: EndReason.abandoned,
  agreedDraw: EndReason.agreed_draw,
} satisfies Record<Result["reason"], EndReason>;

/** What the result is to a seat: 1 for a win, 0.5 for a draw, 0 for a loss. */
export const scoreOf = ({ winner }: Result, seat: number): number =>
  winner < 0 ? 0.5 : winner === seat ? 1 : 0;

export const endReasonOf = ({ reason }: Result): EndReason => END_REASONS[reason];

/** The largest number that the columns take. A match that was interrupted may have lasted longer. */
export const MAX_DURATION_MS = 2 ** 31 - 1;

/** Milliseconds after the end of a season in which matches that have ended in it may still be recorded. */
export const SETTLE_DELAY_MS = 60 * 60 * 1000;

/**
 * What follows from a finished match, such as a reward. It must write through `tx`: writes through another client would
 * wait for ever on the embedded database, and would not be rolled back with the rest.
 */
export type Consequence = (tx: Prisma.TransactionClient, finished: FinishedMatch) => Promise<void>;

/**
 * Writes a match into the history, and all that follows from it, in one transaction: whatever fails, nothing is written,
 * and whoever tries again, here or in another process, writes it once. Of a match that is there already nothing is done.
 * @throws whatever the database or a consequence throws, and then it may be tried again.
 */
export async function recordMatch(
  db: Db,
  finished: FinishedMatch,
  consequences: readonly Consequence[] = [],
): Promise<void> {
  await db.$transaction(async (tx) => {
    // A second writer waits here for the first one's end, and then finds the row or writes it.
    const { count } = await tx.gameHistory.createMany({
      data: [await rowOf(tx, finished)],
      skipDuplicates: true,
    });
    if (count === 0) return;
    for (const consequence of consequences) await consequence(tx, finished);
  });
}

/**
 * Which finished match an id means to a user. The history has no row of a live one. Others than the players find it when
 * spectators have seen its end. Ratings change earlier: docs/SOCIAL.md.
 */
export function finishedMatch(matchId: string, userId: string | undefined) {
  const seats = userId === undefined ? [] : [{ user0Id: userId }, { user1Id: userId }];
  return {
    matchId,
    OR: [{ publicAt: { lte: new Date() } }, ...seats],
  } satisfies Prisma.GameHistoryWhereUniqueInput;
}

async function rowOf(tx: Prisma.TransactionClient, { log, result, turns }: FinishedMatch) {
  const { header, entries } = log;
  const durationMs = Math.min(durationOf(log), MAX_DURATION_MS);
  const finishedAt = header.startedAt + durationMs;
  const players = await presentPlayers(tx, header.players);
  return {
    matchId: header.id,
    type: header.type,
    rules: header.rules.name,
    user0Id: players[0].userId,
    name0: players[0].name,
    bot0: botOf(players[0]),
    user1Id: players[1].userId,
    name1: players[1].name,
    bot1: botOf(players[1]),
    winnerSeat: result.winner < 0 ? null : result.winner,
    endReason: endReasonOf(result),
    turns,
    durationMs,
    open0: players[0].kind === "bot",
    open1: players[1].kind === "bot",
    replay: { entries, header: { ...header, players } } as unknown as Prisma.InputJsonObject,
    startedAt: new Date(header.startedAt),
    finishedAt: new Date(finishedAt),
    publicAt: new Date(finishedAt + 1000 * header.audience.delay),
  };
}

const botOf = (player: MatchPlayer) => (player.kind === "bot" ? player.bot : null);

/**
 * The players with the names that they have now: the earlier one may have been taken away during the match. Of those who
 * have deleted their account, id and name are removed. Either waits for the lock, or is done before it is taken.
 */
async function presentPlayers(tx: Prisma.TransactionClient, players: MatchPlayer[]): Promise<MatchPlayer[]> {
  const ids = players.flatMap(({ userId }) => userId ?? []);
  const users = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "User" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  return players.map((player) => {
    if (player.userId === null) return player;
    const user = users.find(({ id }) => id === player.userId);
    return user ? { ...player, name: user.name } : formerPlayer(player);
  });
}
