// Jellyfishes and octopuses: a bell with a face, and arms that trail.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { coat } from "./coat.ts";
import { drawBrowHorn, drawEars } from "./ears.ts";
import { eyeMarkup } from "./eyes.ts";
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

/** Draws a jellyfish, or with the form "octopus" one with thicker arms and a rounder head. */
export function drawJelly(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const octopus = genes.form === "octopus";
  const k = lerp(0.8, 1.2, growth);
  const r = 62 * k;
  const long = lerp(66, 140, growth);
  const center: Point = [0, -long - r * 0.5];
  if (!octopus) threads(figure, [center[0], center[1] + r * 0.3], r, long, growth);
  arms(
    figure,
    genes,
    [center[0], center[1] + r * 0.3],
    r * (octopus ? 0.8 : 0.72),
    long,
    (octopus ? 15 : 10) * k,
  );
  const head = { at: center, r, tilt: 0, growth };
  if (genes.ears === "fin" || genes.ears === "leaf")
    drawEars(figure, { ...genes }, { ...head, r: r * 0.9 }, false);
  const bell: Shape = octopus
    ? put(
        pts("-84,30 -98,-20 -74,-84 -20,-118 40,-114 88,-72 100,-14 82,34 40,56 0,62 -44,56"),
        center,
        r / 100,
      )
    : put(
        pts(
          "-104,26 -100,-30 -66,-84 0,-104 66,-84 100,-30 106,28 78,44 56,28 30,48 0,30 -30,48 -56,28 -80,44",
        ),
        center,
        r / 100,
      );
  const frill = stroke(
    put(pts("-100,6 -50,18 0,8 50,18 100,6"), center, r / 100),
    palette.accent.mid,
    r * 0.12,
  );
  const spine: Shape = [
    [center[0] - r * 0.7, center[1] - r * 0.4],
    [center[0], center[1] - r * 0.5],
    [center[0] + r * 0.7, center[1] - r * 0.4],
  ];
  const shine = flat(put(pts("-64,-50 -30,-82 0,-88 -24,-66 -50,-36"), center, r / 100), "#fff", 0.55);
  solid(
    figure,
    bell,
    paint(figure, palette.body),
    r * 0.18,
    coat(figure, genes, { spine, r: r * 0.5 }) + (octopus ? "" : frill) + shine,
  );
  const h = r * lerp(0.3, 0.23, growth);
  const style = growth < 0.3 ? ("round" as const) : genes.eye;
  const y = center[1] - r * (octopus ? 0.12 : 0.18);
  const lean = chance.between(-0.1, 0.05) * r;
  figure.out.push(
    eyeMarkup(figure, {
      style,
      temper: growth * 0.55,
      at: [center[0] - r * 0.5 + lean, y],
      w: h * 0.68,
      h,
      side: -1,
    }),
    eyeMarkup(figure, {
      style,
      temper: growth * 0.55,
      at: [center[0] + r * 0.2 + lean, y],
      w: h * 0.86,
      h,
      side: 1,
    }),
    stroke(
      [
        [center[0] - r * 0.26 + lean, y + r * 0.28],
        [center[0] - r * 0.16 + lean, y + r * 0.33],
        [center[0] - r * 0.05 + lean, y + r * 0.28],
      ],
      palette.ink,
      r * 0.05,
    ),
  );
  if (genes.horns === "crystal" || genes.horns === "single")
    drawBrowHorn(figure, genes, { ...head, r: r * 0.8, at: [center[0], center[1] - r * 0.3] });
}
