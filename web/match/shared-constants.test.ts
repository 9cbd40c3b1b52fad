// What the client repeats of the server is the server's: moves as a room packs them, close codes, emotes.
import { expect, test } from "vitest";
import { packMove, unpackMove } from "../../engine/packed-move.ts";
import { CLOSE as CODES } from "../../rooms/close-codes.ts";
import { EMOTES as WORDS } from "../../src/matches/emotes.ts";
import { playGames } from "../../test/support/games.ts";
import { CLOSE, EMOTES } from "./shared-constants.ts";

test("every legal move of games at random survives the wire", () => {
  playGames("client wire", 12, () => ({
    before: (_game, _seat, moves) => expect(moves.map((move) => unpackMove(packMove(move)))).toEqual(moves),
  }));
});

test("close codes are the room's", () => {
  expect(CODES).toMatchObject(CLOSE);
});

test("emotes are the server's", () => {
  expect(EMOTES).toEqual(WORDS);
});
