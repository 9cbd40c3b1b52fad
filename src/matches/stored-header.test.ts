// Headers of earlier servers, as stores still have them.
import { describe, expect, test } from "vitest";
import { headerOf } from "../../test/support/match-logs.ts";
import { MATCH_TYPES } from "./context.ts";
import { readHeader } from "./stored-header.ts";

/** As it was written before matches had a context and players a kind. */
function earlier(type: string, names: [string, string], users: [string | null, string | null]) {
  const { context: _, players, ...header } = headerOf("m1");
  const unmarked = players.map(({ deck }, seat) => ({ userId: users[seat], name: names[seat], deck }));
  return JSON.parse(JSON.stringify({ ...header, type, players: unmarked }));
}

test("a header that has everything is read as it was written", () => {
  const header = headerOf("m1");
  expect(readHeader(JSON.parse(JSON.stringify(header)))).toEqual(header);
});

describe("a header without context", () => {
  test.each(MATCH_TYPES)("of type %s gets the context of its type", (type) => {
    const { context } = readHeader(earlier(type, ["Ana", "Ben"], ["a", "b"]));
    expect(context.kind).toBe(type);
  });

  test("tells users, bots and deleted users apart", () => {
    const { players } = readHeader(earlier("casual", ["Ana", "Sparring Partner"], ["a", null]));
    expect(players).toMatchObject([
      { kind: "user", userId: "a", name: "Ana" },
      { kind: "bot", userId: null, bot: "rule", level: null, personality: null, name: "Sparring Partner" },
    ]);
    const gone = readHeader(earlier("private", ["A former player", "Ben"], [null, "b"]));
    expect(gone.players).toMatchObject([{ kind: "deleted", userId: null }, { kind: "user" }]);
  });

  test("gives bots that were written without a level none", () => {
    const header = headerOf("m1");
    const stored = JSON.parse(JSON.stringify(header));
    delete stored.players[1].level;
    delete stored.players[1].personality;
    expect(readHeader(stored)).toEqual(header);
  });

  test("keeps everything else, decks included", () => {
    const stored = earlier("private", ["Ana", "Ben"], ["a", "b"]);
    expect(readHeader(stored)).toMatchObject(stored);
  });
});
