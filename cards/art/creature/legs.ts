// Legs of four-legged creatures, ending in paws or hooves.

import { ellipse, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { type Figure, flat, type Part, paint, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";

/** A paw or a hoof that stands at (x, 0), some 2.5 times `size` long. */
export function foot(figure: Figure, genes: Genes, x: number, size: number, far: boolean): Part {
  const { palette } = figure;
  if (genes.feet === "hoof") {
    const hoof = put(pts("-78,0! -64,-84 0,-104 64,-84 72,0!"), [x, 0], size / 62);
    return {
      shape: hoof,
      fill: paint(figure, palette.horn),
      depth: 0,
      inside: flat(
        put(ellipse(0, -104, 80, 34), [x, 0], size / 62),
        far ? palette.far.dark : palette.body.dark,
        0.7,
      ),
    };
  }
  const paw = put(pts("-170,-50 -110,-125 30,-135 100,-60 80,0 -130,0"), [x, 0], size / 100);
  const toes = [-0.95, -0.35].map((k) =>
    stroke(
      [
        [x + size * k, -size * 0.55],
        [x + size * (k - 0.1), -1],
      ],
      palette.ink,
      2.2,
    ),
  );
  return {
    shape: paw,
    fill: paint(figure, far ? palette.far : palette.body),
    depth: far ? 0 : 3,
    inside: sock(figure, genes, x, size * 1.7, size * 3, far) + toes.join(""),
  };
}

/** The color that a coat with socks has at its feet. */
function sock(figure: Figure, genes: Genes, x: number, rx: number, ry: number, far: boolean): string {
  if (genes.coat !== "socks") return "";
  return flat(ellipse(x, -4, rx, ry), figure.palette.accent[far ? "dark" : "mid"]);
}

/** Measures of a leg: radius at the thigh and at the ankle. */
export interface LegSize {
  thigh: number;
  ankle: number;
}

/** A leg from its root in the trunk to the ground; a hind leg bends back at the hock. */
export function leg(
  figure: Figure,
  genes: Genes,
  [x, top]: Point,
  step: number,
  { thigh, ankle }: LegSize,
  hind: boolean,
  far: boolean,
): Part[] {
  const bend = hind ? thigh * 0.75 : -thigh * 0.16;
  const spine: Shape = [
    [x, top],
    [x + thigh * (hind ? -0.35 : 0.15), top * 0.58],
    [x + bend + step * 0.5, top * 0.3],
    [x + step, -ankle * 1.1],
  ];
  const limb = tube(spine, [thigh * (hind ? 1.35 : 1.05), thigh * (hind ? 1 : 0.78), ankle * 1.02, ankle]);
  const { palette } = figure;
  const fill = paint(figure, far ? palette.far : palette.body);
  return [
    {
      shape: limb,
      fill,
      inside: sock(figure, genes, x + step, ankle * 3, -top * 0.3, far),
      depth: far ? 0 : 6,
      contour: far ? undefined : 7,
    },
    foot(figure, genes, x + step, ankle * 1.2, far),
  ];
}
