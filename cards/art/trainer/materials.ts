// What things are made of: tones of wood, brass, glass, paper and the rest, on one figure.

import type { Type } from "../../../engine/vocabulary.ts";
import { type Tone, tone } from "../color.ts";
import { type Figure, newFigure, paint } from "../creature/figure.ts";
import { linePalette } from "../creature/palette.ts";
import { dice } from "../dice.ts";
import { linear, type Sheet } from "../sheet.ts";

const TONES = {
  wood: tone(0.55, 0.08, 58),
  dark: tone(0.36, 0.03, 60),
  brass: tone(0.76, 0.12, 82),
  iron: tone(0.6, 0.02, 250),
  steel: tone(0.82, 0.015, 240),
  paper: tone(0.9, 0.05, 85, 0.7),
  leather: tone(0.5, 0.09, 45),
  rope: tone(0.76, 0.07, 80),
  stone: tone(0.66, 0.02, 240),
  cork: tone(0.7, 0.07, 65),
  white: tone(0.95, 0.01, 230, 0.6),
  amber: tone(0.76, 0.15, 72),
} as const satisfies Record<string, Tone>;

export type Material = keyof typeof TONES | "cloth" | "trim" | "glow";

/** A thing as it is drawn: a figure, and fills by material. */
export interface Thing {
  figure: Figure;
  fill(material: Material): string;
  tone(material: Material): Tone;
  /** Clear glass over what was drawn before it. */
  glass: string;
}

/** Words of names that tell of a color. */
const HUES: readonly (readonly [RegExp, Type])[] = [
  [/ember|fire|cinder|sun|flare|coal/i, "fire"],
  [/tide|sea|drift|water|dew|salvage|div|bottle|echo/i, "water"],
  [/leaf|root|oak|bramble|forag|herb|moss|healing|fern/i, "grass"],
  [/storm|power|spark|coil|thunder/i, "lightning"],
  [/star|dream|ward|glass|moon|hush/i, "psychic"],
  [/night|smoke|widow|shadow|thread/i, "darkness"],
  [/whet|iron|heavy|grapnel|barb|gear/i, "metal"],
  [/stone|bed|karst|surveyor/i, "fighting"],
];

const ANY: readonly Type[] = ["grass", "fire", "water", "lightning", "psychic", "fighting", "dragon"];

/** The type whose colors a card without a type is painted in. */
export function hueOf(name: string): Type {
  return HUES.find(([word]) => word.test(name))?.[1] ?? dice(`${name}:hue`).pick(ANY);
}

export function newThing(sheet: Sheet, name: string): Thing {
  const palette = linePalette(hueOf(name), name, 0.4);
  const figure = newFigure(sheet, palette, 1);
  const toneOf = (material: Material): Tone => {
    if (material === "cloth") return palette.accent;
    if (material === "trim") return palette.second;
    return material === "glow" ? palette.glow : TONES[material];
  };
  const glass = linear(
    sheet,
    [
      [0, "#ffffff", 0.75],
      [0.45, "#d8f0ff", 0.3],
      [1, "#8fb6d8", 0.5],
    ],
    [0, 0, 1, 1],
  );
  return { figure, tone: toneOf, fill: (material) => paint(figure, toneOf(material)), glass };
}
