// Creatures on two legs: cubs and apes, imps, lizards, fighters with wraps and belts.

import { type Dice, dice } from "../dice.ts";
import { ellipse, lerp, mix, type Point, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { belly, coat } from "./coat.ts";
import { type Figure, flat, mass, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { neckFur } from "./mane.ts";
import { claw } from "./shapes.ts";
import { drawTail } from "./tails.ts";
import { drawWing } from "./wings.ts";

interface Stance {
  hip: Point;
  chest: Point;
  head: Point;
  headR: number;
  r: number;
  /** Radius of a limb. */
  limb: number;
}

function leg(figure: Figure, s: Stance, way: 1 | -1, step: number, far: boolean): Part[] {
  const { palette } = figure;
  const x = s.hip[0] + way * s.r * 0.5;
  const foot = x + way * 6 + step;
  const fill = paint(figure, far ? palette.far : palette.body);
  const thigh = tube(
    [
      [x, s.hip[1]],
      [x + way * 5 - 5, s.hip[1] * 0.52],
      [foot, -s.limb * 0.5],
    ],
    [s.limb * 1.2, s.limb * 0.9, s.limb * 0.62],
  );
  const k = s.limb / 18;
  const paw = put(pts("-34,-3 -30,-16 -10,-23 10,-21 19,-10 17,0 -26,1"), [foot, 0], k);
  const claws = [-32, -22, -12].map((cx) =>
    claw([foot + cx * k, -7 * k], [foot + (cx - 11) * k, -1 * k], 10 * k),
  );
  return [
    { shape: thigh, fill, depth: far ? 0 : 7, contour: far ? undefined : 5 },
    { shape: claws[0], more: claws.slice(1), fill: paint(figure, palette.horn), depth: 0 },
    { shape: paw, fill, depth: far ? 0 : 4 },
  ];
}

/** An arm from the shoulder; `lift` raises the hand: 0 hangs, 1 is at the height of the head. */
function arm(figure: Figure, genes: Genes, s: Stance, way: 1 | -1, lift: number, growth: number): void {
  const { palette } = figure;
  const far = way < 0;
  const from: Point = [s.chest[0] + way * s.r * 0.82, s.chest[1] - s.r * 0.1];
  const reach = s.r * lerp(0.95, 1.3, growth);
  const elbow: Point = [from[0] + way * reach * 0.5, from[1] + reach * lerp(0.62, 0.3, lift)];
  const hand: Point = [
    elbow[0] + way * reach * lerp(-0.06, 0.42, lift) - (far ? 6 : 14),
    elbow[1] + reach * lerp(0.6, -0.72, lift),
  ];
  const fill = paint(figure, far ? palette.far : palette.body);
  const wrapped = genes.type === "fighting" || genes.form === "fighter";
  const wrap = wrapped
    ? flat(
        ellipse(
          lerp(elbow[0], hand[0], 0.66),
          lerp(elbow[1], hand[1], 0.66),
          s.limb * 1.1,
          s.limb * 0.6,
          lift * 60,
        ),
        palette.accent.mid,
      )
    : "";
  const fist = s.limb * (genes.form === "ape" || wrapped ? 1.15 : 0.86);
  const claws =
    genes.form === "ape" || wrapped
      ? []
      : [-0.5, 0, 0.5].map((t) =>
          claw(
            [hand[0] + t * fist, hand[1]],
            [hand[0] + t * fist * 1.8 - 5, hand[1] + (lift > 0.4 ? -fist * 1.7 : fist * 1.7)],
            fist * 0.55,
          ),
        );
  const parts: Part[] = [
    {
      shape: tube([from, elbow, hand], [s.limb * 0.95, s.limb * 0.74, s.limb * 0.68]),
      fill,
      inside: wrap,
      depth: 6,
    },
  ];
  if (claws.length)
    parts.push({ shape: claws[0], more: claws.slice(1), fill: paint(figure, palette.horn), depth: 0 });
  parts.push({
    shape: ellipse(hand[0], hand[1], fist, fist * 0.94),
    fill,
    depth: 5,
    inside: [-0.3, 0.15]
      .map((t) =>
        stroke(
          [
            [hand[0] + t * fist - 2, hand[1] - fist * 0.1],
            [hand[0] + t * fist - 4, hand[1] + fist * 0.5],
          ],
          palette.ink,
          2,
          0.7,
        ),
      )
      .join(""),
  });
  mass(figure, parts);
}

/** What a fighter wears about the waist, with two ends hanging. */
function belt(figure: Figure, genes: Genes, { hip, r }: Stance, growth: number): void {
  if (genes.form !== "fighter" && (genes.type !== "fighting" || growth <= 0.3)) return;
  const at: Point = [hip[0], hip[1] - r * 0.1];
  const long = 0.5 + growth;
  const fill = paint(figure, figure.palette.accent);
  const ends = ["-8,4 -22,26 -20,46", "0,4 6,24 16,40"].map((text) =>
    tube(put(pts(text), at, [1, long]), [6, 8, 6]),
  );
  const band = tube(
    [
      [at[0] - r * 0.92, at[1] - 2],
      [at[0], at[1] + 8],
      [at[0] + r * 0.92, at[1] - 2],
    ],
    [9, 9, 9],
  );
  mass(figure, [
    { shape: ends[0], more: [ends[1]], fill, depth: 3 },
    { shape: band, fill, depth: 4 },
  ]);
}

/** Where head, chest and hips of an upright creature are. */
function stanceOf(genes: Genes, growth: number): Stance {
  const r = lerp(34, 46, growth) + genes.build * lerp(6, 18, growth);
  const legs = lerp(34, 62, growth) + genes.height * 18 * growth;
  const hip: Point = [6, -legs - r * 0.2];
  const chest: Point = [-4, hip[1] - lerp(26, 50, growth) - genes.height * 8];
  const headR = lerp(48, 42, growth);
  const head: Point = [chest[0] - 8, chest[1] - r * 0.62 - headR * lerp(0.66, 0.6, growth)];
  const limb = lerp(13, 18, growth) + genes.build * 4;
  return { hip, chest, head, headR, r, limb };
}

function trunk(figure: Figure, genes: Genes, { hip, chest, r }: Stance, growth: number): void {
  const { palette } = figure;
  const spine: Shape = [spot(hip, r, 0, 0.1), mix(hip, chest, 0.5), spot(chest, r, 0, -0.1)];
  const down = [...spine].reverse();
  const side = belly(figure, { spine: down.map((point) => spot(point, r, 0.5, 0)), r: r * 0.98 });
  const [x, y] = mix(chest, hip, 0.5);
  const front = flat(ellipse(x - r * 0.25, y, r * 0.56, (hip[1] - chest[1]) * 0.9), palette.belly.mid, 0.95);
  const shape = tube(spine, [r * 0.92, r * lerp(1, 0.9, growth), r * lerp(0.86, 1.06, growth)]);
  solid(
    figure,
    shape,
    paint(figure, palette.body),
    13,
    coat(figure, genes, { spine: down, r }) + side + front,
  );
}

/** What is behind the trunk: wings, tail, the far limbs, what grows on the back. */
function behind(figure: Figure, genes: Genes, s: Stance, growth: number, chance: Dice): void {
  const { hip, chest, head, headR, r } = s;
  if (genes.winged && growth > 0.5) {
    drawWing(figure, genes, { root: spot(chest, r, -0.4, 0), size: 128, turn: -22, far: true, way: -1 });
    drawWing(figure, genes, { root: spot(chest, r, 0.4, 0), size: 140, turn: 22, far: false });
  }
  drawTail(figure, genes, {
    root: [hip[0] + r * 0.6, hip[1] + 4],
    size: lerp(62, 100, growth),
    turn: chance.between(-6, 18),
    growth,
  });
  arm(figure, genes, s, -1, chance.between(0.1, 0.7) * lerp(0.6, 1, growth), growth);
  const step = chance.between(-8, 8);
  mass(figure, leg(figure, s, -1, step, true));
  mass(figure, leg(figure, s, 1, -step, false));
  const line: Shape = [
    spot(head, headR, 0.5, 0.4),
    spot(chest, r, 0.9, -0.3),
    spot(hip, r, 0.95, -0.2),
    spot(hip, r, 0.8, 0.4),
  ];
  drawBack(figure, genes, { line, size: lerp(18, 40, growth), growth });
}

/** Draws a creature that stands upright; its form is "", "ape", "fighter" or "duelist". */
export function drawBiped(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const s = stanceOf(genes, growth);
  const { chest, head, headR } = s;
  const duelist = genes.form === "duelist";
  const up = figure.action === "attack" || duelist;
  const lift =
    figure.action === "rest" ? 0.05 : (up ? 1 : chance.pick([0.15, 0.3, 0.85])) * lerp(0.7, 1, growth);
  behind(figure, genes, s, growth, chance);
  trunk(figure, genes, s, growth);
  belt(figure, genes, s, growth);
  if (genes.mane !== "none")
    neckFur(
      figure,
      genes,
      mix(head, chest, 0.6),
      [headR * 1.05, headR * 0.8],
      13,
      lerp(0.2, 0.38, growth),
      genes.type === "fire" ? palette.glow : palette.accent,
    );
  drawHead(figure, genes, { at: head, r: headR, tilt: chance.between(-6, 6), growth });
  if (duelist) rapier(figure, s, growth);
  arm(figure, genes, s, 1, lift, growth);
}

/** A duelist's blade, raised to salute. */
function rapier(figure: Figure, s: Stance, growth: number): void {
  const { palette } = figure;
  const at: Point = [s.chest[0] + s.r * lerp(1.3, 1.62, growth), s.chest[1] - s.r * lerp(0.1, 0.5, growth)];
  const long = lerp(70, 150, growth);
  solid(
    figure,
    put(pts("-4,0! -3,-90! 0,-100! 3,-90! 4,0!"), at, long / 100, -14),
    paint(figure, { light: "#ffffff", mid: "#d5dde8", dark: "#93a0b5" }),
    2,
  );
  solid(
    figure,
    put(pts("-22,0 -12,-9 0,-6 12,-9 22,0 12,7 -12,7"), at, 1, -14),
    paint(figure, palette.accent),
    2,
  );
}
