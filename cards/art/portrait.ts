// Portraits: characters of the campaign and bots, drawn like the people of the supporter cards.
import type { Type } from "../../engine/vocabulary.ts";
import { escapeXml, newSheet } from "./sheet.ts";
import { personOfWords } from "./trainer/person.ts";
import { drawPeople } from "./trainer/supporter.ts";

export interface Portrait {
  id: string;
  name: string;
  /** Words of cards/art/trainer/person.ts. */
  looks: string;
  /** Gives the clothes their color. */
  type: Type;
}

const SIZE = 320;

/** An SVG of 320 by 320, from the hat to the waist. */
export function portraitSvg({ id, name, looks, type }: Portrait): string {
  const sheet = newSheet(`${id} portrait`);
  const canvas = { sheet, w: SIZE, h: SIZE, ground: 0.88, top: 0.04 };
  const words = looks.split(" ");
  const picture = drawPeople({ id, name, type }, canvas, (which) => personOfWords(words, which));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="${escapeXml(name)}"><defs>${sheet.defs.join("")}</defs>${picture}</svg>`;
}
