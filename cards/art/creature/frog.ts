// Frogs, toads and newts: squat, wide of mouth, eyes on top of the head.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { drawBack } from "./backs.ts";
import { coat } from "./coat.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { leaf, spike } from "./shapes.ts";

/** What a grown frog of rank wears: an officer's hat, if the line is one of soldiers. */
function hat(figure: Figure, at: Point, size: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, size / 100);
  if (growth > 0.3)
    solid(figure, place(leaf([36, -40], [100, -110], 40, 10)), paint(figure, palette.second), 3);
  solid(
    figure,
    place(pts("-96,6 -60,-22 -46,-66 0,-78 46,-66 60,-22 98,6 40,22 -40,22")),
    paint(figure, palette.accent),
    6,
    stroke(place(pts("-60,-14 0,2 60,-14")), palette.second.light, size * 0.1),
  );
}

function foot(figure: Figure, x: number, k: number, far: boolean): Part {
  const toes = pts("-44,0 -40,-12 -26,-10 -20,-18 -8,-14 2,-20 14,-12 20,0 4,2 -14,4 -30,3");
  return {
    shape: put(toes, [x, 0], k),
    fill: paint(figure, far ? figure.palette.far : figure.palette.accent),
    depth: far ? 0 : 4,
  };
}

/** A sprawling newt or salamander on four short legs. */
function newt(figure: Figure, genes: Genes, growth: number, chance: number): void {
  const { palette } = figure;
  const k = lerp(0.8, 1.25, growth);
  const at = (x: number, y: number): Point => [x * k, y * k];
  const fill = paint(figure, palette.body);
  const spine: Shape = [
    at(-70, -62),
    at(-20, -50),
    at(40, -44),
    at(96, -34),
    at(140, -52),
    at(150 + chance * 10, -96),
  ];
  const radii = [26, 33, 30, 20, 12, 1.2].map((r) => r * k);
  for (const [x, hind] of [
    [-34, false],
    [64, true],
  ] as const)
    mass(figure, [
      {
        shape: tube([at(x + 8, -44), at(x + 22, -30), at(x + 12, -6)], [12 * k, 10 * k, 8 * k]),
        fill: paint(figure, palette.far),
        depth: 0,
      },
      foot(figure, (x + (hind ? 20 : 14)) * k, 0.6 * k, true),
    ]);
  drawBack(figure, genes, {
    line: spine.slice(0, 5).map(([x, y]): Point => [x, y - 27 * k]),
    size: lerp(16, 40, growth),
    growth,
  });
  solid(
    figure,
    tube(spine, radii),
    fill,
    10,
    coat(figure, genes, { spine: spine.slice(0, 4), r: 32 * k }) +
      flat(tube([at(-70, -40), at(0, -24), at(90, -20)], [13 * k, 17 * k, 6 * k]), palette.belly.mid, 0.95),
  );
  if (genes.type === "fire" && growth > 0.2)
    solid(
      figure,
      put(pts("0,6 -14,-14 -6,-46! 6,-30 22,-58! 26,-22 14,4"), at(150 + chance * 10, -92), k * 0.8),
      paint(figure, palette.glow),
      3,
    );
  for (const x of [-52, 50])
    mass(figure, [
      { shape: tube([at(x, -44), at(x - 16, -30), at(x - 6, -8)], [15 * k, 11 * k, 9 * k]), fill, depth: 4 },
      foot(figure, (x - 2) * k, 0.7 * k, false),
    ]);
  face(figure, genes, at(-92, -76), lerp(46, 46, growth) * Math.sqrt(k), growth);
}

/** A flat, wide head with eyes that bulge. */
function face(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  if (genes.horns !== "none" && growth > 0.5) {
    const fill = paint(figure, palette.horn);
    mass(figure, [
      {
        shape: place(spike([70, -50], [120, -110], 34)),
        more: [place(spike([-76, -52], [-112, -104], 30))],
        fill,
        depth: 3,
      },
    ]);
  }
  const bulge = (x: number): Part => ({
    shape: place(ellipse(x, -56, 42, 42)),
    fill: paint(figure, palette.body),
    depth: r * 0.08,
  });
  const chin = flat(place(pts("-120,30 -60,44 0,48 60,40 110,26 90,110 -90,110")), palette.belly.mid);
  mass(figure, [
    bulge(-68),
    bulge(44),
    {
      shape: place(pts("-116,16 -108,-22 -66,-52 0,-58 62,-50 102,-20 110,18 82,58 20,76 -40,76 -92,56")),
      fill: paint(figure, palette.body),
      depth: r * 0.14,
      inside: chin,
    },
  ]);
  const h = r * lerp(0.36, 0.31, growth);
  const style = growth < 0.3 ? ("round" as const) : genes.eye === "almond" ? ("sharp" as const) : genes.eye;
  const [far, near] = place([
    [-74, -56],
    [38, -56],
  ]);
  figure.out.push(
    eyeMarkup(figure, { style, temper: growth * 0.5, at: far, w: h * 0.8, h: h * 0.94, side: -1 }),
    eyeMarkup(figure, { style, temper: growth * 0.5, at: near, w: h * 0.92, h, side: 1 }),
    stroke(place(pts("-98,18 -60,34 -10,38 44,32 88,14")), palette.ink, r * 0.06),
    flat([...[-34, -16].map((x) => place(ellipse(x, -6, 4, 3)))], palette.ink),
  );
  if (genes.cheeks)
    figure.out.push(
      flat([place(ellipse(78, 22, 14, 9)), place(ellipse(-96, 24, 10, 8))], palette.second.mid, 0.8),
    );
}

/** Draws a frog sitting, or with the form "newt" a newt; the form "soldier" stands and wears a hat. */
export function drawFrog(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  if (genes.form === "newt") return newt(figure, genes, growth, chance.between(-1, 1));
  const k = lerp(0.78, 1.2, growth);
  const upright = genes.form === "soldier" ? growth : growth * 0.35;
  const fill = paint(figure, palette.body);
  const rise = lerp(64, 122, upright) * k;
  const [rx, ry] = [(56 + genes.build * 12) * k, lerp(52, 66, upright) * k];
  const center: Point = [10 * k, -rise * 0.5 - ry * 0.25];
  const knee = (way: 1 | -1, far: boolean): Part[] => [
    {
      shape: tube(
        [
          [center[0] + way * rx * 0.5, center[1] + ry * 0.4],
          [center[0] + way * rx * 1.25, center[1] + ry * 0.05],
          [center[0] + way * rx * 0.92, -10 * k],
        ],
        [26 * k, 22 * k, 11 * k],
      ),
      fill: far ? paint(figure, palette.far) : fill,
      depth: 6,
    },
    foot(figure, center[0] + way * rx * 1.05, 0.95 * k, far),
  ];
  mass(figure, knee(-1, true));
  mass(figure, knee(1, false));
  drawBack(figure, genes, {
    line: [
      [center[0] + rx * 0.2, center[1] - ry],
      [center[0] + rx * 0.9, center[1] - ry * 0.3],
      [center[0] + rx, center[1] + ry * 0.3],
    ],
    size: lerp(16, 38, growth),
    growth,
  });
  const spine: Shape = [
    [center[0] - rx * 0.2, center[1] - ry * 0.3],
    [center[0] + rx * 0.3, center[1]],
    [center[0] + rx * 0.6, center[1] + ry * 0.4],
  ];
  solid(
    figure,
    ellipse(center[0], center[1], rx, ry),
    fill,
    11,
    coat(figure, genes, { spine, r: rx * 0.8 }) +
      flat(ellipse(center[0] - rx * 0.3, center[1] + ry * 0.3, rx * 0.74, ry * 0.8), palette.belly.mid),
  );
  if (genes.form === "soldier" && growth > 0.3)
    figure.out.push(
      stroke(
        [
          [center[0] - rx * 0.8, center[1] - ry * 0.5],
          [center[0], center[1] + ry * 0.1],
          [center[0] + rx * 0.7, center[1] + ry * 0.6],
        ],
        palette.accent.mid,
        9 * k,
      ),
    );
  const arm = (x: number, far: boolean): Part[] => [
    {
      shape: tube(
        [
          [x, center[1] + ry * 0.05],
          [x - 10 * k, center[1] + ry * 0.6],
          [x - 6 * k, -10 * k],
        ],
        [14 * k, 10 * k, 8 * k],
      ),
      fill: far ? paint(figure, palette.far) : fill,
      depth: 4,
    },
    foot(figure, x - 2 * k, 0.7 * k, far),
  ];
  mass(figure, arm(center[0] + rx * 0.2, false));
  mass(figure, arm(center[0] - rx * 0.62, false));
  const r = lerp(58, 56, growth) * Math.sqrt(k);
  const head: Point = [center[0] - rx * 0.25, center[1] - ry * 0.82];
  face(figure, genes, head, r, growth);
  if (genes.form === "soldier")
    hat(figure, [head[0] - 6, head[1] - r * 0.72], r * lerp(0.55, 0.85, growth), growth);
}
