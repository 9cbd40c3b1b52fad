// Insects and their kin: moths, bees, beetles, mantises, spiders, and the grubs that they come from.

import { dice } from "../dice.ts";
import { ellipse, lerp, mix, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { type Figure, flat, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { insectHead } from "./insect-head.ts";
import { glassWings, mothWings } from "./insect-wings.ts";
import { fluff, spike } from "./shapes.ts";

/** A jointed leg: outlined, then colored. */
function limb(figure: Figure, line: Shape, width: number, far: boolean): void {
  const { palette } = figure;
  figure.points.push(...line);
  figure.out.push(
    stroke(line, palette.ink, width + figure.line),
    stroke(line, far ? palette.far.dark : palette.far.mid, width),
  );
}

/** A segmented hind body from the thorax to the right and down. */
function abdomen(figure: Figure, genes: Genes, from: Point, to: Point, r: number): void {
  const { palette } = figure;
  const spine: Shape = [from, [lerp(from[0], to[0], 0.5), lerp(from[1], to[1], 0.35)], to];
  const bee = genes.form === "bee";
  const band = (t: number): string => {
    const at = mix(from, to, t);
    return flat(
      ellipse(at[0], at[1], r * (bee ? 0.2 : 0.12), r * 1.3, 40),
      bee ? palette.ink : palette.accent.mid,
      0.9,
    );
  };
  if (bee)
    solid(
      figure,
      spike(mix(from, to, 0.95), [to[0] + (to[0] - from[0]) * 0.4, to[1] + (to[1] - from[1]) * 0.3], r * 0.5),
      paint(figure, palette.horn),
      2,
    );
  solid(
    figure,
    tube(spine, [r * 0.7, r, r * 0.9, bee ? r * 0.3 : r * 0.45]),
    paint(figure, palette.body),
    9,
    [0.25, 0.5, 0.75, 0.98].map(band).join(""),
  );
}

/** A caterpillar of beads, raised in front. */
function grub(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const beads: [number, number, number][] = [
    [104, -22, 21],
    [74, -27, 26],
    [40, -30, 29],
    [6, -32, 31],
    [-24, -46, 31],
  ];
  for (const [x, y, r] of beads)
    figure.out.push(
      stroke(
        [
          [x - 4, y + r * 0.6],
          [x - 6, 0],
        ],
        palette.ink,
        11,
      ),
      stroke(
        [
          [x - 4, y + r * 0.6],
          [x - 6, -1],
        ],
        palette.accent.dark,
        7,
      ),
    );
  for (const [i, [x, y, r]] of beads.entries()) {
    if (genes.back === "spikes")
      solid(figure, spike([x, y - r * 0.8], [x + 6, y - r * 1.6], r * 0.5), paint(figure, palette.horn), 2);
    solid(
      figure,
      ellipse(x, y, r, r),
      paint(figure, i % 2 ? palette.accent : palette.body),
      8,
      flat(ellipse(x - 4, y + r * 0.8, r * 0.8, r * 0.6), palette.belly.mid, 0.9),
    );
  }
  insectHead(figure, genes, [-46, -86], 44, growth);
}

/** Flyers: moths, bees, flies, with a body below the head and wings spread wide. */
function flyer(figure: Figure, genes: Genes, growth: number, lean: number): void {
  const { palette } = figure;
  const r = lerp(38, 34, growth);
  const head: Point = [-14, -150];
  const chest: Point = [4, head[1] + r * 1.15];
  const size = lerp(76, 148, growth);
  abdomen(
    figure,
    genes,
    [chest[0] + 6, chest[1] + r * 0.5],
    [chest[0] + 24 + lean, chest[1] + lerp(56, 92, growth)],
    r * 0.66,
  );
  if (genes.form === "moth") mothWings(figure, genes, [chest[0], chest[1] - 4], size);
  else glassWings(figure, [chest[0] + 4, chest[1] - 6], size * 0.95);
  for (const [dx, far] of [
    [18, true],
    [-20, false],
    [8, false],
  ] as const)
    limb(
      figure,
      [
        [chest[0] + dx * 0.6, chest[1] + r * 0.3],
        [chest[0] + dx * 1.5 - 6, chest[1] + r * 0.9],
        [chest[0] + dx - 12, chest[1] + r * 1.5],
      ],
      6,
      far,
    );
  solid(
    figure,
    fluff(dice(`${genes.line}:ruff`), chest, [r * 0.78, r * 0.66], 13, 0.28),
    paint(figure, genes.form === "moth" ? palette.belly : palette.accent),
    6,
  );
  insectHead(figure, genes, head, r, growth);
}

/** Beetles and spiders: low, wide, on many legs. */
function crawler(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const k = lerp(0.85, 1.25, growth);
  const spider = genes.form === "spider";
  const reach = spider ? 1.35 : 1;
  const legs = spider ? [-46, -16, 16, 48] : [-34, 10, 50];
  const leg = (x: number, far: boolean): void => {
    const out = (x < 0 ? -1 : 1) * (26 + Math.abs(x) * 0.6) * reach + (far ? 12 : 0);
    limb(
      figure,
      [
        [x * k, -44 * k],
        [(x + out * 0.6) * k, (-70 - (spider ? 22 : 0)) * k - (far ? 8 : 0)],
        [(x + out) * k, far ? -6 : 0],
      ],
      8 * k,
      far,
    );
  };
  for (const x of legs) leg(x, true);
  const body: Point = [20 * k, -58 * k];
  const [rx, ry] = spider ? [52 * k, 48 * k] : [70 * k, 48 * k];
  const seam = spider
    ? flat(
        put(pts("0,-26! 14,-8 8,6 16,22 0,34! -16,22 -8,6 -14,-8"), [body[0] + 8, body[1]], k),
        palette.accent.mid,
      )
    : stroke(
        [
          [body[0] - rx * 0.5, body[1] - ry],
          [body[0] - rx * 0.1, body[1] - ry * 0.2],
          [body[0] + rx * 0.9, body[1] + ry * 0.7],
        ],
        palette.ink,
        3.4,
      ) +
      [
        [-0.1, -0.6, 0.2],
        [0.45, -0.3, 0.24],
        [-0.35, 0.1, 0.18],
        [0.25, 0.4, 0.2],
      ]
        .map(([x, y, s]) =>
          flat(ellipse(body[0] + x * rx, body[1] + y * ry, s * ry), palette.accent.mid, 0.95),
        )
        .join("");
  if (!spider && growth > 0.7) glassWings(figure, [body[0] + 10, body[1] - ry * 0.4], 130);
  solid(
    figure,
    ellipse(body[0], body[1], rx, ry, -6),
    paint(figure, palette.body),
    12,
    seam + flat(ellipse(body[0], body[1] + ry * 1.05, rx, ry * 0.4), palette.belly.mid, 0.9),
  );
  for (const x of legs) leg(x - 6, false);
  insectHead(figure, genes, [body[0] - rx * 0.88, body[1] - 6 * k], lerp(40, 44, growth), growth);
}

/** A mantis: upright, with folded scythes. */
function mantis(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const k = lerp(0.8, 1.25, growth);
  for (const x of [46, 78])
    limb(
      figure,
      [
        [30 * k, -60 * k],
        [x * k, -84 * k],
        [(x + 16) * k, -4],
      ],
      6 * k,
      true,
    );
  abdomen(figure, genes, [10 * k, -74 * k], [104 * k, -50 * k], 26 * k);
  if (growth > 0.3) glassWings(figure, [26 * k, -84 * k], 96 * k);
  for (const x of [-8, 46])
    limb(
      figure,
      [
        [14 * k, -60 * k],
        [(x + 10) * k, -76 * k],
        [x * k, 0],
      ],
      7 * k,
      false,
    );
  solid(
    figure,
    tube(
      [
        [16 * k, -66 * k],
        [-4 * k, -104 * k],
        [-18 * k, -146 * k],
      ],
      [24 * k, 17 * k, 13 * k],
    ),
    paint(figure, palette.body),
    7,
  );
  for (const [dx, far] of [
    [16, true],
    [-14, false],
  ] as const) {
    const x = (-16 + dx) * k;
    limb(
      figure,
      [
        [x, -128 * k],
        [x - 40 * k, -96 * k],
        [x - 30 * k, -140 * k],
      ],
      9 * k,
      far,
    );
    solid(
      figure,
      put(pts("-6,4 -16,-30 -46,-66! -30,-22 8,6"), [x - 30 * k, -136 * k], k),
      paint(figure, palette.horn),
      4,
    );
  }
  insectHead(figure, genes, [-24 * k, -162 * k], 36 * k, growth);
}

/** Draws an insect. A moth's or a bee's first stage is its grub, unless it already flies. */
export function drawInsect(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const lean = dice(pose).between(-14, 22);
  if (genes.form === "grub" || (genes.form === "moth" && growth < 0.15 && !genes.winged))
    return grub(figure, genes, growth);
  if (genes.form === "beetle" || genes.form === "spider" || genes.form === "")
    return crawler(figure, genes, growth);
  if (genes.form === "mantis") return mantis(figure, genes, growth);
  flyer(figure, genes, growth, lean);
}
