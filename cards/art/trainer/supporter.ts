// Pictures of supporters: people at work, down to the waist, in the place of their trade.

import type { PlayCard } from "../../../engine/card.ts";
import type { Type } from "../../../engine/vocabulary.ts";
import { hex } from "../color.ts";
import { newFigure } from "../creature/figure.ts";
import { linePalette } from "../creature/palette.ts";
import { bounds, short } from "../geometry.ts";
import type { Canvas } from "../picture.ts";
import { glow, vignette } from "../scenery/parts.ts";
import { hueOf } from "./materials.ts";
import { type Person, personOf } from "./person.ts";
import { drawPlace } from "./places.ts";
import { drawPerson } from "./portrait.ts";

const ROUND = 'stroke-linecap="round" stroke-linejoin="round"';

/** How much of a person is seen, from the crown down to below the waist, in units. */
const SEEN = 392;
/** Where they are cut off. */
const WAIST = 104;

/** The picture of a supporter; a name that speaks of twins gets two people. */
export function drawSupporter(card: PlayCard, canvas: Canvas): string {
  const type = hueOf(`${card.name} ${card.flavor}`);
  return drawPeople({ ...card, type }, canvas, (which) => personOf(card, which));
}

/** Whom a picture shows: the name of twins speaks of twins, the type gives the clothes their color. */
export interface Sitter {
  id: string;
  name: string;
  type: Type;
}

/** One person, or two, at work. `looks` is asked for each of them. */
export function drawPeople(
  { id, name, type }: Sitter,
  canvas: Canvas,
  looks: (which: number) => Person,
): string {
  const { sheet, w, h } = canvas;
  const twins = /twins|brothers|sisters/i.test(name);
  const cast = (twins ? [0, 1] : [0]).map(looks);
  const { scene, back } = drawPlace(cast[0].place, { sheet, w, h, ground: 0.95, seed: id, body: null });
  const bottom = canvas.ground > 0.8 ? h : canvas.ground * h + 12;
  const tall = bottom - (canvas.top + 0.02) * h;
  const people = cast.map((person, which) => {
    const figure = newFigure(sheet, linePalette(type, name + (which || ""), 0.3), 1);
    drawPerson(figure, person, name);
    const [left, crown, right] = bounds(figure.points);
    // Tall hats and what is held high stay in the picture, wide gestures too.
    const k = Math.min(
      tall / Math.max(SEEN, WAIST - crown + 14),
      (w * (twins ? 0.6 : 0.98)) / (right - left),
    );
    const x = w * (twins ? [0.31, 0.69][which] : 0.5) - (twins ? 0 : (k * (left + right)) / 4);
    return `<g ${ROUND} transform="translate(${short(x)} ${short(bottom - WAIST * k)})scale(${Math.round((which ? -1 : 1) * k * 1000) / 1000} ${Math.round(k * 1000) / 1000})">${figure.out.join("")}</g>`;
  });
  return (
    back +
    glow(scene, w * 0.5, bottom - tall * 0.62, tall * 0.7, hex(scene.mood.light), 0.55) +
    people.join("") +
    vignette(scene)
  );
}
