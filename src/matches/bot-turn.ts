// A bot's turn to move: it thinks, and moves after a delay.
import { type Move, randomFrom } from "../../engine/index.ts";
import { botMove } from "./bot.ts";
import type { Match } from "./match.ts";
import type { MatchServices } from "./services.ts";

/** Shares of `botDelayMs`: the shortest delay, and how much is up to chance. */
const MIN_DELAY = 0.75;
const DELAY_VARIATION = 0.5;

/**
 * The bot thinks beside the match's queue of jobs, which goes on with what players ask meanwhile. Its move is made after a
 * delay that follows from public facts alone, and that is longer than it thinks: time says nothing of its cards.
 * @returns a function that ends it, unless the delay is over.
 */
export function playBotTurn(match: Match, services: MatchServices, play: (move: Move) => void): () => void {
  const { time, settings } = services;
  const variation = randomFrom(`${match.header.id} delay ${match.seq}`)() * DELAY_VARIATION;
  let move: Promise<Move> | undefined;
  // Players see what has happened before the bot begins to think.
  const cancelStart = time.after(0, () => {
    move = botMove(match, services);
  });
  const cancelEnd = time.after(settings.botDelayMs * (MIN_DELAY + variation), async () =>
    play(await (move ?? botMove(match, services))),
  );
  return () => {
    cancelStart();
    cancelEnd();
  };
}
