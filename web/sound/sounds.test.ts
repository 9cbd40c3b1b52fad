// The sounds as data: each can be played, is short, and the sounds of the types differ.
import { expect, test } from "vitest";
import { TYPES } from "../../engine/index.ts";
import { ATTACKS, EFFECTS, VIBRATIONS } from "./sounds.ts";
import { BAR_SECONDS, TUNE } from "./tune.ts";

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

test("each bar of the music is low enough not to disturb, and hardly longer than a bar", () => {
  for (const voices of TUNE) {
    expect(voices.length).toBeGreaterThan(2);
    for (const { from, at, length, gain } of voices) {
      expect(from).toBeGreaterThan(60);
      expect(from).toBeLessThan(1000);
      expect(gain).toBeLessThan(0.3);
      expect(at + length).toBeLessThan(BAR_SECONDS * 1.5);
    }
  }
});

test("no vibration is longer than half a second", () => {
  for (const pattern of Object.values(VIBRATIONS))
    expect(pattern.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(500);
});
