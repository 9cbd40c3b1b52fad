// Wings: of feathers, of skin, of gossamer, of leaves; raised, growing to the right and up.

import { lerp, mix, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { type Figure, flat, mass, merged, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { leaf, midrib } from "./shapes.ts";

export interface WingPose {
  root: Point;
  /** Span in units; wings are authored 100 long. */
  size: number;
  turn: number;
  far: boolean;
  /** 1 grows to the right, -1 to the left. */
  way?: 1 | -1;
}

function feathers(figure: Figure, place: (shape: Shape) => Shape, far: boolean): void {
  const { palette } = figure;
  const color = far ? palette.far : palette.body;
  const feather = (from: Point, angle: number, length: number, width: number): Shape => {
    const a = angle * (Math.PI / 180);
    return place(leaf(from, [from[0] + Math.cos(a) * length, from[1] + Math.sin(a) * length], width, -4));
  };
  const quills = Array.from({ length: 7 }, (_, i): Part => {
    const t = i / 6;
    return {
      shape: feather(
        [lerp(4, 40, t), lerp(-6, -62, t)],
        lerp(18, -62, t),
        lerp(46, 74, Math.sin(t * Math.PI * 0.8)),
        24,
      ),
      fill: paint(figure, i % 2 ? palette.accent : color),
      depth: 4,
    };
  });
  mass(figure, [merged(quills.filter((_, i) => i % 2)), merged(quills.filter((_, i) => i % 2 === 0))]);
  mass(
    figure,
    [0, 0.28, 0.56, 0.84].map((t) => ({
      shape: feather([lerp(0, 36, t), lerp(0, -66, t)], lerp(20, -50, t), 38, 26),
      fill: paint(figure, color),
      depth: 4,
    })),
  );
  solid(
    figure,
    tube(
      place(pts("-6,6 6,-28 30,-66 52,-92")),
      [9, 9, 7.5, 0].map((r) => r * scaleOf(place)),
    ),
    paint(figure, color),
    4,
  );
}

/** How long one authored unit is after placing. */
const scaleOf = (place: (shape: Shape) => Shape): number => {
  const [a, b] = place([
    [0, 0],
    [1, 0],
  ]);
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
};

function membrane(figure: Figure, place: (shape: Shape) => Shape, far: boolean): void {
  const { palette } = figure;
  const k = scaleOf(place);
  const elbow: Point = [26, -74];
  const tips = pts("62,-112! 96,-70! 92,-26! 58,2!");
  const web: Shape = [
    [0, 0],
    elbow,
    tips[0],
    [72, -76],
    tips[1],
    [80, -46],
    tips[2],
    [66, -14],
    tips[3],
    [30, -6],
  ];
  const skin = far
    ? { ...palette.second, light: palette.second.mid, mid: palette.second.dark }
    : palette.second;
  const ribs = tips
    .slice(1)
    .map((tip) => stroke(place([elbow, mix(elbow, tip, 0.5), tip]), palette.ink, 2.4 * k, 0.45))
    .join("");
  solid(figure, place(web), paint(figure, skin), 8 * k, ribs);
  const color = paint(figure, far ? palette.far : palette.body);
  mass(figure, [
    { shape: tube(place([elbow, [44, -96], tips[0]]), [6 * k, 4.5 * k, 0]), fill: color, depth: 2 * k },
    { shape: tube(place([elbow, [66, -82], tips[1]]), [5 * k, 3.4 * k, 0]), fill: color, depth: 2 * k },
    { shape: tube(place([elbow, [64, -56], tips[2]]), [5 * k, 3 * k, 0]), fill: color, depth: 2 * k },
    { shape: tube(place([[-4, 6], [6, -36], elbow]), [10 * k, 7.5 * k, 6 * k]), fill: color, depth: 3 * k },
  ]);
  solid(figure, place(pts("18,-78 20,-96! 32,-80")), paint(figure, palette.horn), 0);
}

function gossamer(figure: Figure, place: (shape: Shape) => Shape): void {
  const { palette } = figure;
  const k = scaleOf(place);
  const upper: Shape = pts("0,0 10,-50 50,-98 92,-104 100,-76 70,-34 26,-4");
  const lower: Shape = pts("2,0 40,-10 78,-4 84,26 58,46 22,30");
  for (const [shape, vein] of [
    [lower, pts("4,4 44,10 70,24")],
    [upper, pts("2,-4 44,-50 88,-88")],
  ] as [Shape, Shape][]) {
    const spot = flat(place(put(pts("-9,0 0,-9 9,0 0,9"), vein[2])), palette.glow.light, 0.9);
    figure.out.push('<g opacity=".86">');
    solid(
      figure,
      place(shape),
      paint(figure, palette.second),
      8 * k,
      stroke(place(vein), "#fff", 2 * k, 0.7) + spot,
    );
    figure.out.push("</g>");
  }
}

function leaves(figure: Figure, place: (shape: Shape) => Shape, far: boolean): void {
  const { palette } = figure;
  const color = paint(figure, far ? palette.far : palette.accent);
  const blades: [Point, number, number][] = [
    [[88, 14], 34, 6],
    [[104, -36], 42, 8],
    [[66, -100], 44, 10],
  ];
  mass(
    figure,
    blades.map(([tip, width, bend]) => ({
      shape: place(leaf([0, 0], tip, width, bend)),
      fill: color,
      depth: 5,
      inside: stroke(place(midrib([0, 0], tip, bend)), palette.accent.dark, 2.4),
    })),
  );
}

/** Draws one wing. */
export function drawWing(figure: Figure, genes: Genes, { root, size, turn, far, way = 1 }: WingPose): void {
  const k = size / 100;
  const place = (shape: Shape): Shape => put(shape, root, [k * way, k], turn);
  switch (genes.wings) {
    case "feather":
      return feathers(figure, place, far);
    case "membrane":
      return membrane(figure, place, far);
    case "gossamer":
      return gossamer(figure, place);
    case "leaf":
      return leaves(figure, place, far);
  }
}
