// Serpents: snakes, eels and worms in coils, and long wyrms that rise from them.

import { dice } from "../dice.ts";
import { lerp, type Point, pointAt, put, type Shape, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { coat } from "./coat.ts";
import { type Figure, flat, mass, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { drawHead } from "./head.ts";
import { bolt, flame, fluff, leaf, spike } from "./shapes.ts";

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
  const to: Point = [at[0] + size * 0.5, at[1] - size * 0.9];
  const glow = paint(figure, palette.glow);
  const accent = paint(figure, palette.accent);
  if (genes.type === "fire")
    return solid(
      figure,
      flame(at, to, size * 0.7, 5),
      glow,
      3,
      flat(flame(at, [at[0] + size * 0.25, at[1] - size * 0.45], size * 0.32, 2), palette.glow.light),
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
    const hood: Shape = put(
      [
        [-20, -70],
        [-74, -40],
        [-88, 10],
        [-40, 66],
        [0, 84],
        [44, 66],
        [84, 8],
        [70, -44],
        [20, -72],
      ],
      [lerp(neck[0], head[0], 0.6), lerp(neck[1], head[1], 0.6)],
      (r / 46) * k,
    );
    return solid(
      figure,
      hood,
      paint(figure, palette.accent),
      8,
      flat(
        put(
          [
            [-10, -40],
            [-48, 0],
            [-10, 50],
            [26, 0],
          ],
          [lerp(neck[0], head[0], 0.6), lerp(neck[1], head[1], 0.6)],
          (r / 46) * k,
        ),
        palette.second.mid,
        0.8,
      ),
    );
  }
  if (genes.mane !== "none" || growth > 0.7)
    solid(
      figure,
      fluff(
        dice(`${genes.line}:ruff`),
        [lerp(neck[0], head[0], 0.72), lerp(neck[1], head[1], 0.72)],
        [r * 1.05 * k, r * 0.95 * k],
        13,
        0.32,
      ),
      paint(figure, genes.type === "fire" ? palette.glow : palette.accent),
      6,
    );
}

/** Draws a serpent: a coil on the ground, a raised neck. */
export function drawSerpent(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const r = lerp(22, 30, growth) + genes.build * 8;
  const headR = lerp(44, 40, growth) + genes.build * 4;
  const rise = lerp(70, 150, growth) + genes.height * 34;
  const wide = lerp(64, 104, growth);
  const fill = paint(figure, palette.body);
  const sway = chance.between(-10, 14);

  const back: Shape = [
    [-wide * 0.9, -r * 1.5],
    [-wide * 0.2, -r * 2.5],
    [wide * 0.7, -r * 2.2],
    [wide, -r * 1.2],
  ];
  const tail: Shape = [
    [wide * 0.72, -r * 1.1],
    [wide * 1.15, -r * 1.3],
    [wide * 1.45, -r * 2.6],
    [wide * 1.3, -r * 4],
  ];
  tailTip(figure, genes, [wide * 1.3, -r * 4 + 6], lerp(34, 58, growth));
  solid(figure, tube(tail, [r * 0.9, r * 0.62, r * 0.36, r * 0.2]), paint(figure, palette.far), 5);
  solid(
    figure,
    tube(back, [r, r * 1.04, r, r * 0.96]),
    paint(figure, palette.far),
    0,
    coat(figure, genes, { spine: back, r }),
  );
  const front: Shape = [
    [wide * 0.98, -r * 1.25],
    [wide * 0.4, -r * 0.98],
    [-wide * 0.4, -r * 0.98],
    [-wide * 0.92, -r * 1.3],
  ];
  const neck: Shape = [
    [-wide * 0.1, -r * 2],
    [wide * 0.34, -r * 2.2 - rise * 0.3],
    [wide * 0.1 + sway * 0.4, -r * 2 - rise * 0.72],
    [-wide * 0.16 + sway, -r * 2 - rise],
  ];
  drawBack(figure, genes, {
    line: neck.map(([x, y], i): Point => [x + r * 0.7, y + (i === 3 ? r * 0.6 : 0)]).reverse(),
    size: lerp(18, 36, growth),
    growth,
  });
  solid(
    figure,
    tube(neck, [r * 1.02, r * 1.06, r * 0.96, r * 0.84]),
    fill,
    10,
    coat(figure, genes, { spine: [...neck].reverse(), r }) + bellyBands(figure, neck, r),
  );
  solid(
    figure,
    tube(front, [r * 0.98, r * 1.06, r * 1.06, r * 0.98]),
    fill,
    11,
    coat(figure, genes, { spine: [...front].reverse(), r }),
  );
  const top = neck[3];
  const head: Point = [top[0] - headR * 0.2, top[1] - headR * 0.55];
  collar(figure, genes, neck[2], head, r, growth);
  const arms = genes.form === "wyrm" && growth > 0.3;
  if (arms) {
    const paw = tube(
      [
        [wide * 0.14, -r * 2 - rise * 0.5],
        [-wide * 0.2, -r * 2 - rise * 0.36],
        [-wide * 0.42, -r * 2 - rise * 0.56],
      ],
      [r * 0.42, r * 0.34, r * 0.3],
    );
    solid(figure, paw, fill, 4);
  }
  drawHead(figure, genes, { at: head, r: headR, tilt: chance.between(-6, 8), growth });
  if (genes.form === "wyrm" && growth > 0.4)
    for (const [dx, bend] of [
      [-0.6, -26],
      [0.2, 22],
    ] as const) {
      const from: Point = [head[0] + headR * (dx - 0.5), head[1] + headR * 0.6];
      figure.out.push(
        stroke(
          [from, [from[0] + bend * 0.8, from[1] + 22], [from[0] + bend * 1.4, from[1] + 8 + 30 * growth]],
          palette.accent.mid,
          4,
        ),
      );
    }
}
