import { expect, test } from "vitest";
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
