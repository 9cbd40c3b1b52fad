// The sounds as data: each can be played, is short, and the sounds of the types differ.
import { expect, test } from "vitest";
import { TYPES } from "../../engine/index.ts";
import { ATTACKS, EFFECTS, VIBRATIONS } from "./sounds.ts";

test("every sound has voices within what can be played, and ends within a second and a half", () => {
  for (const [name, voices] of [...Object.entries(EFFECTS), ...Object.entries(ATTACKS)]) {
    expect(voices.length, name).toBeGreaterThan(0);
    for (const { from, to, at, length, gain } of voices) {
      expect(Math.min(from, to), name).toBeGreaterThan(20);
      expect(Math.max(from, to), name).toBeLessThan(20_000);
      expect(gain, name).toBeGreaterThan(0);
      expect(gain, name).toBeLessThanOrEqual(1);
      expect(length, name).toBeGreaterThan(0);
      expect(at + length, name).toBeLessThanOrEqual(1.5);
    }
  }
});

test("each type attacks with a sound of its own", () => {
  expect(Object.keys(ATTACKS).sort()).toEqual([...TYPES].sort());
  expect(new Set(Object.values(ATTACKS).map((voices) => JSON.stringify(voices))).size).toBe(TYPES.length);
});

test("no vibration is longer than half a second", () => {
  for (const pattern of Object.values(VIBRATIONS))
    expect(pattern.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(500);
});
