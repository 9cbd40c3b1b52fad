// The music as data: a slow tune in D dorian for a plucked string, over two low voices.
import type { Voice } from "./sounds.ts";

export const BAR_SECONDS = 3.2;

const NOTES_A_BAR = 8;

/** Semitones above D. The low voices of each bar, and eight notes, null for a rest. */
const BARS: [low: [number, number], notes: (number | null)[]][] = [
  [
    [-24, -17],
    [0, null, 7, null, 5, 3, 2, null],
  ],
  [
    [-14, -7],
    [null, 5, 9, null, 10, null, 9, 5],
  ],
  [
    [-19, -12],
    [5, null, 9, 12, null, 9, 7, null],
  ],
  [
    [-17, -10],
    [7, null, null, 2, 3, null, 2, null],
  ],
  [
    [-24, -17],
    [null, 12, 10, 7, null, 5, 7, null],
  ],
  [
    [-21, -14],
    [3, null, 7, 10, null, 7, 3, null],
  ],
  [
    [-19, -12],
    [5, 9, null, 12, 14, null, 12, 9],
  ],
  [
    [-24, -17],
    [7, null, 3, 2, 0, null, null, null],
  ],
];

const D4 = 293.66;
const pitch = (semitones: number) => D4 * 2 ** (semitones / 12);

/** The voices of each bar. */
export const TUNE: Voice[][] = BARS.map(([low, notes]) => [
  ...low.map((semitones) => voice("sine", semitones, 0, BAR_SECONDS, 0.16)),
  ...notes.flatMap((semitones, at) =>
    semitones === null ? [] : [voice("triangle", semitones, (at * BAR_SECONDS) / NOTES_A_BAR, 1.1, 0.14)],
  ),
]);

function voice(wave: Voice["wave"], semitones: number, at: number, length: number, gain: number): Voice {
  return { wave, from: pitch(semitones), to: pitch(semitones), at, length, gain };
}
