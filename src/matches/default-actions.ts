// What is played for a seat where its player, or its bot, plays nothing that counts.
import { type Action, defaultMove, type Move, sameMove } from "../../engine/index.ts";
import type { Match } from "./match.ts";

/** The action of the clock when the time is up: the default move, or the loss after too many expiries. */
export function clockMove({ timeBudgets, game, moment }: Match): Action {
  return timeBudgets.isLast(moment)
    ? { type: "forfeit", seat: moment.seat, reason: "timeout" }
    : defaultMove(game);
}

/** In place of a move that the engine has failed to play: the default move, and then the loss. */
export function insteadOf(failed: Move, { game, moment }: Match, by: "bot" | "clock"): Action {
  const move = defaultMove(game);
  if (!sameMove(move, failed)) return move;
  return { type: "forfeit", seat: moment.seat, reason: by === "bot" ? "concede" : "timeout" };
}
