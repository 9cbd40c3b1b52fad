// The move of a bot's seat: what the bot answers, or what the clock would play if that is no legal move.
import {
  type Bot,
  currentPlayer,
  defaultMove,
  isLegal,
  legalActions,
  type Move,
  randomFrom,
  type Seat,
  view,
} from "../../engine/index.ts";
import type { Logger } from "../logger.ts";
import type { Match } from "./match.ts";

export function botMove(
  { game, header, pool, seq }: Match,
  { bot, logger }: { bot: Bot; logger: Logger },
): Move {
  const seat = currentPlayer(game) as Seat;
  // The same log gives the same move, whoever plays the match on.
  const random = randomFrom(`${header.seed} bot ${seq}`);
  try {
    const move = bot(view(game, seat), legalActions(game, seat), random, pool);
    if (isLegal(game, seat, move)) return move;
    logger.error({ move, match: header.id }, "the bot answered with an illegal move");
  } catch (error) {
    logger.error({ err: error, match: header.id }, "the bot has failed");
  }
  return defaultMove(game);
}
