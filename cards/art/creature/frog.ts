// Frogs, toads and newts: squat, wide of mouth, eyes on top of the head.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { coat } from "./coat.ts";
import { type Figure, flat, mass, type Part, paint, solid, stroke } from "./figure.ts";
import { foot, frogFace } from "./frog-parts.ts";
import type { Genes } from "./genes.ts";
import { drawNewt } from "./newt.ts";
import { leaf } from "./shapes.ts";

/** What a grown frog of rank wears: an officer's hat, if the line is one of soldiers. */
function hat(figure: Figure, at: Point, size: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, size / 100);
  if (growth > 0.3)
    solid(figure, place(leaf([36, -40], [100, -110], 40, 10)), paint(figure, palette.second), 3);
  solid(
    figure,
    place(pts("-96,6 -60,-22 -46,-66 0,-78 46,-66 60,-22 98,6 40,22 -40,22")),
    paint(figure, palette.accent),
    6,
    stroke(place(pts("-60,-14 0,2 60,-14")), palette.second.light, size * 0.1),
  );
}

/** Where the body of a sitting frog is, and how large. */
interface Squat {
  center: Point;
  rx: number;
  ry: number;
  k: number;
}

function hindLeg(figure: Figure, { center, rx, ry, k }: Squat, way: 1 | -1): Part[] {
  const { palette } = figure;
  const at = (x: number, y: number): Point => [center[0] + way * rx * x, center[1] + ry * y];
  const far = way < 0;
  const shape = tube([at(0.5, 0.4), at(1.25, 0.05), [at(0.92, 0)[0], -10 * k]], [26 * k, 22 * k, 11 * k]);
  return [
    { shape, fill: paint(figure, far ? palette.far : palette.body), depth: 6 },
    foot(figure, at(1.05, 0)[0], 0.95 * k, far),
  ];
}

function foreleg(figure: Figure, { center, rx, ry, k }: Squat, across: number): Part[] {
  const x = center[0] + rx * across;
  const shape = tube(
    [
      [x, center[1] + ry * 0.05],
      [x - 10 * k, center[1] + ry * 0.6],
      [x - 6 * k, -10 * k],
    ],
    [14 * k, 10 * k, 8 * k],
  );
  return [
    { shape, fill: paint(figure, figure.palette.body), depth: 4 },
    foot(figure, x - 2 * k, 0.7 * k, false),
  ];
}

/** Draws a frog sitting, or with the form "newt" a newt; the form "soldier" stands and wears a hat. */
export function drawFrog(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  if (genes.form === "newt") return drawNewt(figure, genes, growth, dice(pose).between(-1, 1));
  const soldier = genes.form === "soldier";
  const k = lerp(0.78, 1.2, growth);
  const upright = growth * (soldier ? 1 : 0.35);
  const [rx, ry] = [(56 + genes.build * 12) * k, lerp(52, 66, upright) * k];
  const center: Point = [10 * k, -lerp(64, 122, upright) * k * 0.5 - ry * 0.25];
  const squat: Squat = { center, rx, ry, k };
  const place = (text: string): Shape => put(pts(text), center, [rx / 100, ry / 100]);
  mass(figure, hindLeg(figure, squat, -1));
  mass(figure, hindLeg(figure, squat, 1));
  drawBack(figure, genes, { line: place("20,-100 90,-30 100,30"), size: lerp(16, 38, growth), growth });
  const front = flat(place("-104,30 -82,86 -30,110 22,86 44,30 22,-26 -30,-50 -82,-26"), palette.belly.mid);
  const pattern = coat(figure, genes, { spine: place("-20,-30 30,0 60,40"), r: rx * 0.8 });
  solid(figure, ellipse(center[0], center[1], rx, ry), paint(figure, palette.body), 11, pattern + front);
  if (soldier && growth > 0.3)
    figure.out.push(stroke(place("-80,-50 0,10 70,60"), palette.accent.mid, 9 * k));
  mass(figure, foreleg(figure, squat, 0.2));
  mass(figure, foreleg(figure, squat, -0.62));
  const r = lerp(58, 56, growth) * Math.sqrt(k);
  const head: Point = [center[0] - rx * 0.25, center[1] - ry * 0.82];
  frogFace(figure, genes, head, r, growth);
  if (soldier) hat(figure, [head[0] - 6, head[1] - r * 0.72], r * lerp(0.55, 0.85, growth), growth);
}
