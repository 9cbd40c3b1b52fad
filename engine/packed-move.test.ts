// Legal moves survive being packed.
import { expect, test } from "vitest";
import { type Move, sameMove } from "./index.ts";
import { MOVE_TYPES, packMove, unpackMove } from "./packed-move.ts";

const MOVES: Move[] = [
  { type: "attach", card: 0, on: 0 },
  { type: "attach", card: 65_534, on: 4094 },
  { type: "play", card: 259, on: -1 },
  { type: "play", card: 259, on: 12 },
  { type: "evolve", card: 300, on: 3 },
  { type: "ability", mon: 4094 },
  { type: "stadium" },
  { type: "retreat", to: 7 },
  { type: "attack", index: 1 },
  { type: "endTurn" },
  { type: "choose", option: 59 },
  { type: "stop" },
  { type: "cancel" },
];

test("every kind of move comes out as it went in", () => {
  for (const move of MOVES) {
    const back = unpackMove(packMove(move));
    expect(back).toEqual(move);
    expect(sameMove(move, back)).toBe(true);
  }
  expect(new Set(MOVES.map((move) => move.type))).toEqual(new Set(MOVE_TYPES));
});

test("different moves are different numbers of 32 bits", () => {
  const packed = MOVES.map(packMove);
  expect(new Set(packed).size).toBe(MOVES.length);
  for (const number of packed) expect(number).toBe(number >>> 0);
});

test("the card of a move is in two bytes of its own", () => {
  expect(packMove({ type: "play", card: 0x1234, on: 5 }) & 0xffff).toBe(0x1234);
});
