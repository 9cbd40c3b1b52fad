// The force of an attack about a creature: a sweep of the type's color, and what flies with it.

import type { Type } from "../../../engine/vocabulary.ts";
import { bolt, flame, leaf, shard, spike } from "../creature/shapes.ts";
import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, path, put, type Shape, short } from "../geometry.ts";
import { typeColor } from "../icons.ts";

/** What flies: a shape from a point outwards, in units of its size. */
const FLYING: Record<Type, (from: Point, to: Point, size: number) => Shape> = {
  grass: (from, to, size) => leaf(from, to, size * 0.6, 3),
  fire: (from, to, size) => flame(from, to, size * 0.7, 5),
  water: (from, to, size) =>
    put(ellipse(0, 0, 0.34, 0.42), [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], size),
  lightning: (from, to, size) => bolt(from, to, size * 0.9),
  psychic: (from, to, size) => shard(from, to, size * 0.5).shape,
  fighting: (from, to, size) => spike(from, to, size * 0.6),
  darkness: (from, to, size) => spike(from, to, size * 0.36, 6),
  metal: (from, to, size) => spike(from, to, size * 0.26),
  dragon: (from, to, size) => flame(from, to, size * 0.5, -6),
  colorless: (from, to, size) => leaf(from, to, size * 0.4),
};

/** A crescent about a middle, from one angle to another, thickest halfway. */
function crescent([x, y]: Point, r: number, from: number, to: number, width: number): Shape {
  const steps = 7;
  const at = (a: number, k: number, corner?: 1): Point => [
    x + Math.cos(a) * k,
    y + Math.sin(a) * k * 0.82,
    corner,
  ];
  const outer: Point[] = [];
  const inner: Point[] = [];
  for (let i = 0; i <= steps; i++) {
    const a = lerp(from, to, i / steps);
    const end = i === 0 || i === steps;
    outer.push(at(a, r, end ? 1 : undefined));
    if (!end) inner.unshift(at(a, r - width * Math.sin((i / steps) * Math.PI)));
  }
  return [...outer, ...inner];
}

export interface Force {
  type: Type;
  seed: string;
  /** The middle of the creature, and how far it reaches. */
  at: Point;
  reach: number;
  /** 1 if it faces left. */
  way: 1 | -1;
}

const mirror = ({ at, way }: Force, shape: Shape): Shape =>
  way === 1 ? shape : shape.map(([x, y, corner]): Point => [2 * at[0] - x, y, corner]);

/** Sweeps behind a creature that attacks. */
export function forceBehind(force: Force): string {
  const { type, seed, at, reach } = force;
  const turn = dice(`${seed}:force`).between(-0.3, 0.3);
  const sweep = (
    k: number,
    from: number,
    to: number,
    width: number,
    color: string,
    opacity: number,
  ): string =>
    `<path d="${path(mirror(force, crescent(at, reach * k, from + turn, to + turn, reach * width)))}" fill="${color}" opacity="${opacity}"/>`;
  return (
    sweep(1.3, 2, 5.1, 0.34, typeColor(type, 0.06), 0.55) +
    sweep(1.14, 2.3, 4.7, 0.2, typeColor(type, 0.2), 0.8) +
    sweep(1.22, -0.9, 0.9, 0.14, typeColor(type, 0.12), 0.45)
  );
}

/** What flies before a creature that attacks. */
export function forceBefore(force: Force): string {
  const { type, seed, at, reach } = force;
  const chance = dice(`${seed}:flying`);
  const pieces = Array.from({ length: 11 }, (_, i): Shape => {
    const a = lerp(2.1, 4.9, (i + chance.between(0.1, 0.9)) / 11);
    const [near, size] = [reach * chance.between(0.95, 1.3), reach * chance.between(0.1, 0.22)];
    const from: Point = [at[0] + Math.cos(a) * near, at[1] + Math.sin(a) * near * 0.82];
    const swing = a + chance.between(0.3, 1);
    return mirror(
      force,
      FLYING[type](from, [from[0] + Math.cos(swing) * size, from[1] + Math.sin(swing) * size], size),
    );
  });
  const d = (list: readonly Shape[]): string => list.map((shape) => path(shape)).join("");
  const width = short(Math.max(1, reach * 0.012));
  return (
    `<path d="${d(pieces.filter((_, i) => i % 3))}" fill="${typeColor(type, 0.14)}" stroke="${typeColor(type, -0.3)}" stroke-width="${width}" stroke-linejoin="round"/>` +
    `<path d="${d(pieces.filter((_, i) => i % 3 === 0))}" fill="#fffbe8" stroke="${typeColor(type, -0.2)}" stroke-width="${width}" stroke-linejoin="round"/>`
  );
}
