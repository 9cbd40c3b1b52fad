// Newts and salamanders: long and low, on four short legs.

import { lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { coat } from "./coat.ts";
import { type Figure, flat, mass, paint, solid } from "./figure.ts";
import { foot, frogFace } from "./frog-parts.ts";
import type { Genes } from "./genes.ts";

/** A sprawling newt or salamander on four short legs. */
export function drawNewt(figure: Figure, genes: Genes, growth: number, chance: number): void {
  const { palette } = figure;
  const k = lerp(0.8, 1.25, growth);
  const at = (x: number, y: number): Point => [x * k, y * k];
  const fill = paint(figure, palette.body);
  const spine: Shape = [
    at(-70, -62),
    at(-20, -50),
    at(40, -44),
    at(96, -34),
    at(140, -52),
    at(150 + chance * 10, -96),
  ];
  const radii = [26, 33, 30, 20, 12, 1.2].map((r) => r * k);
  for (const [x, hind] of [
    [-34, false],
    [64, true],
  ] as const)
    mass(figure, [
      {
        shape: tube([at(x + 8, -44), at(x + 22, -30), at(x + 12, -6)], [12 * k, 10 * k, 8 * k]),
        fill: paint(figure, palette.far),
        depth: 0,
      },
      foot(figure, (x + (hind ? 20 : 14)) * k, 0.6 * k, true),
    ]);
  drawBack(figure, genes, {
    line: spine.slice(0, 5).map(([x, y]): Point => [x, y - 27 * k]),
    size: lerp(16, 40, growth),
    growth,
  });
  solid(
    figure,
    tube(spine, radii),
    fill,
    10,
    coat(figure, genes, { spine: spine.slice(0, 4), r: 32 * k }) +
      flat(tube([at(-70, -40), at(0, -24), at(90, -20)], [13 * k, 17 * k, 6 * k]), palette.belly.mid, 0.95),
  );
  if (genes.type === "fire" && growth > 0.2)
    solid(
      figure,
      put(pts("0,6 -14,-14 -6,-46! 6,-30 22,-58! 26,-22 14,4"), at(150 + chance * 10, -92), k * 0.8),
      paint(figure, palette.glow),
      3,
    );
  for (const x of [-52, 50])
    mass(figure, [
      { shape: tube([at(x, -44), at(x - 16, -30), at(x - 6, -8)], [15 * k, 11 * k, 9 * k]), fill, depth: 4 },
      foot(figure, (x - 2) * k, 0.7 * k, false),
    ]);
  frogFace(figure, genes, at(-92, -76), lerp(46, 46, growth) * Math.sqrt(k), growth);
}
