// Moves and decisions: what is legal can be played, what is not changes nothing, and nobody is ever asked a question
// without an answer, or with one answer only, unless hidden cards are the reason.

import { expect, test } from "vitest";
import {
  type Action,
  advance,
  apply,
  clone,
  currentPlayer,
  defaultMove,
  EngineError,
  FORFEITS,
  type Game,
  hash,
  invariants,
  isLegal,
  legalActions,
  type Move,
  opponentOf,
  SEATS,
  type Seat,
} from "../../engine/index.ts";
import { scaled } from "../support/fuzz.ts";
import { playGames } from "../support/games.ts";

function has(moves: Move[], move: Action): boolean {
  return moves.some((legal) => JSON.stringify(legal) === JSON.stringify(move));
}

test("each legal move is there once, and only whoever has to move has any", () => {
  playGames("legal moves", scaled(200), () => ({
    before(game, seat, moves) {
      expect(new Set(moves.map((move) => JSON.stringify(move))).size).toBe(moves.length);
      expect(legalActions(game, opponentOf(seat))).toEqual([]);
      for (const move of moves) {
        expect(isLegal(game, seat, move)).toBe(true);
        expect(isLegal(game, opponentOf(seat), move)).toBe(false);
      }
    },
    end(game) {
      expect(currentPlayer(game)).toBe(-1);
      for (const seat of SEATS) expect(legalActions(game, seat)).toEqual([]);
    },
  }));
});

test("each legal move can be carried out, and leaves a sound game", () => {
  playGames("all moves", scaled(60), () => ({
    before(game, _seat, moves) {
      for (const move of moves) {
        const tried = clone(game);
        advance(tried, move, []);
        expect(invariants(tried)).toEqual([]);
      }
    },
  }));
});

test("each decision has at least two answers where all is open, a legal default, and options that make sense", () => {
  let decisions = 0;
  let hidden = 0;
  playGames("decisions", scaled(200), () => ({
    before(game, seat, moves) {
      expect(has(moves, defaultMove(game))).toBe(true);
      const { decision } = game;
      if (decision === null) return;
      decisions++;
      if (decision.hidden) hidden++;
      else expect(moves.length).toBeGreaterThanOrEqual(2);
      expect(decision.seat).toBe(seat);
      expect(decision.min).toBeLessThanOrEqual(decision.max);
      expect(decision.min).toBeLessThanOrEqual(decision.options.length);
      if (!decision.hidden) expect(decision.max).toBeLessThanOrEqual(decision.options.length);
      expect(new Set(decision.picked).size).toBe(decision.picked.length);
      if (!decision.ordered) expect(decision.picked.toSorted((a, b) => a - b)).toEqual(decision.picked);
    },
  }));
  expect(decisions).toBeGreaterThan(500);
  expect(hidden).toBeGreaterThan(100);
});

/** Moves that look like moves, and a few that do not. */
function anyMove(random: () => number): Action {
  const number = (): number => Math.floor(random() * 30) - 2;
  const moves: unknown[] = [
    { type: "attach", card: number(), on: number() },
    { type: "play", card: number(), on: number() },
    { type: "evolve", card: number(), on: number() },
    { type: "ability", mon: number() },
    { type: "stadium" },
    { type: "retreat", to: number() },
    { type: "attack", index: number() },
    { type: "endTurn" },
    { type: "choose", option: number() },
    { type: "stop" },
    { type: "cancel" },
    { type: "attack" },
    { type: "choose", option: 0.5 },
    { type: "play", card: 1_000_000, on: "0" },
    { type: "shuffle" },
  ];
  return moves[Math.floor(random() * moves.length)] as Action;
}

test("what is not legal is refused with an EngineError, and changes nothing", () => {
  let refused = 0;
  playGames("illegal moves", scaled(100), (_game, setup) => ({
    before(game, seat, moves) {
      const move = anyMove(setup.random);
      expect(isLegal(game, seat, move as Move)).toBe(has(moves, move));
      if (has(moves, move)) return;
      const before = hash(game);
      expect(() => apply(game, move)).toThrow(EngineError);
      expect(hash(game)).toBe(before);
      refused++;
    },
    end(game) {
      expect(() => apply(game, { type: "endTurn" })).toThrow(/the game is over/);
      const forfeit = { type: "forfeit", seat: 0, reason: "concede" } as const;
      expect(() => apply(game, forfeit)).toThrow(/the game is over/);
    },
  }));
  expect(refused).toBeGreaterThan(1000);
});

function expectForfeit(game: Game, seat: Seat, reason: (typeof FORFEITS)[number]): void {
  const over = apply(game, { type: "forfeit", seat, reason }).game;
  const winner = reason === "agreedDraw" ? -1 : opponentOf(seat);
  expect(over.result).toEqual({ winner, reason });
  expect(invariants(over)).toEqual([]);
  expect(currentPlayer(over)).toBe(-1);
}

test("a game can be given up at any moment, by either player", () => {
  playGames("forfeits", scaled(60), (_game, setup) => ({
    before(game) {
      for (const seat of SEATS) {
        expectForfeit(game, seat, FORFEITS[Math.floor(setup.random() * FORFEITS.length)]);
      }
    },
  }));
});
