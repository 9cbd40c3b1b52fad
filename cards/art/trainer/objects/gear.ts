// Things to work with: rope, hooks, nets, snares, whistles, bells, coins, scales, thread, balloons, shutters.

import { flat, mass, merged, solid, stroke } from "../../creature/figure.ts";
import { horn, spike } from "../../creature/shapes.ts";
import { ellipse, type Point, path, pts, put, type Shape, tube } from "../../geometry.ts";
import type { Thing } from "../materials.ts";

/** A line drawn twice, so that it has an outline. */
function cord(
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

export function whistle(thing: Thing): void {
  const { figure, fill } = thing;
  cord(thing, pts("76,-26 110,-80 60,-124 -20,-110 -60,-70"), 8);
  solid(
    figure,
    pts("-110,-34! 30,-46 74,-30 84,18 56,60 8,62 -30,34 -34,6 -110,6!"),
    fill("brass"),
    11,
    flat(pts("-20,-44! 12,-46! 4,-18! -14,-18!"), figure.palette.ink) +
      flat(ellipse(28, 14, 22, 22), thing.tone("brass").dark, 0.5),
  );
  solid(figure, ellipse(78, -28, 12, 12), fill("brass"), 3, flat(ellipse(78, -28, 5), figure.palette.ink));
  figure.out.push(
    stroke(pts("-124,-60 -140,-76"), "#fff", 7, 0.85),
    stroke(pts("-128,-16 -150,-16"), "#fff", 7, 0.85),
    stroke(pts("-124,28 -140,44"), "#fff", 7, 0.85),
  );
}

const BELL = pts("-92,66! -74,34 -66,-20 -48,-66 0,-86 48,-66 66,-20 74,34 92,66! 0,80");

export function bell(thing: Thing): void {
  const { figure, fill } = thing;
  solid(figure, ellipse(0, 84, 19, 20), fill("iron"), 5);
  solid(figure, ellipse(0, -96, 19, 19), fill("brass"), 3, flat(ellipse(0, -96, 8), figure.palette.ink));
  solid(
    figure,
    BELL,
    fill("brass"),
    12,
    stroke(pts("-80,46 0,60 80,46"), thing.tone("cloth").mid, 9) +
      flat(pts("-44,-30 -34,-60 -22,-62 -32,-20 -44,20"), "#fff", 0.55),
  );
  for (const way of [-1, 1])
    figure.out.push(
      stroke(
        [
          [way * 104, -20],
          [way * 118, 10],
          [way * 110, 40],
        ],
        "#fff",
        6,
        0.8,
      ),
      stroke(
        [
          [way * 126, -34],
          [way * 144, 8],
          [way * 134, 50],
        ],
        "#fff",
        5,
        0.5,
      ),
    );
}

export function glassBell(thing: Thing): void {
  const { figure, fill, glass } = thing;
  solid(figure, ellipse(0, 84, 15, 17), fill("trim"), 4);
  figure.out.push(stroke(pts("0,-60 0,76"), "#fff", 3, 0.7));
  solid(figure, ellipse(0, -96, 17, 17), fill("brass"), 3, flat(ellipse(0, -96, 7), figure.palette.ink));
  solid(
    figure,
    BELL,
    glass,
    0,
    stroke(pts("-80,46 0,60 80,46"), thing.tone("cloth").mid, 8) +
      flat(pts("-46,-30 -36,-60 -22,-62 -34,-20 -46,24"), "#fff", 0.7) +
      stroke(pts("30,-40! 40,-10! 28,6! 44,34!"), "#fff", 2.5, 0.8),
  );
}

export function coin(thing: Thing): void {
  const { figure, fill, tone } = thing;
  solid(figure, ellipse(8, 6, 92, 92, 0, 12), tone("brass").dark, 0);
  const crown = pts("-40,24! -46,-24! -20,0! 0,-36! 20,0! 46,-24! 40,24!");
  solid(
    figure,
    ellipse(-4, -4, 92, 92, 0, 12),
    fill("brass"),
    14,
    `<circle cx="-4" cy="-4" r="72" fill="none" stroke="${tone("brass").dark}" stroke-width="5" stroke-dasharray="3 9"/>` +
      flat(put(crown, [-2, 2], 1.05), tone("brass").dark, 0.8) +
      flat(put(crown, [-6, -2], 1.05), tone("brass").light) +
      flat(pts("-70,-50 -40,-80 -24,-74 -56,-34"), "#fff", 0.5),
  );
}

export function scales(thing: Thing): void {
  const { figure, fill } = thing;
  const pan = (x: number, y: number): void => {
    figure.out.push(
      stroke(
        [
          [x, y - 70],
          [x - 38, y],
        ],
        figure.palette.ink,
        3.5,
      ),
      stroke(
        [
          [x, y - 70],
          [x + 38, y],
        ],
        figure.palette.ink,
        3.5,
      ),
    );
    solid(
      figure,
      [
        [x - 46, y, 1],
        [x + 46, y, 1],
        [x + 28, y + 24],
        [x - 28, y + 24],
      ],
      fill("brass"),
      5,
    );
  };
  solid(figure, tube(pts("0,-86 0,0 0,70"), [7, 8, 11]), fill("stone"), 4);
  solid(figure, pts("-56,92! -40,70 40,70 56,92!"), fill("stone"), 5);
  solid(figure, tube(pts("-92,-66 0,-88 92,-104"), [6, 8, 6]), fill("brass"), 4);
  solid(figure, ellipse(-92, -8, 22, 16), fill("stone"), 4);
  pan(-92, 4);
  solid(figure, pts("76,-44! 96,-64! 112,-42! 98,-30!"), fill("glow"), 0);
  pan(92, -34);
  solid(figure, ellipse(0, -92, 14, 14), fill("brass"), 3);
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
