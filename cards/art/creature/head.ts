// Heads in three-quarter view, face to the left, for every creature that has a face of fur or scale.

import { lerp, pts, put, type Shape } from "../geometry.ts";
import { turned } from "./action.ts";
import { drawCrown } from "./crown.ts";
import { drawBrowHorn, drawEars, drawHorns } from "./ears.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, paint, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import type { HeadPose } from "./head-pose.ts";
import { drawMuzzle } from "./muzzles.ts";
import { leaf } from "./shapes.ts";

/** Outlines in head units: radius 100, clockwise from the crown. */
const SKULLS: Record<Genes["head"], Shape> = {
  round: pts("0,-92 58,-76 94,-18 88,42 48,84 -12,94 -66,80 -98,36 -94,-22 -58,-76"),
  wedge: pts("4,-84 60,-66 90,-14 116,44! 74,58 30,82 -18,94 -60,78 -92,50 -116,34! -94,-14 -54,-70"),
  boxy: pts("0,-80 64,-76 98,-26 104,40 72,82 0,92 -70,86 -106,44 -100,-20 -62,-74"),
  lean: pts("8,-84 58,-66 86,-16 78,38 42,76 -6,92 -50,78 -80,40 -86,-12 -48,-70"),
};

/** Markings of the face, drawn within the skull. */
function faceMarks(figure: Figure, genes: Genes, place: (shape: Shape) => Shape): string {
  const { palette } = figure;
  let marks = "";
  if (genes.coat === "stripes") {
    for (const x of [-52, -22, 10])
      marks += flat(place(leaf([x, -104], [x * 0.7 - 6, -44], 20)), palette.accent.dark, 0.9);
  } else if (genes.coat === "saddle" || genes.coat === "socks") {
    marks += flat(place(pts("-24,-110 22,-70 8,-20 -18,30 -40,-16 -66,-68")), palette.belly.mid, 0.85);
  } else if (genes.coat === "rings" || genes.coat === "glyphs") {
    marks +=
      stroke(place(pts("-58,-60 -26,-40 14,-62")), palette.accent.mid, 7) +
      flat(place(pts("-26,-86 -16,-68 -26,-52 -36,-68")), palette.accent.light);
  } else if (genes.coat === "spots") {
    for (const [x, y, r] of [
      [54, -52, 13],
      [30, -70, 9],
      [72, -24, 8],
    ] as const)
      marks += flat(
        place([
          [x - r, y],
          [x, y - r],
          [x + r, y],
          [x, y + r],
        ]),
        palette.accent.mid,
        0.9,
      );
  }
  if (genes.cheeks) {
    const blush = (x: number) =>
      flat(
        place([
          [x - 16, 40],
          [x, 30],
          [x + 16, 40],
          [x, 50],
        ]),
        palette.second.mid,
        0.75,
      );
    marks += blush(62) + blush(-86);
  }
  return marks;
}

function drawEyes(figure: Figure, genes: Genes, head: HeadPose, place: (shape: Shape) => Shape): void {
  const { palette } = figure;
  const unit = head.r / 100;
  const g = head.growth;
  const long = genes.muzzle === "long" || genes.muzzle === "equine" || genes.muzzle === "jaws";
  const style = g < 0.3 && genes.eye === "sharp" ? "almond" : genes.eye;
  const size = lerp(1.06, 0.72, g) * (long ? 0.88 : 1);
  const y = long ? -26 : lerp(2, -12, g);
  const temper = lerp(0, genes.eye === "round" ? 0.35 : 0.8, g) + (genes.eye === "sharp" ? 0.12 : 0);
  const common = { style, temper, turn: head.tilt };
  const [near, far] = place([
    [long ? 36 : 30, y],
    [-72, y],
  ]);
  figure.out.push(
    eyeMarkup(figure, { ...common, at: far, w: 19 * size * unit, h: 33 * size * unit, side: -1 }),
    eyeMarkup(figure, { ...common, at: near, w: 27 * size * unit, h: 35 * size * unit, side: 1 }),
  );
  if (g < 0.3) return;
  const top = y - 34 * size;
  const brow = palette[genes.coat === "plain" ? "ink" : "accent"];
  const color = typeof brow === "string" ? brow : brow.dark;
  figure.out.push(
    stroke(
      place([
        [8, top + 12 * temper],
        [30, top - 6],
        [56, top - 8 - 8 * temper],
      ]),
      color,
      8 * unit,
    ),
    stroke(
      place([
        [-58, top + 12 * temper],
        [-74, top - 4],
        [-90, top - 6 - 6 * temper],
      ]),
      color,
      7 * unit,
    ),
  );
}

/** Draws a head, ears and horns included; it may look back. */
export function drawHead(figure: Figure, genes: Genes, head: HeadPose): void {
  const asleep = figure.action === "rest" ? { ...genes, eye: "sleepy" as const } : genes;
  turned(figure, head.at[0], (way) => headTo(way, asleep, head));
}

function headTo(figure: Figure, genes: Genes, head: HeadPose): void {
  const { palette } = figure;
  const unit = head.r / 100;
  const place = (shape: Shape): Shape => put(shape, head.at, unit, head.tilt);
  drawHorns(figure, genes, head);
  drawEars(figure, genes, head, false);
  const marks = faceMarks(figure, genes, place);
  mass(figure, [
    { shape: place(SKULLS[genes.head]), fill: paint(figure, palette.body), depth: 15 * unit, inside: marks },
  ]);
  drawMuzzle(figure, genes, head.growth, unit, place);
  drawEyes(figure, genes, head, place);
  drawEars(figure, genes, head, true);
  drawBrowHorn(figure, genes, head);
  if (genes.regal) drawCrown(figure, place([[-8, -78]])[0], head.r * 0.52, head.tilt - 4);
  if (genes.gem) {
    const gem: Shape = put(pts("0,-20! 14,0! 0,22! -14,0!"), [-24, -52]);
    mass(figure, [
      {
        shape: place(gem),
        fill: paint(figure, palette.glow),
        depth: 0,
        inside: flat(place(put(pts("0,-20! 14,0! 0,0!"), [-24, -52])), "#fff", 0.6),
      },
    ]);
  }
}
