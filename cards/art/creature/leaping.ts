// Four-legged creatures in the leap: forelegs out, hind legs pushing off.

import { dice } from "../dice.ts";
import { ellipse, lerp, mix, type Point, type Shape, spot, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { belly, coat } from "./coat.ts";
import { type Figure, flat, mass, type Part, paint } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { leg } from "./legs.ts";
import { crest, ruff } from "./mane.ts";
import { buildOf } from "./quadruped-build.ts";
import { claw } from "./shapes.ts";
import { drawTail } from "./tails.ts";
import { drawWing } from "./wings.ts";

/** A foreleg that reaches ahead; its paw or hoof turned forward. */
function reaching(
  figure: Figure,
  genes: Genes,
  from: Point,
  long: number,
  lift: number,
  far: boolean,
): Part[] {
  const { palette } = figure;
  const { legs } = buildOf(genes, 1);
  const thick = legs.thigh * lerp(0.72, 0.9, long / 120);
  const elbow: Point = [from[0] - long * 0.5, from[1] + long * 0.24];
  const paw: Point = [from[0] - long * 1.02, from[1] + long * (0.2 - lift)];
  const fill = paint(figure, far ? palette.far : palette.body);
  const limb: Part = {
    shape: tube([from, elbow, paw], [thick, thick * 0.74, thick * 0.6]),
    fill,
    depth: far ? 0 : 6,
    contour: far ? undefined : 5,
  };
  if (genes.feet === "hoof")
    return [
      limb,
      {
        shape: tube([spot(paw, thick, 0.1, 0), spot(paw, thick, -0.9, 0.25)], [thick * 0.62, thick * 0.78]),
        fill: paint(figure, palette.horn),
        depth: 0,
      },
    ];
  const claws = [-0.5, 0, 0.5].map((t) =>
    claw(spot(paw, thick, -0.6, t * 0.7), spot(paw, thick, -1.55, t * 1.2 + 0.15), thick * 0.42),
  );
  return [
    limb,
    { shape: claws[0], more: claws.slice(1), fill: paint(figure, palette.horn), depth: 0 },
    { shape: ellipse(paw[0] - thick * 0.3, paw[1], thick * 0.92, thick * 0.82), fill, depth: far ? 0 : 4 },
  ];
}

/** Draws a four-legged creature as it leaps; hoofed ones rear. */
export function drawLeaping(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(`${pose}:leap`);
  const { half, r, back, legs } = buildOf(genes, growth);
  const hoofed = genes.feet === "hoof";
  const rise = (hoofed ? 1.15 : 0.62) * half + chance.between(4, 18);
  const chest: Point = [-half, back - rise];
  const hip: Point = [half * (hoofed ? 0.7 : 1), back - 4];
  const spine: Shape = [chest, spot(mix(chest, hip, 0.5), r, 0, -0.08), hip];
  const long = -back * (hoofed ? 0.86 : 1.06);
  const headR = lerp(47, 41, growth) + genes.build * 3 * growth;
  const reach = genes.neck * lerp(14, 70, growth);
  const neck: Point = [chest[0] - r * 0.1, chest[1] - r * 0.2];
  const head: Point = [neck[0] - lerp(20, 34, growth) - reach * 0.5, neck[1] - headR * 0.62 - reach * 0.8];
  const nape = spot(mix(neck, head, 0.5), r, 0.2, 0);
  const winged = genes.winged && growth > 0.6;
  if (winged) drawWing(figure, genes, { root: spot(chest, r, 0.5, -0.2), size: 150, turn: -26, far: true });
  drawTail(figure, genes, {
    root: [hip[0] + r * 0.55, hip[1] - 4],
    size: lerp(70, 108, growth),
    turn: chance.between(-16, 4),
    growth,
  });
  const shoulder = spot(chest, r, 0.1, 0.45);
  mass(figure, reaching(figure, genes, spot(shoulder, r, 0.3, 0), long * 0.92, hoofed ? 0.42 : 0.34, true));
  mass(figure, leg(figure, genes, [hip[0] - 14, hip[1] + r * 0.2], 26, legs, true, true));
  const ridge: Shape = [
    [neck[0] * 0.86, neck[1] - r * 0.7],
    ...spine.slice(1).map((point) => spot(point, r, 0.2, -0.86)),
    [hip[0] + r * 0.7, hip[1] - r * 0.2],
  ];
  drawBack(figure, genes, { line: ridge, size: lerp(24, 46, growth), growth });
  const fill = paint(figure, palette.body);
  const bib = tube(
    [spot(chest, r, -0.5, 0.9), spot(neck, r, -0.5, 0), head],
    [r * 0.5, r * 0.42, headR * 0.3],
  );
  mass(figure, [
    {
      shape: tube(spine, [r * 1.06, r * 0.94, r * 0.92]),
      fill,
      depth: 13,
      inside: belly(figure, { spine, r }) + coat(figure, genes, { spine, r }),
    },
    {
      shape: tube(
        [spot(neck, r, 0.5, 0.34), nape, spot(head, headR, 0.16, 0)],
        [r * 0.88, r * 0.62, headR * 0.58],
      ),
      fill,
      depth: 8,
      inside: flat(bib, palette.belly.mid, 0.92),
    },
    ...leg(figure, genes, [hip[0], hip[1] + r * 0.2], 44, legs, true, false),
  ]);
  mass(figure, reaching(figure, genes, shoulder, long, hoofed ? 0.12 : 0.04, false));
  if (winged) drawWing(figure, genes, { root: spot(chest, r, 0.7, -0.3), size: 165, turn: -14, far: false });
  if (genes.mane === "ruff")
    ruff(figure, genes, mix(head, neck, 0.37), headR * lerp(0.8, 1.15, growth), growth);
  if (genes.mane === "crest")
    crest(
      figure,
      genes,
      [spot(neck, r, 1.1, -0.6), spot(nape, r, 0.55, -0.1), spot(head, headR, 0.7, -0.5)],
      lerp(26, 50, growth),
    );
  drawHead(figure, genes, { at: head, r: headR, tilt: chance.between(-14, -4), growth });
}
