import { expect, test } from "vitest";
import fc from "../../test/support/fast-check.ts";
import { DisplayName, nameKey } from "./names.ts";

test.each([
  "Mira",
  "mira_2",
  "Anna-Lena",
  "Étienne",
  "Mossy Wanderer 48",
  "Ольга",
  "Ωμέγα",
  "さくら",
  "민지",
  "D'Arc",
])("%s is a name", (name) => {
  expect(DisplayName.parse(name)).toBe(name.normalize("NFC"));
});

test.each([
  ["empty", ""],
  ["too short", "a"],
  ["too long", "a".repeat(27)],
  ["two spaces", "Mi  ra"],
  ["a space at the end", "Mira "],
  ["a control character", "Mi\u0000ra"],
  ["a line break", "Mi\nra"],
  ["an invisible character", "Mi\u200bra"],
  ["a change of direction", "Mi\u202era"],
  ["scripts that are mixed", "Мira"],
  ["markup", "<b>Mira</b>"],
  ["a tower of accents", `a${"\u0301".repeat(9)}bc`],
  ["a lone surrogate", "abc\ud800"],
  ["signs alone", "..."],
  ["of ligatures that unfold to sentences", "ﷺ".repeat(20)],
  ["an office", "Moderator"],
  ["an office in disguise", "Ad_Min"],
])("%s is none", (_what, name) => {
  expect(DisplayName.safeParse(name).success).toBe(false);
});

test.each([
  ["Mira", "MIRA"],
  ["Mira", "Mi ra"],
  ["Mira", "Míra"],
  ["Mira", "Ｍｉｒａ"],
  ["Mira", "M1ra"],
  ["Bill", "BiIl"],
  ["Bob", "B0b"],
  ["Moss", "МОЅЅ"],
  ["corn", "com"],
  ["Oh_no", "0hn0"],
])("%s and %s are too alike", (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ["Mira", "Mirna2"],
  ["Anna", "Hanna"],
  ["Ольга", "Олег"],
  ["さくら", "さくろ"],
])("%s and %s are not", (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

/** Text of letters and signs from everywhere, as long as a name may be. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 2, maxLength: 26 }),
  fc.string({ unit: "binary", minLength: 2, maxLength: 26 }),
  fc.string({ unit: fc.constantFrom(..."aAbZ019 ._-'éßıſﬁﷺΣςсСㅏ가あア漢"), minLength: 2, maxLength: 26 }),
);

test("whatever passes for a name fits the database, is one line, and has one key however it is composed", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { success, data } = DisplayName.safeParse(text);
      if (!success) return;
      expect([...data].length).toBeLessThanOrEqual(40);
      expect(data).not.toMatch(/\p{C}|\p{Zl}|\p{Zp}/u);
      expect(data).toBe(data.toWellFormed().normalize("NFC"));
      const key = nameKey(data);
      expect(key.length).toBeGreaterThan(0);
      expect([...key].length).toBeLessThanOrEqual(80);
      expect(nameKey(data.normalize("NFD"))).toBe(key);
    }),
    { numRuns: 2_000 },
  );
});
