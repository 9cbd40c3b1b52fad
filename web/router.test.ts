// Paths: what of a pasted link leads to a match, and what links of replays and rules mean.
import { expect, test } from "vitest";
import { matchPath, matchPathIn, replayPath, replayPlaceOf, rulesOf } from "./router.ts";

test("a whole link, a path or the bare id leads to the match, with its rules", () => {
  for (const text of ["https://play.example.org/match/abc_-123", " /match/abc_-123/ ", "abc_-123"]) {
    expect(matchPathIn(text)).toBe("/match/abc_-123");
  }
  expect(matchPathIn(`http://localhost:2567${matchPath("abc_-123", "pocket")}#x`)).toBe(
    "/match/abc_-123?rules=pocket",
  );
  for (const text of ["", "https://", "hello there", "a?b", "x/y z"]) expect(matchPathIn(text)).toBeNull();
});

test("rules that do not exist count as the house's", () => {
  expect(rulesOf("?rules=standard")).toBe("standard");
  for (const search of ["", "?rules=", "?rules=toString", "?rules=chess"])
    expect(rulesOf(search)).toBe("house");
});

test("the link of a replay names turn and perspective, and what it cannot mean is left out", () => {
  for (const place of [{}, { turn: 7 }, { as: "open" as const }, { turn: 12, as: "1" as const }]) {
    const [path, search = ""] = replayPath("abc", place).split("?");
    expect(path).toBe("/replay/abc");
    expect(replayPlaceOf(`?${search}`)).toEqual({ as: undefined, turn: undefined, ...place });
  }
  for (const search of ["", "?turn=-1&as=2", "?turn=x&as=", "?turn=99999&as=toString"]) {
    expect(replayPlaceOf(search)).toEqual({ as: undefined, turn: undefined });
  }
});
