// Serpents: snakes, eels and worms in coils, and long wyrms that rise from them.

import { dice } from "../dice.ts";
import { lerp, mix, type Point, pointAt, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { coat } from "./coat.ts";
import { type Figure, flat, mass, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { neckFur } from "./mane.ts";
import { bolt, flame, leaf, spike } from "./shapes.ts";

/** Bands across the pale underside. */
function bellyBands(figure: Figure, spine: Shape, r: number): string {
  const { palette } = figure;
  const at = (t: number, aside: number): Point => {
    const { at, normal } = pointAt(spine, t);
    return [at[0] + normal[0] * r * aside, at[1] + normal[1] * r * aside];
  };
  const ts = [0, 0.16, 0.33, 0.5, 0.67, 0.84, 1];
  const band = tube(
    ts.map((t) => at(t, 0.62)),
    [r * 0.5, r * 0.5, r * 0.5],
  );
  const lines = ts
    .slice(1, 6)
    .map((t) => stroke([at(t, 0.16), at(t + 0.02, 1.1)], palette.belly.dark, r * 0.07))
    .join("");
  return flat(band, palette.belly.mid) + lines;
}

function tailTip(figure: Figure, genes: Genes, at: Point, size: number): void {
  const { palette } = figure;
  const to: Point = spot(at, size, 0.5, -0.9);
  const glow = paint(figure, palette.glow);
  const accent = paint(figure, palette.accent);
  if (genes.type === "fire")
    return solid(
      figure,
      flame(at, to, size * 0.7, 5),
      glow,
      3,
      flat(flame(at, spot(at, size, 0.25, -0.45), size * 0.32, 2), palette.glow.light),
    );
  if (genes.type === "lightning") return solid(figure, bolt(at, to, size * 0.9), glow, 3);
  if (genes.type === "grass")
    return mass(figure, [
      { shape: leaf(at, to, size * 0.5, 4), fill: accent, depth: 3 },
      { shape: leaf(at, [at[0] + size, at[1] - size * 0.2], size * 0.45, -4), fill: accent, depth: 3 },
    ]);
  if (genes.type === "water" || genes.type === "dragon")
    return solid(
      figure,
      put(
        [
          [0, 4],
          [-16, -26],
          [-6, -60, 1],
          [10, -44],
          [30, -66, 1],
          [36, -34],
          [66, -30, 1],
          [40, -4],
          [10, 8],
        ],
        at,
        size / 62,
      ),
      accent,
      4,
    );
  solid(figure, spike(at, to, size * 0.5), paint(figure, palette.horn), 3);
}

/** Frills at the sides of the neck: a hood, a fin, a mane. */
function collar(figure: Figure, genes: Genes, neck: Point, head: Point, r: number, growth: number): void {
  const { palette } = figure;
  const k = lerp(0.7, 1.25, growth);
  if (genes.form === "hood" || genes.back === "fins") {
    const place = (text: string): Shape => put(pts(text), mix(neck, head, 0.6), (r / 46) * k);
    const hood = place("-20,-70 -74,-40 -88,10 -40,66 0,84 44,66 84,8 70,-44 20,-72");
    return solid(
      figure,
      hood,
      paint(figure, palette.accent),
      8,
      flat(place("-10,-40 -48,0 -10,50 26,0"), palette.second.mid, 0.8),
    );
  }
  if (genes.mane === "none" && growth <= 0.7) return;
  neckFur(
    figure,
    genes,
    mix(neck, head, 0.72),
    [r * 1.05 * k, r * 0.95 * k],
    13,
    0.32,
    genes.type === "fire" ? palette.glow : palette.accent,
  );
}

/** The lines along which a serpent lies and rises. */
interface Coils {
  r: number;
  back: Shape;
  front: Shape;
  tail: Shape;
  neck: Shape;
}

function coilsOf(genes: Genes, growth: number, sway: number): Coils {
  const r = lerp(22, 30, growth) + genes.build * 8;
  const rise = lerp(70, 150, growth) + genes.height * 34;
  const wide = lerp(64, 104, growth);
  // Across in parts of the coil's width, up in parts of the body's radius.
  const lie = (text: string): Shape => pts(text).map(([x, y]): Point => [x * wide, y * r]);
  return {
    r,
    back: lie("-0.9,-1.5 -0.2,-2.5 0.7,-2.2 1,-1.2"),
    front: lie("0.98,-1.25 0.4,-0.98 -0.4,-0.98 -0.92,-1.3"),
    tail: lie("0.72,-1.1 1.15,-1.3 1.45,-2.6 1.3,-4"),
    neck: [
      [-wide * 0.1, -r * 2],
      [wide * 0.34, -r * 2.2 - rise * 0.3],
      [wide * 0.1 + sway * 0.4, -r * 2 - rise * 0.72],
      [-wide * 0.16 + sway, -r * 2 - rise],
    ],
  };
}

/** Small arms and whiskers, which make a wyrm of a snake. */
function wyrmArm(figure: Figure, neck: Shape, r: number): void {
  const from = mix(neck[1], neck[2], 0.45);
  const arm = tube([from, spot(from, r, -1.2, 0.9), spot(from, r, -2, 0)], [r * 0.42, r * 0.34, r * 0.3]);
  solid(figure, arm, paint(figure, figure.palette.body), 4);
}

function whiskers(figure: Figure, head: Point, headR: number, growth: number): void {
  for (const [dx, bend] of [
    [-1.1, -26],
    [-0.3, 22],
  ] as const) {
    const from = spot(head, headR, dx, 0.6);
    const line: Shape = [
      from,
      [from[0] + bend * 0.8, from[1] + 22],
      [from[0] + bend * 1.4, from[1] + 8 + 30 * growth],
    ];
    figure.out.push(stroke(line, figure.palette.accent.mid, 4));
  }
}

/** Draws a serpent: a coil on the ground, a raised neck. */
export function drawSerpent(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const { r, back, front, tail, neck } = coilsOf(genes, growth, chance.between(-10, 14));
  const headR = lerp(44, 40, growth) + genes.build * 4;
  const fill = paint(figure, palette.body);
  const far = paint(figure, palette.far);
  const pattern = (spine: Shape): string => coat(figure, genes, { spine, r });
  tailTip(figure, genes, [tail[3][0], tail[3][1] + 6], lerp(34, 58, growth));
  solid(figure, tube(tail, [r * 0.9, r * 0.62, r * 0.36, r * 0.2]), far, 5);
  solid(figure, tube(back, [r, r * 1.04, r, r * 0.96]), far, 0, pattern(back));
  const nape = neck.map(([x, y], i): Point => [x + r * 0.7, y + (i === 3 ? r * 0.6 : 0)]).reverse();
  drawBack(figure, genes, { line: nape, size: lerp(18, 36, growth), growth });
  solid(
    figure,
    tube(neck, [r * 1.02, r * 1.06, r * 0.96, r * 0.84]),
    fill,
    10,
    pattern([...neck].reverse()) + bellyBands(figure, neck, r),
  );
  solid(
    figure,
    tube(front, [r * 0.98, r * 1.06, r * 1.06, r * 0.98]),
    fill,
    11,
    pattern([...front].reverse()),
  );
  const head = spot(neck[3], headR, -0.2, -0.55);
  collar(figure, genes, neck[2], head, r, growth);
  const wyrm = genes.form === "wyrm";
  if (wyrm && growth > 0.3) wyrmArm(figure, neck, r);
  drawHead(figure, genes, { at: head, r: headR, tilt: chance.between(-6, 8), growth });
  if (wyrm && growth > 0.4) whiskers(figure, head, headR, growth);
}
