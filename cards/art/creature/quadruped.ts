// Four-legged creatures: from fawns and cubs to stags and great beasts.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, type Shape, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { belly, coat } from "./coat.ts";
import { type Figure, flat, mass, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { fluff } from "./shapes.ts";
import { drawTail } from "./tails.ts";
import { drawWing } from "./wings.ts";

interface Build {
  /** Half the trunk's length, its radius, the height of its spine above the ground. */
  half: number;
  r: number;
  back: number;
  /** Radius of a thigh. */
  thigh: number;
}

function buildOf(genes: Genes, growth: number): Build {
  const r = lerp(36, 45, growth) + genes.build * lerp(6, 16, growth);
  const leg = lerp(26, 62, growth) + genes.height * lerp(8, 36, growth) - genes.build * 8 * growth;
  return {
    half: lerp(30, 66, growth) + genes.build * 6,
    r,
    back: -(leg + r * 0.95),
    thigh: lerp(17, 22, growth) + genes.build * 7,
  };
}

/** A leg from the trunk to the ground; `hind` bends it backwards at the hock. */
function leg(
  figure: Figure,
  genes: Genes,
  b: Build,
  x: number,
  step: number,
  hind: boolean,
  far: boolean,
): Part[] {
  const { palette } = figure;
  const top = b.back + b.r * (hind ? 0.2 : 0.3);
  const t = b.thigh * (far ? 0.92 : 1);
  const foot = t * 0.6;
  const bend = hind ? 15 : -3;
  const spine: Shape = [
    [x, top],
    [x + (hind ? -7 : 3), top * 0.56],
    [x + bend + step * 0.5, top * 0.28],
    [x + step, -foot * 0.8],
  ];
  const limb = tube(spine, [hind ? t * 1.35 : t * 1.05, hind ? t : t * 0.78, t * 0.5, t * 0.5]);
  const [ankle, heel] = [x + step, x + step + foot];
  const paw: Shape = [
    [ankle - foot * 1.7, -foot * 0.5],
    [ankle - foot * 1.1, -foot * 1.25],
    [ankle + foot * 0.3, -foot * 1.35],
    [heel, -foot * 0.6],
    [heel - foot * 0.2, 0],
    [ankle - foot * 1.3, 0],
  ];
  const fill = paint(figure, far ? palette.far : palette.body);
  const sock =
    genes.coat === "socks"
      ? flat(ellipse(ankle, -4, t * 1.5, -top * 0.3), palette.accent[far ? "dark" : "mid"])
      : "";
  const toes = [-0.95, -0.35]
    .map((k) =>
      stroke(
        [
          [ankle + foot * k, -foot * 0.55],
          [ankle + foot * (k - 0.1), -1],
        ],
        palette.ink,
        2.2,
      ),
    )
    .join("");
  return [
    { shape: limb, fill, inside: sock, depth: far ? 0 : 6, contour: far ? undefined : 7 },
    { shape: paw, fill, inside: sock + toes, depth: far ? 0 : 3 },
  ];
}

/** Fur about the neck: a ruff for the young, a mane for the grown. */
function ruff(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const color = genes.type === "fire" ? palette.glow : palette.accent;
  const chance = dice(`${genes.line}:ruff`);
  const depth = lerp(0.2, 0.42, growth);
  solid(figure, fluff(chance, at, [r * 1.1, r * 1.12], 15, depth), paint(figure, color), 8);
  if (growth > 0.6)
    solid(
      figure,
      fluff(chance, [at[0] - r * 0.05, at[1] + r * 0.12], [r * 0.8, r * 0.86], 12, depth),
      paint(figure, palette.second),
      6,
    );
}

/** Draws a four-legged creature, `growth` from 0 (a basic) to 1 (a last stage). */
export function drawQuadruped(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const b = buildOf(genes, growth);
  const step = chance.between(-10, 10) * (0.4 + growth);
  const headR = lerp(47, 43, growth);
  const long = genes.height * lerp(4, 34, growth);
  const neck: Point = [-b.half - 4, b.back - 6];
  const head: Point = [
    neck[0] - lerp(10, 26, growth) - long * 0.2,
    neck[1] - headR * lerp(0.72, 0.95, growth) - long + chance.between(-4, 6),
  ];
  const spine: Shape = [
    [-b.half, b.back],
    [-b.half * 0.2, b.back - 2],
    [b.half * 0.5, b.back - 1],
    [b.half, b.back + 3],
  ];
  const winged = genes.winged && growth > 0.6;

  if (winged)
    drawWing(figure, genes, { root: [-b.half * 0.3, b.back - b.r * 0.4], size: 150, turn: -14, far: true });
  drawTail(figure, genes, {
    root: [b.half + b.r * 0.55, b.back - 2],
    size: lerp(66, 108, growth),
    turn: chance.between(-10, 14),
    growth,
  });
  mass(figure, leg(figure, genes, b, -b.half * 0.78 + 20, -step, false, true));
  mass(figure, leg(figure, genes, b, b.half * 0.9 - 22, step, true, true));
  const ridge: Shape = [
    [neck[0] * 0.9, neck[1] - b.r * 0.6],
    ...spine.slice(1).map(([x, y]): Point => [x, y - b.r * 0.86]),
    [b.half + b.r * 0.6, b.back - b.r * 0.3],
  ];
  drawBack(figure, genes, { line: ridge, size: lerp(24, 46, growth), growth });

  const trunk = tube(spine, [b.r * 1.08, b.r, b.r * 0.84, b.r * 0.9]);
  const throat = tube(
    [[neck[0] + b.r * 0.5, neck[1] + b.r * 0.3], [neck[0] + 2, neck[1] - 6], head],
    [b.r * 0.86, b.r * lerp(0.7, 0.58, growth), headR * 0.56],
  );
  const bib = flat(
    tube(
      [
        [neck[0] - b.r * 0.36, neck[1] + b.r],
        [neck[0] - b.r * 0.5, neck[1]],
        [head[0] - 8, head[1]],
      ],
      [b.r * 0.55, b.r * 0.45, headR * 0.3],
    ),
    palette.belly.mid,
    0.92,
  );
  const fill = paint(figure, palette.body);
  mass(figure, [
    {
      shape: trunk,
      fill,
      depth: 13,
      inside: belly(figure, { spine, r: b.r }) + coat(figure, genes, { spine, r: b.r }),
    },
    { shape: throat, fill, depth: 8, inside: bib },
    ...leg(figure, genes, b, b.half * 0.86, -step, true, false),
    ...leg(figure, genes, b, -b.half * 0.82, step, false, false),
  ]);
  if (winged)
    drawWing(figure, genes, { root: [-b.half * 0.2, b.back - b.r * 0.5], size: 165, turn: 0, far: false });
  if (genes.mane)
    ruff(
      figure,
      genes,
      [lerp(head[0], neck[0], 0.35), lerp(head[1], neck[1], 0.4)],
      headR * lerp(0.8, 1.15, growth),
      growth,
    );
  drawHead(figure, genes, { at: head, r: headR, tilt: chance.between(-7, 6), growth });
}
