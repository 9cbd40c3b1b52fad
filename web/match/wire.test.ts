// Moves as a room packs them come out as the same moves.
import { expect, test } from "vitest";
import { packMove, unpackMove } from "../../engine/packed-move.ts";
import { CLOSE as CODES } from "../../rooms/close-codes.ts";
import { playGames } from "../../test/support/games.ts";
import { CLOSE } from "./wire.ts";

test("every legal move of games at random survives the wire", () => {
  playGames("client wire", 12, () => ({
    before: (_game, _seat, moves) => expect(moves.map((move) => unpackMove(packMove(move)))).toEqual(moves),
  }));
});

test("close codes are the room's", () => {
  expect(CODES).toMatchObject(CLOSE);
});
