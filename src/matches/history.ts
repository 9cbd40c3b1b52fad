// Records finished matches: each once, however often it is asked to.
import type { Result } from "../../engine/index.ts";
import { EndReason, Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import type { MatchLog } from "./log.ts";

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
  const [user0Id, user1Id] = await existingUsers(
    db,
    header.players.map((player) => player.userId),
  );
  const row = {
    matchId: header.id,
    type: header.type,
    rules: header.rules.name,
    user0Id,
    name0: header.players[0].name,
    user1Id,
    name1: header.players[1].name,
    winnerSeat: result.winner < 0 ? null : result.winner,
    endReason: END_REASONS[result.reason],
    turns,
    durationMs,
    replay: log as unknown as Prisma.InputJsonObject,
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

/** Someone may have deleted the account since the match began. */
async function existingUsers(db: Db, ids: (string | null)[]): Promise<(string | null)[]> {
  const given = ids.filter((id) => id !== null);
  const users = await db.user.findMany({ where: { id: { in: given } }, select: { id: true } });
  return ids.map((id) => (users.some((user) => user.id === id) ? id : null));
}
