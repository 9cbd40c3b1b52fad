// Reviews: their turning points, and that they cover a match from its start to its end.
import { describe, expect, test } from "vitest";
import { botKnowledge } from "../../cards/ai.ts";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import {
  advance,
  apply,
  createGame,
  currentPlayer,
  type Event,
  type Game,
  legalActions,
  type Move,
  PRESETS,
  priorityMove,
  randomFrom,
  redact,
  view,
} from "../index.ts";
import { type ReviewedMatch, type ReviewPoint, reviewMatch } from "./review.ts";
import { turningPoints } from "./turning-points.ts";

const knowledge = botKnowledge(loadContent().decks);
const SETTINGS = { iterations: 20, worlds: 4, turns: 2 };

const END_TURN: Move = { type: "endTurn" };
const ATTACK: Move = { type: "attack", index: 0 };

interface Wish {
  made?: Move;
  best?: Move;
  loss?: number;
  error?: number;
}

function pointsOf(...wishes: [chance: number, choice?: Wish][]): ReviewPoint[] {
  return wishes.map(([chance, choice], at) => ({
    at,
    turn: at + 1,
    chance,
    choice: choice
      ? {
          made: choice.made ?? END_TURN,
          best: { move: choice.best ?? ATTACK, chance, now: [], later: [] },
          chance: chance - (choice.loss ?? 0),
          loss: choice.loss ?? 0,
          error: choice.error ?? 0.01,
        }
      : null,
  }));
}

const placesOf = (points: ReviewPoint[]) => turningPoints(points).map(({ point }) => point.at);

describe("turning points", () => {
  test("are where the chance falls most, in the order of the match", () => {
    const points = pointsOf([0.5], [0.2], [0.6], [0.5], [0.1], [0]);
    expect(placesOf(points)).toEqual([0, 2, 3, 4]);
    expect(turningPoints(points)[0]).toMatchObject({ after: 0.2, fall: 0.3, mistake: false });
  });

  test("are five at most, the greatest", () => {
    const points = pointsOf([0.95], [0.8], [0.7], [0.55], [0.4], [0.2], [0]);
    expect(placesOf(points)).toEqual([0, 2, 3, 4, 5]);
  });

  test("are mistakes too, also those that luck made good", () => {
    const [point] = turningPoints(pointsOf([0.5, { loss: 0.2 }], [0.6], [1]));
    expect(point).toMatchObject({ mistake: true, point: { at: 0 } });
  });

  test("are no mistakes where the difference may be chance, or is small, or there is none", () => {
    expect(turningPoints(pointsOf([0.5, { loss: 0.2, error: 0.2 }], [0.6]))).toEqual([]);
    expect(turningPoints(pointsOf([0.5, { loss: 0.02 }], [0.6]))).toEqual([]);
    expect(turningPoints(pointsOf([0.5, { loss: 0.2, best: END_TURN }], [0.6]))).toEqual([]);
  });

  test("are none in a match that goes up only", () => {
    expect(placesOf(pointsOf([0.5], [0.6], [0.9], [1]))).toEqual([]);
  });
});

/** A match by rules of thumb, as seat 0 saw it. @param instead what seat 0 does instead, if it is not null */
function playedMatch(
  seed = "review",
  instead?: (game: Game, moves: Move[], at: number) => Move | null,
): ReviewedMatch {
  const { pool, decks } = loadContent();
  const rules = PRESETS.pocket;
  const [one, two] = decks.filter((deck) => deck.rules === "pocket" && deck.starter).map(deckOf);
  const opening: Event[] = [];
  const game = createGame({ rules, pool, decks: [one, two], seed }, opening);
  const random = randomFrom(seed);
  const first = view(game, 0);
  const steps: ReviewedMatch["steps"] = [];
  for (let seat = currentPlayer(game); seat !== -1; seat = currentPlayer(game)) {
    const moves = legalActions(game, seat);
    const other = seat === 0 ? instead?.(game, moves, steps.length) : null;
    const move = other ?? priorityMove(game, seat, moves, random);
    const events: Event[] = [];
    advance(game, move, events);
    steps.push({ events: redact(events, 0), move: seat === 0 ? move : null });
  }
  const { winner } = game.result!;
  return { seat: 0, view: first, opening: redact(opening, 0), steps, rules, pool, deck: one, winner };
}

test("a review covers the match to its end, judges moves that were legal, and can be left at any moment", () => {
  const match = playedMatch();
  const points: ReviewPoint[] = [];
  let last = 0;
  for (const { done, point } of reviewMatch(
    { ...match, view: structuredClone(match.view) },
    knowledge,
    SETTINGS,
  )) {
    expect(done).toBeGreaterThanOrEqual(last);
    last = done;
    if (point !== null) points.push(point);
  }
  expect(last).toBe(match.steps.length);
  expect(points.at(-1)).toMatchObject({ at: match.steps.length, choice: null });
  expect([0, 0.5, 1]).toContain(points.at(-1)?.chance);
  const judged = points.filter(({ choice }) => choice !== null);
  expect(judged.length).toBeGreaterThan(5);
  for (const { at, choice } of judged) expect(match.steps[at].move).toEqual(choice?.made);

  const again: ReviewPoint[] = [];
  for (const { point } of reviewMatch(match, knowledge, SETTINGS)) {
    if (point !== null) again.push(point);
    if (again.length === 3) break;
  }
  expect(again).toEqual(points.slice(0, 3));
});

test("a win that was not taken is a mistake", () => {
  const wins = (game: Game) => (move: Move) =>
    move.type === "attack" && apply(game, move).game.result?.winner === 0;
  let missed = -1;
  let match = playedMatch();
  // A match that the opponent turned then.
  for (let seed = 0; missed === -1 || match.winner !== 1; seed++) {
    missed = -1;
    match = playedMatch(`missed ${seed}`, (game, moves, at) => {
      if (missed !== -1 || !moves.some(wins(game))) return null;
      missed = at;
      return END_TURN;
    });
  }
  const points: ReviewPoint[] = [];
  // No other choice is compared, which would take its time.
  const steps = match.steps.map(({ events, move }, at) => ({ events, move: at === missed ? move : null }));
  for (const { done, point } of reviewMatch({ ...match, steps }, knowledge, SETTINGS)) {
    if (point !== null) points.push(point);
    if (done > missed) break;
  }
  const point = points.find(({ at }) => at === missed)!;
  expect(point.choice).toMatchObject({ made: END_TURN, best: { move: { type: "attack" }, chance: 1 } });
  const end = { ...point, at: missed + 1, chance: 0, choice: null };
  expect(turningPoints([point, end])).toMatchObject([{ mistake: true }]);
});
