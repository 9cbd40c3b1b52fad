// One game of the ladder, between bots that may take their time. A bot that fails or answers with an illegal move loses.
import {
  advance,
  type Bot,
  type BotInput,
  type Budget,
  createGame,
  currentPlayer,
  type Event,
  type Game,
  isLegal,
  legalActions,
  randomFrom,
  redact,
  type Seat,
  type Setup,
} from "../../engine/index.ts";
import { botInput } from "../../engine/sim/bot-input.ts";
import { MOVE_LIMIT } from "../../engine/sim/play.ts";

export interface BotMatchResult {
  /** -1 is a draw. */
  winner: Seat | -1;
  turns: number;
  /** What a bot did wrong, if one did. */
  fault?: string;
}

/** A bot, which needs no more than its input; one that is to see everything is given the game as well. */
export type LadderBot = (input: BotInput, game: Game) => ReturnType<Bot>;

export async function playBotMatch(
  setup: Setup,
  bots: readonly [LadderBot, LadderBot],
  budget: () => Budget,
): Promise<BotMatchResult> {
  const events: Event[] = [];
  const game = createGame(setup, events);
  const histories: [Event[], Event[]] = [[], []];
  const random = [0, 1].map((seat) => randomFrom(`${setup.seed} bot ${seat}`));
  let made = 0;
  for (let seat = currentPlayer(game); seat !== -1; seat = currentPlayer(game)) {
    if (made++ >= MOVE_LIMIT)
      return { winner: -1, turns: game.turn, fault: `no end after ${MOVE_LIMIT} moves` };
    for (const viewer of [0, 1] as const) histories[viewer].push(...redact(events, viewer));
    events.length = 0;
    const moves = legalActions(game, seat);
    const rest = { deck: setup.decks[seat], random: random[seat], history: histories[seat] };
    let move = moves[0];
    try {
      if (moves.length > 1)
        move = await bots[seat](botInput(game, seat, moves, { ...rest, budget: budget() }), game);
      if (!isLegal(game, seat, move)) throw new Error(`${JSON.stringify(move)} is not legal`);
    } catch (error) {
      return {
        winner: seat === 0 ? 1 : 0,
        turns: game.turn,
        fault: `seat ${seat}: ${(error as Error).message}`,
      };
    }
    advance(game, move, events);
  }
  return { winner: game.result?.winner ?? -1, turns: game.turn };
}
