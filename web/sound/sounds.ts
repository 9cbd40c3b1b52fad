// The game's sounds as data. Each is a few voices of an oscillator or of noise; nothing is recorded.
import type { Type } from "../../engine/index.ts";

/** One voice of a sound. Times are in seconds, frequencies in Hz. */
export interface Voice {
  wave: "sine" | "triangle" | "square" | "sawtooth" | "noise";
  /** Frequency at the start and at the end; for noise, of the filter. */
  from: number;
  to: number;
  at: number;
  length: number;
  /** Loudness from 0 to 1. */
  gain: number;
}

const voice = (
  wave: Voice["wave"],
  from: number,
  to: number,
  at: number,
  length: number,
  gain: number,
): Voice => ({ wave, from, to, at, length, gain });

/** Notes one after the other. */
const notes = (wave: Voice["wave"], frequencies: number[], step: number, length: number, gain: number) =>
  frequencies.map((frequency, at) => voice(wave, frequency, frequency, at * step, length, gain));

export const EFFECTS = {
  draw: [voice("noise", 2400, 900, 0, 0.11, 0.22)],
  place: [voice("triangle", 190, 90, 0, 0.12, 0.5), voice("noise", 900, 400, 0, 0.06, 0.2)],
  attach: [voice("sine", 620, 930, 0, 0.14, 0.3), voice("sine", 1240, 1860, 0.05, 0.12, 0.14)],
  evolve: notes("triangle", [392, 494, 587, 784], 0.07, 0.22, 0.24),
  played: [voice("noise", 1500, 500, 0, 0.14, 0.24), voice("triangle", 330, 440, 0.03, 0.16, 0.2)],
  heal: notes("sine", [523, 659, 784], 0.08, 0.24, 0.22),
  coin: [
    voice("square", 1318, 1318, 0, 0.05, 0.1),
    voice("square", 1760, 1760, 0.05, 0.3, 0.1),
    voice("noise", 6000, 5000, 0, 0.04, 0.1),
  ],
  tear: [voice("noise", 2600, 5200, 0, 0.3, 0.34), voice("noise", 1200, 500, 0.26, 0.2, 0.26)],
  hit: [voice("noise", 700, 160, 0, 0.16, 0.5), voice("sine", 140, 60, 0, 0.18, 0.6)],
  knockOut: [
    voice("sine", 220, 38, 0, 0.75, 0.7),
    voice("noise", 1200, 90, 0, 0.6, 0.45),
    voice("triangle", 440, 110, 0.05, 0.5, 0.2),
  ],
  points: notes("triangle", [784, 988, 1175], 0.09, 0.25, 0.22),
  turn: [voice("triangle", 523, 523, 0, 0.18, 0.26), voice("triangle", 784, 784, 0.11, 0.3, 0.26)],
  theirTurn: [voice("triangle", 523, 523, 0, 0.14, 0.14), voice("triangle", 392, 392, 0.11, 0.22, 0.14)],
  clock: [voice("square", 1050, 1000, 0, 0.035, 0.16), voice("noise", 3000, 2500, 0, 0.02, 0.12)],
  win: [
    ...notes("triangle", [523, 659, 784, 1047], 0.12, 0.4, 0.26),
    ...notes("sine", [262, 330, 392, 523], 0.12, 0.5, 0.2),
  ],
  loss: notes("triangle", [392, 349, 311, 262], 0.18, 0.45, 0.22),
} satisfies Record<string, Voice[]>;

/** The sound of an attack, by the type of the attacker. */
export const ATTACKS: Record<Type, Voice[]> = {
  grass: [voice("noise", 1800, 3600, 0, 0.3, 0.28), voice("triangle", 280, 420, 0.05, 0.2, 0.16)],
  fire: [voice("noise", 500, 1900, 0, 0.42, 0.42), voice("sawtooth", 110, 60, 0, 0.4, 0.12)],
  water: [voice("sine", 300, 900, 0, 0.16, 0.24), voice("noise", 900, 300, 0.1, 0.4, 0.34)],
  lightning: [
    voice("sawtooth", 1900, 140, 0, 0.12, 0.22),
    voice("noise", 6000, 1500, 0, 0.14, 0.36),
    voice("sawtooth", 1500, 90, 0.16, 0.18, 0.2),
  ],
  psychic: [voice("sine", 440, 880, 0, 0.5, 0.2), voice("sine", 447, 870, 0, 0.5, 0.2)],
  fighting: [voice("sine", 170, 60, 0, 0.12, 0.7), voice("sine", 150, 50, 0.2, 0.16, 0.8)],
  darkness: [voice("sawtooth", 82, 55, 0, 0.55, 0.24), voice("noise", 260, 120, 0, 0.5, 0.34)],
  metal: [
    voice("square", 1420, 1400, 0, 0.3, 0.08),
    voice("triangle", 2130, 2110, 0, 0.4, 0.16),
    voice("noise", 5200, 4200, 0, 0.05, 0.26),
  ],
  dragon: [voice("sawtooth", 65, 210, 0, 0.5, 0.26), voice("noise", 300, 1200, 0.1, 0.42, 0.26)],
  colorless: [voice("noise", 1000, 400, 0, 0.18, 0.32), voice("triangle", 240, 160, 0, 0.16, 0.24)],
};

export type EffectName = keyof typeof EFFECTS;

/** Vibration of phones: milliseconds on, off, on … */
export const VIBRATIONS: Partial<Record<EffectName, number[]>> = {
  turn: [40],
  hit: [25],
  knockOut: [60, 40, 120],
  clock: [30],
  win: [40, 60, 40, 60, 160],
  loss: [200],
};
