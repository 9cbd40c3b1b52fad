// Pictures of items and tools: one thing, well lit, on a cloth of its colors.

import type { PlayCard, StayCard } from "../../../engine/card.ts";
import { blend, hex, type Lch } from "../color.ts";
import { dice } from "../dice.ts";
import { bounds, ellipse, path, polygon, short } from "../geometry.ts";
import type { Canvas } from "../picture.ts";
import { linear, radial } from "../sheet.ts";
import { newThing, type Thing } from "./materials.ts";
import { boots, charm, collar, crown, helmet, lens, locket, mask, vest } from "./objects/finery.ts";
import { balloon, hook, net, pellet, rope, shutters, snare, thread } from "./objects/gear.ts";
import { bell, coin, glassBell, scales, whistle } from "./objects/instruments.ts";
import { bucket, compass, fruit, harness, kite, sailcloth, teapot } from "./objects/isles.ts";
import { amber, conch, crystal, dew, leafFossil, root, spiralFossil } from "./objects/nature.ts";
import { book, chart, flag, letter, map, table } from "./objects/paper.ts";
import { bottle, chest, draught, emberJar, hourglass, jar, lantern, pack, vial } from "./objects/vessels.ts";

/** What a thing is, by the words of its name; the first that fits. */
const THINGS: readonly (readonly [RegExp, (thing: Thing) => void])[] = [
  [/ember jar|fire ?pot/i, emberJar],
  [/salve|jar|balm|honey/i, jar],
  [/message|bottle/i, bottle],
  [/draught|potion|elixir|tonic/i, draught],
  [/\bdew|drop\b/i, dew],
  [/vial|tincture|antidote/i, vial],
  [/lantern|lamp/i, lantern],
  [/hourglass|timer/i, hourglass],
  [/chest|box|crate/i, chest],
  [/pack|bag|satchel|pouch/i, pack],
  [/whistle|flute|horn/i, whistle],
  [/kite harness/i, harness],
  [/kite/i, kite],
  [/fruit|berr/i, fruit],
  [/bucket|pail/i, bucket],
  [/compass/i, compass],
  [/sail/i, sailcloth],
  [/teapot|tea\b/i, teapot],
  [/rope|bridge|mooring/i, rope],
  [/grapnel|hook/i, hook],
  [/net\b|nets/i, net],
  [/snare|trap/i, snare],
  [/glass bell/i, glassBell],
  [/bell|chime/i, bell],
  [/farthing|coin|penny/i, coin],
  [/scales|balance/i, scales],
  [/thread|spool|yarn/i, thread],
  [/pellet|bomb|smoke/i, pellet],
  [/balloon/i, balloon],
  [/shutter|shield|door/i, shutters],
  [/map/i, map],
  [/chart/i, chart],
  [/letter|note/i, letter],
  [/table|tablet|ledger/i, table],
  [/book|tome|almanac/i, book],
  [/flag|pennon|banner/i, flag],
  [/root|herb/i, root],
  [/print/i, leafFossil],
  [/tidewrack|fossil|ammonite/i, spiralFossil],
  [/shell|conch/i, conch],
  [/amber|husk/i, amber],
  [/shard|crystal|gem/i, crystal],
  [/charm|amulet|token/i, charm],
  [/collar|belt/i, collar],
  [/vest|coat|cloak/i, vest],
  [/boots|shoes/i, boots],
  [/locket|necklace/i, locket],
  [/lens|glass/i, lens],
  [/mask/i, mask],
  [/helmet|helm/i, helmet],
  [/crown|tiara/i, crown],
];

/** Rays or rings behind the thing, and the cloth that it stands on. */
function backdrop({ sheet, w, h }: Canvas, name: string, base: Lch, ground: number): string {
  const chance = dice(`${name}:backdrop`);
  const far = { l: 0.34, c: Math.min(0.09, base.c + 0.02), h: base.h + chance.between(120, 200) };
  const near = blend(far, { l: 0.8, c: 0.08, h: far.h + 20 }, 0.55);
  const light = hex(blend(near, { l: 0.97, c: 0.04, h: 90 }, 0.6));
  const wall = `<rect width="${short(w)}" height="${short(h)}" fill="${radial(
    sheet,
    [
      [0, light],
      [0.45, hex(near)],
      [1, hex(far)],
    ],
    [0.5, 0.45, 0.75],
  )}"/>`;
  const [x, y] = [w / 2, ground * 0.52];
  let pattern = "";
  if (chance.chance(0.5)) {
    for (let i = 0; i < 16; i++) {
      const [a, b] = [(i / 16) * 6.283, ((i + 0.45) / 16) * 6.283];
      pattern += polygon([
        [x, y],
        [x + Math.cos(a) * w, y + Math.sin(a) * w],
        [x + Math.cos(b) * w, y + Math.sin(b) * w],
      ]);
    }
    pattern = `<path d="${pattern}" fill="#fff" opacity=".13"/>`;
  } else {
    pattern = [0.2, 0.34, 0.5, 0.7]
      .map(
        (k) =>
          `<circle cx="${short(x)}" cy="${short(y)}" r="${short(k * w)}" fill="none" stroke="#fff" stroke-width="${short(w * 0.02)}" opacity=".12"/>`,
      )
      .join("");
  }
  const cloth = linear(sheet, [
    [0, hex({ ...far, l: 0.52 })],
    [1, hex({ ...far, l: 0.26 })],
  ]);
  const edge = ground - h * 0.1;
  const weave = Array.from(
    { length: 6 },
    (_, i) => `M0 ${short(edge + (i + 1) * (h - edge) * 0.16)}H${short(w)}`,
  ).join("");
  return `${wall}${pattern}<path d="M0 ${short(edge)}Q${short(w / 2)} ${short(edge - h * 0.05)} ${short(w)} ${short(edge)}V${short(h)}H0Z" fill="${cloth}"/><path d="${weave}" stroke="#fff" opacity=".08"/>`;
}

function sparkles(name: string, w: number, h: number): string {
  const chance = dice(`${name}:sparkles`);
  return Array.from({ length: 9 }, () => {
    const k = chance.between(0.5, 1.5) * (h / 300);
    return `<path d="M0-9Q1-1 9 0Q1 1 0 9Q-1 1-9 0Q-1-1 0-9Z" transform="translate(${short(chance.between(0.06, 0.94) * w)} ${short(chance.between(0.06, 0.8) * h)})scale(${Math.round(k * 100) / 100})" fill="#fff" opacity=".8"/>`;
  }).join("");
}

/** The picture of an item or a tool. */
export function drawItem(card: PlayCard | StayCard, canvas: Canvas): string {
  const { sheet, w, h } = canvas;
  const thing = newThing(sheet, card.name);
  const draw =
    THINGS.find(([word]) => word.test(card.name))?.[1] ?? dice(card.name).pick([pack, charm, crystal, book]);
  draw(thing);
  const { figure } = thing;
  const ground = canvas.ground * h;
  const [left, top, right, bottom] = bounds(figure.points);
  const k = Math.min((w * 0.62) / (right - left), (h * (canvas.ground - canvas.top) * 0.88) / (bottom - top));
  const x = w / 2 - (k * (left + right)) / 2;
  const y = ground - k * bottom;
  const shade = `<path d="${path(ellipse(w / 2, ground, k * (right - left) * 0.55, h * 0.04))}" fill="#150a1c" opacity=".4"/>`;
  const body = `<g stroke-linecap="round" stroke-linejoin="round" transform="translate(${short(x)} ${short(y)})scale(${Math.round(k * 1000) / 1000})">${figure.out.join("")}</g>`;
  return backdrop(canvas, card.name, figure.palette.base, ground) + shade + body + sparkles(card.name, w, h);
}
