// Four-legged creatures: from fawns and cubs to stags and great beasts.

import { dice } from "../dice.ts";
import { lerp, mix, type Point, type Shape, spot, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { belly, coat } from "./coat.ts";
import { type Figure, flat, mass, paint } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { drawLeaping } from "./leaping.ts";
import { leg } from "./legs.ts";
import { drawLying } from "./lying.ts";
import { crest, ruff } from "./mane.ts";
import { type Build, buildOf } from "./quadruped-build.ts";
import { drawSitting } from "./sitting.ts";
import { drawTail } from "./tails.ts";
import { drawWing } from "./wings.ts";

/** Where the parts of a standing creature are. */
interface Stand extends Build {
  spine: Shape;
  neck: Point;
  /** Middle of the neck's back. */
  nape: Point;
  head: Point;
  headR: number;
}

function standOf(genes: Genes, growth: number, nod: number): Stand {
  const b = buildOf(genes, growth);
  const { half, r, back } = b;
  const headR = lerp(47, 41, growth) + genes.build * 3 * growth;
  const long = genes.neck * lerp(14, 74, growth);
  const neck: Point = [-half - r * 0.08, back - r * 0.12];
  const head: Point = [
    neck[0] - lerp(10, 22, growth) - long * 0.3,
    neck[1] - headR * lerp(0.7, 0.82, growth) - long + nod,
  ];
  const rump = genes.build * growth * 8;
  const spine: Shape = [
    [-half, back],
    [-half * 0.2, back + 2 - rump * 0.5],
    [half * 0.5, back + 2],
    [half, back + 4 + rump * 0.4],
  ];
  return { ...b, spine, neck, nape: spot(mix(neck, head, 0.5), r, 0.2, 0), head, headR };
}

function torso(figure: Figure, genes: Genes, growth: number, stand: Stand, step: number): void {
  const { palette } = figure;
  const { half, r, back, legs, spine, neck, nape, head, headR } = stand;
  const trunk = tube(spine, [r * 1.08, r, r * lerp(0.9, 0.82, growth), r * 0.9]);
  const throat = tube(
    [spot(neck, r, 0.5, 0.34), nape, spot(head, headR, 0.16, 0)],
    [r * 0.9, r * lerp(0.7, 0.56, growth), headR * 0.58],
  );
  const bib = tube(
    [spot(neck, r, -0.36, 1), spot(neck, r, -0.5, 0), [head[0] - 8, head[1]]],
    [r * 0.55, r * 0.45, headR * 0.3],
  );
  const fill = paint(figure, palette.body);
  mass(figure, [
    {
      shape: trunk,
      fill,
      depth: 13,
      inside: belly(figure, { spine, r }) + coat(figure, genes, { spine, r }),
    },
    { shape: throat, fill, depth: 8, inside: flat(bib, palette.belly.mid, 0.92) },
    ...leg(figure, genes, [half * 0.86, back + r * 0.2], -step, legs, true, false),
    ...leg(figure, genes, [-half * 0.82, back + r * 0.3], step, legs, false, false),
  ]);
}

function drawStanding(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const chance = dice(pose);
  const step = chance.between(-11, 11) * (0.4 + growth);
  const stand = standOf(genes, growth, chance.between(-5, 7));
  const { half, r, back, legs, spine, neck, nape, head, headR } = stand;
  const winged = genes.winged && growth > 0.6;
  if (winged)
    drawWing(figure, genes, { root: [-half * 0.3, back - r * 0.4], size: 150, turn: -14, far: true });
  drawTail(figure, genes, {
    root: [half + r * 0.55, back - 2],
    size: lerp(66, 104, growth),
    turn: chance.between(-10, 14),
    growth,
  });
  mass(figure, leg(figure, genes, [-half * 0.78 + 20, back + r * 0.3], -step, legs, false, true));
  mass(figure, leg(figure, genes, [half * 0.9 - 22, back + r * 0.2], step, legs, true, true));
  const withers: Point = [neck[0] * 0.86, neck[1] - r * 0.72];
  const ridge: Shape = [
    withers,
    ...spine.slice(1).map((point) => spot(point, r, 0, -0.86)),
    [half + r * 0.6, back - r * 0.3],
  ];
  drawBack(figure, genes, { line: ridge, size: lerp(24, 46, growth), growth });
  torso(figure, genes, growth, stand, step);
  if (winged)
    drawWing(figure, genes, { root: [-half * 0.2, back - r * 0.5], size: 165, turn: 0, far: false });
  if (genes.mane === "ruff")
    ruff(figure, genes, mix(head, neck, 0.37), headR * lerp(0.8, 1.15, growth), growth);
  if (genes.mane === "crest")
    crest(
      figure,
      genes,
      [spot(neck, r, 1.1, -0.6), spot(nape, r, 0.55, -0.1), spot(head, headR, 0.7, -0.5)],
      lerp(26, 50, growth),
    );
  drawHead(figure, genes, { at: head, r: headR, tilt: chance.between(-7, 6), growth });
}

/**
 * Draws a four-legged creature, `growth` from 0 (a basic) to 1 (a last stage). It leaps in an attack and lies at rest.
 * Else those with paws sometimes sit; the small and low ones mostly do.
 */
export function drawQuadruped(figure: Figure, genes: Genes, growth: number, pose: string): void {
  if (figure.action === "attack" && genes.form !== "squat") return drawLeaping(figure, genes, growth, pose);
  if (figure.action === "rest") return drawLying(figure, genes, growth, pose);
  const restful = genes.form === "squat" ? 0.85 : growth < 0.7 ? 0.4 : 0.15;
  const sits = genes.feet === "paw" && dice(`${pose}:sits`).chance(restful);
  return sits ? drawSitting(figure, genes, growth, pose) : drawStanding(figure, genes, growth, pose);
}
