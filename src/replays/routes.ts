// The handlers of the replay endpoints.
import { type Move, OPEN_HANDS, type Perspective, type Seat, SPECTATOR } from "../../engine/index.ts";
import type { TokenUser } from "../auth/tokens.ts";
import type { GameHistory } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import type { Handlers } from "../http/endpoint.ts";
import { Problem } from "../http/problem.ts";
import type { Logger } from "../logger.ts";
import type { ActionLog } from "../matches/action-log.ts";
import { finishedMatch } from "../matches/history.ts";
import { wornIn } from "../matches/players.ts";
import { readHeader } from "../matches/stored-header.ts";
import type { FindPool } from "../pools/store.ts";
import type { PERSPECTIVES, replayEndpoints } from "./endpoints.ts";
import { type Played, playLog, poolOfLog, unplayable } from "./play.ts";

const VIEWERS: Record<(typeof PERSPECTIVES)[number], Perspective> = {
  "0": 0,
  "1": 1,
  spectator: SPECTATOR,
  open: OPEN_HANDS,
};

export function replayHandlers(db: Db, findPool: FindPool): Handlers<typeof replayEndpoints> {
  /** @throws {Problem} `not_found` */
  const find = async (matchId: string, user: TokenUser | undefined): Promise<FoundMatch> => {
    const row = await db.gameHistory.findUnique({ where: finishedMatch(matchId, user?.id) });
    if (!row) throw new Problem("not_found");
    return { row, you: user ? seatOf(row, user.id) : null };
  };

  return {
    "GET /replays/:matchId": async ({ params, query: { as }, user, req }) => {
      const { row, you } = await find(params.matchId, user);
      requirePermission(row, as, you);
      const { view, opening, steps, movers, result, game } = await playAgain(
        row,
        VIEWERS[as],
        findPool,
        req.log,
      );
      const { header, entries } = logOf(row);
      const { id, type, rules, players } = header;
      // Moves and deck list tell more than an open hand does: they are for the player alone.
      const own = you !== null && as === `${you}`;
      const moveAt = (i: number): Move | null => {
        const { action } = entries[i];
        return own && movers[i] === you && action.type !== "forfeit" ? action : null;
      };
      return {
        ...{ matchId: id, type, rules, as, you, result, view, opening },
        steps: steps.map((step, i) => ({ ...step, move: moveAt(i) })),
        deck: own ? players[you].deck : null,
        poolVersion: game.pool.version,
        names: [players[0].name, players[1].name],
        bots: [players[0].kind === "bot", players[1].kind === "bot"],
        worn: [wornIn(players[0]), wornIn(players[1])],
        open: [row.open0, row.open1],
        turns: row.turns,
        startedAt: row.startedAt.toISOString(),
        publicAt: row.publicAt.toISOString(),
      };
    },

    "GET /replays/:matchId/log": async ({ params, user }) => {
      const { row, you } = await find(params.matchId, user);
      requirePermission(row, "open", you);
      return logOf(row);
    },

    "PUT /replays/:matchId/open-hands": async ({ params: { matchId }, user, body: { allowed } }) => {
      const { you } = await find(matchId, user);
      if (you === null) throw new Problem("forbidden");
      const data = you === 0 ? { open0: allowed } : { open1: allowed };
      const { open0, open1 } = await db.gameHistory.update({ where: { matchId }, data });
      return { open: [open0, open1] };
    },
  };
}

interface FoundMatch {
  row: GameHistory;
  /** The caller's seat; null for others than the players. */
  you: Seat | null;
}

/**
 * Allows the view of a seat to its player, and to others with that player's permission; both hands need both permissions.
 * @throws {Problem} `hands_closed`, naming the players who do not show their hands
 */
function requirePermission(
  { open0, open1, name0, name1 }: GameHistory,
  as: (typeof PERSPECTIVES)[number],
  you: Seat | null,
): void {
  const needed = { "0": [0], "1": [1], spectator: [], open: [0, 1] }[as];
  const closed = needed.filter((seat) => ![open0, open1][seat] && (as === "open" || seat !== you));
  if (closed.length === 0) return;
  const names = closed.map((seat) => [name0, name1][seat]).join(" and ");
  const verb = closed.length === 1 ? "does not show the hand" : "do not show their hands";
  throw new Problem("hands_closed", `${names} ${verb} in this replay`);
}

/** @throws {Problem} `replay_unplayable`. It is logged if it is the server's fault. */
async function playAgain(
  row: GameHistory,
  perspective: Perspective,
  findPool: FindPool,
  logger: Logger,
): Promise<Played> {
  try {
    const log = logOf(row);
    const played = playLog(log, perspective, await poolOfLog(log, findPool));
    const sameEnd = played.result.winner === (row.winnerSeat ?? -1) && played.game.turn === row.turns;
    if (!sameEnd) throw unplayable("It comes to another end.", new Error("another end than was recorded"));
    return played;
  } catch (error) {
    if (error instanceof Problem && error.cause) {
      logger.error({ err: error.cause, match: row.matchId }, "a match cannot be played again");
    }
    throw error;
  }
}

/** @throws {Problem} `replay_unplayable` if it is no log. */
function logOf({ replay }: GameHistory): ActionLog {
  const { header, entries } = replay as unknown as ActionLog;
  if (entries === undefined) throw unplayable("Replays this old are not kept.");
  try {
    return { header: readHeader(header), entries };
  } catch (error) {
    throw unplayable("Its log cannot be read.", error);
  }
}

function seatOf({ user0Id, user1Id }: GameHistory, userId: string): Seat | null {
  return user0Id === userId ? 0 : user1Id === userId ? 1 : null;
}
