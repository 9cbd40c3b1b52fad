// The letters of the cards: outlines from two open fonts, so that a card looks the same without any font installed.
// Source Sans 3 (sans) and Alegreya (serif), both under the SIL Open Font License: see LICENSE.

import { short } from "../geometry.ts";
import sans from "./sans.json" with { type: "json" };
import sansBold from "./sans-bold.json" with { type: "json" };
import serifBold from "./serif-bold.json" with { type: "json" };
import serifItalic from "./serif-italic.json" with { type: "json" };

/** Which letters and how large. */
export interface Face {
  size: number;
  bold?: boolean;
  /** With `bold` upright, without slanted. */
  serif?: boolean;
}

/** Units of the em square. */
const EM = 250;
/** Of letters that the fonts do not have. */
const UNKNOWN_WIDTH = 140;

/** Advance width; for all but spaces also where the outline starts, and its path data from there on. */
type Glyph = [width: number, x?: number, y?: number, path?: string];
type Glyphs = Record<string, Glyph | undefined>;

const glyphsOf = ({ bold, serif }: Face): Glyphs => {
  if (serif) return (bold ? serifBold : serifItalic) as unknown as Glyphs;
  return (bold ? sansBold : sans) as unknown as Glyphs;
};

const glyphOf = (glyphs: Glyphs, character: string): Glyph | undefined =>
  Object.hasOwn(glyphs, character) ? glyphs[character] : undefined;

/** How wide a text is, in the units of its size. */
export function textWidth(text: string, face: Face): number {
  const glyphs = glyphsOf(face);
  let sum = 0;
  for (const character of text) sum += glyphOf(glyphs, character)?.[0] ?? UNKNOWN_WIDTH;
  return (sum * face.size) / EM;
}

/** A line of text as one path that starts at (x, y) on its baseline; null if a letter is missing. */
export function linePath(text: string, x: number, y: number, face: Face, fill: string): string | null {
  const glyphs = glyphsOf(face);
  let pen = 0;
  let d = "";
  for (const character of text) {
    const glyph = glyphOf(glyphs, character);
    if (!glyph) return null;
    const [width, left, top, path] = glyph;
    if (path) d += `M${Math.round(pen + left!)} ${top}${path}`;
    pen += width;
  }
  const scale = String(Math.round((face.size / EM) * 10000) / 10000).replace(/^0/, "");
  return `<path class="line" transform="translate(${short(x)} ${short(y)})scale(${scale})" fill="${fill}" d="${d}"/>`;
}
