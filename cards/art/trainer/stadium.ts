// Pictures of stadiums: a place of the world, with what was built or grew there.

import type { StayCard } from "../../../engine/card.ts";
import type { Type } from "../../../engine/vocabulary.ts";
import { dice } from "../dice.ts";
import { bounds, short } from "../geometry.ts";
import type { Canvas } from "../picture.ts";
import { biomeOf } from "../scenery/index.ts";
import { shadow, vignette } from "../scenery/parts.ts";
import { newScene } from "../scenery/scene.ts";
import { hueOf, newThing, type Thing } from "./materials.ts";
import { crater, lightTower, stair, temple, worldTree } from "./objects/grounds.ts";
import { arena, chapel, gate } from "./objects/landmarks.ts";
import { foundry, hall } from "./objects/places.ts";

/** What stands at a place and whose land it is, by words of its name. */
const PLACES: readonly (readonly [RegExp, (thing: Thing) => void, Type])[] = [
  [/square|moot|market|hall/i, hall, "colorless"],
  [/canopy|weald|grove|wood/i, worldTree, "grass"],
  [/starfall/i, crater, "psychic"],
  [/crater|caldera|volcano/i, crater, "fire"],
  [/reef|light|harbour/i, lightTower, "water"],
  [/kite|tower/i, lightTower, "colorless"],
  [/stair|summit|peak|spire/i, stair, "lightning"],
  [/mist|mere|lake|shrine/i, temple, "psychic"],
  [/foundry|works|forge/i, foundry, "metal"],
  [/ring|arena|pit|school/i, arena, "fighting"],
  [/chapel|church|abbey/i, chapel, "water"],
  [/gate|under|door/i, gate, "darkness"],
];

const ANY = [hall, worldTree, temple, gate, arena, stair] as const;

/** The picture of a stadium. */
export function drawStadium(card: StayCard, canvas: Canvas): string {
  const { sheet, w, h } = canvas;
  const found = PLACES.find(([word]) => word.test(card.name));
  const build = found?.[1] ?? dice(card.name).pick(ANY);
  const biome = biomeOf(found?.[2] ?? hueOf(card.name), card.id);
  const scene = newScene({
    sheet,
    w,
    h,
    ground: canvas.ground,
    seed: card.id,
    moods: biome.moods,
    body: null,
  });
  const thing = newThing(sheet, card.name);
  build(thing);
  const [left, top, right, bottom] = bounds(thing.figure.points);
  const k = Math.min((w * 0.8) / (right - left), (h * (canvas.ground - canvas.top) * 0.96) / (bottom - top));
  const place = `translate(${short(w / 2 - (k * (left + right)) / 2)} ${short(scene.ground - k * bottom)})scale(${Math.round(k * 1000) / 1000})`;
  const building = `<g stroke-linecap="round" stroke-linejoin="round" transform="${place}">${thing.figure.out.join("")}</g>`;
  return (
    biome.back(scene) +
    shadow(scene, w / 2, scene.ground, k * (right - left) * 0.55) +
    building +
    biome.front(scene) +
    vignette(scene)
  );
}
