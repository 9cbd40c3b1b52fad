// Bats: a ball of fur, great ears, wings of skin held wide.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, spot } from "../geometry.ts";
import { type Figure, flat, mass, paint, solid } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { neckFur } from "./mane.ts";
import { fluff, horn } from "./shapes.ts";
import { drawTail } from "./tails.ts";
import { drawWing } from "./wings.ts";

/** Draws a bat in flight. */
export function drawBat(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const r = lerp(40, 46, growth);
  const center: Point = [0, -lerp(90, 110, growth)];
  const span = lerp(80, 150, growth);
  const lift = chance.between(-4, 18);
  const wings = { ...genes, wings: "membrane" as const };
  if (growth > 0.6) drawTail(figure, genes, { root: spot(center, r, 0.3, 0.9), size: 70, turn: 40, growth });
  drawWing(figure, wings, {
    root: spot(center, r, -0.5, -0.1),
    size: span * 0.94,
    turn: -lift,
    far: true,
    way: -1,
  });
  drawWing(figure, wings, {
    root: spot(center, r, 0.5, -0.1),
    size: span,
    turn: lift,
    far: false,
  });
  const feet = [-0.3, 0.24].map((x) =>
    horn(
      [center[0] + x * r, center[1] + r],
      [center[0] + x * r - 4, center[1] + r * 1.3],
      [center[0] + x * r - 14, center[1] + r * 1.44],
      r * 0.26,
    ),
  );
  mass(figure, [{ shape: feet[0], more: [feet[1]], fill: paint(figure, palette.horn), depth: 2 }]);
  solid(
    figure,
    fluff(dice(`${genes.line}:fur`), spot(center, r, 0, 0.3), [r * 0.92, r * 0.96], 16, 0.16),
    paint(figure, palette.body),
    10,
    flat(ellipse(center[0] - r * 0.14, center[1] + r * 0.5, r * 0.56, r * 0.6), palette.belly.mid, 0.95),
  );
  if (genes.mane !== "none" || growth > 0.5)
    neckFur(figure, genes, spot(center, r, 0, -0.28), [r * 0.95, r * 0.6], 13, lerp(0.2, 0.34, growth));
  const ears = genes.ears === "long" ? "long" : "pointed";
  drawHead(
    figure,
    { ...genes, ears, muzzle: "button", fang: true },
    {
      at: [center[0] - 4, center[1] - r * 0.7],
      r: lerp(44, 42, growth),
      tilt: chance.between(-7, 7),
      growth,
    },
  );
}
