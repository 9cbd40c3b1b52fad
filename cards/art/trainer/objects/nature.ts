// Things that grew: roots, drops of dew, shells, crystals, and what stone and amber have kept.

import { flat, mass, merged, solid, stroke } from "../../creature/figure.ts";
import { leaf, midrib, shard } from "../../creature/shapes.ts";
import { ellipse, type Point, pts, type Shape, tube } from "../../geometry.ts";
import type { Thing } from "../materials.ts";

export function root(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const tips: [Point, number, number][] = [
    [[-70, -112], 44, 8],
    [[6, -132], 48, 0],
    [[72, -104], 42, -8],
  ];
  mass(
    figure,
    tips.map(([tip, width, bend]) => ({
      shape: leaf([0, -44], tip, width, bend),
      fill: fill("cloth"),
      depth: 5,
      inside: stroke(midrib([0, -44], tip, bend), tone("cloth").dark, 3),
    })),
  );
  const hairs: Shape[] = [
    pts("-44,10 -84,30 -112,22"),
    pts("40,20 86,44 108,30"),
    pts("-20,70 -50,96 -60,124"),
  ];
  mass(
    figure,
    hairs.map((line) => ({ shape: tube(line, [11, 7, 0]), fill: fill("wood"), depth: 3 })),
  );
  solid(
    figure,
    tube(pts("0,-46 -6,0 8,60 -6,126"), [46, 54, 28, 0]),
    fill("wood"),
    13,
    [-20, 6, 32]
      .map((y) =>
        stroke(
          [
            [-40, y],
            [-10, y + 8],
            [16, y],
          ],
          tone("wood").dark,
          4,
          0.7,
        ),
      )
      .join(""),
  );
}

export function dew(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const [from, to]: [Point, Point] = [
    [-120, 74],
    [120, 20],
  ];
  solid(
    figure,
    leaf(from, to, 110, 10),
    fill("cloth"),
    9,
    stroke(midrib(from, to, 10), tone("cloth").dark, 5) +
      [-60, -20, 20, 60]
        .map((x) =>
          stroke(
            [
              [x, 56 - x * 0.2],
              [x + 30, 20 - x * 0.2],
            ],
            tone("cloth").dark,
            3,
            0.7,
          ),
        )
        .join(""),
  );
  solid(
    figure,
    pts("0,-124! 34,-66 58,-14 50,36 0,60 -50,36 -58,-14 -34,-66"),
    fill("glow"),
    12,
    flat(pts("-32,0 -28,-34 -10,-58 -14,-20 -20,14"), "#fff", 0.8) +
      flat(ellipse(18, 26, 16, 10), "#fff", 0.4),
  );
  solid(figure, ellipse(82, 6, 16, 15), fill("glow"), 4, flat(ellipse(77, 1, 5), "#fff", 0.8));
}

export function conch(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(
    figure,
    pts("-112,24! -70,-26 -30,-60 14,-80 62,-70 92,-30 96,20 70,66 20,84 -30,62 -70,52"),
    fill("trim"),
    14,
    [
      [-70, 10],
      [-36, -10],
      [0, -24],
      [34, -30],
    ]
      .map(([x, y], i) =>
        stroke(
          [
            [x, y - 44 - i * 6],
            [x + 16, y + 10],
            [x + 4, y + 62 + i * 6],
          ],
          tone("trim").dark,
          5,
          0.8,
        ),
      )
      .join(""),
  );
  solid(
    figure,
    pts("10,-20 54,-36 84,-6 84,30 58,60 16,56 -4,26"),
    tone("cloth").light,
    8,
    flat(pts("26,0 56,-14 74,10 60,42 30,40"), tone("cloth").dark, 0.8),
  );
  const spikes = [
    [-20, -64],
    [24, -80],
    [66, -66],
  ].map(
    ([x, y]): Shape => [
      [x - 12, y + 8],
      [x - 6, y - 32, 1],
      [x + 14, y + 6],
    ],
  );
  mass(figure, [{ shape: spikes[0], more: spikes.slice(1), fill: fill("trim"), depth: 2 }]);
}

export function crystal(thing: Thing): void {
  const { figure, fill } = thing;
  const stones: [Point, Point, number][] = [
    [[-50, 84], [-96, -20], 50],
    [[54, 84], [98, -36], 54],
    [[-20, 90], [-44, -96], 60],
    [[10, 92], [26, -128], 84],
  ];
  for (const [from, to, width] of stones) {
    const { shape, face } = shard(from, to, width);
    solid(figure, shape, fill("glow"), 0, flat(face, "#fff", 0.5));
  }
  mass(figure, [
    merged(
      [
        pts("0,-12! 3,-3! 12,0! 3,3! 0,12! -3,3! -12,0! -3,-3!"),
        pts("0,-8! 2,-2! 8,0! 2,2! 0,8! -2,2! -8,0! -2,-2!"),
      ].map((star, i) => ({
        shape: star.map(([x, y, c]): Point => [x + (i ? -92 : 96), y + (i ? -70 : -88), c]),
        fill: "#fff",
        depth: 0,
      })),
    ),
  ]);
}

/** A slab of stone that keeps something. */
function slab({ figure, fill, tone }: Thing, print: string): void {
  solid(
    figure,
    pts("-100,-50! -70,-92! 10,-100! 84,-76! 106,-10! 88,66! 24,96! -66,88! -104,34!"),
    fill("stone"),
    14,
    flat(pts("-84,-44 -58,-76 8,-84 70,-62 88,-8 72,54 20,80 -56,72 -88,28"), tone("stone").light, 0.5) +
      print,
  );
}

export function spiralFossil(thing: Thing): void {
  const curl: Point[] = [];
  for (let i = 0; i <= 20; i++) {
    const a = i * 0.62;
    const r = 66 * (1 - i / 22);
    curl.push([Math.cos(a) * r, Math.sin(a) * r - 4]);
  }
  const ribs = curl
    .slice(0, 14)
    .map(([x, y]) =>
      stroke(
        [
          [x, y],
          [x * 0.72, y * 0.72 - 1],
        ],
        thing.tone("wood").dark,
        4,
        0.8,
      ),
    )
    .join("");
  slab(
    thing,
    stroke(curl, thing.tone("wood").dark, 13) +
      stroke(
        curl.map(([x, y]): Point => [x - 3, y - 3]),
        thing.tone("rope").light,
        6,
      ) +
      ribs,
  );
}

export function leafFossil(thing: Thing): void {
  const { tone } = thing;
  const fronds = [-50, -30, -10, 10, 30, 50]
    .flatMap((y, i) =>
      [-1, 1].map((way) =>
        flat(leaf([y * 0.14, y], [way * (58 - i * 5), y - 30], 17, way * 3), tone("cloth").dark, 0.9),
      ),
    )
    .join("");
  slab(thing, stroke(pts("10,74 0,10 -6,-72"), tone("cloth").dark, 7) + fronds);
}

export function amber(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const wing = pts("-10,30 0,-24 40,-58 62,-50 50,-20 20,16");
  solid(
    figure,
    pts("-84,-20 -70,-78 -10,-108 56,-92 92,-36 86,36 50,90 -20,100 -76,60"),
    fill("amber"),
    18,
    flat(ellipse(0, 0, 60, 66), tone("amber").light, 0.6) +
      flat(wing, tone("wood").dark, 0.75) +
      flat(
        wing.map(([x, y]): Point => [-x * 0.8 - 6, y * 0.9 + 4]),
        tone("wood").dark,
        0.55,
      ) +
      stroke(pts("-6,36 -2,10 6,-16"), tone("dark").dark, 7) +
      flat([ellipse(40, 44, 6), ellipse(-46, -40, 5), ellipse(-30, 62, 4)], "#fff", 0.6) +
      flat(pts("-60,-30 -48,-66 -16,-86 -34,-56 -46,-20"), "#fff", 0.6),
  );
}
