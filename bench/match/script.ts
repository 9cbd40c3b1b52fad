// Records what the actions of real matches change, for the bare room to repeat.
import { Encoder } from "@colyseus/schema";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { type CompactEvent, compactEvents } from "../../engine/compact-events.ts";
import {
  advance,
  createGame,
  currentPlayer,
  type Event,
  type Game,
  legalActions,
  PRESETS,
  randomFrom,
  redact,
  SEATS,
  type Seat,
} from "../../engine/index.ts";
import { type MatchState, newMatchState } from "../../rooms/match/state.ts";
import { syncPrivate, syncPublic } from "../../rooms/match/sync.ts";
import { livelyMove } from "../../test/support/random-setup.ts";

/** What an action of a real match changes. */
export interface Step {
  currentPlayer: Seat;
  /** Number of changed public fields. */
  changed: number;
  /** By seat: changed entries of private lists, and the events sent. */
  own: [number, number];
  told: [CompactEvent[], CompactEvent[]];
}

/** An action in the middle of a game, when the table is full. */
const MIDDLE = 60;

const PRIVATE = SEATS.map(
  (seat) =>
    new RegExp(`^players\\.${seat}\\.(hand|faceDown|options|picked|min|max|ordered|cancel|moves)(\\.|$)`),
);

/** The state in the middle of a game. */
export function middleState(): MatchState {
  const state = newMatchState();
  for (const player of state.players) player.name = "a-player-of-a-match";
  const game = gameAfter(MIDDLE);
  state.rules = game.rules.name;
  show(state, game, MIDDLE);
  return state;
}

/** Plays a game, and counts what each action changes. */
export function recordGame(seed: string): Step[] {
  const game = newGame(seed);
  const random = randomFrom(seed);
  const state = newMatchState();
  const encoder = new Encoder(state);
  show(state, game, 0);
  let before = leavesOf(state);
  encoder.discardChanges();
  const steps: Step[] = [];
  for (let seat = currentPlayer(game); seat !== -1; seat = currentPlayer(game)) {
    const events: Event[] = [];
    advance(game, livelyMove(random, legalActions(game, seat as Seat)), events);
    show(state, game, steps.length + 1);
    encoder.discardChanges();
    const after = leavesOf(state);
    const changes = [...after].filter(([path, value]) => before.get(path) !== value).map(([path]) => path);
    const own = SEATS.map((one) => changes.filter((path) => PRIVATE[one].test(path)).length);
    const told = SEATS.map((one) => compactEvents(redact(events, one)));
    steps.push({
      currentPlayer: seat as Seat,
      changed: changes.length - own[0] - own[1],
      own: own as Step["own"],
      told: told as Step["told"],
    });
    before = after;
  }
  return steps;
}

/** Every number and text of the state, by its path. */
function leavesOf(state: MatchState): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  const walk = (value: unknown, path: string) => {
    if (typeof value !== "object" || value === null) leaves.set(path, value);
    else for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
  };
  walk(state.toJSON(), "");
  return leaves;
}

function show(state: MatchState, game: Game, seq: number): void {
  const deadline = 1_800_000_000_000 + seq;
  syncPublic(state, { game, seq, deadline, clockStartsAt: 0, drawOffer: -1, reserve: [240_000, 240_000] });
  syncPrivate(state, game);
}

function newGame(seed: string): Game {
  const [first, second] = loadContent().decks.filter(({ rules, starter }) => rules === "house" && starter);
  return createGame({
    rules: PRESETS.house,
    pool: loadContent().pool,
    decks: [deckOf(first), deckOf(second)],
    seed,
  });
}

function gameAfter(moves: number): Game {
  const game = newGame("middle");
  const random = randomFrom("middle");
  for (let i = 0; i < moves; i++) {
    const seat = currentPlayer(game);
    if (seat < 0) break;
    advance(game, livelyMove(random, legalActions(game, seat as Seat)));
  }
  return game;
}
