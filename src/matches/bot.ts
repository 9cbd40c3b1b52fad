// The move of a bot's seat: what the bot answers, or what the clock would play if that is no legal move.
import {
  actor,
  type Bot,
  defaultMove,
  isLegal,
  legalActions,
  type Move,
  type Seat,
  view,
} from "../../engine/index.ts";
import type { Log } from "../log.ts";
import type { Match } from "./match.ts";

export function botMove({ game, header, pool }: Match, { bot, log }: { bot: Bot; log: Log }): Move {
  const seat = actor(game) as Seat;
  try {
    const move = bot(view(game, seat), legalActions(game, seat), Math.random, pool);
    if (isLegal(game, seat, move)) return move;
    log.error({ move, match: header.id }, "the bot answered with an illegal move");
  } catch (error) {
    log.error({ err: error, match: header.id }, "the bot has failed");
  }
  return defaultMove(game);
}
