// Replays: what the endpoints do.
import type { PoolOf } from "../../cards/archive.ts";
import { OPEN_HANDS, type Perspective, type Seat, SPECTATOR } from "../../engine/index.ts";
import type { GameHistory } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import type { Handlers } from "../http/endpoint.ts";
import { Problem } from "../http/problem.ts";
import type { Logger } from "../logger.ts";
import type { ActionLog } from "../matches/action-log.ts";
import { readHeader } from "../matches/stored-header.ts";
import type { PERSPECTIVES, replayEndpoints } from "./endpoints.ts";
import { type Played, playLog, unplayable } from "./play.ts";

const VIEWERS: Record<(typeof PERSPECTIVES)[number], Perspective> = {
  "0": 0,
  "1": 1,
  spectator: SPECTATOR,
  open: OPEN_HANDS,
};

export function replayHandlers(db: Db, poolOf: PoolOf): Handlers<typeof replayEndpoints> {
  /** The history has finished matches only, so that nothing about a live one is revealed. */
  const recorded = async (matchId: string) => {
    const row = await db.gameHistory.findUnique({ where: { matchId } });
    if (!row) throw new Problem("not_found");
    return row;
  };

  return {
    "GET /replays/:matchId": async ({ params, query: { as }, user, req }) => {
      const row = await recorded(params.matchId);
      if (as === "open") needOpenHands(row);
      const { view, opening, steps, result } = playAgain(row, VIEWERS[as], poolOf, req.log);
      const { id, type, rules, poolVersion, players } = logOf(row).header;
      return {
        ...{ matchId: id, type, rules, poolVersion, as, result, view, opening, steps },
        names: [players[0].name, players[1].name],
        bots: [players[0].kind === "bot", players[1].kind === "bot"],
        you: user ? seatOf(row, user.id) : null,
        open: [row.open0, row.open1],
        turns: row.turns,
        startedAt: row.startedAt.toISOString(),
      };
    },

    "GET /replays/:matchId/log": async ({ params }) => {
      const row = await recorded(params.matchId);
      needOpenHands(row);
      return logOf(row);
    },

    "PUT /replays/:matchId/open-hands": async ({ params: { matchId }, user, body: { allowed } }) => {
      const seat = seatOf(await recorded(matchId), user.id);
      if (seat === null) throw new Problem("forbidden");
      const data = seat === 0 ? { open0: allowed } : { open1: allowed };
      const { open0, open1 } = await db.gameHistory.update({ where: { matchId }, data });
      return { open: [open0, open1] };
    },

    "GET /pools/:version": async ({ params: { version } }) => {
      const pool = poolOf(version);
      if (!pool) throw new Problem("not_found");
      return { version, cards: pool.cards };
    },
  };
}

/** @throws {Problem} `replay_unplayable`, which is logged where it is our fault: who asks cannot mend it. */
function playAgain(row: GameHistory, perspective: Perspective, poolOf: PoolOf, logger: Logger): Played {
  try {
    const played = playLog(logOf(row), perspective, poolOf);
    const sameEnd = played.result.winner === (row.winnerSeat ?? -1) && played.game.turn === row.turns;
    if (!sameEnd) throw unplayable("It comes to another end.", new Error("another end than was recorded"));
    return played;
  } catch (error) {
    const { cause } = error as Problem;
    if (cause) logger.error({ err: cause, match: row.matchId }, "a match cannot be played again");
    throw error;
  }
}

function logOf({ replay }: GameHistory): ActionLog {
  const { header, entries } = replay as unknown as ActionLog;
  return { header: readHeader(header), entries };
}

function seatOf({ user0Id, user1Id }: GameHistory, userId: string): Seat | null {
  return user0Id === userId ? 0 : user1Id === userId ? 1 : null;
}

function needOpenHands({ open0, open1 }: GameHistory): void {
  if (!open0 || !open1) throw new Problem("hands_closed");
}
