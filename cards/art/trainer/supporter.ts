// Pictures of supporters: a portrait at home, with what the calling carries.

import type { PlayCard } from "../../../engine/card.ts";
import { hex } from "../color.ts";
import { newFigure } from "../creature/figure.ts";
import { linePalette } from "../creature/palette.ts";
import { dice } from "../dice.ts";
import { bounds, short } from "../geometry.ts";
import type { Canvas } from "../picture.ts";
import { biomeOf } from "../scenery/index.ts";
import { glow, vignette } from "../scenery/parts.ts";
import { newScene } from "../scenery/scene.ts";
import { hueOf, newThing } from "./materials.ts";
import { personOf } from "./person.ts";
import { drawPerson } from "./portrait.ts";

const ROUND = 'stroke-linecap="round" stroke-linejoin="round"';

/** The picture of a supporter; a name that speaks of twins gets two people. */
export function drawSupporter(card: PlayCard, canvas: Canvas): string {
  const { sheet, w, h } = canvas;
  const type = hueOf(`${card.name} ${card.flavor}`);
  const biome = biomeOf(type, card.id);
  const scene = newScene({ sheet, w, h, ground: 0.95, seed: card.id, moods: biome.moods, body: null });
  const bottom = canvas.ground > 0.8 ? h : canvas.ground * h + 12;
  const tall = bottom - (canvas.top + 0.02) * h;
  const chance = dice(`${card.id}:stand`);
  const twins = /twins|brothers|sisters/i.test(card.name);
  const people = (twins ? [0, 1] : [0]).map((which) => {
    const figure = newFigure(sheet, linePalette(type, card.name + (which || ""), 0.3), 1);
    const person = personOf(card, which);
    drawPerson(figure, person);
    // Close up, but never so close that a tall hat is cut off.
    const [, crown] = bounds(figure.points);
    const k = tall / Math.max(twins ? 310 : 268, -crown - 18);
    const x = w * (twins ? [0.33, 0.67][which] : person.prop ? 0.4 : 0.5);
    const way = which ? -1 : 1;
    return {
      person,
      markup: `<g ${ROUND} transform="translate(${short(x)} ${short(bottom + 22 * k)})scale(${Math.round(way * k * 1000) / 1000} ${Math.round(k * 1000) / 1000})">${figure.out.join("")}</g>`,
    };
  });
  let held = "";
  const { prop } = people[0].person;
  if (prop) {
    const thing = newThing(sheet, card.name);
    prop(thing);
    const [left, top, right, low] = bounds(thing.figure.points);
    const size = Math.min((w * 0.26) / (right - left), (tall * 0.44) / (low - top));
    held = `<g ${ROUND} transform="translate(${short(w * 0.77 - (size * (left + right)) / 2)} ${short(bottom - h * 0.05 - size * low)})rotate(${Math.round(chance.between(-6, 6))})scale(${Math.round(size * 1000) / 1000})">${thing.figure.out.join("")}</g>`;
  }
  return (
    biome.back(scene) +
    glow(scene, w * 0.45, bottom - tall * 0.55, tall * 0.8, hex(scene.mood.light), 0.6) +
    people.map(({ markup }) => markup).join("") +
    held +
    vignette(scene)
  );
}
