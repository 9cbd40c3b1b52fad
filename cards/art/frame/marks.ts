// Small marks of a card: rarity, knock-out value, rows of costs.

import type { Rarity } from "../../../engine/vocabulary.ts";
import { short } from "../geometry.ts";
import { type IconName, typeBadge } from "../icons.ts";
import { define, type Sheet } from "../sheet.ts";

/** The badge of a type, `size` wide, its left upper corner at (x, y). */
export function badge(sheet: Sheet, type: IconName, x: number, y: number, size: number): string {
  const id = define(sheet, (name) => `<g id="${name}">${typeBadge(type)}</g>`);
  return `<use href="#${id}" transform="translate(${short(x)} ${short(y)})scale(${Math.round((size / 24) * 1000) / 1000})"/>`;
}

/** Badges side by side; how wide they are together. */
export function badgeRow(
  sheet: Sheet,
  types: readonly IconName[],
  x: number,
  y: number,
  size: number,
): { markup: string; width: number } {
  const step = size * 1.06;
  return {
    markup: types.map((type, i) => badge(sheet, type, x + i * step, y, size)).join(""),
    width: types.length * step,
  };
}

const STAR = "M0-8l2.3 5.3 5.7.5-4.3 3.8 1.3 5.6L0 4.2l-5 3 1.3-5.6L-8-2.2l5.7-.5Z";

/** Circle, diamond, star, two stars, crown. */
export function rarityMark(rarity: Rarity, x: number, y: number, fill: string): string {
  const at = (dx: number, d: string) =>
    `<path transform="translate(${short(x + dx)} ${short(y)})" d="${d}" fill="${fill}"/>`;
  switch (rarity) {
    case "common":
      return `<circle cx="${short(x)}" cy="${short(y)}" r="5" fill="${fill}"/>`;
    case "uncommon":
      return at(0, "M0-7L6 0L0 7L-6 0Z");
    case "rare":
      return at(0, STAR);
    case "prime":
      return at(-9, STAR) + at(8, STAR);
    case "secret":
      return at(0, "M-11 7L-13-6L-6 0L0-10L6 0L13-6L11 7Z");
  }
}

/** Diamonds in a row that grows to the left: the points that a knock-out is worth. */
export function valueMark(value: number, x: number, y: number, fill: string): string {
  const gems = Array.from(
    { length: value },
    (_, i) => `M${short(x - i * 17)} ${short(y - 9)}l7 9l-7 9l-7-9Z`,
  ).join("");
  return `<path d="${gems}" fill="${fill}" stroke="#3a2410" stroke-width="1.2"/>`;
}
