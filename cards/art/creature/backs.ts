// What grows along a back: spikes, flames, leaves, crystals, fins, plates, a flower, clouds, bolts.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pointAt, pts, put, type Shape, spot } from "../geometry.ts";
import { type Figure, flat, mass, merged, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { bolt, flame, fluff, leaf, midrib, shard, spike } from "./shapes.ts";

/** A ridge to grow on: a line from the head to the tail; what grows stands to its left. */
export interface Ridge {
  line: Shape;
  /** How far the largest stands out. */
  size: number;
  growth: number;
}

function row(
  ridge: Ridge,
  count: number,
  make: (from: Point, to: Point, size: number, i: number) => Part,
): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < count; i++) {
    const t = (i + 0.5) / count;
    const { at, dir, normal } = pointAt(ridge.line, t);
    const size = ridge.size * (0.55 + 0.45 * Math.sin(Math.PI * t));
    const from: Point = [at[0] - normal[0] * size * 0.15, at[1] - normal[1] * size * 0.15];
    const to: Point = [
      at[0] + (normal[0] + dir[0] * 0.45) * size,
      at[1] + (normal[1] + dir[1] * 0.45) * size,
    ];
    parts.push(make(from, to, size, i));
  }
  return parts;
}

/** Spines in two dense rows, dark at the root. */
function quills(figure: Figure, ridge: Ridge): void {
  const { palette } = figure;
  const tone = palette.second;
  for (const [size, count, dark] of [
    [1.25, 13, true],
    [0.85, 11, false],
  ] as const) {
    const spines = row({ ...ridge, size: ridge.size * size }, count, (from, to, long) => ({
      shape: spike(from, to, long * 0.42),
      fill: "",
    }));
    const fill = paint(figure, dark ? { ...tone, light: tone.mid, mid: tone.dark } : tone);
    mass(figure, [merged(spines.map((spine) => ({ ...spine, fill, depth: 4 })))]);
  }
}

/** Tongues of fire with bright cores. */
function flames(figure: Figure, ridge: Ridge, count: number): void {
  const { palette } = figure;
  const tongues = (size: number, width: number, sway: number): Part[] =>
    row({ ...ridge, size: ridge.size * size }, count, (from, to, long, i) => ({
      shape: flame(from, to, long * width, i % 2 ? sway : -sway),
      fill: paint(figure, palette.glow),
      depth: 0,
    }));
  mass(figure, [merged(tongues(1, 0.62, 5))]);
  figure.out.push(
    flat(
      tongues(0.6, 0.5, 3).map(({ shape }) => shape),
      palette.glow.light,
    ),
  );
}

/** A web between spines. */
function fins(figure: Figure, ridge: Ridge, count: number): void {
  const { palette } = figure;
  const tips = row(ridge, count, (_, to) => ({ shape: [to], fill: "" })).map(({ shape }) => shape[0]);
  const roots = [0, 0.25, 0.5, 0.75, 1].map((t) => pointAt(ridge.line, t).at);
  const web = tips.flatMap(([x, y], i): Point[] => {
    const before = tips[i - 1];
    const tip: Point = [x, y, 1];
    return before ? [[(x + before[0]) / 2, lerp((y + before[1]) / 2, roots[2][1], 0.3)], tip] : [tip];
  });
  const ribs = tips
    .map((tip, i) => stroke([pointAt(ridge.line, (i + 0.3) / count).at, tip], palette.accent.dark, 2.5))
    .join("");
  mass(figure, [
    { shape: [...web, ...roots.reverse()], fill: paint(figure, palette.accent), inside: ribs, depth: 5 },
  ]);
}

function flower(figure: Figure, ridge: Ridge): void {
  const { palette } = figure;
  const { at } = pointAt(ridge.line, 0.45);
  const size = ridge.size * lerp(0.5, 1.2, ridge.growth);
  const center: Point = spot(at, size, 0, -0.45);
  const petals = Array.from({ length: 6 }, (_, i): Part => {
    const a = -180 + i * 36;
    const tip = put([[size, 0]], center, [1, 0.86], a)[0];
    return { shape: leaf(center, tip, size * 0.62), fill: paint(figure, palette.second), depth: 4 };
  });
  const green = [-20, 200].map((a) => ({
    shape: leaf([at[0], at[1]], put([[size * 1.25, 0]], at, 1, a)[0], size * 0.5, a < 0 ? 8 : -8),
    fill: paint(figure, palette.accent),
    depth: 4,
  }));
  mass(figure, green);
  if (ridge.growth < 0.2)
    return solid(
      figure,
      ellipse(at[0], at[1] - size * 0.5, size * 0.62, size * 0.85),
      paint(figure, palette.second),
      6,
      stroke([spot(at, size, 0, -1.2), spot(at, size, -0.2, -0.6), [at[0], at[1]]], palette.second.dark, 3),
    );
  mass(figure, [merged(petals)]);
  solid(figure, ellipse(center[0], center[1], size * 0.3, size * 0.24), paint(figure, palette.glow), 3);
}

/** Draws what grows along a line's back; draw it before the body, so that its roots are hidden. */
export function drawBack(figure: Figure, genes: Genes, ridge: Ridge): void {
  const { palette } = figure;
  const count = Math.round(lerp(3, 7, ridge.growth));
  const chance = dice(`${genes.line}:back`);
  const grow = (many: number, make: (from: Point, to: Point, size: number, i: number) => Part): void =>
    mass(figure, [merged(row(ridge, many, make))]);
  const accent = paint(figure, palette.accent);
  const glow = paint(figure, palette.glow);
  switch (genes.back) {
    case "none":
      return;
    case "spikes":
      return grow(count, (from, to, size) => ({
        shape: spike(from, to, size * 0.62),
        fill: paint(figure, palette.horn),
        depth: 4,
      }));
    case "quills":
      return quills(figure, ridge);
    case "flames":
      return flames(figure, ridge, count);
    case "leaves":
      return grow(count, (from, to, size) => ({
        shape: leaf(from, to, size * 0.66, size * 0.1),
        fill: accent,
        depth: 4,
        inside: stroke(midrib(from, to, size * 0.1), palette.accent.dark, 2),
      }));
    case "crystals":
      return grow(count - 1, (from, to, size) => {
        const { shape, face } = shard(from, to, size * 0.55 * chance.between(0.8, 1.2));
        return { shape, fill: glow, depth: 0, inside: flat(face, "#fff", 0.4) };
      });
    case "fins":
      return fins(figure, ridge, count);
    case "plates":
      return grow(count, (from, to, size) => {
        const turn = (Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI;
        return {
          shape: put(pts("-0.34,0.2 -0.42,-0.5 0,-1! 0.42,-0.5 0.34,0.2"), from, size, turn),
          fill: accent,
          depth: 5,
        };
      });
    case "flower":
      return flower(figure, ridge);
    case "cloud":
      return grow(count, (from, _, size) => ({
        shape: fluff(chance, from, [size * 0.6, size * 0.5], 6, 0.1),
        fill: paint(figure, palette.belly),
        depth: 6,
      }));
    case "bolts":
      return grow(count - 1, (from, to, size) => ({
        shape: bolt(from, to, size * 0.8),
        fill: glow,
        depth: 3,
      }));
  }
}
