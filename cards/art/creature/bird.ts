// Birds: chicks, songbirds, owls, gulls, cranes and birds of fire, perched or with raised wings.

import { dice } from "../dice.ts";
import { lerp, mix, type Point, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { turned } from "./action.ts";
import { birdHead } from "./bird-head.ts";
import { belly, coat } from "./coat.ts";
import { type Figure, flat, mass, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { neckFur } from "./mane.ts";
import { flame, leaf, midrib } from "./shapes.ts";
import { drawWing } from "./wings.ts";

/** Tail feathers, from a root to the right and down, or up for the proud. */
function tail(figure: Figure, genes: Genes, root: Point, size: number, growth: number): void {
  const { palette } = figure;
  const grand = genes.form === "phoenix" || genes.form === "peacock";
  const count = grand ? lerp(3, 6, growth) : lerp(2, 4, growth);
  for (let i = 0; i < count; i++) {
    const t = count <= 1 ? 0 : i / (count - 1);
    const angle = (grand ? lerp(62, -38, t) : lerp(38, 8, t)) * (Math.PI / 180);
    const length = size * (grand ? 1.7 - 0.35 * Math.abs(t - 0.4) : 1);
    const to: Point = [root[0] + Math.cos(angle) * length, root[1] + Math.sin(angle) * length];
    const width = size * (grand ? 0.3 : 0.36);
    const shape =
      genes.type === "fire" && grand
        ? flame(root, to, width * 1.1, 10)
        : leaf(root, to, width, grand ? -size * 0.1 : 0);
    const eyeSpot = grand
      ? flat(put(pts("-9,0 0,-9 9,0 0,9"), mix(root, to, 0.8), size / 75), palette.second.mid)
      : stroke(midrib(root, to), palette.ink, 1.6, 0.4);
    solid(
      figure,
      shape,
      paint(figure, i % 2 ? palette.accent : grand ? palette.glow : palette.far),
      5,
      eyeSpot,
    );
  }
}

function legs(figure: Figure, xs: readonly number[], top: number, width: number): void {
  const { palette } = figure;
  for (const [i, x] of xs.entries()) {
    const color = i === 0 ? palette.horn.dark : palette.horn.mid;
    const toes: Shape[] = [
      [
        [x, -5],
        [x - width * 2.6, -1],
      ],
      [
        [x, -5],
        [x - width * 0.7, 1],
      ],
      [
        [x, -5],
        [x + width * 1.5, 0],
      ],
    ];
    const all: Shape[] = [
      [
        [x + 4, top],
        [x + 2, top * 0.45],
        [x, -4],
      ],
      ...toes,
    ];
    figure.out.push(
      ...all.map((line) => stroke(line, palette.ink, width + figure.line)),
      ...all.map((line) => stroke(line, color, width)),
    );
    figure.points.push([x - width * 3, 0], [x + width * 2, 0]);
  }
}

/** Where the parts of a bird are, and how large. */
interface Perch {
  center: Point;
  r: number;
  head: Point;
  headR: number;
  /** Has a neck that is longer than its head. */
  slender: boolean;
}

function perchOf(genes: Genes, growth: number, nod: number): Perch {
  const crane = genes.form === "crane";
  const slender = crane || genes.form === "swan";
  const r = lerp(46, 50, growth) + genes.build * 8;
  const leg = lerp(16, 34, growth) + (crane ? 62 * lerp(0.5, 1, growth) : genes.height * 14 * growth);
  const center: Point = [0, -leg - r * 0.92];
  const reach = crane ? 84 : slender ? 112 : genes.form === "owl" ? -12 : genes.height * 22;
  const neck = reach * lerp(0.35, 1, growth);
  const head: Point = [
    center[0] - r * lerp(0.42, 0.62, growth) - neck * 0.15,
    center[1] - r * lerp(0.72, 0.95, growth) - neck - nod,
  ];
  return { center, r, head, headR: lerp(44, slender ? 34 : 42, growth), slender };
}

function raisedWings(figure: Figure, genes: Genes, { center, r }: Perch, growth: number, lift: number): void {
  const span = lerp(84, 138, growth);
  const wings = { ...genes, wings: "feather" as const };
  drawWing(figure, wings, {
    root: spot(center, r, -0.3, -0.45),
    size: span * 0.95,
    turn: -lift,
    far: true,
    way: -1,
  });
  drawWing(figure, wings, { root: spot(center, r, 0.35, -0.4), size: span, turn: lift, far: false });
}

function body(figure: Figure, genes: Genes, { center, r, head: top, headR, slender }: Perch): void {
  const { palette } = figure;
  const spine: Shape = [spot(center, r, -0.5, -0.24), center, spot(center, r, 0.7, 0.18)];
  const bend: Point = [lerp(center[0], top[0], 0.8), lerp(center[1], top[1], 0.55)];
  const throat = tube(
    [spot(center, r, -0.4, 0), bend, top],
    [r * 0.86, r * (slender ? 0.34 : 0.72), headR * 0.6],
  );
  const bib = tube(
    [spot(center, r, -1.05, 0.5), spot(center, r, -1, -0.4), spot(top, headR, -0.6, 0.3)],
    [r * 0.5, r * 0.42, headR * 0.3],
  );
  const fill = paint(figure, palette.body);
  mass(figure, [
    {
      shape: tube(spine, [r * 0.9, r, r * 0.5]),
      fill,
      depth: 13,
      inside: belly(figure, { spine, r }) + coat(figure, genes, { spine, r }),
    },
    { shape: throat, fill, depth: 9, inside: flat(bib, palette.belly.mid, 0.95) },
  ]);
}

/** Draws a bird. Most last stages, and any that the species sends aloft, raise their wings. */
export function drawBird(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const chance = dice(pose);
  const perch = perchOf(genes, growth, chance.chance(0.5) ? 4 : 0);
  const { center, r, head: top, headR } = perch;
  const calm = figure.action === "rest" || figure.action === "lookBack";
  const raised =
    !calm && (growth > 0.55 || genes.winged || genes.form === "phoenix" || figure.action === "attack");
  if (raised) raisedWings(figure, genes, perch, growth, chance.between(20, 40));
  tail(figure, genes, spot(center, r, 0.75, 0.25), lerp(46, 74, growth), growth);
  legs(figure, [center[0] + 16, center[0] - 8], center[1] + r * 0.6, lerp(6, 7.5, growth));
  body(figure, genes, perch);
  if (genes.mane !== "none" || genes.form === "phoenix")
    neckFur(figure, genes, mix(center, top, 0.7), [headR * 0.95, headR * 0.7], 11, 0.3);
  if (!raised) foldedWing(figure, center, r);
  const tilt = chance.between(-6, 5);
  turned(figure, top[0], (way) => birdHead(way, genes, top, headR, tilt, growth));
}

function foldedWing(figure: Figure, [x, y]: Point, r: number): void {
  const { palette } = figure;
  const feather = (dx: number, dy: number, length: number): Shape =>
    leaf([x - r * 0.1 + dx, y - r * 0.16 + dy], [x + r * 0.4 + length, y + r * 0.5 + dy * 0.6], r * 0.4, -4);
  mass(figure, [
    { shape: feather(0, 12, r * 0.52), fill: paint(figure, palette.accent), depth: 4 },
    { shape: feather(0, 2, r * 0.62), fill: paint(figure, palette.far), depth: 4 },
    {
      shape: put(
        pts("-44,-8 -20,-30 20,-20 46,6 40,26 6,26 -30,18"),
        [x + r * 0.14, y - r * 0.1],
        r / 68,
        14,
      ),
      fill: paint(figure, palette.body),
      depth: 6,
    },
  ]);
}
