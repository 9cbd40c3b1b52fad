// The review of a finished match for one of its players: the chance of winning at each of the player's choices, and
// the better moves. It is computed from what the player saw at the time.

import { type Move, sameMove } from "../action.ts";
import type { BotInput } from "../bots/bot.ts";
import { type BotKnowledge, evaluators } from "../bots/rule-bot.ts";
import type { Deck } from "../card.ts";
import { currentPlayer, legalActions } from "../legal.ts";
import type { Pool } from "../pool.ts";
import { project } from "../project.ts";
import { randomFrom } from "../random.ts";
import type { RulesConfig } from "../rules.ts";
import type { Event, Result, View } from "../view-types.ts";
import type { Seat } from "../vocabulary.ts";
import { type Advice, type Comparison, createAdviser } from "./advice.ts";
import { worldSampler } from "./determinize.ts";
import { playOut, quickRandom } from "./play-out.ts";
import { nextWorld } from "./search.ts";

export interface ReviewedMatch {
  /** Of the player. */
  seat: Seat;
  /** What the player saw at the first decision, and what led to it. */
  view: View;
  opening: Event[];
  /** All actions; `move` is the player's own one, null for all others. */
  steps: { events: Event[]; move: Move | null }[];
  rules: RulesConfig;
  pool: Pool;
  /** The player's deck list. */
  deck: Deck;
  /** Who won; -1 for a draw. */
  winner: Result["winner"];
}

/** A move of the player, and the one that the search would have made. */
export interface ReviewedChoice extends Comparison {
  made: Move;
  best: Advice;
}

/** The chance of winning at one point of the match. */
export interface ReviewPoint {
  /** Steps before it. */
  at: number;
  turn: number;
  /** From 0 to 1. */
  chance: number;
  /** Null where the opponent moves, or nothing could be compared. */
  choice: ReviewedChoice | null;
}

export interface ReviewSettings {
  /** Iterations of the search for each choice. */
  iterations: number;
  /** Play-outs for the chance of winning, and the turns that each of them takes. */
  worlds: number;
  turns: number;
}

const REVIEW_SETTINGS: ReviewSettings = { iterations: 160, worlds: 32, turns: 6 };

/** What is yielded after each piece of work. */
export interface ReviewProgress {
  /** Steps that are done, of all. */
  done: number;
  /** The point that was found, if there is one. */
  point: ReviewPoint | null;
}

/**
 * Yields often, so that a caller may rest or give up in between.
 * @param match its view is changed
 */
export function* reviewMatch(
  match: ReviewedMatch,
  knowledge: BotKnowledge,
  settings: ReviewSettings = REVIEW_SETTINGS,
): Generator<ReviewProgress, void> {
  const { seat, view, opening, steps, winner } = match;
  const adviser = createAdviser(knowledge);
  const history = [...opening];
  for (const [at, { events, move }] of steps.entries()) {
    const begins = steps[at - 1]?.events.some(({ type }) => type === "turnStarted");
    if (view.turn > 0 && view.result === null && (move !== null || begins)) {
      const random = randomFrom(`review ${at}`);
      const input = inputOf(match, view, history, random, settings.iterations);
      const chance = chanceOf(input, knowledge, settings);
      if (chance !== null) {
        let choice: ReviewedChoice | null = null;
        const legal = move === null ? undefined : input.moves.find((one) => sameMove(one, move));
        if (legal !== undefined && input.moves.length > 1) {
          const judging = adviser.judge(input, legal);
          let step = judging.next();
          for (; !step.done; step = judging.next()) yield { done: at, point: null };
          const { advice, made } = step.value;
          if (made !== null) choice = { ...made, made: legal, best: advice };
        }
        yield { done: at, point: { at, turn: view.turn, chance, choice } };
      }
    }
    for (const event of events) project(view, event);
    history.push(...events);
    yield { done: at + 1, point: null };
  }
  const chance = winner === -1 ? 0.5 : winner === seat ? 1 : 0;
  yield { done: steps.length, point: { at: steps.length, turn: view.turn, chance, choice: null } };
}

function inputOf(
  { rules, pool, deck, seat }: ReviewedMatch,
  view: View,
  history: Event[],
  random: () => number,
  iterations: number,
): BotInput {
  const budget = { iterations, expired: () => false };
  const input: BotInput = { view, moves: [], rules, pool, deck, history, random, budget };
  return { ...input, moves: legalMoves(input, seat) };
}

/** The moves that were legal, according to what the player knew. */
function legalMoves(input: BotInput, seat: Seat): Move[] {
  const world = nextWorld({ sampler: worldSampler(input, []), random: input.random });
  return world === null || currentPlayer(world) !== seat ? [] : legalActions(world, seat);
}

/** The chance of winning, however the player goes on; null where it is not known what is under way. */
function chanceOf(
  input: BotInput,
  knowledge: BotKnowledge,
  { worlds, turns }: ReviewSettings,
): number | null {
  const { view, pool, rules, random } = input;
  const seat = view.viewer as Seat;
  const evaluator = evaluators(knowledge)(pool, rules);
  const sampler = worldSampler(input, knowledge.decks);
  let sum = 0;
  for (let i = 0; i < worlds; i++) {
    const world = nextWorld({ sampler, random });
    if (world === null) return null;
    sum += playOut(
      evaluator,
      world,
      seat,
      world.turn,
      { turns, fade: 1 },
      quickRandom(Math.floor(random() * 2 ** 32)),
    );
  }
  return sum / worlds;
}
