// The colors of an evolution line: a body, a lighter belly, accents, ink and glow, by type.

import type { Type } from "../../../engine/vocabulary.ts";
import { type Lch, lch, type Tone, tone, turnTowards } from "../color.ts";
import { dice } from "../dice.ts";

export interface Palette {
  body: Tone;
  /** The body's color on limbs of the far side. */
  far: Tone;
  belly: Tone;
  accent: Tone;
  /** A second accent: markings, inner ears, membranes. */
  second: Tone;
  /** Horns, claws and beaks. */
  horn: Tone;
  /** Energy of the type: flames, sparks, crystals. */
  glow: Tone;
  iris: Tone;
  /** Outlines. */
  ink: string;
  /** Edges away from the light, and towards it. */
  shade: string;
  rim: string;
  /** Of the body, for choosing a sky that it stands out from. */
  base: Lch;
}

type Swatch = readonly [l: number, c: number, h: number];

/** What bodies and accents of a type may be colored like. */
const SWATCHES: Record<Type, { body: readonly Swatch[]; accent: readonly Swatch[]; glow: Swatch }> = {
  grass: {
    body: [
      [0.7, 0.14, 135],
      [0.75, 0.12, 115],
      [0.64, 0.11, 160],
      [0.8, 0.08, 95],
      [0.55, 0.07, 62],
      [0.86, 0.07, 125],
      [0.58, 0.12, 142],
    ],
    accent: [
      [0.74, 0.15, 5],
      [0.84, 0.15, 92],
      [0.6, 0.15, 142],
      [0.66, 0.17, 345],
      [0.72, 0.15, 50],
      [0.78, 0.14, 125],
    ],
    glow: [0.85, 0.17, 125],
  },
  fire: {
    body: [
      [0.67, 0.18, 42],
      [0.6, 0.19, 28],
      [0.76, 0.15, 65],
      [0.46, 0.07, 35],
      [0.88, 0.06, 75],
      [0.4, 0.03, 330],
      [0.7, 0.16, 52],
    ],
    accent: [
      [0.83, 0.16, 85],
      [0.66, 0.21, 35],
      [0.58, 0.2, 25],
      [0.4, 0.06, 25],
      [0.9, 0.08, 90],
    ],
    glow: [0.8, 0.18, 65],
  },
  water: {
    body: [
      [0.66, 0.12, 240],
      [0.74, 0.1, 215],
      [0.57, 0.13, 255],
      [0.84, 0.06, 220],
      [0.65, 0.1, 195],
      [0.86, 0.05, 85],
      [0.62, 0.11, 225],
    ],
    accent: [
      [0.78, 0.12, 195],
      [0.75, 0.14, 40],
      [0.87, 0.11, 95],
      [0.55, 0.15, 262],
      [0.73, 0.15, 0],
      [0.92, 0.04, 215],
    ],
    glow: [0.85, 0.1, 205],
  },
  lightning: {
    body: [
      [0.86, 0.16, 96],
      [0.82, 0.15, 82],
      [0.9, 0.1, 105],
      [0.52, 0.05, 270],
      [0.64, 0.11, 250],
      [0.94, 0.03, 100],
      [0.78, 0.15, 72],
    ],
    accent: [
      [0.88, 0.17, 100],
      [0.68, 0.14, 240],
      [0.67, 0.18, 45],
      [0.42, 0.08, 280],
      [0.8, 0.12, 210],
    ],
    glow: [0.92, 0.16, 103],
  },
  psychic: {
    body: [
      [0.64, 0.15, 318],
      [0.7, 0.13, 300],
      [0.78, 0.1, 345],
      [0.88, 0.05, 310],
      [0.54, 0.13, 290],
      [0.8, 0.08, 205],
      [0.68, 0.12, 280],
    ],
    accent: [
      [0.86, 0.13, 92],
      [0.7, 0.17, 350],
      [0.8, 0.12, 190],
      [0.56, 0.17, 300],
      [0.92, 0.05, 320],
    ],
    glow: [0.82, 0.14, 330],
  },
  fighting: {
    body: [
      [0.62, 0.1, 50],
      [0.69, 0.09, 68],
      [0.54, 0.1, 35],
      [0.74, 0.05, 62],
      [0.56, 0.05, 250],
      [0.8, 0.07, 78],
      [0.6, 0.12, 40],
    ],
    accent: [
      [0.6, 0.19, 28],
      [0.82, 0.13, 85],
      [0.46, 0.05, 260],
      [0.6, 0.11, 190],
      [0.9, 0.04, 80],
    ],
    glow: [0.8, 0.15, 55],
  },
  darkness: {
    body: [
      [0.38, 0.06, 292],
      [0.34, 0.06, 270],
      [0.42, 0.08, 325],
      [0.32, 0.03, 250],
      [0.47, 0.06, 255],
      [0.5, 0.05, 310],
      [0.36, 0.06, 190],
    ],
    accent: [
      [0.64, 0.21, 18],
      [0.7, 0.15, 310],
      [0.76, 0.15, 165],
      [0.82, 0.14, 88],
      [0.64, 0.16, 280],
    ],
    glow: [0.75, 0.17, 320],
  },
  metal: {
    body: [
      [0.74, 0.025, 240],
      [0.63, 0.04, 250],
      [0.83, 0.02, 220],
      [0.57, 0.05, 200],
      [0.64, 0.07, 70],
      [0.48, 0.03, 262],
      [0.7, 0.04, 30],
    ],
    accent: [
      [0.78, 0.13, 78],
      [0.63, 0.17, 30],
      [0.72, 0.12, 200],
      [0.58, 0.14, 265],
      [0.5, 0.04, 260],
    ],
    glow: [0.86, 0.1, 200],
  },
  dragon: {
    body: [
      [0.6, 0.11, 185],
      [0.52, 0.13, 278],
      [0.56, 0.15, 22],
      [0.64, 0.11, 150],
      [0.73, 0.11, 80],
      [0.44, 0.1, 305],
      [0.85, 0.04, 90],
    ],
    accent: [
      [0.84, 0.13, 90],
      [0.7, 0.17, 42],
      [0.82, 0.1, 180],
      [0.64, 0.18, 5],
      [0.55, 0.14, 280],
    ],
    glow: [0.87, 0.12, 165],
  },
  colorless: {
    body: [
      [0.9, 0.03, 82],
      [0.78, 0.06, 70],
      [0.67, 0.06, 55],
      [0.84, 0.04, 240],
      [0.62, 0.03, 262],
      [0.83, 0.07, 50],
      [0.72, 0.08, 30],
    ],
    accent: [
      [0.7, 0.15, 30],
      [0.7, 0.12, 235],
      [0.76, 0.12, 160],
      [0.84, 0.13, 90],
      [0.66, 0.12, 320],
      [0.5, 0.06, 50],
    ],
    glow: [0.95, 0.06, 95],
  },
};

const toneOf = ([l, c, h]: Swatch, spread = 1): Tone => tone(l, c, h, spread);

const farEnough = (a: Swatch, b: Swatch): boolean =>
  Math.abs(a[0] - b[0]) > 0.14 || Math.abs(a[1] * Math.cos(((a[2] - b[2]) * Math.PI) / 180) - b[1]) > 0.08;

/** The palette of a line; `growth` (0–1) deepens it from youth to the last stage; `color` picks the body's. */
export function linePalette(type: Type, line: string, growth: number, color: number | null = null): Palette {
  const chance = dice(`${line}:palette`);
  const { body: bodies, accent: accents, glow } = SWATCHES[type];
  const vary = ([l, c, h]: Swatch, by: number): Swatch => [l, c, h + chance.between(-by, by)];
  const [l0, c0, h0] = vary(
    color === null ? chance.pick(bodies) : bodies[color % bodies.length],
    color === null ? 9 : 3,
  );
  const body: Swatch = [l0 - 0.05 * growth, c0 * (1 + 0.12 * growth), h0];
  const contrasting = accents.filter((swatch) => farEnough(swatch, [l0, c0, h0]));
  const accent = vary(chance.pick(contrasting.length ? contrasting : accents), 8);
  const others = accents.filter((swatch) => Math.abs(swatch[2] - accent[2]) > 20);
  const second = vary(chance.pick(others.length ? others : accents), 8);
  const paleBelly: Swatch = [Math.min(0.95, l0 + 0.2), c0 * 0.45, turnTowards(h0, 85, 25)];
  const darkBelly: Swatch = [l0 - 0.22, c0 * 0.7, turnTowards(h0, 285, 20)];
  const eyes: Swatch = chance.chance(0.6) ? accent : second;
  return {
    body: toneOf(body),
    far: tone(body[0] - 0.11, body[1] * 0.95, turnTowards(body[2], 285, 10)),
    belly: toneOf(l0 > 0.82 && chance.chance(0.5) ? darkBelly : paleBelly, 0.8),
    accent: toneOf(accent),
    second: toneOf(second),
    horn: chance.chance(0.65) ? tone(0.88, 0.05, 85) : tone(0.42, 0.04, h0),
    glow: toneOf(glow, 1.1),
    iris: tone(Math.min(0.7, Math.max(0.52, eyes[0])), Math.max(0.13, eyes[1]), eyes[2], 1.3),
    ink: lch(0.25, 0.06, turnTowards(h0, 285, 25)),
    shade: lch(0.22, 0.09, turnTowards(h0, 285, 40)),
    rim: lch(0.97, 0.04, turnTowards(h0, 95, 40)),
    base: { l: l0, c: c0, h: h0 },
  };
}
