// Muzzles in head units (the head's radius is 100, its face looks to the left): snouts, noses, mouths, teeth.

import { ellipse, lerp, type Point, pts, type Shape, tube } from "../geometry.ts";
import { type Figure, flat, mass, paint, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { claw } from "./shapes.ts";

interface Muzzle {
  shape: Shape;
  /** It stands out from the face, with an outline; else it is a patch of color. */
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

/** Patches of color on the face, without an outline of their own. */
const BUTTON: Muzzle = {
  shape: pts("-66,34 -46,18 -22,22 2,18 20,34 16,62 -18,78 -56,68"),
  out: false,
  nose: [-26, 26],
  nostrils: [],
  mouth: pts("-50,52 -38,58 -25,46 -10,58 4,50"),
  teeth: [pts("-42,56! -36,72! -30,54!"), pts("-18,54! -12,70! -6,56!")],
};
const WIDE: Muzzle = {
  shape: pts("-118,36 -70,8 -16,20 40,12 66,42 50,82 -16,98 -96,86"),
  out: false,
  nose: null,
  nostrils: [ellipse(-54, 26, 7, 10), ellipse(4, 26, 7, 10)],
  mouth: pts("-104,52 -60,70 -16,74 34,66 58,48"),
  teeth: [pts("-70,70! -62,92! -50,73!"), pts("12,72! 22,92! 32,68!")],
};

/** A muzzle from the face to a tip at `x`; the mouth is given from there, too. */
function standing(
  root: string,
  x: number,
  y: number,
  radii: readonly number[],
  mouth: string,
): Omit<Muzzle, "nose" | "teeth" | "nostrils"> {
  return { shape: tube([...pts(root), [x, y]], radii), out: true, mouth: from(x, mouth) };
}

function short(grown: number): Muzzle {
  const x = -70 - 22 * grown;
  return {
    ...standing("10,40 -34,42", x, 46, [44, 40, 26], "-18,58 10,68 42,66 72,54"),
    nose: [x - 22, 34],
    nostrils: [],
    teeth: [from(x, "4,65! 10,84! 18,68!")],
  };
}

function long(grown: number): Muzzle {
  const x = -96 - 44 * grown;
  const teeth = [from(x, "6,73! 12,94! 22,76!"), from(x, "44,76! 50,92! 58,75!")];
  return {
    ...standing("20,16 -40,34", x, 54, [56, 42, 27], "-22,62 16,76 60,72 100,52"),
    nose: [x - 14, 42],
    nostrils: [],
    teeth,
  };
}

function snout(grown: number): Muzzle {
  const x = -66 - 14 * grown;
  const nostrils = [ellipse(x - 12, 38, 21, 27, 6), ellipse(x - 18, 34, 4, 7), ellipse(x - 4, 36, 4, 7)];
  const tusks = [
    claw([x + 26, 62], [x + 6, lerp(44, 8, grown)], 22),
    claw([x + 66, 64], [x + 54, lerp(48, 16, grown)], 18),
  ];
  return {
    ...standing("14,38 -34,40", x, 40, [46, 38, 30], "2,66 30,72 56,70 80,58"),
    nose: null,
    nostrils,
    teeth: tusks,
  };
}

function equine(grown: number): Muzzle {
  const x = -92 - 40 * grown;
  return {
    ...standing("26,-4 -44,26", x, 58, [64, 46, 37], "-18,76 6,82 36,76"),
    nose: null,
    nostrils: [ellipse(x - 14, 48, 6, 9, 30)],
    teeth: [],
  };
}

function jaws(grown: number): Muzzle {
  const x = -118 - 46 * grown;
  const teeth = [10, 34, 58, 82].map((dx) => from(x, `${dx},62! ${dx + 7},80! ${dx + 15},62!`));
  return {
    ...standing("24,20 -50,34", x, 48, [54, 36, 26], "-20,58 40,64 90,62 140,48"),
    nose: null,
    nostrils: [ellipse(x - 6, 30, 6, 5)],
    teeth,
  };
}

const MUZZLES: Record<Exclude<Genes["muzzle"], "none">, (grown: number) => Muzzle> = {
  button: () => BUTTON,
  wide: () => WIDE,
  short,
  long,
  snout,
  equine,
  jaws,
};

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
  const { shape, out, nose, nostrils, mouth, teeth } = MUZZLES[genes.muzzle](grown);
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
