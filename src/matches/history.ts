// Records finished matches: each once, however often it is asked to.
import type { Result } from "../../engine/index.ts";
import { EndReason, Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { FORMER_PLAYER } from "../users/profiles.ts";
import type { MatchLog, MatchPlayer } from "./log.ts";

export interface FinishedMatch {
  log: MatchLog;
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

/** Writes a match into GameHistory. The match's id is unique there, so a second time does nothing. */
export async function recordMatch(db: Db, { log, result, turns }: FinishedMatch): Promise<void> {
  const { header, entries } = log;
  const durationMs = entries.at(-1)?.at ?? 0;
  const players = await presentPlayers(db, header.players);
  const row = {
    matchId: header.id,
    type: header.type,
    rules: header.rules.name,
    user0Id: players[0].userId,
    name0: players[0].name,
    user1Id: players[1].userId,
    name1: players[1].name,
    winnerSeat: result.winner < 0 ? null : result.winner,
    endReason: END_REASONS[result.reason],
    turns,
    durationMs,
    replay: { entries, header: { ...header, players } } as unknown as Prisma.InputJsonObject,
    startedAt: new Date(header.startedAt),
    finishedAt: new Date(header.startedAt + durationMs),
  };
  try {
    await db.gameHistory.create({ data: row });
  } catch (error) {
    const known = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    if (!known) throw error;
  }
}

/** Of whoever has deleted the account since the match began, neither id nor name is kept. */
async function presentPlayers(db: Db, players: MatchPlayer[]): Promise<MatchPlayer[]> {
  const given = players.flatMap(({ userId }) => userId ?? []);
  const users = await db.user.findMany({ where: { id: { in: given } }, select: { id: true } });
  return players.map((player) => {
    const gone = player.userId !== null && !users.some(({ id }) => id === player.userId);
    return gone ? { ...player, userId: null, name: FORMER_PLAYER } : player;
  });
}
