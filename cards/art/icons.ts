// Colors and emblems of the energy types: drawn here once, used on cards and by the client.

import { TYPES, type Type } from "../../engine/vocabulary.ts";
import { type Lch, lch } from "./color.ts";

/** A type of energy, or the joker that pays for every type. */
export type IconName = Type | "any";

export const ICONS: readonly IconName[] = [...TYPES, "any"];

const COLORS: Record<IconName, Lch> = {
  grass: { l: 0.64, c: 0.15, h: 138 },
  fire: { l: 0.63, c: 0.19, h: 36 },
  water: { l: 0.63, c: 0.13, h: 243 },
  lightning: { l: 0.83, c: 0.16, h: 92 },
  psychic: { l: 0.6, c: 0.16, h: 320 },
  fighting: { l: 0.58, c: 0.11, h: 52 },
  darkness: { l: 0.4, c: 0.07, h: 292 },
  metal: { l: 0.67, c: 0.03, h: 245 },
  dragon: { l: 0.57, c: 0.1, h: 192 },
  colorless: { l: 0.85, c: 0.04, h: 85 },
  any: { l: 0.75, c: 0.03, h: 320 },
};

/** The color of a type, made lighter or darker by `shift` (in OKLCH lightness, −1 to 1), as #rrggbb. */
export function typeColor(type: IconName, shift = 0): string {
  const { l, c, h } = COLORS[type];
  return lch(l + shift, c * (1 - Math.max(0, shift)), h);
}

/** A shade of the type that pale text stands out from. */
export function typeShade(type: IconName): string {
  const { l, c, h } = COLORS[type];
  return lch(Math.min(l - 0.2, 0.46), c, h);
}

/** A badge with rounded corners, and the part of it that the light falls on. */
const BADGE =
  "M10.3 1.5q1.7-.9 3.4 0l6.6 3.7q1.7 1 1.7 2.9v7.8q0 1.9-1.7 2.9l-6.6 3.7q-1.7.9-3.4 0l-6.6-3.7q-1.7-1-1.7-2.9v-7.8q0-1.9 1.7-2.9Z";
const SHINE = "M10.5 2.5q1.5-.8 3 0l6.2 3.5q1.3.8 1.3 2.3v3.2q-9-3.5-18 0v-3.2q0-1.5 1.3-2.3Z";

/** Filled emblems on a grid of 24; a leading "~" marks lines instead. */
const EMBLEMS: Record<IconName, string> = {
  grass:
    "M11 19.5v-6C6.5 13.5 4.5 10.5 4.5 6.5c4 0 6.7 2 7.2 5.5C12.3 8 15 5.5 19.5 5.5c0 4.5-2.5 7.5-6.5 7.8v6.2Z",
  fire: "M12.5 3.5c.8 3.5 5.7 5.2 5.7 10.3 0 3.6-2.7 6.2-6.2 6.2s-6.2-2.5-6.2-6c0-2.6 1.4-4.2 2.7-5.3.2 1.5.7 2.4 1.7 2.8C9.8 8.5 10.7 5.5 12.5 3.5ZM12 18c1.7 0 2.7-1.1 2.7-2.6 0-1.7-1.5-2.4-2.3-4-.9 1.5-3.1 2.3-3.1 4.2 0 1.4 1.1 2.4 2.7 2.4Z",
  water: "~M4.5 9q3.75-4.4 7.5 0t7.5 0M4.5 15.5q3.75-4.4 7.5 0t7.5 0",
  lightning: "M14 3L5.7 13.5h5L9.3 21l9-11.3h-5.5Z",
  psychic:
    "~M12.2 12.6a1.4 1.4 0 0 1 .3-2.7c2 0 3.3 1.5 3.3 3.3 0 2.4-2 4.1-4.3 4.1-3.1 0-5.3-2.4-5.3-5.3C6.2 8.3 9 5.7 12.6 5.7c3.3 0 5.7 2 6.6 4.6",
  fighting: "M12 4.5l7.7 7.3v4.4L12 9.2l-7.7 7v-4.4ZM12 12l5 4.6v3.6l-5-4.3-5 4.3v-3.6Z",
  darkness:
    "M14.5 3.8a8.6 8.6 0 1 0 5.7 12.6A7.3 7.3 0 0 1 14.5 3.8ZM17.8 7.2l.8 2.2 2.2.8-2.2.8-.8 2.2-.8-2.2-2.2-.8 2.2-.8Z",
  metal: "M12 3.8l7.1 4.1v8.2L12 20.2l-7.1-4.1V7.9ZM12 8.3a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4Z",
  dragon:
    "M4 18.5C4.2 10.5 9.5 5.3 20 4.3c-.6 2.3-1.7 3.8-3.2 4.8 1.1-.1 1.9 0 2.7.4-.9 2-2.4 3.1-4.3 3.6.7.4 1.1.9 1.3 1.7-1.9 1-3.7 1-5.4.7-2.5-.4-4.6.6-7.1 3Z",
  colorless: "M12 3.2q1.3 7.5 8.8 8.8-7.5 1.3-8.8 8.8-1.3-7.5-8.8-8.8 7.5-1.3 8.8-8.8Z",
  any: "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM7.6 11.7a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM16.4 11.7a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z",
};

/** The emblem of a type without its badge: markup on a grid of 24, drawn in one color. */
export function emblem(type: IconName, color: string): string {
  const d = EMBLEMS[type];
  return d.startsWith("~")
    ? `<path d="${d.slice(1)}" fill="none" stroke="${color}" stroke-width="2.5" stroke-linecap="round"/>`
    : `<path d="${d}" fill="${color}" fill-rule="evenodd"/>`;
}

/** The badge of a type as markup on a grid of 24, without ids, for use within a larger SVG. */
export function typeBadge(type: IconName): string {
  const pale = COLORS[type].l > 0.72;
  const ink = pale ? lch(0.28, 0.05, COLORS[type].h) : "#fff";
  return `<path d="${BADGE}" fill="${typeColor(type)}" stroke="${typeColor(type, -0.26)}"/><path d="${SHINE}" fill="#fff" opacity=".28"/>${emblem(type, ink)}`;
}

const drawnIcons = new Map<IconName, string>();

/** The badge of a type as an SVG of its own, which scales to whatever holds it. Pages show hundreds of them. */
export function typeIcon(type: IconName): string {
  const icon =
    drawnIcons.get(type) ??
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${typeBadge(type)}</svg>`;
  drawnIcons.set(type, icon);
  return icon;
}
