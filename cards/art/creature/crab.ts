// Crabs, lobsters and scorpions: a broad shell, two great claws, legs to the sides.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pointAt, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { drawFace } from "./face.ts";
import { type Figure, flat, mass, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { horn, spike } from "./shapes.ts";

/** An arm that ends in a pincer; `way` -1 to the left. */
function claw(figure: Figure, from: Point, reach: number, size: number, way: 1 | -1, far: boolean): void {
  const { palette } = figure;
  const elbow: Point = [from[0] + way * reach * 0.72, from[1] + 2];
  const hand: Point = [from[0] + way * reach, from[1] - reach * 0.62];
  solid(
    figure,
    tube([from, elbow, hand], [size * 0.2, size * 0.17, size * 0.2]),
    paint(figure, far ? palette.far : palette.body),
    4,
  );
  const place = (shape: Shape): Shape => put(shape, hand, [(size / 100) * way, size / 100], way * -12);
  const color = paint(figure, far ? palette.far : palette.accent);
  const parts: Part[] = [
    { shape: place(pts("8,-14 44,-34 62,-74 58,-108! 34,-78 20,-44 -2,-20")), fill: color, depth: 4 },
    {
      shape: place(pts("-26,12 -42,-24 -34,-74 -2,-112 22,-122! 12,-86 10,-48 26,-14 18,16 -6,24")),
      fill: color,
      depth: 6,
    },
  ];
  mass(figure, parts);
  const teeth = [-40, -58, -76].map((y) => put(spike([10, y], [20, y - 4], 12), [0, 0]));
  figure.out.push(flat(teeth.map(place), palette.belly.light));
}

function legs(figure: Figure, half: number, top: number, far: boolean, k: number): void {
  const { palette } = figure;
  for (const way of [-1, 1] as const)
    for (const i of [0, 1, 2]) {
      const x = way * half * (0.45 + 0.2 * i);
      const out = way * (16 + 20 * i) * k;
      const line: Shape = [
        [x, top],
        [x + out, top * 0.9 - 10 * k],
        [x + out * 1.6, far ? -8 : 0],
      ];
      figure.points.push(...line);
      figure.out.push(
        stroke(line, palette.ink, 9 * k + figure.line),
        stroke(line, far ? palette.far.dark : palette.far.mid, 9 * k),
      );
    }
}

/** The scorpion's tail, arched over its back. */
function sting(figure: Figure, at: Point, k: number): void {
  const { palette } = figure;
  const arch = pts("0,0 46,-24 66,-72 46,-116 2,-126").map(([x, y]): Point => [at[0] + x * k, at[1] + y * k]);
  const joints = [0.2, 0.4, 0.6, 0.8].map((t) => {
    const { at, normal } = pointAt(arch, t);
    return stroke(
      [
        [at[0] + normal[0] * 26 * k, at[1] + normal[1] * 26 * k],
        [at[0] - normal[0] * 26 * k, at[1] - normal[1] * 26 * k],
      ],
      palette.ink,
      2.6,
      0.7,
    );
  });
  solid(
    figure,
    horn(
      [at[0] + 4 * k, at[1] - 136 * k],
      [at[0] - 34 * k, at[1] - 140 * k],
      [at[0] - 52 * k, at[1] - 100 * k],
      26 * k,
    ),
    paint(figure, palette.horn),
    3,
  );
  solid(
    figure,
    tube(arch, [22 * k, 20 * k, 17 * k, 14 * k, 18 * k]),
    paint(figure, palette.body),
    7,
    joints.join(""),
  );
}

/** Draws a crab or one of its kin. */
export function drawCrab(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const k = lerp(0.78, 1.2, growth);
  const scorpion = genes.form === "scorpion";
  const [rx, ry] = [(66 + genes.build * 12) * k, (46 + genes.height * 8) * k];
  const center: Point = [0, -ry - 24 * k];
  if (scorpion) sting(figure, [rx * 0.5, center[1] - ry * 0.3], k);
  legs(figure, rx, center[1] + ry * 0.3, true, k);
  const reach = lerp(46, 66, growth) * k * 1.1;
  const big = lerp(54, 96, growth);
  claw(figure, [rx * 0.72, center[1] - ry * 0.05], reach * 0.86, big * chance.between(0.72, 0.9), 1, true);
  drawBack(figure, genes, {
    line: [
      [-rx * 0.8, center[1] - ry * 0.5],
      [0, center[1] - ry * 0.94],
      [rx * 0.8, center[1] - ry * 0.5],
    ],
    size: lerp(20, 44, growth),
    growth,
  });
  const plate = stroke(
    [
      [-rx, center[1] + ry * 0.2],
      [0, center[1] + ry * 0.52],
      [rx, center[1] + ry * 0.2],
    ],
    palette.ink,
    3,
    0.5,
  );
  const under = flat(ellipse(center[0], center[1] + ry * 1.08, rx * 0.95, ry * 0.6), palette.belly.mid);
  const dots = [
    [0.1, -0.62, 0.16],
    [0.46, -0.36, 0.12],
    [-0.3, -0.5, 0.12],
    [0.7, -0.05, 0.1],
  ].map(([x, y, s]) => ellipse(center[0] + x * rx, center[1] + y * ry, s * ry * 1.2, s * ry));
  solid(
    figure,
    put(
      [
        [-100, 14],
        [-84, -46],
        [-40, -88],
        [10, -98],
        [58, -82],
        [90, -40],
        [100, 18],
        [64, 72],
        [0, 92],
        [-66, 72],
      ],
      center,
      [rx / 100, ry / 100],
    ),
    paint(figure, palette.body),
    13,
    flat(dots, palette.accent.mid, 0.9) + under + plate,
  );
  legs(figure, rx * 0.9, center[1] + ry * 0.7, false, k);
  face(figure, genes, center, rx, ry, growth);
  claw(figure, [-rx * 0.82, center[1] + ry * 0.3], reach, big, -1, false);
}

/** Eyes on the shell, on stalks while young. */
function face(figure: Figure, genes: Genes, center: Point, rx: number, ry: number, growth: number): void {
  const stalk = genes.form === "scorpion" || growth > 0.4 ? 0 : 0.92;
  const [far, near] = [(-0.52 * rx) / ry, (0.08 * rx) / ry];
  const y = -0.16 - stalk;
  if (stalk) {
    const h = ry * lerp(0.46, 0.34, growth);
    const stalks = [far, near].map((x) =>
      tube([spot(center, ry, x, -0.5), spot(center, ry, x, y)], [h * 0.3, h * 0.95]),
    );
    for (const shape of stalks) solid(figure, shape, paint(figure, figure.palette.body), 4);
  }
  const style = growth >= 0.3 && genes.eye === "sleepy" ? ("almond" as const) : undefined;
  drawFace(figure, genes, {
    at: center,
    r: ry,
    growth,
    y,
    far,
    near,
    eyes: [0.46, 0.34],
    temper: 0.7,
    style,
  });
  const mouth = put(pts("-36,24 -20,33 -2,24"), center, [rx / 100, ry / 100]);
  figure.out.push(stroke(mouth, figure.palette.ink, ry * 0.07));
}
