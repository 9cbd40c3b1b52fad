// Seals, and the tusked walruses that they grow into.

import { dice } from "../dice.ts";
import { lerp, type Point, type Shape, spot, tube } from "../geometry.ts";
import { belly, coat } from "./coat.ts";
import { type Figure, mass, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { neckFur } from "./mane.ts";
import { horn, leaf } from "./shapes.ts";

function flipper(figure: Figure, from: Point, to: Point, width: number, far: boolean): void {
  solid(
    figure,
    leaf(from, to, width, far ? -4 : 6),
    paint(figure, far ? figure.palette.far : figure.palette.body),
    far ? 0 : 5,
    [0.4, 0.7]
      .map((t) =>
        stroke(
          [spot(from, 1, (to[0] - from[0]) * t, (to[1] - from[1]) * t), to],
          figure.palette.body.dark,
          2.4,
          0.5,
        ),
      )
      .join(""),
  );
}

/** Draws a seal: chest up on its flippers, or flat on the ground at rest. */
export function drawSeal(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const flatOut = figure.action === "rest";
  const r = lerp(38, 58, growth) + genes.build * 8;
  const up = flatOut ? r * 0.3 : r * lerp(0.9, 1.15, growth);
  const chest: Point = [-r * 0.9, -r * 0.9 - up * 0.4];
  const neck: Point = [-r * 1.2, chest[1] - up * 0.7];
  const headR = lerp(46, 46, growth);
  const head: Point = [neck[0] - r * 0.2, neck[1] - headR * (flatOut ? 0.1 : 0.62)];
  const tail: Point = [r * 2.3, -r * 0.3];
  const spine: Shape = [neck, chest, [r * 0.4, -r * 0.92], [r * 1.5, -r * 0.5], tail];
  const lift = chance.between(6, 26);
  flipper(figure, tail, [tail[0] + r * 0.9, tail[1] - lift - r * 0.5], r * 0.5, true);
  flipper(figure, [chest[0] + r * 0.5, -r * 0.7], [chest[0] - r * 0.3, -2], r * 0.6, true);
  mass(figure, [
    {
      shape: tube(spine, [r * 0.66, r, r * 0.98, r * 0.54, r * 0.24]),
      fill: paint(figure, palette.body),
      depth: 14,
      inside:
        belly(figure, { spine: [...spine].reverse(), r }) + coat(figure, genes, { spine: spine.slice(1), r }),
    },
  ]);
  flipper(figure, tail, [tail[0] + r * 0.8, tail[1] + r * 0.24], r * 0.52, false);
  flipper(figure, [chest[0] + r * 0.9, -r * 0.8], [chest[0] + r * 0.1, -1], r * 0.66, false);
  if (growth > 0.4) neckFur(figure, genes, spot(neck, r, 0.16, 0.1), [headR * 0.95, headR * 0.8], 11, 0.3);
  drawHead(
    figure,
    { ...genes, ears: "none", horns: "none" },
    { at: head, r: headR, tilt: chance.between(-8, 6), growth },
  );
  if (growth < 0.4) return;
  const tusks = [-0.62, -0.16].map((x) =>
    horn(
      spot(head, headR, x, 0.52),
      spot(head, headR, x - 0.05, 0.9),
      spot(head, headR, x + 0.06, 1.34),
      headR * 0.24,
    ),
  );
  mass(figure, [{ shape: tusks[0], more: [tusks[1]], fill: paint(figure, palette.horn), depth: 2 }]);
}
