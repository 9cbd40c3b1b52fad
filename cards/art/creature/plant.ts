// Plants that look back: sprouts, mushrooms, flowers, gourds and walking trees.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { coat } from "./coat.ts";
import { drawFace } from "./face.ts";
import { type Figure, flat, mass, merged, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { fluff, leaf, midrib, spike } from "./shapes.ts";

function face(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (text: string): Shape => put(pts(text), at, r / 100);
  const grin = genes.fang && growth > 0.3;
  drawFace(figure, genes, {
    at,
    r,
    growth,
    eyes: [0.36, 0.28],
    mouth: grin ? undefined : "-34,42 -18,50 -2,42",
  });
  if (grin) {
    const teeth = ["-50,42! -42,56! -34,46!", "-8,48! 0,60! 8,46!"].map(place);
    solid(figure, place("-60,40! -20,50 24,36! 8,66 -20,72 -46,62"), palette.ink, 0, flat(teeth, "#fff"));
  }
  if (genes.cheeks)
    figure.out.push(
      flat([place("38,32 52,23 66,32 52,41"), place("-87,32 -76,24 -65,32 -76,40")], palette.second.mid, 0.8),
    );
}

/** Leaves or petals around a place, each from the middle out. */
function crown(
  figure: Figure,
  at: Point,
  long: number,
  width: number,
  angles: readonly number[],
  color: "accent" | "second",
  bend = 0,
): void {
  const tone = figure.palette[color];
  for (const angle of angles) {
    const tip = put([[long, 0]], at, 1, angle)[0];
    solid(
      figure,
      leaf(at, tip, width, bend),
      paint(figure, tone),
      5,
      stroke(midrib(at, tip, bend), tone.dark, 2.2),
    );
  }
}

function feet(figure: Figure, xs: readonly number[], k: number): void {
  const { palette } = figure;
  const roots = xs.map((x) => put(pts("-20,0 -16,-16 0,-24 14,-16 20,-2 6,2 -10,3"), [x, 0], k));
  mass(figure, [{ shape: roots[0], more: roots.slice(1), fill: paint(figure, palette.far), depth: 4 }]);
}

/** Vines or leaf-hands at the sides. */
function arms(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  for (const way of [-1, 1] as const) {
    const from: Point = [at[0] + way * r * 0.82, at[1] + r * 0.2];
    const reach = r * lerp(0.5, 1, growth);
    const hand: Point = [
      from[0] + way * reach,
      from[1] - reach * lerp(0.2, 0.55, growth) * (way > 0 ? 1 : 0.5),
    ];
    solid(
      figure,
      tube(
        [from, [from[0] + way * reach * 0.5, from[1] + reach * 0.2], hand],
        [r * 0.11, r * 0.09, r * 0.08],
      ),
      paint(figure, way < 0 ? palette.far : palette.body),
      3,
    );
    const tips: Point[] = [
      [hand[0] + way * r * 0.5, hand[1] - r * 0.3],
      [hand[0] + way * r * 0.1, hand[1] - r * 0.5],
    ];
    mass(figure, [
      merged(
        tips.map(
          (tip): Part => ({
            shape: leaf(hand, tip, r * 0.26, way * 4),
            fill: paint(figure, palette.accent),
            depth: 3,
          }),
        ),
      ),
    ]);
  }
  if (genes.back === "spikes")
    for (const t of [-0.5, 0, 0.5])
      solid(
        figure,
        spike([at[0] + t * r, at[1] - r * 0.86], [at[0] + t * r * 1.3, at[1] - r * 1.16], 12),
        paint(figure, palette.horn),
        2,
      );
}

function mushroom(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const k = lerp(0.85, 1.35, growth);
  const at: Point = [0, -62 * k];
  feet(figure, [-24 * k, 26 * k], k);
  arms(figure, genes, [at[0], at[1] + 10 * k], 44 * k, growth);
  solid(
    figure,
    put(pts("-44,-40 44,-40 50,10 44,52 0,62 -46,50 -52,8"), at, k),
    paint(figure, palette.belly),
    9,
  );
  const cap: Shape = put(
    pts("-112,-16 -92,-66 -44,-104 8,-114 62,-98 98,-60 114,-14 70,2 0,8 -70,2"),
    [at[0], at[1] - 22 * k],
    k * lerp(0.8, 1, growth),
  );
  const dots = [
    [-58, -54, 18],
    [0, -82, 22],
    [54, -58, 16],
    [86, -28, 10],
    [-90, -24, 9],
    [-14, -34, 12],
    [34, -22, 9],
  ].map(([x, y, r]) => put(ellipse(x, y, r, r * 0.86), [at[0], at[1] - 22 * k], k * lerp(0.8, 1, growth)));
  const under = stroke(
    put(pts("-104,-8 -50,10 0,14 50,10 106,-6"), [at[0], at[1] - 22 * k], k * lerp(0.8, 1, growth)),
    palette.far.dark,
    11,
  );
  solid(figure, cap, paint(figure, palette.accent), 14, flat(dots, palette.belly.light) + under);
  face(figure, genes, [at[0] - 4, at[1] + 8 * k], 48 * k, growth);
}

/** A trunk with a face, roots for feet, boughs for arms and a crown of leaves. */
function tree(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const k = lerp(0.75, 1.3, growth);
  const at: Point = [0, -76 * k];
  const place = (shape: Shape): Shape => put(shape, at, k);
  const bough = (way: 1 | -1): Shape =>
    tube(
      place([
        [way * 30, 0],
        [way * 74, -6],
        [way * 92, -46],
      ]),
      [15 * k, 11 * k, 7 * k],
    );
  const leafy = paint(figure, palette.accent);
  const chance = dice(`${genes.line}:crown`);
  for (const way of [-1, 1] as const) {
    solid(figure, bough(way), paint(figure, way < 0 ? palette.far : palette.body), 5);
    solid(figure, fluff(chance, place([[way * 96, -58]])[0], [24 * k, 22 * k], 9, 0.16), leafy, 6);
  }
  const trunk = place(
    pts("-48,-64 0,-74 48,-64 42,-10 54,36 92,74! 50,70 26,78 4,68 -22,78 -48,70 -90,74! -56,36 -44,-10"),
  );
  const bark = [-26, 4, 30]
    .map((x) =>
      stroke(
        place([
          [x, -56],
          [x + 4, -20],
          [x - 4, 60],
        ]),
        palette.body.dark,
        3,
        0.5,
      ),
    )
    .join("");
  solid(figure, trunk, paint(figure, palette.body), 13, bark);
  const bulk = lerp(0.75, 1.15, growth);
  const clumps: [number, number, number][] = [
    [-62, -92, 40],
    [60, -94, 42],
    [0, -128, 54],
    [-6, -88, 46],
  ];
  for (const [x, y, r] of clumps)
    solid(
      figure,
      fluff(chance, place([[x * bulk, y]])[0], [r * k * bulk, r * 0.8 * k * bulk], 11, 0.14),
      leafy,
      9,
    );
  if (genes.back === "flower")
    for (const [x, y] of [
      [-50, -104],
      [20, -140],
      [62, -88],
    ] as const)
      solid(
        figure,
        fluff(chance, place([[x * bulk, y]])[0], [10 * k, 10 * k], 5, 0.5, [0, 360], 0.05),
        paint(figure, palette.second),
        2,
      );
  face(figure, genes, [at[0] - 4 * k, at[1] - 6 * k], 48 * k, growth);
}

/** Draws a plant; its form is "" (a bulb that grows to a flower), "mushroom" or "tree". */
export function drawPlant(figure: Figure, genes: Genes, growth: number, pose: string): void {
  if (genes.form === "mushroom") return mushroom(figure, genes, growth);
  if (genes.form === "tree") return tree(figure, genes, growth);
  const { palette } = figure;
  const chance = dice(pose);
  const k = lerp(0.85, 1.25, growth);
  const r = 56 * k;
  const at: Point = [0, -r * 0.86 - 12 * k - 16 * growth];
  feet(figure, [-r * 0.46, r * 0.5], k);
  const top: Point = spot(at, r, 0, -0.86);
  const spread = lerp(30, 66, growth);
  crown(figure, spot(at, r, 0, 0.66), r * lerp(0.95, 1.5, growth), r * 0.52, [160, 20, 196, -16], "accent");
  if (growth > 0.5)
    crown(figure, spot(at, r, 0, -0.1), r * 1.5, r * 0.66, [-160, -128, -52, -20, -90], "second");
  else
    crown(
      figure,
      top,
      r * lerp(0.7, 1.1, growth),
      r * 0.4,
      [-90 - spread, -90 + spread, -90 + chance.between(-8, 8)],
      growth > 0.2 ? "second" : "accent",
      4,
    );
  const spine: Shape = [spot(at, r, -0.6, 0), at, spot(at, r, 0.6, 0)];
  const body = put(pts("0,-98 56,-80 92,-22 94,34 64,80 0,94 -64,80 -94,34 -92,-22 -56,-80"), at, r / 100);
  solid(
    figure,
    body,
    paint(figure, palette.body),
    r * 0.17,
    coat(figure, genes, { spine, r: r * 0.9 }) +
      flat(ellipse(at[0] - r * 0.16, at[1] + r * 0.68, r * 0.66, r * 0.5), palette.belly.mid, 0.9),
  );
  arms(figure, genes, at, r, growth);
  if (growth > 0.5) crown(figure, top, r * 0.62, r * 0.3, [-90, -132, -48], "accent");
  face(figure, genes, spot(at, r, -0.04, 0.08), r * 0.86, growth);
}
