// Places that were built: halls, foundries, gates, arenas, chapels.

import { flat, solid, stroke } from "../../creature/figure.ts";
import { ellipse, pts, put, type Shape } from "../../geometry.ts";
import { gear } from "../../scenery/oldworks.ts";
import type { Thing } from "../materials.ts";

export const LIT = "#ffe08a";

export const box = (x: number, y: number, w: number, h: number): Shape => [
  [x, y - h, 1],
  [x + w, y - h, 1],
  [x + w, y, 1],
  [x, y, 1],
];

export const windows = (places: readonly (readonly [number, number])[], w = 12, h = 20): string =>
  flat(
    places.map(
      ([x, y]): Shape => [
        [x - w / 2, y],
        [x - w / 2, y - h],
        [x, y - h * 1.35],
        [x + w / 2, y - h],
        [x + w / 2, y],
      ],
    ),
    LIT,
  );

export const courses = (thing: Thing, x: number, w: number, from: number, to: number): string => {
  let lines = "";
  for (let y = from; y < to; y += 16)
    lines += stroke(
      [
        [x, y],
        [x + w, y],
      ],
      thing.tone("stone").dark,
      2,
      0.4,
    );
  return lines;
};

/** A house at the side of the square. */
function sideHouse({ figure, fill }: Thing, x: number): void {
  solid(
    figure,
    box(x, 0, 60, 70),
    fill("paper"),
    6,
    windows([
      [x + 18, -24],
      [x + 42, -24],
    ]),
  );
  solid(figure, put(pts("-10,-66! 30,-112! 70,-66!"), [x, 0]), fill("cloth"), 6);
}

export function hall(thing: Thing): void {
  const { figure, fill, tone } = thing;
  sideHouse(thing, -190);
  sideHouse(thing, 130);
  const beams = [
    "-120,-60! 120,-60!",
    "-100,-92! -100,0!",
    "-66,-92! -66,0!",
    "66,-92! 66,0!",
    "100,-92! 100,0!",
  ]
    .map((text) => stroke(pts(text), tone("wood").mid, 5))
    .join("");
  solid(
    figure,
    box(-120, 0, 240, 92),
    fill("paper"),
    9,
    windows([
      [-84, -36],
      [-50, -36],
      [50, -36],
      [84, -36],
    ]) + beams,
  );
  const tiles = ["-140,-120! 140,-120!", "-140,-104! 140,-104!"]
    .map((text) => stroke(pts(text), tone("cloth").dark, 3, 0.5))
    .join("");
  solid(figure, pts("-140,-88! -96,-150! 96,-150! 140,-88!"), fill("cloth"), 10, tiles);
  const clock =
    flat(ellipse(0, -122, 16), tone("white").light) +
    stroke(pts("0,-132! 0,-122! 8,-118!"), figure.palette.ink, 3);
  solid(figure, box(-30, -84, 60, 120), fill("paper"), 8, windows([[0, -164]], 20, 24) + clock);
  solid(figure, pts("-44,-200! 0,-272! 44,-200!"), fill("cloth"), 8);
  solid(figure, pts("-24,0! -24,-40 0,-58 24,-40 24,0!"), fill("wood"), 5);
  solid(figure, pts("0,-300! 34,-290! 0,-280!"), fill("trim"), 0);
  figure.out.push(stroke(pts("0,-272 0,-302"), figure.palette.ink, 4));
}

export function foundry(thing: Thing): void {
  const { figure, fill, tone } = thing;
  for (const [x, h] of [
    [-120, 190],
    [-78, 240],
    [96, 210],
  ] as const) {
    for (const [dx, dy, r] of [
      [8, -20, 18],
      [24, -46, 26],
      [50, -70, 30],
    ] as const)
      figure.out.push(flat(ellipse(x + 16 + dx, -h + dy, r), "#ddd3cc", 0.5));
    solid(figure, box(x, 0, 34, h), fill("stone"), 7, courses(thing, x, 34, -h, 0));
    solid(figure, box(x - 5, -h + 6, 44, 16), fill("iron"), 3);
    figure.points.push([x, -h - 40]);
  }
  solid(
    figure,
    pts(
      "-170,0! -170,-96! -120,-128! -120,-96! -60,-128! -60,-96! 0,-128! 0,-96! 60,-128! 60,-96! 170,-110! 170,0!",
    ),
    fill("iron"),
    12,
    windows([
      [-140, -56],
      [-100, -56],
      [110, -56],
      [146, -56],
    ]),
  );
  solid(
    figure,
    pts("-60,0! -60,-50 0,-92 60,-50 60,0!"),
    fill("dark"),
    6,
    flat(pts("-44,0! -44,-40 0,-72 44,-40 44,0!"), fill("glow")) +
      flat(pts("-26,0! -26,-24 0,-44 26,-24 26,0!"), "#fff", 0.6),
  );
  figure.out.push(
    `<g transform="translate(0 -124)">${gear(34, 10, tone("brass").mid, tone("iron").dark)}</g>`,
  );
}
