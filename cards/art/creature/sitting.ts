// Four-legged creatures that sit on their haunches.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, type Shape, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { coat } from "./coat.ts";
import { type Figure, flat, mass, paint } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { foot } from "./legs.ts";
import { crest, ruff } from "./mane.ts";
import { drawTail } from "./tails.ts";

/** Draws a creature sitting: haunches on the ground, chest up on straight forelegs. */
export function drawSitting(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const r = lerp(36, 46, growth) + genes.build * lerp(5, 16, growth);
  const tall = lerp(44, 84, growth) + genes.height * lerp(4, 22, growth);
  const hip: Point = [r * 0.42, -r * 0.94];
  const chest: Point = [-r * 0.42, -tall - r * 0.34];
  const headR = lerp(47, 43, growth);
  const long = genes.neck * lerp(8, 44, growth);
  const head: Point = [chest[0] - 10, chest[1] - headR * lerp(0.86, 1, growth) - long * 0.6];
  const fill = paint(figure, palette.body);
  const ankle = lerp(9, 12, growth) + genes.build * 3;

  drawTail(figure, genes, {
    root: [hip[0] + r * 0.72, -r * 0.42],
    size: lerp(64, 98, growth),
    turn: chance.between(-4, 16),
    growth,
  });
  const arm = (x: number, far: boolean) => [
    {
      shape: tube(
        [
          [x + r * 0.16, chest[1] + r * 0.2],
          [x + 2, -tall * 0.5],
          [x, -ankle],
        ],
        [ankle * 1.9, ankle * 1.3, ankle],
      ),
      fill: far ? paint(figure, palette.far) : fill,
      depth: far ? 0 : 6,
      contour: far ? undefined : 5,
    },
    foot(figure, genes, x, ankle * 1.15, far),
  ];
  mass(figure, [foot(figure, genes, hip[0] - r * 0.55, ankle * 1.3, true)]);
  mass(figure, arm(chest[0] + r * 0.38, true));
  const back: Shape = [
    [head[0] + headR * 0.5, head[1] + headR * 0.6],
    [chest[0] + r * 0.95, chest[1]],
    [hip[0] + r * 0.92, hip[1] - r * 0.2],
    [hip[0] + r * 0.9, hip[1] + r * 0.5],
  ];
  drawBack(figure, genes, { line: back, size: lerp(22, 42, growth), growth });
  const spine: Shape = [
    [chest[0], chest[1]],
    [lerp(chest[0], hip[0], 0.6), lerp(chest[1], hip[1], 0.46)],
    hip,
  ];
  const throat = tube(
    [
      [chest[0] + 4, chest[1]],
      [head[0] + 6, head[1]],
    ],
    [r * 0.78, headR * 0.6],
  );
  const bib = flat(
    ellipse(chest[0] - r * 0.5, chest[1] + r * 0.2, r * 0.62, r * 1.15, 8),
    palette.belly.mid,
    0.95,
  );
  const haunch: Point = [hip[0] + r * 0.12, hip[1] + r * 0.2];
  mass(figure, [
    {
      shape: tube(spine, [r * 0.86, r * 0.96, r * 0.94]),
      fill,
      depth: 12,
      inside: coat(figure, genes, { spine, r }) + bib,
    },
    { shape: throat, fill, depth: 6, inside: bib },
    { shape: ellipse(haunch[0], haunch[1], r * 0.74, r * 0.78, -14), fill, depth: 9 },
    foot(figure, genes, hip[0] - r * 0.24, ankle * 1.45, false),
    ...arm(chest[0] - r * 0.08, false),
  ]);
  if (genes.mane === "ruff")
    ruff(
      figure,
      genes,
      [lerp(head[0], chest[0], 0.55), lerp(head[1], chest[1], 0.55)],
      headR * lerp(0.82, 1.08, growth),
      growth,
    );
  if (genes.mane === "crest")
    crest(
      figure,
      genes,
      [
        [chest[0] + r * 0.95, chest[1] - r * 0.2],
        [head[0] + headR * 0.74, head[1] - headR * 0.4],
      ],
      lerp(24, 44, growth),
    );
  drawHead(figure, genes, { at: head, r: headR, tilt: chance.between(-7, 7), growth });
}
