// The move of a bot's seat: what the bot answers, or what the clock would play if that is no legal move.
import {
  currentPlayer,
  defaultMove,
  isLegal,
  iterationBudget,
  legalActions,
  type Move,
  randomFrom,
  type Seat,
  view,
} from "../../engine/index.ts";
import type { Match } from "./match.ts";
import type { MatchServices } from "./services.ts";

/** @param match in which a bot has to move. */
export async function botMove(
  match: Match,
  { bots, logger }: Pick<MatchServices, "bots" | "logger">,
): Promise<Move> {
  const { game, header, pool, seq } = match;
  const seat = currentPlayer(game) as Seat;
  const player = header.players[seat];
  try {
    if (player.kind !== "bot") throw new Error(`seat ${seat} is not played by a bot`);
    const move = await bots[player.bot]({
      view: view(game, seat),
      moves: legalActions(game, seat),
      rules: game.rules,
      pool,
      deck: player.deck,
      history: match.histories[seat],
      // The same log gives the same move, in whichever process the match goes on.
      random: randomFrom(`${header.seed} bot ${seq}`),
      budget: iterationBudget(0),
    });
    if (isLegal(game, seat, move)) return move;
    logger.error({ move, match: header.id }, "the bot answered with an illegal move");
  } catch (error) {
    logger.error({ err: error, match: header.id }, "the bot has failed");
  }
  return defaultMove(game);
}
