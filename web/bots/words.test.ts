// The words of hints and reviews: every move and every reason has them, and every move its place at the table.
import { afterEach, beforeAll, expect, test } from "vitest";
import { FEATURES, view } from "../../engine/index.ts";
import type { Reason } from "../../engine/search/reasons.ts";
import { playGames } from "../../test/support/games.ts";
import { switchLanguage, withTexts } from "../text/index.ts";
import { targetsOfMove } from "./targets.ts";
import { chanceWords, moveWords, reasonWords } from "./words.ts";

const sound = (text: string) => {
  expect(text).not.toBe("");
  expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}]|advised\.|because\./);
};

const REASONS: Reason[] = [
  { feature: "win" },
  ...FEATURES.flatMap((feature) => [
    { feature, whose: "own" as const },
    { feature, whose: "other" as const },
  ]),
];

beforeAll(() => withTexts(Promise.resolve()));
afterEach(() => switchLanguage("en"));

test.each(["en", "de"] as const)("every move and every reason has words in %s", async (language) => {
  // The pictures of a language are asked of a server.
  await switchLanguage(language).catch(() => {});
  const kinds = new Set<string>();
  playGames("advised moves", 20, () => ({
    before: (game, seat, moves) => {
      const seen = view(game, seat);
      for (const move of moves) {
        kinds.add(move.type);
        sound(moveWords(move, seen, game.pool, seat));
        expect(targetsOfMove(move, seen)).not.toBe("");
      }
    },
  }));
  expect(kinds.size).toBeGreaterThan(8);
  const sentences = REASONS.map((reason) => reasonWords({ now: [reason], later: [] })[0]);
  for (const sentence of sentences) sound(sentence);
  expect(new Set(sentences).size).toBe(REASONS.length);
});

test("what comes later is told as such, after what comes at once", () => {
  const [now, later] = reasonWords({
    now: [{ feature: "hand", whose: "own" }],
    later: [{ feature: "threat", whose: "own" }],
  });
  expect(now).toBe("You have more cards to choose from.");
  expect(later).toBe("Two turns later: Your active Mantimon can knock out the one in front of it.");
});

test("no chance is told as certain", () => {
  expect([0, 0.004, 0.5, 0.998, 1].map(chanceWords)).toEqual(["1%", "1%", "50%", "99%", "99%"]);
});
