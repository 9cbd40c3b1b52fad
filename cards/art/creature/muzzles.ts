// Muzzles in head units (the head's radius is 100, its face looks to the left): snouts, noses, mouths, teeth.

import { ellipse, lerp, type Point, pts, type Shape, tube } from "../geometry.ts";
import { type Figure, flat, mass, paint, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { claw } from "./shapes.ts";

interface Muzzle {
  shape: Shape;
  /** It stands out from the face, with an outline; else it is a patch of colour. */
  out: boolean;
  /** Tip of a nose; without one there are nostrils. */
  nose: Point | null;
  nostrils: Shape[];
  mouth: Shape;
  teeth: Shape[];
}

/** The points of a line that begins `x` units from the face. */
const from = (x: number, text: string): Shape =>
  pts(text).map(([px, py, corner]): Point => [x + px, py, corner]);

function muzzle(kind: Exclude<Genes["muzzle"], "none">, grown: number): Muzzle {
  switch (kind) {
    case "button":
      return {
        shape: pts("-66,34 -46,18 -22,22 2,18 20,34 16,62 -18,78 -56,68"),
        out: false,
        nose: [-26, 26],
        nostrils: [],
        mouth: pts("-50,52 -38,58 -25,46 -10,58 4,50"),
        teeth: [pts("-42,56! -36,72! -30,54!"), pts("-18,54! -12,70! -6,56!")],
      };
    case "short": {
      const x = -70 - 22 * grown;
      return {
        shape: tube(
          [
            [10, 40],
            [-34, 42],
            [x, 46],
          ],
          [44, 40, 26],
        ),
        out: true,
        nose: [x - 22, 34],
        nostrils: [],
        mouth: [
          [x - 18, 58],
          [x + 10, 68],
          [-28, 66],
          [2, 54],
        ],
        teeth: [from(x, "4,65! 10,84! 18,68!")],
      };
    }
    case "long": {
      const x = -96 - 44 * grown;
      return {
        shape: tube(
          [
            [20, 16],
            [-40, 34],
            [x, 54],
          ],
          [56, 42, 27],
        ),
        out: true,
        nose: [x - 14, 42],
        nostrils: [],
        mouth: [
          [x - 22, 62],
          [x + 16, 76],
          [-52, 72],
          [-8, 52],
        ],
        teeth: [from(x, "6,73! 12,94! 22,76!"), from(x, "44,76! 50,92! 58,75!")],
      };
    }
    case "wide":
      return {
        shape: pts("-118,36 -70,8 -16,20 40,12 66,42 50,82 -16,98 -96,86"),
        out: true,
        nose: null,
        nostrils: [ellipse(-54, 26, 7, 10), ellipse(4, 26, 7, 10)],
        mouth: pts("-104,52 -60,70 -16,74 34,66 58,48"),
        teeth: [pts("-70,70! -62,92! -50,73!"), pts("12,72! 22,92! 32,68!")],
      };
    case "snout": {
      const x = -66 - 14 * grown;
      const disc = ellipse(x - 12, 38, 21, 27, 6);
      const tusks = [
        claw([x + 26, 62], [x + 6, lerp(44, 8, grown)], 22),
        claw([x + 66, 64], [x + 54, lerp(48, 16, grown)], 18),
      ];
      return {
        shape: [
          ...tube(
            [
              [14, 38],
              [-34, 40],
              [x, 40],
            ],
            [46, 38, 30],
          ),
        ],
        out: true,
        nose: null,
        nostrils: [disc, ellipse(x - 18, 34, 4, 7), ellipse(x - 4, 36, 4, 7)],
        mouth: [
          [x + 2, 66],
          [x + 30, 72],
          [-16, 70],
          [8, 58],
        ],
        teeth: tusks,
      };
    }
    case "equine": {
      const x = -92 - 40 * grown;
      return {
        shape: tube(
          [
            [26, -4],
            [-44, 26],
            [x, 58],
          ],
          [64, 46, 37],
        ),
        out: true,
        nose: null,
        nostrils: [ellipse(x - 14, 48, 6, 9, 30)],
        mouth: [
          [x - 18, 76],
          [x + 6, 82],
          [x + 36, 76],
        ],
        teeth: [],
      };
    }
    case "jaws": {
      const x = -118 - 46 * grown;
      const row = [10, 34, 58, 82].map((dx) => from(x, `${dx},62! ${dx + 7},80! ${dx + 15},62!`));
      return {
        shape: tube(
          [
            [24, 20],
            [-50, 34],
            [x, 48],
          ],
          [54, 36, 26],
        ),
        out: true,
        nose: null,
        nostrils: [ellipse(x - 6, 30, 6, 5)],
        mouth: [
          [x - 20, 58],
          [x + 40, 64],
          [-40, 62],
          [6, 48],
        ],
        teeth: row,
      };
    }
  }
}

/** Draws muzzle, nose and mouth. `place` puts head units where the head is, `unit` is their size. */
export function drawMuzzle(
  figure: Figure,
  genes: Genes,
  grown: number,
  unit: number,
  place: (shape: Shape) => Shape,
): void {
  const { palette } = figure;
  if (genes.muzzle === "none")
    return void figure.out.push(stroke(place(pts("-44,48 -30,56 -18,54 -6,46")), palette.ink, 6 * unit));
  const { shape, out, nose, nostrils, mouth, teeth } = muzzle(genes.muzzle, grown);
  const fill = paint(figure, palette.belly);
  const toothed =
    teeth.length > 0 &&
    ((genes.fang && grown > 0.25) || genes.muzzle === "jaws" || (genes.muzzle === "snout" && genes.fang));
  if (out) {
    mass(figure, [{ shape: place(shape), fill, depth: 12 * unit }]);
    // Joins the muzzle to the face: hides the outline where it grows out of it.
    figure.out.push(flat(place(tube(pts("26,22 -16,34"), [34, 30])), fill, 0.96));
  } else figure.out.push(flat(place(shape), fill));
  if (toothed)
    figure.out.push(
      `<g stroke="${palette.ink}" stroke-width="${(3 * unit).toFixed(1)}">${flat(teeth.map(place), "#fffdf2")}</g>`,
    );
  figure.out.push(stroke(place(mouth), palette.ink, 6 * unit));
  if (nose) {
    const tip = (text: string): Shape => place(pts(text).map(([x, y]): Point => [nose[0] + x, nose[1] + y]));
    figure.out.push(
      flat(tip("-15,-6 0,-11 15,-6 7,7 0,11 -7,7"), palette.ink),
      flat(tip("-8,-5 0,-8 5,-5 0,-3"), "#fff", 0.7),
    );
  }
  if (!nostrils.length) return;
  if (genes.muzzle === "snout") {
    const [disc, ...holes] = nostrils.map(place);
    mass(figure, [
      { shape: disc, fill: paint(figure, palette.second), depth: 0, inside: flat(holes, palette.ink) },
    ]);
  } else figure.out.push(flat(nostrils.map(place), palette.ink, 0.85));
}
