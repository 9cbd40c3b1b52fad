// Things to work with: rope, hooks, nets, snares, thread, smoke, balloons, shutters.

import { flat, mass, merged, solid, stroke } from "../../creature/figure.ts";
import { horn, spike } from "../../creature/shapes.ts";
import { ellipse, type Point, path, pts, type Shape, tube } from "../../geometry.ts";
import type { Thing } from "../materials.ts";

/** A line drawn twice, so that it has an outline. */
export function cord(
  { figure, tone }: Thing,
  line: Shape,
  width: number,
  material: "rope" | "iron" | "brass" = "rope",
): void {
  figure.points.push(...line);
  figure.out.push(
    stroke(line, figure.palette.ink, width + figure.line),
    stroke(line, tone(material).mid, width),
    stroke(
      line.map(([x, y]): Point => [x - 1, y - width * 0.2]),
      tone(material).light,
      width * 0.3,
    ),
  );
}

export function rope(thing: Thing): void {
  const { figure, fill } = thing;
  for (const [y, rx] of [
    [52, 84],
    [30, 80],
    [8, 76],
    [-14, 72],
  ] as const) {
    const twists = Array.from({ length: 9 }, (_, i) =>
      stroke(
        [
          [-rx + i * rx * 0.25, y - 12],
          [-rx + i * rx * 0.25 + 12, y + 16],
        ],
        thing.tone("rope").dark,
        3,
        0.7,
      ),
    ).join("");
    solid(figure, ellipse(0, y, rx, 24, 0, 10), fill("rope"), 6, twists);
  }
  solid(figure, ellipse(0, -18, 42, 12), figure.palette.ink, 0);
  cord(thing, pts("50,-18 90,-60 60,-100 100,-112"), 12);
}

export function hook(thing: Thing): void {
  const { figure, fill } = thing;
  cord(thing, pts("-10,30 -70,50 -60,96 10,84 40,104 80,90"), 10);
  const prongs = [
    horn([0, -30], [-70, -50], [-84, -112], 26),
    horn([0, -30], [70, -50], [84, -112], 26),
    horn([0, -30], [6, -84], [4, -128], 24),
  ];
  mass(figure, [
    { shape: tube(pts("0,-44 0,0 0,34"), [15, 13, 15]), more: prongs, fill: fill("steel"), depth: 5 },
  ]);
  solid(figure, ellipse(0, 36, 18, 16), fill("iron"), 4, flat(ellipse(0, 36, 8, 7), figure.palette.ink));
}

export function net(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const rim = ellipse(6, -52, 74, 26, -8, 10);
  const bag = pts("-66,-44 -58,20 -20,72 24,76 62,24 80,-58");
  let mesh = "";
  for (let i = -6; i < 9; i++)
    mesh +=
      stroke(
        [
          [i * 22 - 60, -70],
          [i * 22 + 30, 90],
        ],
        tone("white").mid,
        3,
        0.9,
      ) +
      stroke(
        [
          [i * 22 + 60, -70],
          [i * 22 - 30, 90],
        ],
        tone("white").mid,
        3,
        0.9,
      );
  figure.out.push(`<g opacity=".95">`);
  solid(figure, bag, tone("cloth").dark, 0, mesh);
  figure.out.push("</g>");
  solid(figure, tube(pts("72,-60 104,-88 140,-120"), [8, 9, 9]), fill("wood"), 4);
  figure.out.push(
    `<path d="${path(rim)}" fill="none" stroke="${figure.palette.ink}" stroke-width="15"/><path d="${path(rim)}" fill="none" stroke="${tone("wood").mid}" stroke-width="9"/>`,
  );
  solid(
    figure,
    pts("-20,52 0,30 30,36 44,52 30,66 2,70! -34,40! -34,76!"),
    fill("trim"),
    4,
    flat(ellipse(28, 48, 4), figure.palette.ink),
  );
}

export function snare(thing: Thing): void {
  const { figure, fill } = thing;
  const jaw = (way: 1 | -1): Shape =>
    tube(
      [
        [-84, 20],
        [-60, 20 + way * 50],
        [0, 20 + way * 66],
        [60, 20 + way * 50],
        [84, 20],
      ],
      [9, 9, 9],
    );
  const teeth = (way: 1 | -1): Shape[] =>
    [-52, -26, 0, 26, 52].map((x) =>
      spike([x, 20 + way * (62 - Math.abs(x) * 0.28)], [x * 0.86, 20 + way * 22], 20),
    );
  mass(figure, [{ shape: jaw(-1), more: teeth(-1), fill: fill("iron"), depth: 4 }]);
  solid(figure, ellipse(0, 24, 26, 13), fill("brass"), 4);
  mass(figure, [{ shape: jaw(1), more: teeth(1), fill: fill("steel"), depth: 4 }]);
  for (const x of [96, 114, 132])
    solid(
      figure,
      ellipse(x, 22 + (x - 96) * 0.5, 13, 9, 30),
      fill("iron"),
      0,
      flat(ellipse(x, 22 + (x - 96) * 0.5, 6, 3, 30), figure.palette.ink),
    );
}

export function thread(thing: Thing): void {
  const { figure, fill, tone } = thing;
  cord(thing, pts("40,10 96,30 120,-20 84,-60 130,-90"), 5);
  const rows = [-44, -26, -8, 10, 28, 46]
    .map((y) =>
      stroke(
        [
          [-50, y],
          [0, y + 9],
          [50, y - 4],
        ],
        tone("cloth").dark,
        3.5,
        0.7,
      ),
    )
    .join("");
  solid(figure, pts("-44,-62! 44,-62! 52,0 44,62! -44,62! -52,0"), fill("cloth"), 10, rows);
  mass(figure, [
    merged([-72, 72].map((y) => ({ shape: ellipse(0, y, 68, 17, 0, 10), fill: fill("wood"), depth: 5 }))),
  ]);
  solid(figure, tube(pts("-96,-90 -40,-30 10,24"), [1, 4, 4]), fill("steel"), 0);
}

export function pellet(thing: Thing): void {
  const { figure, fill } = thing;
  for (const [x, y, r] of [
    [-60, -70, 34],
    [-12, -104, 42],
    [48, -84, 38],
    [84, -50, 26],
    [4, -64, 44],
  ] as const)
    solid(figure, ellipse(x, y, r, r * 0.86), fill("stone"), 7);
  solid(
    figure,
    ellipse(0, 24, 70, 68, 0, 10),
    fill("dark"),
    14,
    flat(pts("-46,0 -34,-24 -10,-34 -26,-10 -36,20"), "#fff", 0.4) +
      stroke(pts("-70,30 0,46 70,26"), thing.tone("cloth").mid, 11),
  );
  solid(figure, pts("-20,-36 20,-36 22,-52 -22,-52"), fill("brass"), 3);
}

export function balloon(thing: Thing): void {
  const { figure, fill, tone } = thing;
  for (const x of [-34, 0, 34])
    figure.out.push(
      stroke(
        [
          [x, 10],
          [x * 0.6, 74],
        ],
        figure.palette.ink,
        3.5,
      ),
    );
  const stripes = [-60, 0, 60]
    .map((x) =>
      flat(
        [
          [x * 0.2, -122],
          [x + 18, -60],
          [x * 0.5 + 6, 26],
          [x * 0.5 - 8, 26],
          [x - 18, -60],
        ],
        tone("trim").mid,
      ),
    )
    .join("");
  solid(
    figure,
    pts("0,-126 66,-106 92,-54 72,-4 34,24 -34,24 -72,-4 -92,-54 -66,-106"),
    fill("cloth"),
    15,
    stripes,
  );
  solid(
    figure,
    pts("-34,70! 34,70! 28,108 -28,108"),
    fill("leather"),
    6,
    stroke(pts("-34,86 34,86"), tone("leather").dark, 3),
  );
}

export function shutters(thing: Thing): void {
  const { figure, fill, tone } = thing;
  const slats = [-70, -44, -18, 8, 34, 60]
    .map((y) =>
      stroke(
        [
          [-200, y],
          [200, y],
        ],
        tone("cloth").dark,
        5,
        0.7,
      ),
    )
    .join("");
  solid(figure, pts("-104,-104! 104,-104! 104,96! -104,96!"), fill("wood"), 5);
  mass(figure, [
    merged(
      [-48, 48].map((x) => ({
        shape: pts(`${x - 42},-90! ${x + 42},-90! ${x + 42},82! ${x - 42},82!`),
        fill: fill("cloth"),
        depth: 6,
        inside: slats,
      })),
    ),
  ]);
  solid(figure, pts("-110,-26! 110,-12! 108,12! -112,-2!"), fill("wood"), 5);
  mass(figure, [
    merged([-90, 0, 88].map((x) => ({ shape: ellipse(x, -6 + x * 0.06, 7), fill: fill("iron"), depth: 0 }))),
  ]);
}
