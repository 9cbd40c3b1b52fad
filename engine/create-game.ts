// Creates a game from two decks, rules and a seed, up to the first decision.

import type { Deck } from "./card.ts";
import { checkDeck } from "./deck.ts";
import { EngineError } from "./errors.ts";
import { frameOf } from "./frames.ts";
import type { Pool } from "./pool.ts";
import { keyOf, randomBelow } from "./random.ts";
import type { RulesConfig } from "./rules.ts";
import { run } from "./run.ts";
import { drawOpeningHand } from "./setup.ts";
import { type Game, OP, type Player } from "./state.ts";
import type { Event } from "./view-types.ts";
import { NONE, SEATS, type Seat } from "./vocabulary.ts";

export interface Setup {
  rules: RulesConfig;
  pool: Pool;
  decks: [Deck, Deck];
  /** 64 hex digits of a secure generator where secrecy matters; any text elsewhere. */
  seed: string;
}

function newPlayer(pool: Pool, rules: RulesConfig, deck: Deck): Player {
  const indexes = (ids: string[]): number[] => ids.map((id) => pool.byId.get(id) as number);
  const generated = rules.energy.source === "generated";
  return {
    deck: indexes(deck.cards),
    hand: [],
    discard: [],
    prizes: [],
    energyDeck: generated ? [] : indexes(deck.energy),
    energyZone: [],
    energyTypes: generated ? indexes(deck.energy) : [],
    nextEnergy: NONE,
    active: null,
    bench: [],
    points: 0,
    mulligans: 0,
    attached: 0,
    supporter: false,
    stadiumPlayed: false,
    stadiumUsed: NONE,
    retreated: false,
    cancels: 0,
    generatedEnergy: 0,
    lostMonOn: NONE,
    lostTypes: 0,
    lostAnyOn: NONE,
  };
}

/**
 * A new game, up to its first decision. Events of the opening (mulligans) go to `events`.
 * Throws an EngineError that names every broken rule of an illegal deck.
 */
export function createGame(setup: Setup, events?: Event[]): Game {
  const { rules, pool, decks, seed } = setup;
  SEATS.forEach((seat) => {
    const problems = checkDeck(rules, pool, decks[seat]);
    if (problems.length > 0) throw new EngineError(`deck of seat ${seat}`, problems);
  });
  const game: Game = {
    rules,
    pool,
    key: keyOf(seed),
    drawn: 0,
    phase: "setup",
    turn: 0,
    current: 0,
    first: 0,
    players: [newPlayer(pool, rules, decks[0]), newPlayer(pool, rules, decks[1])],
    stadium: NONE,
    stadiumSeat: 0,
    lasting: [],
    stack: [],
    decision: null,
    nextMon: 0,
    nextLasting: 0,
    result: null,
    modifierSources: null,
    sink: events ?? null,
  };
  game.first = randomBelow(game, 2) as Seat;
  game.current = game.first;
  if (game.sink !== null) game.sink.push({ type: "gameStarted", first: game.first });
  for (const seat of SEATS) drawOpeningHand(game, seat);
  game.stack.push(frameOf(OP.setup, game.first));
  run(game);
  game.sink = null;
  return game;
}
