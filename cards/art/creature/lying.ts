// Four-legged creatures at rest: down on the ground, legs folded, eyes nearly shut.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, type Shape, spot, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { belly, coat } from "./coat.ts";
import { type Figure, mass, type Part, paint } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { foot } from "./legs.ts";
import { ruff } from "./mane.ts";
import { buildOf } from "./quadruped-build.ts";
import { drawTail } from "./tails.ts";

/** A foreleg flat on the ground, its paw before the chest. */
function folded(
  figure: Figure,
  genes: Genes,
  chest: Point,
  long: number,
  thick: number,
  far: boolean,
): Part[] {
  const { palette } = figure;
  const y = -thick * 0.7;
  return [
    {
      shape: tube(
        [
          [chest[0] + (far ? 14 : 4), y - thick * 0.7],
          [chest[0] - long * 0.5, y],
          [chest[0] - long, y],
        ],
        [thick * 1.1, thick * 0.86, thick * 0.66],
      ),
      fill: paint(figure, far ? palette.far : palette.body),
      depth: far ? 0 : 5,
    },
    foot(figure, genes, chest[0] - long, thick * 0.7, far),
  ];
}

/** Draws a four-legged creature lying down. */
export function drawLying(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(`${pose}:lies`);
  const { half, r, legs } = buildOf(genes, growth);
  const down = -r * 0.9;
  const chest: Point = [-half, down - r * 0.16];
  const hip: Point = [half, down];
  const spine: Shape = [chest, [0, down - 2], hip];
  const headR = lerp(47, 42, growth);
  const raised = chance.between(0.1, 0.75);
  const head: Point = [
    chest[0] - r * 0.55,
    chest[1] - headR * lerp(0.3, 1, raised) - genes.neck * raised * 34,
  ];
  drawTail(figure, genes, {
    root: [hip[0] + r * 0.7, down * 0.7],
    size: lerp(66, 100, growth),
    turn: chance.between(16, 34),
    growth,
  });
  mass(figure, folded(figure, genes, chest, r * 0.9, legs.thigh * 0.9, true));
  const ridge: Shape = [spot(chest, r, 0.1, -0.84), [0, down - r * 0.86], spot(hip, r, 0.66, -0.62)];
  drawBack(figure, genes, { line: ridge, size: lerp(22, 42, growth), growth });
  const fill = paint(figure, palette.body);
  mass(figure, [
    {
      shape: tube(spine, [r, r * 0.98, r]),
      fill,
      depth: 13,
      inside: belly(figure, { spine, r }) + coat(figure, genes, { spine, r }),
    },
    { shape: tube([spot(chest, r, 0.2, 0), head], [r * 0.82, headR * 0.62]), fill, depth: 7 },
    { shape: ellipse(hip[0] - r * 0.1, down + r * 0.16, r * 0.72, r * 0.66, -12), fill, depth: 9 },
    foot(figure, genes, hip[0] - r * 0.66, legs.ankle * 1.25, false),
    ...folded(figure, genes, chest, r * 0.78, legs.thigh * 0.9, false),
  ]);
  if (genes.mane === "ruff")
    ruff(figure, genes, spot(head, headR, 0.3, 0.4), headR * lerp(0.8, 1.1, growth), growth);
  drawHead(figure, genes, { at: head, r: headR, tilt: chance.between(-3, 10), growth });
}
