// Text without fonts at hand: widths from a table, lines broken and shrunk until they fit.

import { short } from "./geometry.ts";
import { escapeXml } from "./sheet.ts";

/** Fonts that every system has one of. What they differ in width, `textLength` evens out. */
export const SANS = `'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`;
export const SERIF = `Georgia,'Iowan Old Style','Palatino Linotype',serif`;

/** Widths in thousandths of the size, of the common sans serif faces. */
const WIDTHS: readonly (readonly [characters: string, width: number])[] = [
  ["ijl'|", 224],
  [" .,:;!ftI/\\[]·", 278],
  ["r()-`−•", 340],
  ['"*°', 370],
  ["cksvxyzJ", 500],
  ["abdeghnopqu0123456789L?_$#+=<>~^{}×", 556],
  ["FTZ", 611],
  ["ABEKPSVXY&", 667],
  ["wCDHNRU", 722],
  ["GOQ", 778],
  ["mM%", 840],
  ["W@—…", 950],
];

const widthOf = new Map(
  WIDTHS.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);

export interface Face {
  size: number;
  bold?: boolean;
  italic?: boolean;
  serif?: boolean;
}

/** About how wide a text is, in the units of its size. */
export function textWidth(text: string, { size, bold, serif }: Face): number {
  let sum = 0;
  for (const character of text) sum += widthOf.get(character) ?? 560;
  return (sum / 1000) * size * (bold ? 1.08 : 1) * (serif ? 0.97 : 1);
}

/** Breaks a text into lines of at most `width`; "\n" always breaks. */
export function wrap(text: string, width: number, face: Face): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line ? `${line} ${word}` : word;
      if (line && textWidth(longer, face) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

/** The largest size, from `size` down to `least`, at which one line fits. */
export function fitLine(text: string, width: number, face: Face, least: number): Face {
  const needed = textWidth(text, face);
  return needed <= width ? face : { ...face, size: Math.max(least, (face.size * width) / needed) };
}

export interface TextStyle extends Face {
  fill: string;
  anchor?: "start" | "middle" | "end";
  /** More attributes, as markup. */
  more?: string;
}

/** One line of text whose width is the one that was reckoned with, whatever font draws it. */
export function textLine(text: string, x: number, y: number, style: TextStyle): string {
  const { size, bold, italic, serif, fill, anchor, more = "" } = style;
  const look =
    (serif ? ` font-family="${SERIF}"` : "") +
    (bold ? ' font-weight="700"' : "") +
    (italic ? ' font-style="italic"' : "") +
    (anchor && anchor !== "start" ? ` text-anchor="${anchor}"` : "");
  const length =
    text.length > 3 ? ` textLength="${short(textWidth(text, style))}" lengthAdjust="spacingAndGlyphs"` : "";
  return `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}" fill="${fill}"${look}${length}${more}>${escapeXml(text)}</text>`;
}
