// Hovering things that look: eyes, stars, clocks, crystals, masks.

import { ellipse, lerp, type Point, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { eyeMarkup } from "./eyes.ts";
import { drawFace } from "./face.ts";
import { type Figure, flat, mass, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { leaf, shard, spike } from "./shapes.ts";

export function orbFace(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  drawFace(figure, genes, {
    at,
    r,
    growth,
    far: -0.44,
    near: 0.24,
    eyes: [0.36, 0.3],
    mouth: "-30,40 -12,47 6,40",
  });
}

/** One great eye with a lid, and tendrils or wings. */
export function eyeball(figure: Figure, _genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const count = Math.round(lerp(3, 7, growth));
  for (let i = 0; i < count; i++) {
    const a = lerp(30, 150, i / (count - 1)) * (Math.PI / 180);
    const end: Point = [at[0] + Math.cos(a) * r * 1.9, at[1] + Math.sin(a) * r * lerp(1.5, 1.9, growth)];
    solid(
      figure,
      tube(
        [
          [at[0] + Math.cos(a) * r * 0.8, at[1] + Math.sin(a) * r * 0.8],
          [at[0] + Math.cos(a + 0.2) * r * 1.4, at[1] + Math.sin(a + 0.2) * r * 1.3],
          end,
        ],
        [r * 0.13, r * 0.1, 0],
      ),
      paint(figure, i % 2 ? palette.far : palette.accent),
      3,
    );
  }
  solid(figure, ellipse(at[0], at[1], r, r, 0, 10), paint(figure, palette.body), r * 0.16);
  figure.out.push(
    eyeMarkup(figure, {
      style: growth < 0.3 ? "almond" : "sharp",
      temper: growth * 0.5,
      at: spot(at, r, -0.12, 0.06),
      w: r * 0.68,
      h: r * 0.6,
      side: 1,
    }),
  );
  const lashes = [-50, -20, 12, 44].map((x) =>
    spike(
      [at[0] + (x * r) / 100, at[1] - r * 0.76],
      [at[0] + (x * r * 1.5) / 100, at[1] - r * lerp(1.15, 1.45, growth)],
      r * 0.24,
    ),
  );
  mass(figure, [{ shape: lashes[0], more: lashes.slice(1), fill: paint(figure, palette.horn), depth: 3 }]);
}

export function star(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const rays = growth > 0.6 ? 6 : 5;
  const ring = (long: number, short: number, turn: number): Shape =>
    Array.from({ length: rays * 2 }, (_, i): Point => {
      const a = (i / (rays * 2)) * Math.PI * 2 - Math.PI / 2 + turn;
      const d = i % 2 ? short : long;
      return [at[0] + Math.cos(a) * d, at[1] + Math.sin(a) * d, i % 2 ? undefined : 1];
    });
  if (growth > 0.25) solid(figure, ring(r * 1.75, r * 0.8, Math.PI / rays), paint(figure, palette.accent), 6);
  solid(
    figure,
    ring(r * 1.5, r * 0.86, 0),
    paint(figure, palette.body),
    r * 0.14,
    flat(ellipse(at[0] - r * 0.1, at[1] + r * 0.12, r * 0.72, r * 0.62), palette.belly.mid, 0.7),
  );
  orbFace(figure, genes, spot(at, r, 0, 0.02), r * 0.86, growth);
}

export function clock(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const teeth = Array.from({ length: 12 }, (_, i): Point[] =>
    [0, 0.3, 0.5, 0.8].map((t, k): Point => {
      const a = ((i + t) / 12) * Math.PI * 2;
      const d = r * (k % 3 === 0 ? 1.02 : 1.22);
      return [at[0] + Math.cos(a) * d, at[1] + Math.sin(a) * d, 1];
    }),
  ).flat();
  solid(figure, teeth, paint(figure, palette.accent), 6);
  solid(figure, ellipse(at[0], at[1], r, r, 0, 10), paint(figure, palette.body), 8);
  const marks = Array.from({ length: 12 }, (_, i): Shape => {
    const a = (i / 12) * Math.PI * 2;
    return [
      [at[0] + Math.cos(a) * r * 0.68, at[1] + Math.sin(a) * r * 0.68],
      [at[0] + Math.cos(a) * r * 0.76, at[1] + Math.sin(a) * r * 0.76],
    ];
  });
  solid(
    figure,
    ellipse(at[0], at[1], r * 0.82, r * 0.82, 0, 10),
    paint(figure, palette.belly),
    5,
    marks.map((mark) => stroke(mark, palette.ink, 3, 0.6)).join(""),
  );
  orbFace(figure, genes, spot(at, r, 0, 0.08), r * 0.8, growth);
  if (growth > 0.2) {
    const key = put(
      pts("-6,0 -6,-30 -34,-36 -40,-58 -22,-72 0,-60 22,-72 40,-58 34,-36 6,-30 6,0"),
      spot(at, r, 0.6, -0.9),
      r / 90,
      34,
    );
    solid(figure, key, paint(figure, palette.second), 4);
  }
}

/** A crystal ball of many faces. */
export function prism(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const rim = pts("0,-130! 70,-70! 92,10! 52,92! -12,128! -72,84! -94,4! -62,-76!").map(
    ([x, y, c]): Point => [x, y, c],
  );
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  const facets = [0, 2, 4, 6].map((i) => place([rim[i], rim[(i + 1) % 8], [-6, 0, 1]]));
  for (const [x, y, s] of [
    [-120, 60, 0.5],
    [118, -50, 0.6],
    [96, 92, 0.4],
  ].slice(0, Math.round(lerp(0, 3, growth)))) {
    const { shape, face: lit } = shard([x, y + 50 * s], [x, y - 70 * s], 66 * s);
    solid(figure, place(shape), paint(figure, palette.glow), 0, flat(place(lit), "#fff", 0.45));
  }
  solid(figure, place(rim), paint(figure, palette.body), r * 0.12, flat(facets, "#fff", 0.22));
  orbFace(figure, genes, at, r * 0.86, growth);
}

export function mask(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  const plumes = [-70, -35, 0, 35, 70].slice(growth < 0.3 ? 1 : 0, growth < 0.3 ? 4 : 5).map(
    (x, i): Part => ({
      shape: place(leaf([x * 0.6, -70], [x * 1.7, -150 - 40 * growth + Math.abs(x) * 0.6], 44)),
      fill: paint(figure, i % 2 ? palette.second : palette.accent),
      depth: 4,
    }),
  );
  for (const plume of plumes) mass(figure, [plume]);
  const paintwork =
    stroke(place(pts("-70,20 -50,60 -56,92")), palette.accent.mid, r * 0.1) +
    stroke(place(pts("70,20 52,60 58,92")), palette.accent.mid, r * 0.1) +
    flat(place(pts("0,-78! 18,-46 0,-20! -18,-46")), palette.accent.mid);
  solid(
    figure,
    place(pts("0,-104 72,-86 98,-20 82,52 40,106 0,126 -40,106 -82,52 -98,-20 -72,-86")),
    paint(figure, palette.body),
    r * 0.16,
    paintwork,
  );
  orbFace(figure, genes, spot(at, r, 0, -0.02), r, growth);
}
