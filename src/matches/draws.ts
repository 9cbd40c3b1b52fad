// Draws by agreement: who may offer one, and what an answer does.
import { opponentOf, type Seat } from "../../engine/index.ts";
import { MatchError } from "./errors.ts";
import type { Match } from "./match.ts";

export type DrawAnswer = "offered" | "accepted" | "declined";

/** Offers a draw, or accepts the opponent's offer. @throws {MatchError} */
export function offerDraw(match: Match, seat: Seat): DrawAnswer {
  if (match.over) throw new MatchError("match_over");
  if (match.drawOffer === opponentOf(seat)) return "accepted";
  if (match.drawOffer === seat) throw new MatchError("draw_offered");
  if (match.offeredIn[seat] === match.game.turn) throw new MatchError("too_many_offers");
  match.offeredIn[seat] = match.game.turn;
  return "offered";
}

/** @throws {MatchError} if there is nothing to answer. */
export function drawAnswer(match: Match, seat: Seat, accept: boolean): DrawAnswer {
  if (match.over) throw new MatchError("match_over");
  if (match.drawOffer !== opponentOf(seat)) throw new MatchError("no_draw_offer");
  return accept ? "accepted" : "declined";
}
