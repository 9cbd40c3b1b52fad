// Tails: one function a kind, growing from a root to the right and up.

import { dice } from "../dice.ts";
import { ellipse, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { type Figure, flat, mass, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { bolt, flame, fluff, leaf, midrib, spike } from "./shapes.ts";

export interface TailPose {
  root: Point;
  /** Length in units; tails are authored 100 long. */
  size: number;
  /** Degrees that the tail is lowered from its usual swing upwards. */
  turn: number;
  growth: number;
}

const STEM: Shape = pts("0,0 34,8 66,-18 74,-62");

function drawStem(figure: Figure, place: (shape: Shape) => Shape, radii: readonly number[]): void {
  solid(figure, tube(place(STEM), radii), paint(figure, figure.palette.body), 5);
}

function brush(figure: Figure, genes: Genes, place: (shape: Shape) => Shape, size: number): void {
  const { palette } = figure;
  const k = size / 100;
  const shape = tube(place(pts("0,0 36,6 74,-28 84,-78 66,-118")), [8 * k, 18 * k, 27 * k, 24 * k, 0]);
  const tip = tube(place(pts("92,-64 84,-90 60,-130")), [34 * k, 30 * k, 8 * k]);
  const color = genes.type === "fire" ? palette.accent : palette.belly;
  solid(figure, shape, paint(figure, palette.body), 9 * k, flat(tip, color.mid));
}

/** Long hair that falls from the root, as horses have it. */
function flow(figure: Figure, genes: Genes, place: (shape: Shape) => Shape, size: number): void {
  const { palette } = figure;
  const k = size / 100;
  const fill = paint(figure, genes.type === "fire" ? palette.glow : palette.accent);
  const locks: [string, number[]][] = [
    ["-6,0 40,-14 84,20 96,84 82,120", [6, 17, 20, 12, 0]],
    ["-6,2 34,-2 66,34 70,96 96,128", [6, 16, 19, 12, 0]],
    ["-6,0 30,4 50,44 46,100 58,134", [6, 13, 15, 9, 0]],
  ];
  mass(
    figure,
    locks.map(([line, radii]) => ({
      shape: tube(
        place(pts(line)),
        radii.map((radius) => radius * k),
      ),
      fill,
      depth: 6 * k,
    })),
  );
}

function fire(figure: Figure, place: (shape: Shape) => Shape, size: number): void {
  const { palette } = figure;
  drawStem(figure, place, [size * 0.11, size * 0.09, size * 0.07, size * 0.06]);
  const tongues: [Point, Point, number, number][] = [
    [[66, -58], [46, -120], 34, 8],
    [[80, -58], [104, -112], 30, -8],
    [[72, -54], [74, -150], 52, 8],
  ];
  mass(
    figure,
    tongues.map(([base, tip, width, sway]) => ({
      shape: place(flame(base, tip, width, sway)),
      fill: paint(figure, palette.glow),
      depth: 0,
    })),
  );
  figure.out.push(
    flat(place(flame([73, -56], [74, -112], 26, 4)), palette.glow.light),
    flat(place(flame([73, -56], [74, -88], 13, 2)), "#fff", 0.85),
  );
}

function fan(figure: Figure, place: (shape: Shape) => Shape, size: number): void {
  const { palette } = figure;
  const fin = place(pts("66,-50 40,-96 34,-136! 66,-116 88,-140! 98,-108 132,-112! 116,-78 84,-46"));
  const ribs = [
    [
      [72, -54],
      [44, -118],
    ],
    [
      [76, -56],
      [86, -120],
    ],
    [
      [80, -54],
      [116, -100],
    ],
  ] as Shape[];
  const lines = ribs.map((rib) => stroke(place(rib), palette.accent.dark, size * 0.03)).join("");
  mass(figure, [{ shape: fin, fill: paint(figure, palette.accent), inside: lines, depth: 6 }]);
  drawStem(figure, place, [size * 0.14, size * 0.11, size * 0.08, size * 0.06]);
}

function ends(figure: Figure, genes: Genes, place: (shape: Shape) => Shape, size: number): void {
  const { palette } = figure;
  const [x, y]: Point = [74, -64];
  switch (genes.tail) {
    case "tuft":
      return solid(
        figure,
        place(fluff(dice(`${genes.line}:tuft`), [x + 2, y - 12], [15, 21], 7, 0.4)),
        paint(figure, palette.accent),
        5,
      );
    case "leaf": {
      const parts: [Point, Point, number, number][] = [
        [[x, y], [x - 46, y - 52], 34, 6],
        [[x, y], [x + 50, y - 44], 34, -6],
        [[x, y], [x + 2, y - 82], 42, 0],
      ];
      return mass(
        figure,
        parts.map(([from, to, width, bend]) => ({
          shape: place(leaf(from, to, width, bend)),
          fill: paint(figure, palette.accent),
          depth: 5,
          inside: stroke(place(midrib(from, to, bend)), palette.accent.dark, size * 0.025),
        })),
      );
    }
    case "bolt":
      return solid(figure, place(bolt([x - 4, y + 6], [x + 64, y - 84], 62)), paint(figure, palette.glow), 5);
    case "club": {
      const spikes = [-60, 0, 60, 120].map((a) => ({
        shape: place(put(spike([0, -18], [0, -40], 18), [x, y - 12], 1, a)),
        fill: paint(figure, palette.horn),
        depth: 3,
      }));
      return mass(figure, [
        ...spikes,
        { shape: place(ellipse(x, y - 12, 25, 23)), fill: paint(figure, palette.accent) },
      ]);
    }
    case "blade": {
      const blade: Shape = [
        [x - 8, y + 4],
        [x - 26, y - 40],
        [x + 14, y - 104, 1],
        [x + 34, y - 44],
        [x + 10, y + 4],
      ];
      const edge: Shape = [
        [x + 2, y + 4],
        [x + 2, y - 44],
        [x + 14, y - 104, 1],
        [x + 34, y - 44],
        [x + 10, y + 4],
      ];
      return solid(figure, place(blade), paint(figure, palette.horn), 4, flat(place(edge), "#fff", 0.35));
    }
    default:
      return solid(
        figure,
        place(spike([x, y + 2], [x - 12, y - 36], 14, -5)),
        paint(figure, palette.accent),
        3,
      );
  }
}

/** Draws the tail of a line. */
export function drawTail(figure: Figure, genes: Genes, { root, size, turn, growth }: TailPose): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, root, size / 100, turn);
  switch (genes.tail) {
    case "brush":
      if (growth > 0.7 && genes.build < 0.5) {
        brush(figure, genes, (shape) => put(shape, root, size / 110, turn + 34), size * 0.9);
        brush(figure, genes, (shape) => put(shape, root, size / 110, turn - 28), size * 0.9);
      }
      return brush(figure, genes, place, size);
    case "flame":
      return fire(figure, place, size);
    case "flow":
      return flow(figure, genes, place, size);
    case "fin":
      return fan(figure, place, size);
    case "puff":
      return solid(
        figure,
        place(fluff(dice(`${genes.line}:puff`), [26, -12], [30, 28], 10, 0.22)),
        paint(figure, palette.belly),
        size * 0.08,
      );
    case "twin":
      for (const swing of [26, -14]) {
        const shape = tube(put(pts("0,0 40,14 80,-20 70,-76 96,-104"), root, size / 100, turn + swing), [
          size * 0.1,
          size * 0.09,
          size * 0.07,
          size * 0.06,
          size * 0.12,
        ]);
        solid(
          figure,
          shape,
          paint(figure, palette.body),
          5,
          flat(put(ellipse(92, -104, 30, 26), root, size / 100, turn + swing), palette.accent.mid),
        );
      }
      return;
    default:
      drawStem(figure, place, [size * 0.13, size * 0.1, size * 0.07, size * 0.045]);
      return ends(figure, genes, place, size);
  }
}
