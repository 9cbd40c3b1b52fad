// The texts of a card in blocks (ability, attacks, rules), laid out so that they fit their panel.

import type { CardText } from "../../../engine/text/card-text.ts";
import { short } from "../geometry.ts";
import type { Sheet } from "../sheet.ts";
import { type Face, fitLine, textLine, textWidth, wrap } from "../text.ts";
import { badgeRow } from "./marks.ts";
import type { FrameStyle } from "./style.ts";

interface Block {
  /** Height of the head line; 0 without one. */
  head: number;
  lines: string[];
  draw(top: number): string;
}

export interface Body {
  /** Size of the rules text that everything was laid out with. */
  size: number;
  height: number;
  draw(top: number, room: number): string;
}

const HEAD = 34;
const LEADING = 1.2;

/** Lines of rules text, one below the other. */
const paragraph = (lines: readonly string[], x: number, top: number, size: number, fill: string): string =>
  lines.map((line, i) => textLine(line, x, top + size * (0.92 + i * LEADING), { size, fill })).join("");

/** What blocks are laid out for: where they stand and in which colors. */
export interface Column {
  sheet: Sheet;
  style: FrameStyle;
  x: number;
  width: number;
}

function textBlock({ style, x, width }: Column, text: string, size: number): Block {
  const lines = wrap(text, width, { size });
  return { head: 0, lines, draw: (top) => paragraph(lines, x, top, size, style.ink) };
}

function abilityBlock(
  column: Column,
  { name, label, text }: NonNullable<CardText["ability"]>,
  size: number,
): Block {
  const { style, x, width } = column;
  const lines = wrap(text, width, { size });
  const tag = label.toUpperCase();
  const face = { size: 12, bold: true };
  const tagWidth = textWidth(tag, face) + 18;
  const title = fitLine(name, width - tagWidth - 12, { size: 23, bold: true }, 15);
  const color = style.full ? "#ffb0a0" : "#a3271c";
  const draw = (top: number): string =>
    `<rect x="${x}" y="${short(top + 5)}" width="${short(tagWidth)}" height="22" rx="11" fill="#b5352a"/>` +
    textLine(tag, x + 9, top + 20.5, { ...face, fill: "#fff" }) +
    textLine(title.text, x + tagWidth + 9, top + 24, { ...title.face, fill: color }) +
    paragraph(lines, x, top + HEAD, size, style.ink);
  return { head: HEAD, lines, draw };
}

function attackBlock(
  column: Column,
  { name, cost, damage, text }: CardText["attacks"][number],
  size: number,
): Block {
  const { sheet, style, x, width } = column;
  const lines = text ? wrap(text, width, { size }) : [];
  const draw = (top: number): string => {
    const row = badgeRow(sheet, cost, x - 2, top + 2, 28);
    const figure = damage
      ? textLine(damage, x + width, top + 27, { size: 31, bold: true, fill: style.ink, anchor: "end" })
      : "";
    const left = x + Math.max(row.width, 0) + (cost.length ? 8 : 0);
    const room = width - (left - x) - (damage ? textWidth(damage, { size: 31, bold: true }) + 12 : 0);
    const title = fitLine(name, room, { size: 24, bold: true }, 15);
    return (
      row.markup +
      textLine(title.text, left, top + 25, { ...title.face, fill: style.ink }) +
      figure +
      paragraph(lines, x, top + HEAD, size, style.ink)
    );
  };
  return { head: HEAD, lines, draw };
}

/** Lays a card's texts out at one size. */
export function layBody(column: Column, text: CardText, size: number): Body {
  const blocks = [
    ...(text.ability ? [abilityBlock(column, text.ability, size)] : []),
    ...text.attacks.map((attack) => attackBlock(column, attack, size)),
    ...(text.text ? [textBlock(column, text.text, text.attacks.length ? Math.min(size, 14) : size)] : []),
  ];
  const small = Math.min(size, 14);
  const heights = blocks.map(
    ({ head, lines }, i) =>
      head +
      lines.length * LEADING * (text.text && text.attacks.length && i === blocks.length - 1 ? small : size),
  );
  const height = heights.reduce((sum, one) => sum + one, 0) + Math.max(0, blocks.length - 1) * 8;
  const draw = (top: number, room: number): string => {
    const gap = Math.min(26, (room - height) / (blocks.length + 1));
    let at = top + (room - height - gap * (blocks.length - 1)) / 2;
    return blocks
      .map((block, i) => {
        const markup = block.draw(at);
        at += heights[i] + 8 + gap;
        return markup;
      })
      .join("");
  };
  return { size, height, draw };
}

/** The same lines, broken again so that they are about as long as one another. */
function balanced(lines: readonly string[], width: number, face: Face): string[] {
  const text = lines.join(" ");
  for (let narrow = textWidth(text, face) / lines.length; narrow < width; narrow += face.size) {
    const again = wrap(text, narrow, face);
    if (again.length === lines.length) return again;
  }
  return [...lines];
}

/** The flavour text: at most `most` lines in a slanted serif, centred. */
export function flavorLines(text: string, width: number, most: number): { lines: string[]; size: number } {
  for (let size = 15.5; ; size -= 0.5) {
    const face = { size, serif: true };
    const lines = wrap(text, width, face);
    if (lines.length > most && size > 11) continue;
    return { lines: balanced(lines, width, face), size };
  }
}
