// Small shapes that many creatures wear: leaves, flames, spikes, fluff, bolts, crystals.

import type { Dice } from "../dice.ts";
import { lerp, mix, type Point, type Shape, tube } from "../geometry.ts";

const offset = (from: Point, to: Point, t: number, aside: number): Point => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const size = Math.hypot(dx, dy) || 1;
  return [from[0] + dx * t + (dy / size) * aside, from[1] + dy * t - (dx / size) * aside];
};

/** A leaf from stem to tip, `width` across; positive `bend` curves it to the left of its way. */
export function leaf(from: Point, to: Point, width: number, bend = 0): Shape {
  const half = width / 2;
  return [
    [from[0], from[1], 1],
    offset(from, to, 0.22, half * 0.75 + bend * 0.6),
    offset(from, to, 0.55, half + bend),
    [to[0], to[1], 1],
    offset(from, to, 0.5, -half + bend),
    offset(from, to, 0.2, -half * 0.75 + bend * 0.6),
  ];
}

/** The midrib of such a leaf, as a line. */
export function midrib(from: Point, to: Point, bend = 0): Shape {
  return [from, offset(from, to, 0.5, bend), mix(from, to, 0.86)];
}

/** A tapering spike from a base of `width` to a tip. */
export function spike(from: Point, to: Point, width: number, bend = 0): Shape {
  const half = width / 2;
  return [
    offset(from, to, 0, half),
    offset(from, to, 0.5, half * 0.55 + bend),
    [to[0], to[1], 1],
    offset(from, to, 0.5, -half * 0.55 + bend),
    offset(from, to, 0, -half),
  ];
}

/** A tongue of fire: round below, swinging to a point. */
export function flame(base: Point, tip: Point, width: number, sway: number): Shape {
  const half = width / 2;
  return [
    offset(base, tip, -0.12, 0),
    offset(base, tip, 0.06, half * 0.8),
    offset(base, tip, 0.34, half + sway * 0.3),
    offset(base, tip, 0.66, half * 0.34 + sway),
    [tip[0], tip[1], 1],
    offset(base, tip, 0.56, -half * 0.42 + sway),
    offset(base, tip, 0.28, -half + sway * 0.2),
    offset(base, tip, 0.05, -half * 0.8),
  ];
}

/** A ring of tufts around a center, from angle to angle in degrees (0 = right, clockwise). */
export function fluff(
  chance: Dice,
  [cx, cy]: Point,
  [rx, ry]: Point,
  tufts: number,
  depth: number,
  [from, to]: readonly [number, number] = [0, 360],
  swirl = 0.25,
): Shape {
  const points: Point[] = [];
  const step = (to - from) / tufts;
  for (let i = 0; i < tufts; i++) {
    const at = (degrees: number, k: number, corner?: 1): Point => {
      const a = (degrees * Math.PI) / 180;
      return [cx + Math.cos(a) * rx * k, cy + Math.sin(a) * ry * k, corner];
    };
    const a = from + step * i;
    const out = 1 + depth * chance.between(0.75, 1.15);
    points.push(at(a, 1, 1), at(a + step * 0.3, lerp(1, out, 0.68)), at(a + step * (0.5 + swirl), out, 1));
  }
  return points;
}

/** A jagged bolt from one point to another. */
export function bolt(from: Point, to: Point, width: number): Shape {
  const p = (t: number, aside: number): Point => {
    const [x, y] = offset(from, to, t, aside * width);
    return [x, y, 1];
  };
  return [
    p(0, 0.3),
    p(0.42, 0.62),
    p(0.38, 0.16),
    p(0.72, 0.4),
    p(0.68, 0),
    p(1, 0.05),
    p(0.52, -0.42),
    p(0.58, -0.04),
    p(0.22, -0.34),
    p(0.27, 0.02),
    p(0, -0.24),
  ];
}

/** A faceted shard, with the shape of its lit side. */
export function shard(from: Point, to: Point, width: number): { shape: Shape; face: Shape } {
  const p = (t: number, aside: number): Point => {
    const [x, y] = offset(from, to, t, aside * width);
    return [x, y, 1];
  };
  const tip = p(1, 0);
  return {
    shape: [p(0, 0.34), p(0.62, 0.5), tip, p(0.7, -0.5), p(0, -0.34)],
    face: [p(0, 0.34), p(0.62, 0.5), tip, p(0.5, 0.06), p(0, 0.02)],
  };
}

/** A horn or claw that bends: a spine through three points. */
export function horn(base: Point, mid: Point, tip: Point, width: number): Shape {
  return tube([base, mid, tip], [width / 2, width * 0.36, 0]);
}

/** A claw or a small tooth. */
export function claw(base: Point, tip: Point, width: number): Shape {
  return [offset(base, tip, 0, width / 2), [tip[0], tip[1], 1], offset(base, tip, 0, -width / 2)];
}
