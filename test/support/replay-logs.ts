// What both Node and a browser do with the log of a game, to be compared: bundled for the browser, so
// it imports nothing but the engine.

import {
  type Action,
  advance,
  type Card,
  compilePool,
  createGame,
  type Deck,
  type Event,
  hash,
  type RulesConfig,
  SPECTATOR,
  view,
} from "../../engine/index.ts";

/** All that a match is, as JSON. */
export interface Log {
  rules: RulesConfig;
  cards: Card[];
  decks: [Deck, Deck];
  seed: string;
  actions: Action[];
}

/** The hash of the state after each action, and of everything told and shown on the way. */
export function replayLog(log: Log): string[] {
  const pool = compilePool("log", log.cards);
  const game = createGame({ rules: log.rules, pool, decks: log.decks, seed: log.seed });
  const hashes = [hash(game)];
  for (const action of log.actions) {
    const events: Event[] = [];
    advance(game, action, events);
    hashes.push(`${hash(game)} ${digest(JSON.stringify([events, view(game, SPECTATOR)]))}`);
  }
  return hashes;
}

/** A short number for a long text. */
function digest(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
}
