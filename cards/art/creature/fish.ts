// Swimmers: fishes, sharks, rays and whales, side on, with flowing fins.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { coat } from "./coat.ts";
import { drawBrowHorn, drawHorns } from "./ears.ts";
import { type Figure, flat, paint, solid, stroke } from "./figure.ts";
import { fishFace } from "./fish-face.ts";
import type { Genes } from "./genes.ts";
import { drawRay } from "./ray.ts";

/** A fin as a fan from a root, with rays. */
function fin(figure: Figure, root: Point, size: number, turn: number, far = false, lobes = 3): void {
  const { palette } = figure;
  const shape: Point[] = [
    [0, 14],
    [6, -14],
  ];
  const rays: Shape[] = [];
  for (let i = 0; i < lobes; i++) {
    const a = lerp(-62, 34, i / (lobes - 1)) * (Math.PI / 180);
    const long = 100 - 12 * i;
    shape.push([Math.cos(a) * long, Math.sin(a) * long, 1]);
    if (i < lobes - 1) {
      const b = a + (96 / (lobes - 1) / 2) * (Math.PI / 180);
      shape.push([Math.cos(b) * long * 0.74, Math.sin(b) * long * 0.74]);
    }
    rays.push([
      [8, 0],
      [Math.cos(a) * long * 0.8, Math.sin(a) * long * 0.8],
    ]);
  }
  const place = (points: Shape): Shape => put(points, root, size / 100, turn);
  const color = far ? palette.far : palette.accent;
  solid(
    figure,
    place(shape),
    paint(figure, color),
    6,
    rays.map((ray) => stroke(place(ray), color.dark, size * 0.03)).join(""),
  );
}

interface Swimmer {
  spine: Shape;
  radii: readonly number[];
  r: number;
  /** Where the face is, and how large. */
  face: Point;
  tail: Point;
}

function bodyOf(genes: Genes, growth: number): Swimmer {
  const long = lerp(70, 130, growth);
  const r = lerp(44, 56, growth) + genes.build * 10;
  const lift = lerp(8, 18, growth);
  switch (genes.form) {
    case "whale":
      return {
        spine: [
          [-long * 0.7, 0],
          [-long * 0.2, 4],
          [long * 0.5, -4],
          [long * 1.05, -lift - 34],
        ],
        radii: [r * 0.98, r * 1.16, r * 0.76, r * 0.2],
        r: r * 1.1,
        face: [-long * 0.7 - r * 0.16, -r * 0.02],
        tail: [long * 1.08, -lift - 40],
      };
    case "eel":
      return {
        spine: [
          [-long * 0.95, -14],
          [-long * 0.4, 10],
          [long * 0.3, -18],
          [long, 8],
          [long * 1.5, -24],
        ],
        radii: [r * 0.6, r * 0.66, r * 0.58, r * 0.42, r * 0.12],
        r: r * 0.6,
        face: [-long * 0.98, -18],
        tail: [long * 1.5, -26],
      };
    case "shark":
      return {
        spine: [
          [-long * 0.95, 4],
          [-long * 0.3, 0],
          [long * 0.5, -4],
          [long * 1.15, -lift],
        ],
        radii: [r * 0.62, r * 0.9, r * 0.55, r * 0.16],
        r: r * 0.85,
        face: [-long * 0.82, -6],
        tail: [long * 1.16, -lift],
      };
    default:
      return {
        spine: [
          [-long * 0.55, 0],
          [0, 0],
          [long * 0.5, -2],
          [long * 0.86, -8],
        ],
        radii: [r * 0.74, r, r * 0.6, r * 0.2],
        r: r * 0.95,
        face: [-long * 0.55 - r * 0.1, -4],
        tail: [long * 0.86, -8],
      };
  }
}

/** The lamp that an angler of the deep carries before its jaws. */
function lure(figure: Figure, { face: at, r }: Swimmer, growth: number): void {
  const { palette } = figure;
  const tip: Point = [at[0] - r * 1.15, at[1] - r * lerp(0.9, 1.15, growth)];
  const stalk: Shape = [spot(at, r, 0.1, -0.75), spot(at, r, -0.5, -1.6), tip];
  figure.out.push(stroke(stalk, palette.ink, r * 0.14), stroke(stalk, palette.body.mid, r * 0.08));
  figure.out.push(
    flat(ellipse(tip[0], tip[1], r * 0.5), palette.glow.light, 0.28),
    flat(ellipse(tip[0], tip[1], r * 0.32), palette.glow.light, 0.4),
  );
  solid(figure, ellipse(tip[0], tip[1], r * 0.17), paint(figure, palette.glow), 0);
}

/** Belly, gills or grooves: what a swimmer's side shows. */
function flank(figure: Figure, genes: Genes, { spine, radii, r }: Swimmer): string {
  const { palette } = figure;
  const low = tube(
    spine.map((point) => spot(point, r, -0.1, 0.86)),
    radii.map((radius) => Math.max(1.2, radius * 0.74)),
  );
  const under = flat(low, palette.belly.mid, 0.95);
  if (genes.form !== "whale")
    return under + stroke(put(pts("66,-36 82,4 62,40"), [spine[0][0], 0], r / 100), palette.ink, 3, 0.5);
  const groove = (k: number): string =>
    stroke(
      spine.slice(0, 3).map((point) => spot(point, r, -0.2, k)),
      palette.belly.dark,
      2.4,
      0.7,
    );
  return under + [0.5, 0.66, 0.82].map(groove).join("");
}

/** Fins of tail, back and the far side. */
function farFins(
  figure: Figure,
  genes: Genes,
  { spine, tail, r }: Swimmer,
  size: number,
  sway: number,
): void {
  const whale = genes.form === "whale";
  const shark = genes.form === "shark";
  fin(figure, tail, size * (whale ? 1.1 : 1.2), sway + (whale ? -30 : 12), false, whale ? 2 : 4);
  if (whale) fin(figure, tail, size * 0.9, -84, true, 2);
  fin(
    figure,
    spot(spine[1], r, 0.1, -0.7),
    size * (whale ? 0.62 : 1.05),
    shark ? -38 : -62,
    false,
    shark ? 2 : 4,
  );
  fin(figure, spot(spine[1], r, -0.1, 0.6), size * 0.8, 70, true);
}

/** Draws a swimmer in open water; its form is "", "whale", "eel", "shark", "angler" or "ray". */
export function drawFish(figure: Figure, genes: Genes, growth: number, pose: string): void {
  if (genes.form === "ray") return drawRay(figure, genes, growth);
  const body = bodyOf(genes, growth);
  const { r, spine, face } = body;
  const whale = genes.form === "whale";
  const size = lerp(52, 92, growth);
  farFins(figure, genes, body, size, dice(pose).between(-14, 6));
  const horned = { at: face, r: r * 0.8, tilt: 0, growth };
  if (growth > 0.4) drawHorns(figure, genes, horned);
  solid(
    figure,
    tube(spine, body.radii, 3),
    paint(figure, figure.palette.body),
    14,
    coat(figure, genes, { spine, r }) + flank(figure, genes, body),
  );
  if (genes.form === "angler") lure(figure, body, growth);
  fishFace(figure, genes, { at: face, r, growth });
  if (growth > 0.4) drawBrowHorn(figure, genes, horned);
  fin(figure, spot(spine[1], r, -0.05, 0.3), size * (whale ? 1 : 0.72), whale ? 44 : 28);
}
