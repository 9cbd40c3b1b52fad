// Things to read: maps, letters, charts, books, flags.

import { flat, mass, solid, stroke } from "../../creature/figure.ts";
import { ellipse, pts, type Shape } from "../../geometry.ts";
import type { Thing } from "../materials.ts";

const ink = "#6b4a2c";

const writing = (rows: readonly string[]): string =>
  rows.map((row) => stroke(pts(row), ink, 4, 0.75)).join("");

export function map(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const folds: Shape[] = [
    pts("-110,-64! -38,-84! -38,66! -110,86!"),
    pts("-38,-84! 38,-62! 38,88! -38,66!"),
    pts("38,-62! 110,-82! 110,68! 38,88!"),
  ];
  const land = flat(
    pts("-100,-20 -60,-40 -20,-10 10,-30 60,0 90,-20 100,30 40,50 -20,30 -80,50"),
    tone("cloth").light,
    0.75,
  );
  const way = stroke(pts("-84,50 -50,20 -10,34 30,0 66,-20"), "#b3402c", 5);
  const cross = stroke(pts("58,-32! 78,-12!"), "#b3402c", 7) + stroke(pts("78,-32! 58,-12!"), "#b3402c", 7);
  const marks =
    land +
    way +
    cross +
    flat([pts("-60,0! -48,-24! -36,0!"), pts("-44,2! -32,-18! -20,2!")], tone("trim").dark, 0.8);
  mass(
    figure,
    folds.map((shape, i) => ({
      shape,
      fill: fill("paper"),
      depth: 0,
      inside: marks + (i === 1 ? flat(shape, "#5b3a1c", 0.1) : ""),
    })),
  );
}

export function letter(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(
    figure,
    pts("-60,-96! 64,-88! 52,-6! -74,-14!"),
    fill("white"),
    0,
    writing(["-44,-76 40,-70", "-46,-58 38,-52", "-48,-40 20,-36"]),
  );
  solid(
    figure,
    pts("-104,-40! 104,-40! 98,76! -98,76!"),
    fill("paper"),
    8,
    stroke(pts("-98,76! -10,10!"), ink, 3, 0.5) + stroke(pts("98,76! 10,10!"), ink, 3, 0.5),
  );
  solid(figure, pts("-104,-40! 104,-40! 12,30 -12,30"), fill("paper"), 7);
  solid(
    figure,
    ellipse(0, 24, 24, 23),
    fill("cloth"),
    5,
    stroke(pts("-8,16 0,30 10,18"), tone("cloth").dark, 4),
  );
}

export function book(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(figure, pts("-104,-48! -6,-34! -6,82! -104,64!"), fill("cloth"), 6);
  solid(figure, pts("104,-48! 6,-34! 6,82! 104,64!"), fill("cloth"), 6);
  solid(
    figure,
    pts("-96,-58 -50,-66 0,-44 0,70 -50,50 -96,56"),
    fill("paper"),
    6,
    writing(["-82,-38 -18,-30", "-82,-18 -18,-10", "-82,2 -18,10", "-82,22 -34,28"]),
  );
  solid(
    figure,
    pts("96,-58 50,-66 0,-44 0,70 50,50 96,56"),
    fill("paper"),
    6,
    flat(pts("20,10 50,-14 82,6 70,30 34,34"), tone("trim").light, 0.8) + writing(["22,-32 80,-40"]),
  );
  solid(figure, pts("-8,-48! 8,-48! 10,92! 0,80! -10,92!"), fill("trim"), 0);
}

export function chart(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const stars = [
    [-50, -30],
    [-20, -52],
    [14, -30],
    [46, -50],
    [60, -4],
    [24, 22],
    [-30, 20],
    [-58, 38],
  ] as const;
  const lines =
    stroke(
      stars.slice(0, 6).map(([x, y]) => [x, y, 1] as const),
      "#ffe9a8",
      2.5,
      0.8,
    ) +
    stroke(
      [
        [24, 22, 1],
        [-30, 20, 1],
        [-58, 38, 1],
      ],
      "#ffe9a8",
      2.5,
      0.8,
    );
  const night = { ...tone("dark"), mid: "#27305e" };
  solid(
    figure,
    pts("-88,-82! 88,-82! 88,82! -88,82!"),
    night.mid,
    8,
    lines +
      flat(
        stars.map(([x, y], i) => ellipse(x, y, i % 3 ? 5 : 8)),
        "#fff3c4",
      ) +
      `<path d="M-70 60a96 96 0 0 1 140 0" fill="none" stroke="#7f8ad0" stroke-width="2.5"/>`,
  );
  for (const x of [-92, 92])
    solid(
      figure,
      [
        [x - 11, -98],
        [x + 11, -98],
        [x + 11, 98],
        [x - 11, 98],
      ],
      fill("wood"),
      5,
    );
  mass(figure, [
    {
      shape: ellipse(-92, -104, 14, 11),
      more: [ellipse(92, -104, 14, 11), ellipse(-92, 104, 14, 11), ellipse(92, 104, 14, 11)],
      fill: fill("brass"),
      depth: 3,
    },
  ]);
}

export function flag(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(figure, pts("-64,-112! -52,-112! -48,104! -60,104!"), fill("wood"), 3);
  const sun =
    flat(ellipse(16, -44, 20, 20), tone("trim").light) +
    [0, 45, 90, 135, 180, 225, 270, 315]
      .map(
        (a) =>
          `<path d="M0-27l6 -14h-12Z" transform="translate(16 -44) rotate(${a})" fill="${tone("trim").light}"/>`,
      )
      .join("");
  solid(
    figure,
    pts("-54,-104! -10,-112 40,-92 104,-104! 78,-52! 106,2! 44,12 -8,-6 -52,8!"),
    fill("cloth"),
    10,
    sun,
  );
  solid(figure, ellipse(-58, -118, 11, 11), fill("brass"), 3);
}

export function table(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(figure, pts("-80,-100! 80,-100! 84,92! -84,92!"), fill("wood"), 8);
  const waves = [-50, -16, 18, 52]
    .map((y) =>
      stroke(
        pts(`-54,${y} -36,${y - 10} -18,${y} 0,${y - 10} 18,${y} 36,${y - 10} 54,${y}`),
        tone("cloth").mid,
        5,
      ),
    )
    .join("");
  solid(
    figure,
    pts("-66,-84! 66,-84! 68,78! -68,78!"),
    fill("paper"),
    5,
    waves + flat(ellipse(44, -66, 11), tone("trim").mid),
  );
  solid(figure, ellipse(0, -102, 12, 12), fill("brass"), 3);
}
