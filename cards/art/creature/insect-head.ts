// Heads of insects: antennae, great eyes, horns and jaws.

import { ellipse, lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { drawCrown } from "./crown.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, merged, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { horn } from "./shapes.ts";

function antennae(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const reach = r * lerp(0.9, 1.7, growth);
  const moth = genes.form === "moth";
  for (const [x, s] of [
    [-0.45, -1],
    [0.3, 1],
  ] as const) {
    const base: Point = [at[0] + x * r, at[1] - r * 0.7];
    const line: Shape = [
      base,
      [base[0] + s * reach * 0.2, base[1] - reach * 0.6],
      [base[0] + s * reach * 0.72, base[1] - reach],
    ];
    if (moth) {
      const plume = tube(line, [r * 0.05, r * 0.17, 0]);
      solid(figure, plume, paint(figure, palette.accent), 2);
    } else {
      figure.out.push(stroke(line, palette.ink, r * 0.13));
      solid(figure, ellipse(line[2][0], line[2][1], r * 0.15, r * 0.15), paint(figure, palette.glow), 2);
    }
  }
}

export function insectHead(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  if (genes.form !== "spider") antennae(figure, genes, at, r, growth);
  if (genes.form === "beetle" && growth > 0.3) {
    const k = growth;
    const shapes =
      genes.horns === "antlers" || genes.horns === "swept"
        ? [
            horn([-74, 10], [-130 - 20 * k, -40], [-96, -90 - 40 * k], 44),
            horn([-30, 10], [-66, -70], [-84, -140 * k], 34),
          ]
        : [horn([-30, -60], [-70, -110 - 50 * k], [-130 - 20 * k, -130 - 90 * k], 52)];
    mass(
      figure,
      shapes.map(
        (shape): Part => ({ shape: place(shape), fill: paint(figure, palette.horn), depth: r * 0.06 }),
      ),
    );
  }
  const mask = flat(place(pts("-96,20 -50,-4 0,10 40,40 30,110 -90,110")), palette.belly.mid, 0.9);
  solid(
    figure,
    place(pts("0,-88 62,-70 94,-10 82,52 34,86 -20,90 -70,72 -98,24 -92,-28 -56,-72")),
    paint(figure, palette.body),
    r * 0.15,
    mask,
  );
  const compound = genes.form === "mantis" || genes.form === "fly";
  const [near, far] = place([
    [30, -4],
    [-66, -4],
  ]);
  const style = compound
    ? ("bead" as const)
    : growth < 0.3
      ? ("round" as const)
      : genes.eye === "sleepy"
        ? ("almond" as const)
        : genes.eye;
  const h = lerp(0.42, 0.36, growth) * r;
  figure.out.push(
    eyeMarkup(figure, { style, temper: growth * 0.6, at: far, w: h * 0.62, h, side: -1 }),
    eyeMarkup(figure, { style, temper: growth * 0.6, at: near, w: h * 0.86, h, side: 1 }),
    stroke(place(pts("-42,56 -26,63 -8,56")), palette.ink, r * 0.06),
  );
  if (genes.regal) drawCrown(figure, place([[-4, -76]])[0], r * 0.56);
  if (genes.form === "spider")
    for (const [x, y] of [
      [-44, -52],
      [-10, -58],
      [20, -52],
    ] as const) {
      const [[cx, cy]] = place([[x, y]]);
      figure.out.push(
        eyeMarkup(figure, { style: "bead", temper: 0, at: [cx, cy], w: r * 0.1, h: r * 0.1, side: 1 }),
      );
    }
  if (genes.form === "beetle" || genes.form === "mantis" || genes.form === "spider") {
    const fangs = [horn([-44, 70], [-52, 92], [-36, 104], 18), horn([0, 72], [4, 94], [-12, 104], 18)];
    mass(figure, [
      merged(fangs.map((shape): Part => ({ shape: place(shape), fill: palette.horn.mid, depth: 0 }))),
    ]);
  }
}
