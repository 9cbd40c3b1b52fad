// Heads in three-quarter view, face to the left, for every creature that has a face of fur or scale.

import { lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { drawBrowHorn, drawEars, drawHorns } from "./ears.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, type Part, paint, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { leaf } from "./shapes.ts";

/** Where a head is, how big (radius in units), how it is held, how grown up it looks (0–1). */
export interface HeadPose {
  at: Point;
  r: number;
  tilt: number;
  growth: number;
}

/** Outlines in head units: radius 100, clockwise from the crown. */
const SKULLS: Record<Genes["head"], Shape> = {
  round: pts("0,-92 58,-76 94,-18 88,42 48,84 -12,94 -66,80 -98,36 -94,-22 -58,-76"),
  wedge: pts("4,-84 60,-66 90,-14 116,44! 74,58 30,82 -18,94 -60,78 -92,50 -116,34! -94,-14 -54,-70"),
  boxy: pts("0,-80 64,-76 98,-26 104,40 72,82 0,92 -70,86 -106,44 -100,-20 -62,-74"),
  lean: pts("8,-84 58,-66 86,-16 78,38 42,76 -6,92 -50,78 -80,40 -86,-12 -48,-70"),
};

interface Muzzle {
  parts: Shape[];
  nose: Point;
  mouth: Shape;
  fangs: Shape[];
}

function muzzle(kind: Genes["muzzle"], grown: number): Muzzle | null {
  switch (kind) {
    case "none":
      return null;
    case "button":
      return {
        parts: [pts("-66,34 -46,18 -22,22 2,18 20,34 16,62 -18,78 -56,68")],
        nose: [-26, 26],
        mouth: pts("-50,52 -38,58 -25,46 -10,58 4,50"),
        fangs: [pts("-42,56! -36,72! -30,54!"), pts("-18,54! -12,70! -6,56!")],
      };
    case "short": {
      const x = -70 - 22 * grown;
      return {
        parts: [
          tube(
            [
              [10, 40],
              [-34, 42],
              [x, 46],
            ],
            [44, 40, 26],
          ),
        ],
        nose: [x - 22, 34],
        mouth: [
          [x - 18, 58],
          [x + 10, 68],
          [-28, 66],
          [2, 54],
        ],
        fangs: [
          [
            [x + 4, 65, 1],
            [x + 10, 84, 1],
            [x + 18, 68, 1],
          ],
        ],
      };
    }
    case "long": {
      const x = -96 - 44 * grown;
      return {
        parts: [
          tube(
            [
              [20, 16],
              [-40, 34],
              [x, 54],
            ],
            [56, 42, 27],
          ),
        ],
        nose: [x - 14, 42],
        mouth: [
          [x - 22, 62],
          [x + 16, 76],
          [-52, 72],
          [-8, 52],
        ],
        fangs: [
          [
            [x + 6, 73, 1],
            [x + 12, 94, 1],
            [x + 22, 76, 1],
          ],
          [
            [x + 44, 76, 1],
            [x + 50, 92, 1],
            [x + 58, 75, 1],
          ],
        ],
      };
    }
    case "wide":
      return {
        parts: [pts("-104,34 -60,16 -16,24 34,18 60,42 44,76 -16,92 -84,78")],
        nose: [-44, 26],
        mouth: pts("-96,46 -60,62 -16,66 30,58 56,40"),
        fangs: [pts("-64,60! -58,80! -48,64!"), pts("12,64! 20,82! 28,60!")],
      };
  }
}

function drawMuzzle(figure: Figure, genes: Genes, head: HeadPose, place: (shape: Shape) => Shape): void {
  const { palette } = figure;
  const unit = head.r / 100;
  const made = muzzle(genes.muzzle, head.growth);
  if (!made) {
    figure.out.push(stroke(place(pts("-44,48 -30,56 -18,54 -6,46")), palette.ink, 6 * unit));
    return;
  }
  const fill = paint(figure, palette.belly);
  const own = genes.muzzle === "short" || genes.muzzle === "long";
  if (own) {
    const parts: Part[] = made.parts.map((shape) => ({ shape: place(shape), fill, depth: 12 * unit }));
    mass(figure, parts);
    // Joins the muzzle to the face: hides the outline where it grows out of it.
    figure.out.push(
      flat(
        place(
          tube(
            [
              [26, 22],
              [-16, 34],
            ],
            [34, 30],
          ),
        ),
        fill,
        0.96,
      ),
    );
  } else for (const shape of made.parts) figure.out.push(flat(place(shape), fill));
  if (genes.fang && head.growth > 0.25)
    for (const shape of made.fangs)
      figure.out.push(
        `<g stroke="${palette.ink}" stroke-width="${(3 * unit).toFixed(1)}">${flat(place(shape), "#fffdf2")}</g>`,
      );
  figure.out.push(stroke(place(made.mouth), palette.ink, 6 * unit));
  const [x, y] = made.nose;
  const nose: Shape = [
    [x - 15, y - 6],
    [x, y - 11],
    [x + 15, y - 6],
    [x + 7, y + 7],
    [x, y + 11],
    [x - 7, y + 7],
  ];
  figure.out.push(
    flat(place(nose), palette.ink),
    flat(
      place([
        [x - 8, y - 5],
        [x, y - 8],
        [x + 5, y - 5],
        [x, y - 3],
      ]),
      "#fff",
      0.7,
    ),
  );
}

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
  const long = genes.muzzle === "long";
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

/** Draws a head, ears and horns included. */
export function drawHead(figure: Figure, genes: Genes, head: HeadPose): void {
  const { palette } = figure;
  const unit = head.r / 100;
  const place = (shape: Shape): Shape => put(shape, head.at, unit, head.tilt);
  drawHorns(figure, genes, head);
  drawEars(figure, genes, head, false);
  const marks = faceMarks(figure, genes, place);
  mass(figure, [
    { shape: place(SKULLS[genes.head]), fill: paint(figure, palette.body), depth: 15 * unit, inside: marks },
  ]);
  drawMuzzle(figure, genes, head, place);
  drawEyes(figure, genes, head, place);
  drawEars(figure, genes, head, true);
  drawBrowHorn(figure, genes, head);
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
