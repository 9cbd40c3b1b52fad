// What nymphs wear: gowns, tails of fish, and what pilgrims carry.

import { ellipse, lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { type Figure, mass, type Part, paint, solid, stroke } from "./figure.ts";
import { leaf } from "./shapes.ts";

/** A tail of scales that ends in a broad fin. */
export function fishTail(figure: Figure, waist: Point, long: number, r: number): void {
  const { palette } = figure;
  const spine: Shape = [
    waist,
    [waist[0] + r * 0.5, waist[1] + long * 0.4],
    [waist[0] - r * 0.2, waist[1] + long * 0.78],
    [waist[0] + r * 1.2, waist[1] + long],
  ];
  const end = spine[3];
  solid(
    figure,
    put(pts("-10,-10 40,-54 92,-62! 74,-18 110,22! 56,30 4,14"), end, r / 40, 14),
    paint(figure, palette.accent),
    5,
  );
  const arcs = [0.2, 0.36, 0.52, 0.68].map((t) => {
    const y = waist[1] + long * t;
    const x = waist[0] + r * 0.2;
    return stroke(
      [
        [x - r * 0.7, y - 4],
        [x - r * 0.2, y + 6],
        [x + r * 0.3, y - 2],
        [x + r * 0.9, y + 6],
      ],
      palette.body.dark,
      2.4,
      0.6,
    );
  });
  solid(
    figure,
    tube(spine, [r * 0.72, r * 0.84, r * 0.5, r * 0.2]),
    paint(figure, palette.body),
    8,
    arcs.join(""),
  );
}

/** A gown in the colors and shapes of the type. */
export function gown(figure: Figure, waist: Point, long: number, r: number): void {
  const { palette } = figure;
  const wide = r * 1.9;
  const hem: Point[] = Array.from(
    { length: 7 },
    (_, i): Point => [
      waist[0] + lerp(wide, -wide, i / 6),
      waist[1] + long * (i % 2 ? 0.9 : 1.04),
      i % 2 ? undefined : 1,
    ],
  );
  const folds = [-0.5, 0, 0.5]
    .map((t) =>
      stroke(
        [
          [waist[0] + t * r * 0.6, waist[1]],
          [waist[0] + t * wide * 1.2, waist[1] + long],
        ],
        palette.body.dark,
        3,
        0.5,
      ),
    )
    .join("");
  solid(
    figure,
    [
      [waist[0] - r * 0.5, waist[1] - 4],
      [waist[0] + r * 0.5, waist[1] - 4],
      [waist[0] + r * 1.1, waist[1] + long * 0.5],
      ...hem,
      [waist[0] - r * 1.1, waist[1] + long * 0.5],
    ],
    paint(figure, palette.body),
    9,
    folds,
  );
  const over = [150, 118, 62, 30].map(
    (a): Part => ({
      shape: leaf([waist[0], waist[1] - 4], put([[long * 0.66, 0]], waist, 1, a)[0], r * 0.7),
      fill: paint(figure, palette.second),
      depth: 4,
    }),
  );
  for (const part of over) mass(figure, [part]);
}

/** A pilgrim's staff, with a lamp at its crook. */
export function staff(figure: Figure, [x, y]: Point, r: number): void {
  const { palette } = figure;
  const wood = tube(
    [
      [x + 4, y + r * 2.4],
      [x, y],
      [x + 2, y - r * 1.6],
      [x + r * 0.5, y - r * 1.9],
      [x + r * 0.7, y - r * 1.5],
    ],
    [4, 4, 4, 4, 3],
  );
  solid(figure, wood, paint(figure, palette.horn), 2);
  solid(figure, ellipse(x + r * 0.7, y - r * 1.2, r * 0.26), paint(figure, palette.glow), 3);
}

/** A wide hat that keeps off sun and rain. */
export function brim(figure: Figure, at: Point, r: number): void {
  const { palette } = figure;
  const place = (text: string): Shape => put(pts(text), at, r / 100);
  solid(figure, place("-60,-70 -52,-128 0,-150 56,-128 66,-70"), paint(figure, palette.body), 6);
  solid(
    figure,
    place("-170,-50 -70,-88 0,-94 76,-88 176,-46 80,-54 0,-62 -74,-54"),
    paint(figure, palette.accent),
    6,
  );
}
