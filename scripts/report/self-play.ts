// Which cards and effects occur in self-play: games until every one did, or a limit is reached.

import {
  type Deck,
  type Effect,
  type Event,
  type Pool,
  PRESETS,
  type PresetName,
  randomFrom,
} from "../../engine/index.ts";
import { ruleOfThumbMove } from "../../engine/sim/bot-input.ts";
import { playGame } from "../../engine/sim/play.ts";
import { deckSource, randomDeck } from "../../engine/sim/random-deck.ts";

export interface Seen {
  games: number;
  /** Cards that were put into play, attached or played. */
  played: Set<number>;
  /** Cards that a rule-based bot chose to play, at least once. */
  playedByBot: Set<number>;
  /** Programs and the places in them that were carried out: "program:place". */
  resolved: Set<string>;
}

/** A pool whose lists of effects record which of their effects are carried out. */
function watchedPool(pool: Pool, resolved: Set<string>): Pool {
  const watch = (program: Effect[], id: number): Effect[] => {
    const watched: Effect[] = [];
    program.forEach((effect, place) => {
      const get = (): Effect => {
        resolved.add(`${id}:${place}`);
        return effect;
      };
      Object.defineProperty(watched, place, { get, enumerable: true });
    });
    return watched;
  };
  return { ...pool, programs: pool.programs.map(watch) };
}

function playedIn(event: Event): number[] {
  switch (event.type) {
    case "played":
    case "evolved":
    case "energyAttached":
    case "toolAttached":
    case "stadiumPlaced":
      return [event.card];
    case "entered":
      return event.mon.cards;
    default:
      return [];
  }
}

/** Every effect of the pool, as in `Seen.resolved`. */
export function allEffects(pool: Pool): string[] {
  return pool.programs.flatMap((program, id) => program.map((_, place) => `${id}:${place}`));
}

/**
 * Plays games between two kinds of bots (rules of thumb, and random moves) with random decks under all presets, until
 * everything has occurred.
 */
export function watchSelfPlay(pool: Pool, mostGames: number, onGame: (seen: Seen) => void = () => {}): Seen {
  const seen: Seen = { games: 0, played: new Set(), playedByBot: new Set(), resolved: new Set() };
  const watched = watchedPool(pool, seen.resolved);
  const source = deckSource(pool);
  const effects = allEffects(pool).length;
  const presets = Object.keys(PRESETS) as PresetName[];
  while (seen.games < mostGames) {
    const random = randomFrom(`report ${seen.games}`);
    const preset = presets[seen.games % presets.length];
    const rules = PRESETS[preset];
    const decks: [Deck, Deck] = [randomDeck(source, rules, random), randomDeck(source, rules, random)];
    const setup = { rules, pool: watched, decks, seed: `report ${seen.games}` };
    const events: Event[] = [];
    playGame(
      setup,
      (game, seat, moves) => {
        if (random() < 0.3) return moves[Math.floor(random() * moves.length)];
        const move = ruleOfThumbMove(game, seat, moves, random);
        if ("card" in move) seen.playedByBot.add(move.card);
        return move;
      },
      undefined,
      events,
    );
    for (const event of events) for (const card of playedIn(event)) seen.played.add(card);
    seen.games++;
    onGame(seen);
    if (seen.played.size === pool.cards.length && seen.resolved.size === effects) break;
  }
  return seen;
}
