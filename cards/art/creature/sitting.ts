// Four-legged creatures that sit on their haunches.

import { dice } from "../dice.ts";
import { ellipse, lerp, mix, type Point, type Shape, spot, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { coat } from "./coat.ts";
import { type Figure, flat, mass, type Part, paint } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { foot } from "./legs.ts";
import { crest, ruff } from "./mane.ts";
import { drawTail } from "./tails.ts";

/** Where the parts of a sitting creature are, and how large. */
interface Seat {
  r: number;
  hip: Point;
  chest: Point;
  head: Point;
  headR: number;
  /** Radius of an ankle. */
  ankle: number;
}

function seatOf(genes: Genes, growth: number): Seat {
  const r = lerp(36, 46, growth) + genes.build * lerp(5, 16, growth);
  const tall = lerp(44, 84, growth) + genes.height * lerp(4, 22, growth);
  const chest: Point = [-r * 0.42, -tall - r * 0.34];
  const headR = lerp(47, 43, growth);
  const long = genes.neck * lerp(8, 44, growth);
  return {
    r,
    hip: [r * 0.42, -r * 0.94],
    chest,
    head: [chest[0] - 10, chest[1] - headR * lerp(0.86, 1, growth) - long * 0.6],
    headR,
    ankle: lerp(9, 12, growth) + genes.build * 3,
  };
}

/** A foreleg, straight down from the chest. */
function foreleg(figure: Figure, genes: Genes, { r, chest, ankle }: Seat, x: number, far: boolean): Part[] {
  const limb = tube(
    [
      [x + r * 0.16, chest[1] + r * 0.2],
      [x + 2, (chest[1] + r * 0.34) * 0.5],
      [x, -ankle],
    ],
    [ankle * 1.9, ankle * 1.3, ankle],
  );
  const fill = paint(figure, far ? figure.palette.far : figure.palette.body);
  return [
    { shape: limb, fill, depth: far ? 0 : 6, contour: far ? undefined : 5 },
    foot(figure, genes, x, ankle * 1.15, far),
  ];
}

function body(figure: Figure, genes: Genes, seat: Seat): void {
  const { r, hip, chest, head, headR, ankle } = seat;
  const fill = paint(figure, figure.palette.body);
  const spine: Shape = [chest, [lerp(chest[0], hip[0], 0.6), lerp(chest[1], hip[1], 0.46)], hip];
  const bib = flat(
    ellipse(chest[0] - r * 0.5, chest[1] + r * 0.2, r * 0.62, r * 1.15, 8),
    figure.palette.belly.mid,
    0.95,
  );
  const [hx, hy] = spot(hip, r, 0.12, 0.2);
  mass(figure, [
    {
      shape: tube(spine, [r * 0.86, r * 0.96, r * 0.94]),
      fill,
      depth: 12,
      inside: coat(figure, genes, { spine, r }) + bib,
    },
    {
      shape: tube(
        [
          [chest[0] + 4, chest[1]],
          [head[0] + 6, head[1]],
        ],
        [r * 0.78, headR * 0.6],
      ),
      fill,
      depth: 6,
      inside: bib,
    },
    { shape: ellipse(hx, hy, r * 0.74, r * 0.78, -14), fill, depth: 9 },
    foot(figure, genes, hip[0] - r * 0.24, ankle * 1.45, false),
    ...foreleg(figure, genes, seat, chest[0] - r * 0.08, false),
  ]);
}

/** Draws a creature sitting: haunches on the ground, chest up on straight forelegs. */
export function drawSitting(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const chance = dice(pose);
  const seat = seatOf(genes, growth);
  const { r, hip, chest, head, headR, ankle } = seat;
  drawTail(figure, genes, {
    root: [hip[0] + r * 0.72, -r * 0.42],
    size: lerp(64, 98, growth),
    turn: chance.between(-4, 16),
    growth,
  });
  mass(figure, [foot(figure, genes, hip[0] - r * 0.55, ankle * 1.3, true)]);
  mass(figure, foreleg(figure, genes, seat, chest[0] + r * 0.38, true));
  const back: Shape = [
    spot(head, headR, 0.5, 0.6),
    spot(chest, r, 0.95, 0),
    spot(hip, r, 0.92, -0.2),
    spot(hip, r, 0.9, 0.5),
  ];
  drawBack(figure, genes, { line: back, size: lerp(22, 42, growth), growth });
  body(figure, genes, seat);
  if (genes.mane === "ruff")
    ruff(figure, genes, mix(head, chest, 0.55), headR * lerp(0.82, 1.08, growth), growth);
  if (genes.mane === "crest")
    crest(figure, genes, [spot(chest, r, 0.95, -0.2), spot(head, headR, 0.74, -0.4)], lerp(24, 44, growth));
  drawHead(figure, genes, { at: head, r: headR, tilt: chance.between(-7, 7), growth });
}
