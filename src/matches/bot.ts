// The move of a bot's seat: what the bot answers; if it fails or answers with an illegal move, what the rule-based bot
// would play, and if that fails too, what the clock would.
import {
  type BotInput,
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
  if (player.kind !== "bot") throw new Error(`seat ${seat} is not played by a bot`);
  const { bot, level, personality } = player;
  const context = { match: header.id, seq, bot, level, personality };
  // The same log gives the same chance, in whichever process the match goes on.
  const seed = `${header.seed} bot ${seq}`;
  const input = (): BotInput => ({
    view: view(game, seat),
    moves: legalActions(game, seat),
    rules: game.rules,
    pool,
    deck: player.deck,
    history: match.histories[seat],
    random: randomFrom(seed),
    secret: String(randomFrom(`${header.seed} lapses ${seat}`)()),
    budget: iterationBudget(Number.POSITIVE_INFINITY),
  });
  for (const find of [() => bots.find(player, seed), () => bots.fallback]) {
    try {
      const move = await find()(input());
      if (isLegal(game, seat, move)) {
        logger.debug({ ...context, move }, "a bot has moved");
        return move;
      }
      logger.error({ ...context, move }, "the bot answered with an illegal move");
    } catch (error) {
      logger.error({ ...context, err: error }, "the bot has failed");
    }
  }
  return defaultMove(game);
}
