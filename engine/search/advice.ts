// Advice for a player: the move that the search finds, its chance of winning, and the reasons in terms of the
// evaluation. It is computed from what the player's seat may know.

import { type Move, sameMove } from "../action.ts";
import { advance } from "../advance.ts";
import type { BotInput } from "../bots/bot.ts";
import { carryOut } from "../bots/look-ahead.ts";
import { type BotKnowledge, createRuleBot, evaluators } from "../bots/rule-bot.ts";
import { clone } from "../clone.ts";
import type { Seat } from "../vocabulary.ts";
import { worldSampler } from "./determinize.ts";
import { playOut, quickRandom } from "./play-out.ts";
import { lead, type Race, type Runner } from "./race.ts";
import { average, gains, type Reason, type Situation, situationOf } from "./reasons.ts";
import { nextWorld, SEARCH_SETTINGS, type Search, searchMove } from "./search.ts";

export interface Advice {
  move: Move;
  /** The chance of winning after it, from 0 to 1; null where nothing could be played out. */
  chance: number | null;
  /** What it does at once, the most important first. */
  now: Reason[];
  /** What is better for it two turns later, compared with the next best move. */
  later: Reason[];
}

/** A move that was made, compared with the one that the search finds. */
export interface Comparison {
  /** The chance of winning after it. */
  chance: number;
  /** By how much the other one is better, and the standard error of that. */
  loss: number;
  error: number;
}

export interface Adviser {
  /** Yields the share of the work that is done. */
  advise(input: BotInput): Generator<number, Advice>;
  /** The same, with a comparison of the move that was made; null if nothing could be played out, or it wins. */
  judge(input: BotInput, made: Move): Generator<number, { advice: Advice; made: Comparison | null }>;
}

/**
 * Worlds in which the move that was found is played out once more, for chances that are not those of a lucky series, and
 * the turns of each play-out: fewer than the search takes, so that chance matters less.
 */
const WORLDS = 32;
const TURNS = 6;
/** Share of the work that the search itself is. */
const SEARCH_SHARE = 0.8;

export function createAdviser(knowledge: BotKnowledge): Adviser {
  const evaluatorOf = evaluators(knowledge);
  const ruleBot = createRuleBot(knowledge);

  function* find(input: BotInput, search: Search, made: Move | null) {
    const steps = searchMove(search, input, () => ruleBot(input));
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield SEARCH_SHARE * (1 - step.value / input.budget.iterations);
    const { move, wins, race } = step.value;
    const same = made === null || sameMove(move, made);
    if (wins && same) return { advice: winning(move), made: null };
    const [best, other = best] = yield* playedOut(search, same ? [move] : [move, made]);
    if (best === undefined) return { advice: wins ? winning(move) : { move, ...UNKNOWN }, made: null };
    const advice = wins ? winning(move) : { move, chance: meanOf(best), ...reasonsFor(search, move, race) };
    const { mean: loss, error } = lead(best, other);
    return { advice, made: { chance: meanOf(other), loss, error } };
  }

  const searchFor = (input: BotInput): Search => ({
    evaluator: evaluatorOf(input.pool, input.rules),
    random: input.random,
    settings: SEARCH_SETTINGS,
    sampler: worldSampler(input, knowledge.decks),
    seat: input.view.viewer as Seat,
  });
  return {
    *advise(input) {
      return (yield* find(input, searchFor(input), null)).advice;
    },
    judge: (input, made) => find(input, searchFor(input), made),
  };
}

const UNKNOWN = { chance: null, now: [], later: [] };
const winning = (move: Move): Advice => ({ move, chance: 1, now: [{ feature: "win" }], later: [] });

const meanOf = ({ sum, values }: Runner<Move>): number => sum / values.length;

/** Plays moves out in worlds that the search has not seen. Empty where the view does not tell what is under way. */
function* playedOut(search: Search, moves: Move[]): Generator<number, Runner<Move>[]> {
  const { evaluator, seat, random } = search;
  const runners = moves.map((move): Runner<Move> => ({ move, values: [], sum: 0 }));
  for (let i = 0; i < WORLDS; i++) {
    const world = nextWorld(search);
    if (world === null) return [];
    const seed = Math.floor(random() * 0x1_0000_0000);
    for (const runner of runners) {
      const game = clone(world);
      advance(game, runner.move);
      const value = playOut(evaluator, game, seat, world.turn, { turns: TURNS, fade: 1 }, quickRandom(seed));
      runner.values.push(value);
      runner.sum += value;
    }
    yield SEARCH_SHARE + (1 - SEARCH_SHARE) * (i / WORLDS);
  }
  return runners;
}

// ── Reasons

/** Worlds in which reasons are looked for, and the turns that the later ones look ahead. */
const REASON_WORLDS = 10;
const LATER_TURNS = 2;
const MAX_REASONS_NOW = 2;
const MAX_REASONS_LATER = 1;

/** The move that comes next to the one that was found. */
function nextBest(race: Race<Move> | null, found: Move): Move | null {
  const runners = race === null ? [] : [...race.runners, ...race.out];
  let best: Runner<Move> | null = null;
  for (const runner of runners) {
    if (runner.move === found || runner.values.length === 0) continue;
    if (best === null || meanOf(runner) > meanOf(best)) best = runner;
  }
  return best?.move ?? null;
}

function reasonsFor(search: Search, move: Move, race: Race<Move> | null): Pick<Advice, "now" | "later"> {
  const { evaluator, seat, random } = search;
  const other = nextBest(race, move);
  const [before, after, later, laterOther]: Situation[][] = [[], [], [], []];
  for (let i = 0; i < REASON_WORLDS; i++) {
    const world = nextWorld(search);
    if (world === null) return { now: [], later: [] };
    before.push(situationOf(evaluator, world, seat));
    const next = clone(world);
    carryOut(next, move, random);
    after.push(situationOf(evaluator, next, seat));
    if (other === null) continue;
    const seed = Math.floor(random() * 0x1_0000_0000);
    const situationAfter = (tried: Move): Situation => {
      const game = clone(world);
      advance(game, tried);
      playOut(evaluator, game, seat, world.turn, { turns: LATER_TURNS, fade: 1 }, quickRandom(seed));
      return situationOf(evaluator, game, seat);
    };
    later.push(situationAfter(move));
    laterOther.push(situationAfter(other));
  }
  const now = gains(evaluator, average(after), average(before), MAX_REASONS_NOW);
  if (other === null) return { now, later: [] };
  const known = new Set(now.map(keyOf));
  const all = gains(evaluator, average(later), average(laterOther), MAX_REASONS_NOW + MAX_REASONS_LATER);
  return { now, later: all.filter((reason) => !known.has(keyOf(reason))).slice(0, MAX_REASONS_LATER) };
}

const keyOf = (reason: Reason): string => JSON.stringify(reason);
