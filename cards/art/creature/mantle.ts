// The mantle of elders and sovereigns that have no back, mane or horns of their own: a fan of leaves, flames, fins or
// blades behind the shoulders.

import type { Type } from "../../../engine/vocabulary.ts";
import { bounds, lerp, type Point, type Shape } from "../geometry.ts";
import { type Figure, flat, mass, paint } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { bolt, flame, leaf, shard, spike } from "./shapes.ts";
import type { Plan } from "./species-kinds.ts";

const WEARERS: ReadonlySet<Plan> = new Set([
  "spirit",
  "golem",
  "nymph",
  "orb",
  "jelly",
  "plant",
  "crab",
  "frog",
  "insect",
  "serpent",
  "ship",
]);

type Ray = (from: Point, to: Point, width: number) => Shape;

const RAYS: Record<Type, Ray> = {
  grass: (from, to, width) => leaf(from, to, width * 1.25),
  fire: (from, to, width) => flame(from, to, width * 1.1, 8),
  water: (from, to, width) => leaf(from, to, width * 1.1, 10),
  lightning: bolt,
  psychic: (from, to, width) => shard(from, to, width * 0.8).shape,
  fighting: (from, to, width) => spike(from, to, width),
  darkness: (from, to, width) => spike(from, to, width * 0.8, 14),
  metal: (from, to, width) => shard(from, to, width).shape,
  dragon: (from, to, width) => spike(from, to, width * 1.2, -12),
  colorless: (from, to, width) => leaf(from, to, width, -6),
};

/** Arcs that a mantle fills, in degrees clockwise from the right: all about, to both sides, or upwards. */
const SUN = [[-205, 25]] as const;
const SIDES = [
  [-208, -150],
  [-30, 28],
] as const;
const CREST = [[-142, -38]] as const;

const ARCS: Record<Type, readonly (readonly [number, number])[]> = {
  grass: SUN,
  fire: CREST,
  water: SIDES,
  lightning: SIDES,
  psychic: SUN,
  fighting: CREST,
  darkness: SIDES,
  metal: CREST,
  dragon: SIDES,
  colorless: CREST,
};

/** Puts a mantle behind what is drawn of a figure, if its plan wears one. It may run out of the picture. */
export function drawMantle(figure: Figure, genes: Genes, plan: Plan): void {
  if (genes.rank === 0 || !WEARERS.has(plan)) return;
  const [left, top, right, bottom] = bounds(figure.points);
  const middle: Point = [(left + right) / 2, lerp(top, bottom, 0.46)];
  const [rx, ry] = [(right - left) * 0.5, (bottom - top) * 0.5];
  const arcs = ARCS[genes.type];
  const count = Math.ceil((genes.rank === 2 ? 11 : 8) / (arcs.length === 2 ? 2 : arcs === CREST ? 1.6 : 1));
  const wide = Math.min(rx, ry) * 0.42;
  const fan = (reach: number, width: number, offset: number): Shape[] =>
    arcs.flatMap(([from, to]) =>
      Array.from({ length: count - offset }, (_, i): Shape => {
        const a = lerp(from, to, (i + offset / 2) / (count - 1)) * (Math.PI / 180);
        const out = (part: number): Point => [
          middle[0] + Math.cos(a) * (rx + wide) * part,
          middle[1] + Math.sin(a) * (ry + wide) * part,
        ];
        return RAYS[genes.type](out(0.3), out(reach * (i % 2 ? 0.88 : 1)), width);
      }),
    );
  const behind: Figure = { ...figure, out: [], points: [] };
  const layer = ([first, ...more]: Shape[], fill: string) =>
    mass(behind, [{ shape: first, more, fill, depth: 5 }]);
  const reach = genes.rank === 2 ? 1.3 : 1.16;
  layer(fan(reach, wide, 0), paint(figure, figure.palette.accent));
  layer(fan(reach * 0.8, wide * 0.7, 1), paint(figure, figure.palette.glow));
  if (genes.rank === 2) behind.out.push(flat(fan(reach * 0.66, wide * 0.3, 1), "#fff7d8", 0.7));
  figure.out.unshift(...behind.out);
}
