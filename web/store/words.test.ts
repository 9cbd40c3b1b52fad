// How the store tells when something ends.
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { withTexts } from "../text/index.ts";
import { offerEnd, untilText } from "./words.ts";

const [EARLY, LATE] = ["2026-12-07T00:00:00.000Z", "2026-12-31T00:00:00.000Z"];

beforeAll(() => withTexts(Promise.resolve()));
afterEach(() => vi.unstubAllEnvs());

test.each([
  ["Europe/Berlin", /^Until Dec 7, 2026, 1:00\sAM$/],
  ["America/New_York", /^Until Dec 6, 2026, 7:00\sPM$/],
])("what ends at midnight of UTC ends in %s at an hour that is told", (zone, words) => {
  vi.stubEnv("TZ", zone);
  expect(untilText(EARLY)).toMatch(words);
});

test("of a sale and the end of the offer the earlier one is told", () => {
  const saleUntil = (until: string) => ({ percent: 20, until });
  expect(offerEnd({ sale: saleUntil(EARLY), until: LATE })).toBe(EARLY);
  expect(offerEnd({ sale: saleUntil(LATE), until: EARLY })).toBe(EARLY);
  expect(offerEnd({ sale: saleUntil(LATE), until: null })).toBe(LATE);
  expect(offerEnd({ sale: null, until: LATE })).toBe(LATE);
  expect(offerEnd({ sale: null, until: null })).toBeNull();
});
