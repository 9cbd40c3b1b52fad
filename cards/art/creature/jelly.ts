// Jellyfishes and octopuses: a bell with a face, and arms that trail.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { coat } from "./coat.ts";
import { drawBrowHorn, drawEars } from "./ears.ts";
import { drawFace } from "./face.ts";
import { type Figure, flat, mass, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";

/** Arms that hang from a rim and curl at their ends. */
function arms(figure: Figure, genes: Genes, center: Point, wide: number, long: number, thick: number): void {
  const { palette } = figure;
  const chance = dice(`${genes.line}:arms`);
  const octopus = genes.form === "octopus";
  const count = octopus ? 6 : 5;
  const parts: Part[] = [];
  for (let i = 0; i < count; i++) {
    const t = i / (count - 1);
    const x = center[0] + lerp(-0.8, 0.8, t) * wide;
    const out = (t - 0.5) * wide * (octopus ? 1.5 : 0.7);
    const length = long * chance.between(0.7, 1.05);
    const curl = chance.between(10, 26) * (t < 0.5 ? -1 : 1);
    const spine: Shape = [
      [x, center[1]],
      [x + out * 0.4 - curl * 0.6, center[1] + length * 0.4],
      [x + out * 0.9 + curl * 0.5, center[1] + length * 0.76],
      [x + out * 1.1 + curl * 1.7, center[1] + length],
    ];
    const fill = paint(figure, i % 2 ? palette.far : palette.body);
    const spots = octopus
      ? flat(
          [0.3, 0.5, 0.7].map((k) =>
            ellipse(lerp(spine[0][0], spine[3][0], k), lerp(spine[0][1], spine[3][1], k), thick * 0.3),
          ),
          palette.belly.mid,
          0.8,
        )
      : "";
    parts.push({
      shape: tube(spine, [thick, thick * 0.8, thick * 0.55, octopus ? thick * 0.3 : 0]),
      fill,
      depth: 4,
      inside: spots,
    });
  }
  for (const part of parts) mass(figure, [part]);
}

/** Fine threads with beads of light. */
function threads(figure: Figure, center: Point, wide: number, long: number, growth: number): void {
  const { palette } = figure;
  for (const t of [-0.5, -0.15, 0.2, 0.55]) {
    const x = center[0] + t * wide;
    const end: Point = [x + t * 40, center[1] + long * lerp(0.9, 1.3, growth)];
    figure.out.push(
      stroke(
        [[x, center[1]], [x - 12, center[1] + long * 0.4], [x + 12 + t * 20, center[1] + long * 0.8], end],
        palette.glow.light,
        3,
        0.85,
      ),
    );
    figure.out.push(flat(ellipse(end[0], end[1], 6), palette.glow.light));
    figure.points.push(end);
  }
}

/** The bell, or the head of an octopus. */
function bell(figure: Figure, genes: Genes, center: Point, r: number): void {
  const { palette } = figure;
  const octopus = genes.form === "octopus";
  const place = (text: string): Shape => put(pts(text), center, r / 100);
  const outline = octopus
    ? place("-84,30 -98,-20 -74,-84 -20,-118 40,-114 88,-72 100,-14 82,34 40,56 0,62 -44,56")
    : place(
        "-104,26 -100,-30 -66,-84 0,-104 66,-84 100,-30 106,28 78,44 56,28 30,48 0,30 -30,48 -56,28 -80,44",
      );
  const frill = octopus ? "" : stroke(place("-100,6 -50,18 0,8 50,18 100,6"), palette.accent.mid, r * 0.12);
  const shine = flat(place("-64,-50 -30,-82 0,-88 -24,-66 -50,-36"), "#fff", 0.55);
  const pattern = coat(figure, genes, { spine: place("-70,-40 0,-50 70,-40"), r: r * 0.5 });
  solid(figure, outline, paint(figure, palette.body), r * 0.18, pattern + frill + shine);
}

/** Draws a jellyfish, or with the form "octopus" one with thicker arms and a rounder head. */
export function drawJelly(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const octopus = genes.form === "octopus";
  const k = lerp(0.8, 1.2, growth);
  const r = 62 * k;
  const long = lerp(66, 140, growth);
  const center: Point = [0, -long - r * 0.5];
  if (!octopus) threads(figure, spot(center, r, 0, 0.3), r, long, growth);
  arms(figure, genes, spot(center, r, 0, 0.3), r * (octopus ? 0.8 : 0.72), long, (octopus ? 15 : 10) * k);
  const head = { at: center, r, tilt: 0, growth };
  if (genes.ears === "fin" || genes.ears === "leaf") drawEars(figure, genes, { ...head, r: r * 0.9 }, false);
  bell(figure, genes, center, r);
  const lean = dice(pose).between(-0.1, 0.05);
  const at = spot(center, r, lean, octopus ? -0.12 : -0.18);
  drawFace(figure, genes, {
    at,
    r,
    growth,
    far: -0.5,
    eyes: [0.3, 0.23],
    temper: 0.55,
    mouth: "-26,28 -16,33 -5,28",
  });
  if (genes.horns === "crystal" || genes.horns === "single")
    drawBrowHorn(figure, genes, { ...head, r: r * 0.8, at: spot(center, r, 0, -0.3) });
}
