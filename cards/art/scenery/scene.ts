// A scene: a picture's size, its light and weather, and colors that fade with distance.

import { blend, hex, hueGap, type Lch } from "../color.ts";
import { type Dice, dice } from "../dice.ts";
import type { Sheet } from "../sheet.ts";

const color = (l: number, c: number, h: number): Lch => ({ l, c, h });

/** Times of day and weathers: the sky above and at the horizon, and the color of the light. */
export const MOODS = {
  dawn: {
    top: color(0.74, 0.08, 250),
    low: color(0.92, 0.07, 65),
    light: color(0.96, 0.08, 80),
    stars: false,
  },
  day: {
    top: color(0.68, 0.12, 242),
    low: color(0.93, 0.04, 210),
    light: color(0.98, 0.05, 98),
    stars: false,
  },
  gold: { top: color(0.8, 0.09, 90), low: color(0.95, 0.08, 92), light: color(0.98, 0.08, 95), stars: false },
  dusk: { top: color(0.42, 0.11, 300), low: color(0.8, 0.14, 48), light: color(0.9, 0.13, 65), stars: true },
  night: {
    top: color(0.2, 0.07, 272),
    low: color(0.48, 0.09, 262),
    light: color(0.9, 0.05, 220),
    stars: true,
  },
  storm: {
    top: color(0.27, 0.04, 275),
    low: color(0.6, 0.06, 255),
    light: color(0.93, 0.1, 100),
    stars: false,
  },
  ember: {
    top: color(0.24, 0.06, 15),
    low: color(0.7, 0.17, 48),
    light: color(0.88, 0.15, 62),
    stars: false,
  },
  dream: {
    top: color(0.5, 0.14, 292),
    low: color(0.9, 0.07, 340),
    light: color(0.97, 0.06, 320),
    stars: true,
  },
  mint: {
    top: color(0.62, 0.1, 190),
    low: color(0.93, 0.06, 150),
    light: color(0.98, 0.07, 120),
    stars: false,
  },
  aurora: {
    top: color(0.2, 0.07, 268),
    low: color(0.55, 0.1, 190),
    light: color(0.9, 0.12, 165),
    stars: true,
  },
  deep: {
    top: color(0.8, 0.1, 200),
    low: color(0.33, 0.09, 250),
    light: color(0.97, 0.05, 190),
    stars: false,
  },
} as const satisfies Record<string, { top: Lch; low: Lch; light: Lch; stars: boolean }>;
export type MoodName = keyof typeof MOODS;

export interface Scene {
  sheet: Sheet;
  w: number;
  h: number;
  /** Where the ground begins, and where the feet of whoever stands on it are. */
  horizon: number;
  ground: number;
  mood: (typeof MOODS)[MoodName];
  moodName: MoodName;
  chance: Dice;
}

/** The mood, of those that suit a place, before which a body of this color stands out. */
function chooseMood(names: readonly MoodName[], body: Lch | null, chance: Dice): MoodName {
  if (!body) return chance.pick(names);
  const contrast = (name: MoodName): number => {
    const behind = blend(MOODS[name].top, MOODS[name].low, 0.65);
    const hue = (hueGap(behind.h, body.h) / 180) * Math.min(1, (behind.c + body.c) * 6);
    return Math.abs(behind.l - body.l) * 1.6 + hue;
  };
  const best = [...names].sort((a, b) => contrast(b) - contrast(a));
  return chance.pick(best.slice(0, Math.max(1, Math.ceil(names.length / 2))));
}

export interface SceneRequest {
  sheet: Sheet;
  w: number;
  h: number;
  /** Height of the ground as a part of the picture's. */
  ground: number;
  seed: string;
  moods: readonly MoodName[];
  body: Lch | null;
  /** Only moods of little light, if the place has any. */
  dramatic?: boolean;
}

const DRAMATIC: ReadonlySet<MoodName> = new Set([
  "dusk",
  "night",
  "storm",
  "ember",
  "dream",
  "aurora",
  "deep",
]);

export function newScene({ sheet, w, h, ground, seed, moods, body, dramatic }: SceneRequest): Scene {
  const chance = dice(`${seed}:scene`);
  const dark = dramatic ? moods.filter((name) => DRAMATIC.has(name)) : [];
  const moodName = chooseMood(dark.length ? dark : moods, body, chance);
  const horizon = h * (ground - chance.between(0.14, 0.26));
  return { sheet, w, h, ground: h * ground, horizon, mood: MOODS[moodName], moodName, chance };
}

/** A color as it looks from afar: 0 near, 1 lost in the haze of the horizon. */
export function hazed(scene: Scene, near: Lch, distance: number): string {
  const lit = blend(near, scene.mood.light, scene.mood.low.l > 0.75 ? 0.06 : 0);
  const dimmed = { ...lit, l: lit.l * (0.55 + 0.45 * Math.min(1, scene.mood.low.l * 1.15)) };
  return hex(blend(dimmed, scene.mood.low, distance));
}
