// Paths: what of a pasted link leads to a match, and what links of replays and rules mean.
import { expect, test } from "vitest";
import { matchPathIn, replayPath, replayPlaceOf } from "./router.ts";

test("a whole link, a path or the bare id leads to the match, to watch if the link says so", () => {
  for (const text of [
    "https://play.example.org/match/abc_-123",
    " /match/abc_-123/ ",
    "abc_-123",
    "http://localhost:2567/match/abc_-123?rules=pocket#x",
  ])
    expect(matchPathIn(text)).toBe("/match/abc_-123");
  expect(matchPathIn("https://play.example.org/match/abc_-123?watch")).toBe("/match/abc_-123?watch");
  for (const text of ["", "https://", "hello there", "a?b", "x/y z"]) expect(matchPathIn(text)).toBeNull();
});

test("an invitation's code leads to it, as it is read out and by a link that was passed on", () => {
  for (const text of [
    "ghjk mnpq",
    "GHJK-MNPQ",
    "https://play.example.org/invite/GHJKMNPQ",
    "https://play.example.org/invite/ghjkmnpq/",
    "https://play.example.org/invite/GHJKMNPQ?from=messenger#top",
  ])
    expect(matchPathIn(text)).toBe("/invite/GHJKMNPQ");
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
