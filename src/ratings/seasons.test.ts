// When seasons begin and end.
import { expect, test } from "vitest";
import { seasonAt, seasonSpan } from "./seasons.ts";

const ranked = { seasons: { first: "2026-11-01", months: 2 } };

test("seasons follow one another without a gap, across the turn of the year", () => {
  expect(new Date(seasonSpan(ranked, 1).startsAt).toISOString()).toBe("2026-11-01T00:00:00.000Z");
  expect(new Date(seasonSpan(ranked, 2).startsAt).toISOString()).toBe("2027-01-01T00:00:00.000Z");
  expect(seasonSpan(ranked, 7).endsAt).toBe(seasonSpan(ranked, 8).startsAt);
});

test("a time belongs to the season that has begun and not ended", () => {
  const { endsAt } = seasonSpan(ranked, 1);
  expect(seasonAt(ranked, endsAt - 1).number).toBe(1);
  expect(seasonAt(ranked, endsAt).number).toBe(2);
  expect(seasonAt(ranked, Date.UTC(2028, 0, 15)).number).toBe(8);
  expect(seasonAt(ranked, Date.UTC(2020, 0, 1)).number).toBe(1);
});
