// Places that grew or were dug, and those to climb: trees, craters, towers, stairs, temples.

import { flat, mass, merged, solid, stroke } from "../../creature/figure.ts";
import { fluff } from "../../creature/shapes.ts";
import { dice } from "../../dice.ts";
import { ellipse, type Point, pts, put, type Shape } from "../../geometry.ts";
import type { Thing } from "../materials.ts";
import { box, LIT, windows } from "./places.ts";

export function worldTree(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const chance = dice("canopy");
  solid(
    figure,
    pts(
      "-46,-190 -34,-100 -50,-40 -120,0! -60,-8 -30,4 0,-6 34,6 60,-8 124,0! 50,-40 36,-100 46,-190 0,-200",
    ),
    fill("wood"),
    14,
    [-20, 4, 24]
      .map((x) =>
        stroke(
          [
            [x, -190],
            [x - 6, -100],
            [x * 1.4, -10],
          ],
          tone("wood").dark,
          5,
          0.6,
        ),
      )
      .join(""),
  );
  solid(figure, pts("-18,-6! -18,-44 0,-60 18,-44 18,-6!"), LIT, 0);
  const clumps: [number, number, number][] = [
    [-110, -190, 64],
    [112, -196, 66],
    [-56, -250, 72],
    [60, -256, 74],
    [0, -200, 76],
    [0, -296, 66],
  ];
  for (const [x, y, r] of clumps)
    solid(figure, fluff(chance, [x, y], [r, r * 0.72], 12, 0.13), fill("cloth"), 12);
  const lamps: [number, number][] = [
    [-120, -130],
    [118, -136],
    [-64, -176],
    [70, -180],
  ];
  for (const [x, y] of lamps)
    figure.out.push(
      stroke(
        [
          [x, y - 26],
          [x, y],
        ],
        figure.palette.ink,
        3,
      ),
      flat(ellipse(x, y + 8, 8, 10), LIT),
    );
}

export function crater(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(
    figure,
    pts("-250,0! -170,-70 -120,-104 0,-118 120,-104 170,-70 250,0!"),
    fill("stone"),
    16,
    [-180, -120, 130, 190]
      .map((x) =>
        stroke(
          [
            [x * 0.7, -90],
            [x, -10],
          ],
          tone("stone").dark,
          6,
          0.5,
        ),
      )
      .join(""),
  );
  solid(
    figure,
    ellipse(0, -92, 124, 30, 0, 12),
    tone("dark").dark,
    0,
    flat(ellipse(0, -84, 104, 22, 0, 10), fill("glow")) + flat(ellipse(0, -80, 66, 13), "#fff", 0.7),
  );
  const plume: Shape = [
    [-70, -90],
    [-40, -170],
    [-64, -240, 1],
    [-14, -190],
    [0, -290, 1],
    [20, -190],
    [62, -250, 1],
    [44, -170],
    [74, -90],
  ];
  figure.points.push([0, -290]);
  figure.out.push(flat(plume, tone("glow").light, 0.5), flat(put(plume, [0, -36], 0.6), "#fff", 0.5));
  mass(figure, [
    merged(
      [
        [-150, -140],
        [140, -160],
        [96, -220],
        [-104, -214],
      ].map(([x, y], i) => ({
        shape: put(pts("-16,8! -10,-12! 8,-16! 18,0! 6,14!"), [x, y], 0.7 + 0.25 * i),
        fill: fill("stone"),
        depth: 4,
      })),
    ),
  ]);
}

export function lightTower(thing: Thing): void {
  const { figure, fill, tone } = thing;
  figure.out.push(
    flat(pts("0,-246! 260,-300! 260,-190!"), LIT, 0.4),
    flat(pts("0,-246! -260,-300! -260,-190!"), LIT, 0.4),
  );
  solid(figure, pts("-170,0! -120,-34 -60,-52 20,-46 96,-56 150,-24 180,0!"), fill("stone"), 12);
  const bands = [-80, -140, -200]
    .map((y) =>
      flat(
        [
          [-60, y, 1],
          [60, y, 1],
          [60, y + 28, 1],
          [-60, y + 28, 1],
        ],
        tone("cloth").mid,
      ),
    )
    .join("");
  solid(
    figure,
    pts("-44,-44! -28,-220! 28,-220! 44,-44! 0,-36"),
    fill("white"),
    12,
    bands +
      windows(
        [
          [0, -100],
          [0, -160],
        ],
        10,
        14,
      ),
  );
  solid(figure, pts("-42,-220! 42,-220! 42,-230! -42,-230!"), fill("iron"), 0);
  solid(figure, box(-20, -230, 40, 34), LIT, 0, stroke(pts("0,-264 0,-230"), figure.palette.ink, 3));
  solid(figure, pts("-30,-262! 0,-300! 30,-262!"), fill("cloth"), 5);
  solid(figure, pts("-13,-42! -13,-66 0,-76 13,-66 13,-42!"), fill("wood"), 3);
}

export function stair(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const steps = Array.from({ length: 9 }, (_, i): Point[] => [
    [150 - i * 13, -i * 22, 1],
    [150 - i * 13, -(i + 1) * 22, 1],
  ]).flat();
  const left = [...steps].reverse().map(([x, y, c]): Point => [-x, y, c]);
  const treads = Array.from({ length: 9 }, (_, i) =>
    stroke(
      [
        [-150 + i * 13, -i * 22 - 2],
        [150 - i * 13, -i * 22 - 2],
      ],
      tone("stone").dark,
      3,
      0.5,
    ),
  ).join("");
  solid(
    figure,
    [...steps, ...left],
    fill("stone"),
    14,
    treads +
      flat(
        [
          [-30, 0, 1],
          [30, 0, 1],
          [16, -198, 1],
          [-16, -198, 1],
        ],
        tone("cloth").mid,
        0.8,
      ),
  );
  for (const x of [-34, 34]) solid(figure, box(x - 8, -196, 16, 74), fill("stone"), 4);
  solid(figure, pts("-58,-268! 58,-268! 70,-288 0,-300 -70,-288"), fill("cloth"), 6);
  solid(figure, pts("6,-262! -14,-224! 0,-226! -8,-198! 16,-236! 2,-234!"), fill("glow"), 0);
}

export function temple(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(figure, pts("-160,0! -140,-24! 140,-24! 160,0!"), fill("stone"), 6);
  for (const x of [-112, -56, 56, 112])
    solid(
      figure,
      box(x - 11, -22, 22, 112),
      fill("white"),
      6,
      stroke(
        [
          [x, -130],
          [x, -22],
        ],
        tone("stone").mid,
        3,
        0.5,
      ),
    );
  solid(
    figure,
    pts("-24,-22! -24,-76 0,-98 24,-76 24,-22!"),
    fill("glow"),
    0,
    flat(ellipse(0, -50, 12, 18), "#fff", 0.7),
  );
  solid(figure, box(-134, -130, 268, 20), fill("stone"), 4);
  solid(
    figure,
    pts("-160,-148 -120,-166 -60,-200 0,-214 60,-200 120,-166 160,-148 0,-156"),
    fill("cloth"),
    10,
  );
  solid(figure, pts("-70,-204 -40,-226 0,-252 40,-226 70,-204 0,-212"), fill("cloth"), 7);
  solid(figure, ellipse(0, -266, 15, 15), fill("glow"), 3);
}
