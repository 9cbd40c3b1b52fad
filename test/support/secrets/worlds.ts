// Plays a game and, beside it, worlds that some viewer cannot tell from it: whatever that viewer is
// shown must stay the same. test/simulation/non-interference.test.ts says why this is enough.

import {
  type Action,
  advance,
  clone,
  createGame,
  currentPlayer,
  type Event,
  type Game,
  isLegal,
  legalActions,
  type Move,
  project,
  redact,
  SEATS,
  type Seat,
  SPECTATOR,
  type View,
  type Viewer,
  view,
} from "../../../engine/index.ts";
import type { Chooser } from "../../../engine/sim/play.ts";
import type { RandomSetup } from "../random-setup.ts";
import { mayDiffer, shownFromHand } from "./release.ts";
import { type Change, hiddenOf, openPart, twinOf } from "./twin.ts";

type Random = () => number;

/** How a viewer looks at a game: the engine's own way, or a leaky one that must be found out. */
export interface Eyes {
  view: (game: Game, viewer: Viewer) => View;
  redact: (events: Event[], viewer: Viewer) => Event[];
}

const VIEWERS: readonly Viewer[] = [0, 1, SPECTATOR];

/** A move of the game, and all that came of it. */
interface Step {
  seat: Seat;
  move: Move;
  /** What the picked option of a decision stands for. */
  picked: number;
  moves: Move[];
  events: Event[];
  /** As each viewer saw it, as text. */
  redacted: string[][];
  views: string[];
}

/** A play and all decisions that it asks for: the game rests before it, and after. */
interface Play {
  before: Game;
  steps: Step[];
  after: Game;
}

export interface Coverage {
  /** Moves made, and for how many of them each viewer's twin was compared to the end. */
  moves: number;
  compared: number[];
  /** Plays compared, by how much of the world was another one. */
  byChange: number[];
}

export function newCoverage(): Coverage {
  return { moves: 0, compared: VIEWERS.map(() => 0), byChange: CHANGES.map(() => 0) };
}

/** From the strongest change to the weakest; the next is tried where the first released something. */
export const CHANGES: readonly Change[] = [
  { key: true, own: "mixed", others: "any" },
  { key: false, own: "mixed", others: "any" },
  { key: false, own: "order", others: "mixed" },
  { key: false, own: "belowTop", others: "belowTop" },
  { key: false, own: "same", others: "belowTop" },
  { key: false, own: "belowTop", others: "same" },
];

/** A viewer was shown something that hangs on what it cannot know. */
export class Interference extends Error {}

function textsOf(events: Event[]): string[] {
  return events.map((event) => JSON.stringify(event));
}

function isAtRest(game: Game): boolean {
  return game.decision === null && game.stack.length === 0;
}

/** Plays one whole play, from rest to rest. */
function record(game: Game, choose: Chooser, eyes: Eyes): Play {
  const before = clone(game);
  const steps: Step[] = [];
  do {
    const seat = currentPlayer(game) as Seat;
    const moves = legalActions(game, seat);
    const move = choose(game, seat, moves);
    const picked = move.type === "choose" ? (game.decision?.options[move.option] as number) : -1;
    const events: Event[] = [];
    advance(game, move, events);
    steps.push({
      seat,
      move,
      picked,
      moves,
      events,
      redacted: VIEWERS.map((viewer) => textsOf(eyes.redact(events, viewer))),
      views: VIEWERS.map((viewer) => JSON.stringify(eyes.view(game, viewer))),
    });
  } while (!isAtRest(game));
  return { before, steps, after: game };
}

/**
 * The same public move in another world; null if it cannot be made there. Which of the cards that
 * the viewer does not see another player picks is not public: any of them will do.
 */
function mirror(twin: Game, step: Step, viewer: Viewer, random: Random): Move | null {
  const { move, seat } = step;
  if (move.type !== "choose" || seat === viewer) return isLegal(twin, seat, move) ? move : null;
  const { decision } = twin;
  if (decision === null) return null;
  const picks = legalActions(twin, seat).filter((legal) => legal.type === "choose");
  const same = picks.find(({ option }) => decision.options[option] === step.picked);
  if (same !== undefined) return same;
  if (decision.kind !== "card" && decision.kind !== "energy") return null;
  return picks[Math.floor(random() * picks.length)] ?? null;
}

/** Whether something in a play hangs on the generator, beside the order of shuffled decks. */
function usesChance(play: Play): boolean {
  const events = play.steps.flatMap((step) => step.events);
  if (events.some(({ type }) => type === "coins" || type === "nextEnergy")) return true;
  const drawn = play.after.drawn - play.before.drawn;
  return drawn !== 0 && drawn !== drawnByShuffles(play.before, events);
}

/** Numbers that shuffles take from the generator: one less than there are cards. */
function drawnByShuffles(before: Game, events: Event[]): number {
  const table = view(before, SPECTATOR);
  let drawn = 0;
  for (const event of redact(events, SPECTATOR)) {
    if (event.type === "shuffled") drawn += Math.max(0, table.players[event.seat][event.zone] - 1);
    project(table, event);
  }
  return drawn;
}

/** Compares one step in both worlds: true while they go on together, false once they lawfully part. */
function compareStep(twin: Game, step: Step, viewer: Viewer, eyes: Eyes, random: Random): boolean {
  const place = VIEWERS.indexOf(viewer);
  if (currentPlayer(twin) !== step.seat) return false;
  if (step.seat === viewer) {
    expectSame(step.moves, legalActions(twin, viewer), `the legal moves of ${viewer}`);
  }
  const move = mirror(twin, step, viewer, random);
  if (move === null) return false;
  const events: Event[] = [];
  advance(twin, move as Action, events);
  const texts = textsOf(eyes.redact(events, viewer));
  const expected = step.redacted[place];
  for (let i = 0; i < Math.max(texts.length, expected.length); i++) {
    if (texts[i] === expected[i]) continue;
    if (mayDiffer(step.events[i], events[i], viewer)) return false;
    throw new Interference(
      `after ${JSON.stringify(step.move)} event ${i} differs for ${viewer}:\n${expected[i]}\n${texts[i]}`,
    );
  }
  const seen = JSON.stringify(eyes.view(twin, viewer));
  if (seen !== step.views[place]) {
    throw new Interference(
      `after ${JSON.stringify(step.move)} the view of ${viewer} differs:\n${step.views[place]}\n${seen}`,
    );
  }
  return true;
}

function expectSame(one: unknown, other: unknown, what: string): void {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  if (left !== right) throw new Interference(`${what} differ:\n${left}\n${right}`);
}

/** How many steps of a play a twin goes along with. */
function compare(play: Play, viewer: Viewer, change: Change, eyes: Eyes, random: Random): number {
  const events = play.steps.flatMap((step) => step.events);
  const setup = play.before.phase === "setup";
  // What others show of their hands must be in their hands. Set-up shows it at the very end only.
  const kept = SEATS.map((seat) =>
    setup && change.own === "mixed" ? [] : shownFromHand(events, seat, viewer),
  );
  const twin = twinOf(play.before, viewer, change, kept, random);
  if (hiddenOf(twin, viewer) === hiddenOf(play.before, viewer)) return 0;
  expectSame(eyes.view(play.before, viewer), eyes.view(twin, viewer), `what ${viewer} sees before a play`);
  for (let i = 0; i < play.steps.length; i++) {
    if (!compareStep(twin, play.steps[i], viewer, eyes, random)) return i;
  }
  const open = openPart(play.after, viewer);
  const other = openPart(twin, viewer);
  if (open !== other) {
    throw new Interference(`what ${viewer} may come to see differs after a play:\n${open}\n${other}`);
  }
  return play.steps.length;
}

/** Compares a play for a viewer, with weaker changes where stronger ones lawfully part from it. */
function compareAll(play: Play, viewer: Viewer, eyes: Eyes, random: Random, coverage: Coverage): void {
  const place = VIEWERS.indexOf(viewer);
  let most = 0;
  for (let i = usesChance(play) ? 1 : 0; i < CHANGES.length && most < play.steps.length; i++) {
    const compared = compare(play, viewer, CHANGES[i], eyes, random);
    if (compared === play.steps.length) coverage.byChange[i]++;
    most = Math.max(most, compared);
  }
  coverage.compared[place] += most;
}

/**
 * Plays a game to its end, compares every play in other worlds, and adds to the coverage.
 * @throws Interference with both sides of the first difference
 */
export function compareWorlds(setup: RandomSetup, choose: Chooser, eyes: Eyes, coverage: Coverage): void {
  const game = createGame(setup);
  while (currentPlayer(game) !== -1) {
    const play = record(game, choose, eyes);
    coverage.moves += play.steps.length;
    for (const viewer of VIEWERS) compareAll(play, viewer, eyes, setup.random, coverage);
  }
}
