// The search for a move: every move is played out in the same sampled worlds by rules of thumb, to the start of a later
// turn, and judged by the evaluation. Moves that fall behind drop out, so that the time goes into those that matter.

import type { Move } from "../action.ts";
import { advance } from "../advance.ts";
import { findMon } from "../board.ts";
import type { BotInput } from "../bots/bot.ts";
import type { Evaluator } from "../bots/evaluator.ts";
import { carryOut, risksItself } from "../bots/look-ahead.ts";
import { clone } from "../clone.ts";
import type { Game } from "../state.ts";
import type { Seat } from "../vocabulary.ts";
import { sampleWorld, type WorldSampler } from "./determinize.ts";
import { type PlayOutSettings, playOut, quickRandom } from "./play-out.ts";
import { enterWorld, newRace, type Race, winnerOf } from "./race.ts";
import { resumed } from "./resume.ts";

export type SearchSettings = PlayOutSettings;

export const SEARCH_SETTINGS: SearchSettings = { turns: 16, fade: 0.75 };

/** Worlds that may be given up, of each decision, because what is under way in them cannot be told. */
const MAX_LOST_WORLDS = 4;

export interface Search {
  evaluator: Evaluator;
  random: () => number;
  settings: SearchSettings;
  sampler: WorldSampler;
  seat: Seat;
}

export interface SearchResult {
  move: Move;
  /** The move has won in all worlds in which it was tried, whatever hidden cards and coins they have. */
  wins: boolean;
  /** What was played out; null where no search was possible or necessary. */
  race: Race<Move> | null;
}

/** A sampled world in which the game goes on; null where the view does not tell what is under way. */
export function nextWorld({ sampler, random }: Pick<Search, "sampler" | "random">): Game | null {
  for (let lost = 0; lost <= MAX_LOST_WORLDS; lost++) {
    const world = resumed(sampleWorld(sampler, random), sampler.knowledge);
    if (world !== null) return world;
  }
  return null;
}

/** Worlds in which an attack has to win to be a sure win. One that wins in 9 of 10 passes in 3 of 100 cases. */
const SURE_WORLDS = 32;

/** An attack that wins, whatever the hidden cards and the coins are; null if there is none. */
function sureWin({ sampler, random, seat }: Search, moves: Move[]): Move | null {
  let attacks = moves.filter(({ type }) => type === "attack");
  for (let i = 0; i < SURE_WORLDS && attacks.length > 0; i++) {
    const world = sampleWorld(sampler, random);
    if (risksItself(world, seat)) return null;
    attacks = attacks.filter((attack) => {
      const after = clone(world);
      carryOut(after, attack, random);
      return after.result?.winner === seat;
    });
  }
  return attacks[0] ?? null;
}

/**
 * Moves worth trying: nothing is taken back, no confused Mantimon knocks itself out, and no ability without a limit keeps
 * the turn from ending.
 */
function candidates(world: Game, seat: Seat, moves: Move[]): Move[] {
  const risky = risksItself(world, seat);
  return moves.filter((move) => {
    if (move.type === "attack") return !risky;
    if (move.type === "ability") return findMon(world, move.mon)?.abilityUsed !== world.turn;
    return move.type !== "cancel";
  });
}

/** How a world goes after a move. All moves meet the same chance in it, as far as they use it alike. */
function tryMove(search: Search, world: Game, move: Move, seed: number): number {
  const game = clone(world);
  const { turn } = world;
  advance(game, move);
  return playOut(search.evaluator, game, search.seat, turn, search.settings, quickRandom(seed));
}

/**
 * Deterministic by its chance and the iterations of the budget; a budget that counts time ends it at any moment.
 * Yields after each world how many iterations are left, so that a caller may rest or give up in between.
 * @param favorite the move that is made if nothing speaks against it
 */
export function* searchMove(
  search: Search,
  { view, moves, budget }: BotInput,
  favorite: () => Move,
): Generator<number, SearchResult> {
  const { seat, random } = search;
  if (view.decision === null) {
    const win = sureWin(search, moves);
    if (win !== null) return { move: win, wins: true, race: null };
  }
  const known = favorite();
  const first = nextWorld(search);
  if (first === null) return { move: known, wins: false, race: null };
  const race = newRace(candidates(first, seat, moves));
  const result = () => ({ move: winnerOf(race, known), wins: false, race });
  let left = budget.iterations;
  for (
    let world: Game | null = first;
    world !== null && race.runners.length > 1 && race.runners.length <= left;
    world = nextWorld(search)
  ) {
    const seed = Math.floor(random() * 0x1_0000_0000);
    const values: number[] = [];
    for (const { move } of race.runners) {
      if (budget.expired()) return result();
      values.push(tryMove(search, world, move, seed));
    }
    left -= values.length;
    enterWorld(race, values);
    yield left;
  }
  return result();
}
