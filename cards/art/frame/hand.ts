// The small face of a card for hands and decks: picture, name, HP, costs and damage, large enough to be read at a
// width of 70 pixels. What a card does is on its whole face.

import type { Attack, Card, MantimonCard } from "../../../engine/card.ts";
import type { CardLanguage } from "../../shown.ts";
import type { ArtContext } from "../context.ts";
import { short } from "../geometry.ts";
import type { IconName } from "../icons.ts";
import { drawPicture } from "../paint.ts";
import { clipped, escapeXml, linear, newSheet, type Sheet } from "../sheet.ts";
import { fitLine, textLine, textWidth, wrap } from "../text.ts";
import { badgeRow, valueMark } from "./marks.ts";
import { type FrameStyle, foil, frameStyle, sheen } from "./style.ts";
import { type FaceWords, faceWords } from "./words.ts";

/** The same proportions as the whole face. */
const WIDTH = 250;
const HEIGHT = 350;
const EDGE = 10;
const INNER = WIDTH - 2 * EDGE;

const NAME = { size: 30, bold: true } as const;
/** Names are not drawn smaller: they go over two lines, and are shortened after that. */
const LEAST_NAME = 25;
const FIGURE = { size: 44, bold: true } as const;
const ROW = 46;
const COST = 33;
const INK = "#2a1a10";

const rect = (x: number, y: number, w: number, h: number, r: number, attributes: string): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" rx="${r}" ${attributes}/>`;

interface Title {
  lines: { text: string; face: { size: number; bold?: boolean } }[];
  height: number;
}

/** A name on one line, or on two if it is long. */
function titleOf(name: string): Title {
  const width = INNER - 14;
  if (textWidth(name, { ...NAME, size: LEAST_NAME }) <= width || !name.includes(" "))
    return { lines: [fitLine(name, width, NAME, 20)], height: 40 };
  const small = { ...NAME, size: LEAST_NAME };
  const [first, ...rest] = wrap(name, width, small);
  const lines = [first, rest.join(" ")].map((line) => fitLine(line, width, small, LEAST_NAME - 3));
  return { lines, height: 60 };
}

const drawTitle = ({ lines, height }: Title): string =>
  rect(EDGE, EDGE, INNER, height, 9, 'fill="#fff6e4"') +
  lines
    .map(({ text, face }, i) =>
      textLine(text, WIDTH / 2, EDGE + (lines.length > 1 ? 24 + i * 27 : 30), {
        ...face,
        fill: INK,
        anchor: "middle",
      }),
    )
    .join("");

/** HP on a plate over the picture. */
function health(sheet: Sheet, card: MantimonCard, y: number): string {
  const text = String(card.hp);
  const width = textWidth(text, FIGURE);
  const x = WIDTH - EDGE - width - 48;
  return (
    rect(x - 8, y, width + 56, 44, 22, 'fill="#160d1a" fill-opacity=".84"') +
    textLine(text, x + 2, y + 37, { ...FIGURE, fill: "#fff" }) +
    badgeRow(sheet, [card.type], x + width + 7, y + 4, 36).markup
  );
}

/** Costs on the left, damage on the right. */
function attackRow(sheet: Sheet, { cost }: Attack, damage: string, y: number): string {
  const figure = textWidth(damage, FIGURE);
  const size = Math.min(COST, (INNER - 22 - figure) / 1.06 / Math.max(1, cost.length));
  const icons = badgeRow(sheet, cost as readonly IconName[], EDGE + 7, y + (ROW - size) / 2, size);
  return icons.markup + textLine(damage, WIDTH - EDGE - 8, y + 38, { ...FIGURE, fill: INK, anchor: "end" });
}

const panel = (y: number, height: number): string => rect(EDGE, y, INNER, height, 9, 'fill="#fff6e4"');

/** What stands below the picture: attacks, or the kind of card. */
function rowsOf(
  sheet: Sheet,
  { card, labels, text: { attacks } }: FaceWords,
  style: FrameStyle,
): { height: number; draw(y: number): string } {
  if (card.kind !== "mantimon") {
    const kind =
      card.kind === "energy" ? (card.basic ? labels.energy : labels.special) : labels.kind[card.kind];
    const { text, face } = fitLine(kind, INNER - 14, { size: 32, bold: true }, 20);
    const draw = (y: number) =>
      rect(EDGE, y, INNER, 42, 9, `fill="${style.dark}"`) +
      textLine(text, WIDTH / 2, y + 32, { ...face, fill: "#fff", anchor: "middle" });
    return { height: 42, draw };
  }
  const height = Math.max(1, attacks.length) * ROW;
  const draw = (y: number) =>
    panel(y, height) +
    card.attacks.map((attack, i) => attackRow(sheet, attack, attacks[i].damage ?? "", y + i * ROW)).join("") +
    attacks
      .slice(1)
      .map(
        (_, i) => `<path d="M${EDGE + 8} ${y + (i + 1) * ROW}h${INNER - 16}" stroke="${INK}" opacity=".2"/>`,
      )
      .join("");
  return { height, draw };
}

/** A mark on the picture of those with an ability. */
const abilityMark = (word: string, y: number): string => {
  const face = { size: 24, bold: true };
  const width = Math.max(104, textWidth(word, face) + 16);
  return (
    rect(EDGE + 6, y - 34, width, 28, 14, 'fill="#b5352a" stroke="#fff" stroke-width="2"') +
    textLine(word, EDGE + 6 + width / 2, y - 12.5, { ...face, fill: "#fff", anchor: "middle" })
  );
};

/** The small face as an SVG of 250 by 350. The same card of the same pool gives the same text. */
export function handSvg(card: Card, context: ArtContext, language?: CardLanguage): string {
  const words = faceWords(card, language);
  const sheet = newSheet(`${card.id} hand`);
  const style = frameStyle(card);
  const title = titleOf(words.card.name);
  const rows = rowsOf(sheet, words, style);
  const top = EDGE + title.height + 4;
  const low = HEIGHT - EDGE - rows.height;
  const high = low - top - 4;
  const picture = drawPicture(card, context, { sheet, w: INNER, h: high, ground: 0.92, top: 0.04 });
  const shine = style.full ? rect(0, 0, INNER, high, 6, `fill="${sheen(sheet, card.rarity)}"`) : "";
  const mon = card.kind === "mantimon" ? card : null;
  const back = linear(
    sheet,
    [
      [0, style.light],
      [0.5, style.mid],
      [1, style.dark],
    ],
    [0, 0, 0.35, 1],
  );
  const markup = [
    rect(0, 0, WIDTH, HEIGHT, 14, 'fill="#1b1320"'),
    rect(
      4,
      4,
      WIDTH - 8,
      HEIGHT - 8,
      11,
      `fill="${back}" stroke="${foil(sheet, card.rarity)}" stroke-width="4"`,
    ),
    `<g transform="translate(${EDGE} ${short(top)})">${clipped(sheet, rect(0, 0, INNER, high, 6, ""), picture + shine)}</g>`,
    drawTitle(title),
    mon ? health(sheet, mon, top + 4) : "",
    mon?.ability ? abilityMark(words.labels.ability, low - 2) : "",
    mon && mon.value > 1 ? valueMark(mon.value, WIDTH - EDGE - 16, low - 20, "#ffd45e") : "",
    rows.draw(low),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(words.card.name)}"><defs>${sheet.defs.join("")}</defs>${markup.join("")}</svg>`;
}
