// Games at random under the eyes of a test: random rules and cards, and a look at every step.

import {
  advance,
  createGame,
  currentPlayer,
  type Event,
  type Game,
  legalActions,
  type Move,
  type Pool,
  type RulesConfig,
  type Seat,
} from "../../engine/index.ts";
import { fixedPool } from "./fixed-cards.ts";
import { FuzzFailure, gameName, scaled } from "./fuzz.ts";
import {
  mixedChooser,
  type RandomSetup,
  RULE_CHOICES,
  type RuleChoice,
  randomSetup,
} from "./random-setup.ts";

/** What a test looks at. */
export interface Watcher {
  before?: (game: Game, seat: Seat, moves: Move[], move: Move) => void;
  after?: (game: Game, move: Move, events: Event[]) => void;
  end?: (game: Game, moves: Move[]) => void;
}

function playWatched(setup: RandomSetup, watch: (game: Game, setup: RandomSetup) => Watcher): void {
  const game = createGame(setup);
  const choose = mixedChooser(setup.random);
  const watcher = watch(game, setup);
  const played: Move[] = [];
  for (let seat = currentPlayer(game); seat !== -1; seat = currentPlayer(game)) {
    const moves = legalActions(game, seat);
    const move = choose(game, seat, moves);
    watcher.before?.(game, seat, moves, move);
    const events: Event[] = [];
    advance(game, move, events);
    played.push(move);
    watcher.after?.(game, move, events);
  }
  watcher.end?.(game, played);
}

/**
 * Plays `count` games under all rule choices in turn. `watch` is called with each new game, in which
 * only the first decision is open.
 * @throws FuzzFailure naming the game in which a look failed
 */
export function playGames(
  what: string,
  count: number,
  watch: (game: Game, setup: RandomSetup) => Watcher,
  choices: readonly RuleChoice[] = RULE_CHOICES,
  pool?: Pool,
): void {
  for (let i = 0; i < count; i++) {
    const rules = choices[i % choices.length];
    try {
      playWatched(randomSetup(gameName(what, i), rules, pool), watch);
    } catch (error) {
      throw new FuzzFailure(`game ${i} of "${what}", ${rules} rules`, error);
    }
  }
}

/** Games under random rules, with cards that stay what they are. */
export function underRandomRules(what: string, watch: (rules: RulesConfig, first: Game) => Watcher): void {
  playGames(what, scaled(250), (game) => watch(game.rules, game), ["random"], fixedPool);
}
