// Lines of text: broken, shrunk and shortened until they fit, and drawn as outlines.

import { short } from "./geometry.ts";
import { type Face, linePath, textWidth } from "./letters/index.ts";
import { escapeXml } from "./sheet.ts";

export { type Face, textWidth } from "./letters/index.ts";

/** For letters of which there is no outline. */
const SYSTEM_FONT = `'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif`;

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

/** Leaves out words at the end, or letters of a single word, until "…" fits behind what is left. */
export function shorten(text: string, width: number, face: Face): string {
  if (textWidth(text, face) <= width) return text;
  const fits = (start: string): boolean => textWidth(`${start}…`, face) <= width;
  const words = text.split(" ");
  for (let count = words.length - 1; count > 0; count--) {
    const start = words
      .slice(0, count)
      .join(" ")
      .replace(/[\s,;:–—-]+$/, "");
    if (fits(start)) return `${start}…`;
  }
  const letters = [...words[0]];
  while (letters.length > 1 && !fits(letters.join(""))) letters.pop();
  return `${letters.join("")}…`;
}

/** The largest size, from `size` down to `least`, at which one line fits; below that it is shortened. */
export function fitLine(
  text: string,
  width: number,
  face: Face,
  least: number,
): { text: string; face: Face } {
  const size = Math.min(face.size, Math.max(least, (face.size * width) / textWidth(text, face)));
  const fitted = { ...face, size };
  return { text: shorten(text, width + 0.01, fitted), face: fitted };
}

export interface TextStyle extends Face {
  fill: string;
  anchor?: "start" | "middle" | "end";
}

const ANCHORS = { start: 0, middle: 0.5, end: 1 } as const;

/** One line of text on the baseline `y`; `x` is where `anchor` says. */
export function textLine(text: string, x: number, y: number, style: TextStyle): string {
  if (!text.trim()) return "";
  const { size, bold, fill, anchor = "start" } = style;
  const width = textWidth(text, style);
  const left = x - width * ANCHORS[anchor];
  const outlines = linePath(text, left, y, style, fill);
  if (outlines) return outlines;
  const weight = bold ? ' font-weight="700"' : "";
  return `<text x="${short(left)}" y="${short(y)}" font-family="${SYSTEM_FONT}" font-size="${short(size)}"${weight} fill="${fill}" textLength="${short(width)}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
}
