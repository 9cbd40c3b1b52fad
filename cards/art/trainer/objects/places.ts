// Places: halls, trees, craters, towers, stairs, temples, foundries, gates, arenas, chapels.

import { flat, mass, merged, solid, stroke } from "../../creature/figure.ts";
import { fluff, leaf } from "../../creature/shapes.ts";
import { dice } from "../../dice.ts";
import { ellipse, type Point, pts, put, type Shape } from "../../geometry.ts";
import { gear } from "../../scenery/oldworks.ts";
import type { Thing } from "../materials.ts";

const LIT = "#ffe08a";

const box = (x: number, y: number, w: number, h: number): Shape => [
  [x, y - h, 1],
  [x + w, y - h, 1],
  [x + w, y, 1],
  [x, y, 1],
];

const windows = (places: readonly (readonly [number, number])[], w = 12, h = 20): string =>
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

const courses = (thing: Thing, x: number, w: number, from: number, to: number): string => {
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

export function hall(thing: Thing): void {
  const { figure, fill, tone } = thing;
  for (const x of [-190, 130]) {
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
    solid(
      figure,
      [
        [x - 10, -66, 1],
        [x + 30, -112, 1],
        [x + 70, -66, 1],
      ],
      fill("cloth"),
      6,
    );
  }
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
    ]) +
      stroke(pts("-120,-60! 120,-60!"), tone("wood").mid, 6) +
      [-100, -66, 66, 100]
        .map((x) =>
          stroke(
            [
              [x, -92],
              [x, 0],
            ],
            tone("wood").mid,
            5,
          ),
        )
        .join(""),
  );
  solid(
    figure,
    pts("-140,-88! -96,-150! 96,-150! 140,-88!"),
    fill("cloth"),
    10,
    [-120, -104]
      .map((y) =>
        stroke(
          [
            [-140, y],
            [140, y],
          ],
          tone("cloth").dark,
          3,
          0.5,
        ),
      )
      .join(""),
  );
  solid(
    figure,
    box(-30, -84, 60, 120),
    fill("paper"),
    8,
    windows([[0, -164]], 20, 24) +
      flat(ellipse(0, -122, 16), tone("white").light) +
      stroke(pts("0,-132! 0,-122! 8,-118!"), figure.palette.ink, 3),
  );
  solid(figure, pts("-44,-200! 0,-272! 44,-200!"), fill("cloth"), 8);
  solid(figure, pts("-24,0! -24,-40 0,-58 24,-40 24,0!"), fill("wood"), 5);
  solid(figure, pts("0,-300! 34,-290! 0,-280!"), fill("trim"), 0);
  figure.out.push(stroke(pts("0,-272 0,-302"), figure.palette.ink, 4));
}

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

export function gate(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(
    figure,
    pts(
      "-200,0! -190,-120 -140,-220 -60,-262 60,-262 140,-220 190,-120 200,0! 90,0! 90,-110 50,-168 0,-182 -50,-168 -90,-110 -90,0!",
    ),
    fill("stone"),
    16,
    [-160, -126, 126, 160]
      .map((x) =>
        stroke(
          [
            [x * 0.6, -150],
            [x, -20],
          ],
          tone("stone").dark,
          4,
          0.45,
        ),
      )
      .join(""),
  );
  solid(
    figure,
    pts("-90,0! -90,-110 -50,-168 0,-182 50,-168 90,-110 90,0!"),
    "#120a1c",
    0,
    [-54, -18, 18, 54]
      .map((x) =>
        stroke(
          [
            [x, -190],
            [x, 0],
          ],
          tone("iron").dark,
          9,
        ),
      )
      .join("") +
      [-120, -70, -20]
        .map((y) =>
          stroke(
            [
              [-100, y],
              [100, y],
            ],
            tone("iron").dark,
            7,
          ),
        )
        .join(""),
  );
  solid(
    figure,
    pts("-26,-196! 0,-244! 26,-196! 0,-176!"),
    fill("glow"),
    0,
    flat(ellipse(0, -208, 12, 7), figure.palette.ink) + flat(ellipse(0, -208, 4, 5), "#fff"),
  );
  for (const x of [-128, 128]) {
    solid(figure, box(x - 7, -40, 14, 46), fill("wood"), 3);
    solid(
      figure,
      put(pts("-12,4 -16,-14 -4,-44! 6,-24 16,-10 10,4"), [x, -88]),
      fill("amber"),
      0,
      flat(ellipse(x, -92, 6, 8), "#fff", 0.8),
    );
  }
}

export function arena(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const arches = (y: number, count: number, half: number): Shape[] =>
    Array.from({ length: count }, (_, i): Shape => {
      const x = -half + ((i + 0.5) / count) * half * 2;
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
    flat([...arches(-16, 9, 190), ...arches(-86, 9, 196)], tone("dark").dark, 0.75) +
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
