// Games at random, each told by a name: the same name gives the same rules, pool, decks and seed.

import {
  compilePool,
  type Deck,
  type Move,
  type Pool,
  PRESETS,
  type PresetName,
  type RulesConfig,
  randomFrom,
  type Setup,
} from "../../engine/index.ts";
import { ruleOfThumbMove } from "../../engine/sim/bot-input.ts";
import type { Chooser } from "../../engine/sim/play.ts";
import { type DeckSource, deckSource, randomDeck } from "../../engine/sim/random-deck.ts";
import { randomRules } from "../../engine/sim/random-rules.ts";
import { randomCards } from "./random-cards.ts";

export const RULE_CHOICES = [...(Object.keys(PRESETS) as PresetName[]), "random"] as const;
export type RuleChoice = (typeof RULE_CHOICES)[number];

const sources = new WeakMap<Pool, DeckSource>();

function sourceOf(pool: Pool): DeckSource {
  const source = sources.get(pool) ?? deckSource(pool);
  sources.set(pool, source);
  return source;
}

function randomPool(random: () => number): Pool {
  return compilePool("random", randomCards(random));
}

export interface RandomSetup extends Setup {
  /** Goes on where the set-up stopped: for whatever else is up to chance in a test. */
  random: () => number;
}

/** Two random decks from `pool`, or from a pool of random cards. */
export function randomSetup(name: string, choice: RuleChoice, given?: Pool): RandomSetup {
  const random = randomFrom(name);
  const pool = given ?? randomPool(random);
  const rules: RulesConfig = choice === "random" ? randomRules(random) : PRESETS[choice];
  const deck = (): Deck => randomDeck(sourceOf(pool), rules, random);
  return { rules, pool, decks: [deck(), deck()], seed: name, random };
}

/** A move at random, though whoever could do more seldom ends the turn: more happens in a game. */
export function livelyMove(random: () => number, moves: Move[]): Move {
  let move = moves[0];
  for (let tries = 0; tries < 3; tries++) {
    move = moves[Math.floor(random() * moves.length)];
    if (move.type !== "endTurn" && move.type !== "cancel") return move;
  }
  return move;
}

const SKILLS = [0, 0.5, 0.9] as const;

/**
 * Each seat plays with a skill of its own, from any move at random to hardly a bad one: games come
 * to places where neither chance nor reason alone would take them.
 */
export function mixedChooser(random: () => number): Chooser {
  const skills = [0, 1].map(() => SKILLS[Math.floor(random() * SKILLS.length)]);
  return (game, seat, moves) => {
    if (random() >= skills[seat]) return livelyMove(random, moves);
    return ruleOfThumbMove(game, seat, moves, random);
  };
}
