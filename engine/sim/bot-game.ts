// A game between two bots, each of which sees what its seat may know.

import type { Budget, SyncBot } from "../bots/bot.ts";
import type { Deck } from "../card.ts";
import type { Pool } from "../pool.ts";
import { randomFrom } from "../random.ts";
import type { RulesConfig } from "../rules.ts";
import type { Game } from "../state.ts";
import { redact } from "../view.ts";
import type { Event } from "../view-types.ts";
import type { Seat } from "../vocabulary.ts";
import { botInput } from "./bot-input.ts";
import { type Chooser, playGame } from "./play.ts";

export interface BotGame {
  pool: Pool;
  rules: RulesConfig;
  /** By seat. */
  bots: readonly [SyncBot, SyncBot];
  decks: readonly [Deck, Deck];
  seed: string;
  budget?: () => Budget;
  /** Called with every choice before it is made, with all cards open. */
  watch?: Watch;
}

export type Watch = (
  game: Game,
  seat: Seat,
  moves: Parameters<Chooser>[2],
  chosen: ReturnType<Chooser>,
) => void;

/** Plays to the end. Equal seed, decks and bots give the same game, unless a budget counts time. */
export function playBotGame({ pool, rules, bots, decks, seed, budget, watch }: BotGame): Game {
  const random = [0, 1].map((seat) => randomFrom(`${seed} bot ${seat}`));
  const events: Event[] = [];
  const histories: [Event[], Event[]] = [[], []];
  let read = 0;
  const choose: Chooser = (game, seat, moves) => {
    for (const viewer of [0, 1] as const) histories[viewer].push(...redact(events.slice(read), viewer));
    read = events.length;
    const rest = { deck: decks[seat], random: random[seat], history: histories[seat] };
    const move =
      moves.length === 1
        ? moves[0]
        : bots[seat](botInput(game, seat, moves, { ...rest, ...(budget && { budget: budget() }) }));
    watch?.(game, seat, moves, move);
    return move;
  };
  return playGame({ rules, pool, decks: [...decks], seed }, choose, undefined, events).game;
}
