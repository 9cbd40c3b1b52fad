// Places of their own kind: great gates, arenas, drowned chapels.

import { flat, solid, stroke } from "../../creature/figure.ts";
import { leaf } from "../../creature/shapes.ts";
import { ellipse, pts, put, type Shape } from "../../geometry.ts";
import type { Thing } from "../materials.ts";
import { box, courses, LIT, windows } from "./places.ts";

/** A torch on a post. */
function torch({ figure, fill }: Thing, x: number): void {
  solid(figure, box(x - 7, -40, 14, 46), fill("wood"), 3);
  const flame = put(pts("-12,4 -16,-14 -4,-44! 6,-24 16,-10 10,4"), [x, -88]);
  solid(figure, flame, fill("amber"), 0, flat(ellipse(x, -92, 6, 8), "#fff", 0.8));
}

export function gate(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const line = (
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    color: string,
    width: number,
    seen = 1,
  ): string =>
    stroke(
      [
        [x1, y1],
        [x2, y2],
      ],
      color,
      width,
      seen,
    );
  const joints = [-160, -126, 126, 160]
    .map((x) => line(x * 0.6, -150, x, -20, tone("stone").dark, 4, 0.45))
    .join("");
  solid(
    figure,
    pts(
      "-200,0! -190,-120 -140,-220 -60,-262 60,-262 140,-220 190,-120 200,0! 90,0! 90,-110 50,-168 0,-182 -50,-168 -90,-110 -90,0!",
    ),
    fill("stone"),
    16,
    joints,
  );
  const bars = [-54, -18, 18, 54].map((x) => line(x, -190, x, 0, tone("iron").dark, 9)).join("");
  const rails = [-120, -70, -20].map((y) => line(-100, y, 100, y, tone("iron").dark, 7)).join("");
  solid(figure, pts("-90,0! -90,-110 -50,-168 0,-182 50,-168 90,-110 90,0!"), "#120a1c", 0, bars + rails);
  const eye = flat(ellipse(0, -208, 12, 7), figure.palette.ink) + flat(ellipse(0, -208, 4, 5), "#fff");
  solid(figure, pts("-26,-196! 0,-244! 26,-196! 0,-176!"), fill("glow"), 0, eye);
  torch(thing, -128);
  torch(thing, 128);
}

export function arena(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const arches = (y: number, half: number): Shape[] =>
    Array.from({ length: 9 }, (_, i): Shape => {
      const x = -half + ((i + 0.5) / 9) * half * 2;
      return [
        [x - 11, y],
        [x - 11, y - 26],
        [x, y - 38],
        [x + 11, y - 26],
        [x + 11, y],
      ];
    });
  solid(
    figure,
    pts("-200,0! -210,-150! -150,-168 0,-176 150,-168 210,-150! 200,0!"),
    fill("stone"),
    14,
    flat([...arches(-16, 190), ...arches(-86, 196)], tone("dark").dark, 0.75) +
      stroke(pts("-210,-66 0,-74 210,-66"), tone("stone").dark, 5),
  );
  solid(
    figure,
    pts("-46,0! -46,-62 0,-92 46,-62 46,0!"),
    fill("dark"),
    5,
    flat(pts("-32,0! -32,-54 0,-76 32,-54 32,0!"), LIT, 0.85),
  );
  for (const [i, x] of [-150, -76, 76, 150].entries()) {
    figure.out.push(
      stroke(
        [
          [x, -166],
          [x, -232],
        ],
        figure.palette.ink,
        5,
      ),
    );
    solid(
      figure,
      [
        [x, -232, 1],
        [x + 46, -222],
        [x + 34, -210],
        [x + 46, -198],
        [x, -190, 1],
      ],
      fill(i % 2 ? "trim" : "cloth"),
      4,
    );
  }
}

export function chapel(thing: Thing): void {
  const { figure, fill, tone, glass } = thing;
  solid(
    figure,
    pts("-130,0! -130,-86! 60,-86! 60,0!"),
    fill("stone"),
    10,
    windows(
      [
        [-100, -30],
        [-60, -30],
        [-20, -30],
      ],
      18,
      30,
    ) + courses(thing, -130, 190, -80, 0),
  );
  solid(figure, pts("-148,-82! -112,-146! 52,-146! 76,-82!"), fill("cloth"), 9);
  solid(
    figure,
    box(40, 0, 76, 168),
    fill("stone"),
    9,
    windows([[78, -110]], 24, 30) +
      flat(ellipse(78, -64, 15), tone("trim").light) +
      courses(thing, 40, 76, -160, 0),
  );
  solid(figure, pts("28,-164! 78,-282! 128,-164!"), fill("cloth"), 8);
  solid(figure, pts("62,0! 62,-28 78,-40 94,-28 94,0!"), fill("wood"), 3);
  const tide = pts(
    "-260,12! -260,-20 -200,-30 -140,-18 -80,-30 -20,-18 40,-30 100,-18 160,-30 220,-18 260,-24 260,12!",
  );
  figure.points.push(...tide);
  figure.out.push(
    flat(tide, "#2f7fa6", 0.72),
    stroke(tide.slice(1, -1), "#dff5ff", 4, 0.8),
    flat(leaf([-180, -6], [-90, -10], 8), glass),
  );
}
