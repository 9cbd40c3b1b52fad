// The whole card: frame, title, picture, texts, footer.

import type { Card, MantimonCard } from "../../../engine/card.ts";
import type { CardLanguage } from "../../shown.ts";
import type { ArtContext } from "../context.ts";
import { short } from "../geometry.ts";
import type { IconName } from "../icons.ts";
import { drawPicture } from "../paint.ts";
import { clipped, escapeXml, linear, newSheet, type Sheet } from "../sheet.ts";
import { fitLine, textLine, textWidth } from "../text.ts";
import { type Body, type Column, flavorLines, layBody } from "./body.ts";
import { badge, rarityMark, valueMark } from "./marks.ts";
import { type FrameStyle, foil, frameStyle, HEIGHT, sheen, WIDTH } from "./style.ts";
import { type FaceWords, faceWords, headLabel } from "./words.ts";

/** Text size and picture height, from the finest layout to the one that holds most text. */
type Layouts = readonly (readonly [size: number, art: number])[];

const layouts = (text: string): Layouts =>
  text.split(" ").map((pair) => pair.split("/").map(Number) as [number, number]);

const LAYOUTS = layouts(
  "20/346 20/322 20/300 19/300 20/276 19/276 19/252 18/252 18/230 17/230 17/212 16/212 15/200 14/190 13/180 11.5/170",
);
/** Over a full picture only the size of the text counts. */
const GLASS = layouts("19/0 18/0 17/0 16/0 15/0 14/0 13/0 11.5/0");
/** For trainers, whose only text is what they do. */
const SPACIOUS = [...layouts("25/396 25/368 24/346 23/330 22/312"), ...LAYOUTS];
/** A text panel over a full picture grows no higher than this. */
const PANEL = 300;

const EDGE = 24;
const INNER = WIDTH - 2 * EDGE;
const TOP = 76;
const BOTTOM = 630;

const rect = (x: number, y: number, w: number, h: number, r: number, attributes: string): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" rx="${r}" ${attributes}/>`;

function titleBar(sheet: Sheet, words: FaceWords, style: FrameStyle): string {
  const { card, labels } = words;
  const plate = style.full
    ? rect(
        EDGE - 4,
        20,
        INNER + 8,
        52,
        14,
        `fill="${linear(sheet, [
          [0, "#140b18", 0.82],
          [1, "#140b18", 0.5],
        ])}"`,
      )
    : rect(
        EDGE - 4,
        20,
        INNER + 8,
        50,
        13,
        `fill="${linear(sheet, [
          [0, "#fffaf0"],
          [1, "#ecdcbb"],
        ])}" stroke="${style.dark}" stroke-width="1.5"`,
      );
  let right = WIDTH - EDGE - 6;
  let health = "";
  if (card.kind === "mantimon") {
    health = badge(sheet, card.type, right - 33, 29, 34);
    const face = { size: 33, bold: true };
    const number = String(card.hp);
    health += textLine(number, right - 39, 57, { ...face, fill: style.ink, anchor: "end" });
    right -= 44 + textWidth(number, face);
    health += textLine(labels.hp, right, 57, { size: 14, bold: true, fill: style.faint, anchor: "end" });
    right -= 24;
  }
  const name = fitLine(card.name, right - EDGE - 16, { size: 31, bold: true, serif: true }, 20);
  return (
    plate +
    textLine(headLabel(words), EDGE + 8, 36, { size: 12.5, bold: true, fill: style.faint }) +
    textLine(name.text, EDGE + 8, 62, { ...name.face, fill: style.ink }) +
    health
  );
}

/** Weakness, resistance and retreat in a strip. */
function statsStrip(
  sheet: Sheet,
  card: MantimonCard,
  style: FrameStyle,
  labels: FaceWords["labels"],
): string {
  const y = BOTTOM + 5;
  const cell = INNER / 3;
  const none = (x: number): string =>
    `<path d="M${short(x)} ${y + 15}h12" stroke="#fff" stroke-width="2.5" opacity=".55"/>`;
  const groups: [string, IconName[]][] = [
    [labels.weakness, card.weakness ? [card.weakness] : []],
    [labels.resistance, card.resistance ? [card.resistance] : []],
    [labels.retreat, Array.from({ length: card.retreat }, () => "colorless" as const)],
  ];
  const cells = groups.map(([word, icons], i) => {
    const face = { size: 13.5, bold: true };
    const words = textWidth(word, face);
    const step = Math.min(21, (cell - words - 22) / Math.max(1, icons.length));
    const x = EDGE + cell * i + (cell - words - 8 - Math.max(1, icons.length) * step) / 2;
    const marks = icons.length
      ? icons.map((icon, k) => badge(sheet, icon, x + words + 7 + k * step, y + 4, 22)).join("")
      : none(x + words + 8);
    return textLine(word, x, y + 20, { ...face, fill: "#fff" }) + marks;
  });
  return (
    rect(
      EDGE,
      y,
      INNER,
      30,
      10,
      `fill="${style.full ? "#140b18" : style.dark}" fill-opacity="${style.full ? 0.72 : 0.85}"`,
    ) + cells.join("")
  );
}

function footer(card: Card, context: ArtContext, style: FrameStyle): string {
  const [code] = card.id.split("-");
  const size = context.sets.get(code);
  const fill = style.full ? "#fff3da" : "#fffaf0";
  const number = `${code.toUpperCase()} ${String(card.number).padStart(3, "0")}${size ? `/${size}` : ""}`;
  const value =
    card.kind === "mantimon"
      ? valueMark(card.value, WIDTH - EDGE - 14, 677, card.value > 1 ? "#ffd45e" : "#e9dcc0")
      : "";
  const mark = rarityMark(
    card.rarity,
    EDGE + 22 + textWidth(number, { size: 12, bold: true }) + 10,
    677,
    fill,
  );
  return textLine(number, EDGE + 8, 681.5, { size: 12, bold: true, fill }) + mark + value;
}

interface Layout {
  body: Body;
  art: number;
  flavor: { lines: string[]; size: number };
}

function choose({ card, text }: FaceWords, column: Column): Layout {
  const flavor = flavorLines(card.flavor, INNER - 36, 2);
  const below = card.kind === "mantimon" ? BOTTOM : BOTTOM + 36;
  const extra = flavor.lines.length * flavor.size * 1.25 + 22;
  const { full } = column.style;
  const wanted = full ? GLASS : card.kind === "mantimon" ? LAYOUTS : SPACIOUS;
  const fits = (size: number, art: number): boolean => {
    const room = full ? PANEL - extra : below - TOP - art - 10 - extra;
    return layBody(column, text, size).height <= room;
  };
  const [size, art] = wanted.find((layout) => fits(...layout)) ?? wanted[wanted.length - 1];
  return { body: layBody(column, text, size), art, flavor };
}

function flavorText({ lines, size }: Layout["flavor"], bottom: number, style: FrameStyle): string {
  return lines
    .map((line, i) =>
      textLine(line, WIDTH / 2, bottom - 8 - (lines.length - 1 - i) * size * 1.22, {
        size,
        serif: true,
        fill: style.faint,
        anchor: "middle",
      }),
    )
    .join("");
}

/** The picture in its window, the panel of texts below it. */
function standard(
  sheet: Sheet,
  card: Card,
  words: FaceWords,
  context: ArtContext,
  style: FrameStyle,
): string {
  const column: Column = { sheet, style, x: EDGE + 16, width: INNER - 32 };
  const { body, art, flavor } = choose(words, column);
  const below = card.kind === "mantimon" ? BOTTOM : BOTTOM + 36;
  const picture = drawPicture(card, context, { sheet, w: INNER, h: art, ground: 0.88, top: 0.05 });
  const shine = card.rarity === "rare" ? rect(0, 0, INNER, art, 8, `fill="${sheen(sheet, "rare")}"`) : "";
  const window = `<g transform="translate(${EDGE} ${TOP})">${clipped(sheet, rect(0, 0, INNER, art, 8, ""), picture + shine)}${rect(0, 0, INNER, art, 8, `fill="none" stroke="${foil(sheet, card.rarity)}" stroke-width="4"`)}</g>`;
  const top = TOP + art + 8;
  const tall = flavor.lines.length * flavor.size * 1.22 + 16;
  const room = below - top - tall;
  const panel = rect(
    EDGE,
    top,
    INNER,
    below - top,
    10,
    `fill="${linear(sheet, [
      [0, "#fffaf0"],
      [1, "#f0e2c4"],
    ])}" stroke="${style.dark}" stroke-width="1.5"`,
  );
  const line = `<path d="M${EDGE + 40} ${short(below - tall)}H${WIDTH - EDGE - 40}" stroke="${style.dark}" opacity=".3"/>`;
  return window + panel + body.draw(top + 2, room - 4) + line + flavorText(flavor, below, style);
}

/** The picture over the whole card, the texts on glass before it. */
function fullArt(sheet: Sheet, card: Card, words: FaceWords, context: ArtContext, style: FrameStyle): string {
  const column: Column = { sheet, style, x: EDGE + 14, width: INNER - 28 };
  const { body, flavor } = choose(words, column);
  const below = card.kind === "mantimon" ? BOTTOM : BOTTOM + 36;
  const tall = flavor.lines.length * flavor.size * 1.22 + 16;
  const height = body.height ? body.height + tall + 24 : tall + 4;
  const top = below - height;
  const ground = (top - 4) / HEIGHT;
  const picture = drawPicture(card, context, {
    sheet,
    w: WIDTH,
    h: HEIGHT,
    ground: Math.min(0.72, ground),
    top: 0.115,
  });
  const cover = clipped(
    sheet,
    rect(9, 9, WIDTH - 18, HEIGHT - 18, 19, ""),
    picture + rect(0, 0, WIDTH, HEIGHT, 0, `fill="${sheen(sheet, card.rarity)}"`),
  );
  const panel = rect(
    EDGE - 4,
    top,
    INNER + 8,
    height,
    12,
    `fill="#140b18" fill-opacity=".8" stroke="${foil(sheet, card.rarity)}" stroke-width="1.5"`,
  );
  return (
    cover +
    panel +
    (body.height ? body.draw(top + 6, height - tall - 8) : "") +
    flavorText(flavor, below, style)
  );
}

/** The whole card as an SVG of 500 by 700. The same card of the same pool gives the same text. */
export function cardSvg(card: Card, context: ArtContext, language?: CardLanguage): string {
  const words = faceWords(card, language);
  const sheet = newSheet(card.id);
  const style = frameStyle(card);
  const metal = foil(sheet, card.rarity);
  const back = rect(0, 0, WIDTH, HEIGHT, 26, 'fill="#1d120b"');
  const frame = style.full
    ? ""
    : rect(
        12,
        12,
        WIDTH - 24,
        HEIGHT - 24,
        17,
        `fill="${linear(
          sheet,
          [
            [0, style.light],
            [0.5, style.mid],
            [1, style.dark],
          ],
          [0, 0, 0.35, 1],
        )}"`,
      );
  const content = style.full
    ? fullArt(sheet, card, words, context, style)
    : standard(sheet, card, words, context, style);
  const strip = card.kind === "mantimon" ? statsStrip(sheet, card, style, words.labels) : "";
  const border = rect(
    8,
    8,
    WIDTH - 16,
    HEIGHT - 16,
    20,
    `fill="none" stroke="${metal}" stroke-width="${style.full ? 7 : 4}"`,
  );
  const markup =
    back + frame + content + titleBar(sheet, words, style) + strip + footer(card, context, style) + border;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(words.card.name)}"><defs>${sheet.defs.join("")}</defs>${markup}</svg>`;
}
