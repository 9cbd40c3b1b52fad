// Which cards and effects occur in self-play: games until every one did, or a limit is reached.

import {
  type CardInfo,
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
import { nodesOf } from "./family.ts";

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

/** By program, the card in whose text it stands. */
export function programOwners(pool: Pool): CardInfo[] {
  const cards = new Map<object, CardInfo>();
  for (const info of pool.info) for (const { value } of nodesOf(info.card)) cards.set(value, info);
  return pool.programs.map((program, id) => {
    const node = pool.modifiers[pool.laterPrograms.indexOf(id)] ?? program[0];
    return cards.get(node) ?? (pool.info.find((info) => info.program === id) as CardInfo);
  });
}

/** By card, what a deck needs that is to play it: its earlier stages, itself, and the cards that its text names. */
function companionsOf(pool: Pool): CardInfo[][] {
  const byName = new Map(pool.info.toReversed().map((info) => [info.name, info]));
  const lineOf = (info: CardInfo | undefined): CardInfo[] =>
    info === undefined ? [] : [...lineOf(byName.get(info.evolvesFrom ?? "")), info];
  return pool.info.map((info) => {
    const words = nodesOf(info.card).flatMap(({ value }) => Object.values(value).flat());
    const named = words.filter((word) => word !== info.name).map((word) => byName.get(word as string));
    return [...lineOf(info), ...named.flatMap(lineOf)];
  });
}

/** How many of the cards that are missing a deck is built around. */
const LINES = 2;

/**
 * Plays games between two kinds of bots (rules of thumb, and random moves) under all presets, with decks that are built
 * around cards of which something has not yet occurred, until everything has.
 */
export function watchSelfPlay(pool: Pool, mostGames: number, onGame: (seen: Seen) => void = () => {}): Seen {
  const seen: Seen = { games: 0, played: new Set(), playedByBot: new Set(), resolved: new Set() };
  const watched = watchedPool(pool, seen.resolved);
  const source = deckSource(pool);
  const effects = allEffects(pool);
  const owners = programOwners(pool);
  const companions = companionsOf(pool);
  const presets = Object.keys(PRESETS) as PresetName[];
  while (seen.games < mostGames) {
    const missing = [
      ...pool.info.filter(({ index }) => !seen.played.has(index)),
      ...effects.filter((key) => !seen.resolved.has(key)).map((key) => owners[Number.parseInt(key, 10)]),
    ];
    if (missing.length === 0) break;
    const random = randomFrom(`report ${seen.games}`);
    const rules = PRESETS[presets[seen.games % presets.length]];
    const deck = (): Deck => {
      const wanted = Array.from({ length: LINES }, () => missing[Math.floor(random() * missing.length)]);
      const first = wanted.flatMap(({ index }) => companions[index]);
      return randomDeck(source, rules, random, first);
    };
    const events: Event[] = [];
    playGame(
      { rules, pool: watched, decks: [deck(), deck()], seed: `report ${seen.games}` },
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
  }
  return seen;
}
