// Sprites in the likeness of people: fairies, maids of the sea, dancers, witches of the wood.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { drawFace } from "./face.ts";
import { type Figure, flat, mass, merged, type Part, paint, solid } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { brim, fishTail, gown, staff } from "./nymph-dress.ts";
import { fluff, leaf } from "./shapes.ts";
import { drawWing } from "./wings.ts";

/** Hair behind the head: long locks that swing to one side. */
function hair(figure: Figure, genes: Genes, at: Point, r: number, growth: number, sway: number): void {
  const { palette } = figure;
  const long = r * lerp(1.3, 2.6, growth);
  const locks: [number, number, number][] = [
    [-0.7, 0.9, 0.36],
    [0.75, 0.86, 0.42],
    [0.35, 1, 0.44],
    [-0.3, 1, 0.4],
  ];
  const fill = paint(figure, genes.type === "fire" ? palette.glow : palette.accent);
  const parts = locks.map(
    ([x, k, w]): Part => ({
      shape: tube(
        [
          [at[0] + x * r * 0.6, at[1] - r * 0.3],
          [at[0] + x * r * 1.2, at[1] + long * 0.3 * k],
          [at[0] + x * r * 0.9 + sway * 0.5, at[1] + long * 0.66 * k],
          [at[0] + x * r * 1.4 + sway, at[1] + long * k],
        ],
        [r * w, r * w * 1.1, r * w * 0.8, 0],
      ),
      fill,
      depth: 5,
    }),
  );
  mass(figure, [
    ...parts,
    { shape: ellipse(at[0] + r * 0.06, at[1] - r * 0.16, r * 1.1, r * 1.02), fill, depth: 6 },
  ]);
}

function bangs(figure: Figure, genes: Genes, at: Point, r: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  const fill = paint(figure, genes.type === "fire" ? palette.glow : palette.accent);
  const fringe =
    genes.build < 0.5
      ? pts(
          "-104,20! -108,-40 -70,-96 0,-112 72,-98 108,-40 104,24! 84,-20 60,-44! 30,-30 -4,-52! -30,-24 -62,-38! -84,-10",
        )
      : pts("-102,28! -110,-36 -72,-94 0,-112 74,-98 108,-40 100,30! 84,-26 30,-62! -20,-30 -70,-22! -90,0");
  solid(figure, place(fringe), fill, 6);
  const { second } = palette;
  if (genes.type === "grass")
    mass(figure, [
      merged(
        [0, 72, 144, 216, 288].map(
          (a): Part => ({
            shape: leaf(
              place([[58, -84]])[0],
              put([[r * 0.34, 0]], place([[58, -84]])[0], 1, a)[0],
              r * 0.24,
            ),
            fill: paint(figure, second),
            depth: 2,
          }),
        ),
      ),
    ]);
  else
    solid(
      figure,
      place(put(pts("-46,8! -30,-12 -16,0! 0,-32 16,0! 30,-12 46,8! 0,14"), [-10, -104], 1.1)),
      paint(figure, palette.glow),
      2,
    );
}

function face(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  for (const x of [-100, 96])
    solid(
      figure,
      put(leaf([x * 0.9, 6], [x * 1.42, -34], 34, x < 0 ? -4 : 4), at, r / 100),
      paint(figure, palette.belly),
      3,
    );
  solid(
    figure,
    put(pts("0,-96 66,-78 92,-14 78,44 36,84 -8,96 -52,82 -86,42 -94,-16 -62,-78"), at, r / 100),
    paint(figure, palette.belly),
    r * 0.12,
  );
  const style =
    growth < 0.3
      ? ("round" as const)
      : genes.eye === "sharp" || genes.eye === "glow"
        ? ("almond" as const)
        : genes.eye;
  drawFace(figure, genes, {
    at,
    r,
    growth,
    y: 0.16,
    near: 0.22,
    eyes: [0.36, 0.31],
    temper: 0.2,
    style,
    mouth: "-28,62 -14,68 0,62",
  });
  const blush = [ellipse(52, 50, 13, 8), ellipse(-74, 50, 9, 7)].map((shape) => put(shape, at, r / 100));
  figure.out.push(flat(blush, palette.second.mid, 0.55));
}

function arm(figure: Figure, from: Point, reach: number, way: 1 | -1, lift: number): void {
  const { palette } = figure;
  const elbow: Point = [from[0] + way * reach * 0.55, from[1] + reach * 0.34];
  const hand: Point = [from[0] + way * reach * 1.05, from[1] - reach * lift];
  mass(figure, [
    {
      shape: tube([from, elbow, hand], [reach * 0.17, reach * 0.13, reach * 0.13]),
      fill: paint(figure, palette.belly),
      depth: 3,
    },
    {
      shape: tube(
        [from, [from[0] + way * reach * 0.32, from[1] + reach * 0.22], elbow],
        [reach * 0.22, reach * 0.2, reach * 0.28],
      ),
      fill: paint(figure, palette.second),
      depth: 3,
    },
  ]);
}

/** Draws a nymph; its form is "" (in a gown), "pilgrim", "fairy" (with wings) or "mermaid". */
export function drawNymph(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const r = lerp(46, 42, growth);
  const long = lerp(44, 100, growth);
  const waist: Point = [0, -long - 14];
  const neck: Point = [-2, waist[1] - lerp(24, 46, growth)];
  const head: Point = [-6, neck[1] - r * 0.82];
  const body = lerp(16, 22, growth);
  if (genes.form === "fairy" || (genes.winged && growth > 0.5)) {
    const wings = { ...genes, wings: "gossamer" as const };
    drawWing(figure, wings, {
      root: [neck[0] - 8, neck[1] + 14],
      size: lerp(62, 124, growth),
      turn: -12,
      far: true,
      way: -1,
    });
    drawWing(figure, wings, {
      root: [neck[0] + 8, neck[1] + 14],
      size: lerp(66, 132, growth),
      turn: 12,
      far: false,
    });
  }
  hair(figure, genes, head, r, growth, chance.between(-6, 34));
  if (genes.form === "mermaid") fishTail(figure, waist, long + 10, body * 1.5);
  else gown(figure, waist, long + 8, body * 1.5);
  arm(figure, [neck[0] - body * 0.8, neck[1] + 10], lerp(32, 52, growth), -1, chance.between(0.1, 0.8));
  mass(figure, [
    {
      shape: tube(
        [
          [neck[0] + 2, neck[1] - 8],
          [neck[0] + 1, neck[1] + 8],
        ],
        [7, 9],
      ),
      fill: paint(figure, palette.belly),
      depth: 3,
    },
    {
      shape: tube(
        [
          [neck[0], neck[1] + 12],
          [waist[0], waist[1] - 2],
        ],
        [body, body * 0.76],
      ),
      fill: paint(figure, genes.form === "mermaid" ? palette.second : palette.body),
      depth: 5,
    },
  ]);
  solid(
    figure,
    fluff(dice(`${genes.line}:ruff`), [neck[0], neck[1] + 8], [body * 1.05, body * 0.5], 9, 0.35),
    paint(figure, palette.second),
    3,
  );
  const lift = chance.between(0.2, 1);
  const reach = lerp(32, 52, growth);
  if (genes.form === "pilgrim")
    staff(figure, [neck[0] + body * 0.8 + reach * 1.05, neck[1] + 12 - reach * lift], r);
  arm(figure, [neck[0] + body * 0.8, neck[1] + 12], reach, 1, lift);
  face(figure, genes, head, r, growth);
  bangs(figure, genes, head, r);
  if (genes.form === "pilgrim") brim(figure, head, r);
}
