// Ears and horns, in head units: the head's radius is 100, its face looks to the left.

import { mix, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { type Figure, flat, mass, type Part, paint, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import type { HeadPose } from "./head-pose.ts";
import { horn, leaf, midrib, shard } from "./shapes.ts";

/** The far side's twin of what stands on the near side of a head that is turned to the left. */
const farTwin = (shape: Shape): Shape =>
  shape.map(([x, y, corner]): Point => [-x * 0.8 - 24, y * 0.98, corner]);

interface Ear {
  shape: Shape;
  inner: Shape | null;
  lines?: Shape[];
  /** Hangs before the head instead of standing behind it. */
  front?: boolean;
}

function ear(kind: Exclude<Genes["ears"], "none">, grown: number): Ear {
  const reach = 1 + grown * 0.25;
  switch (kind) {
    case "pointed": {
      const tip: Point = [72, -60 - 100 * reach, 1];
      return {
        shape: [[4, -62], [28, -112], tip, [92, -84], [88, -30]],
        inner: [[30, -66], [42, -104], mix(tip, [58, -60], 0.28), [76, -76], [72, -48]],
      };
    }
    case "round":
      return {
        shape: put(pts("-40,8 -30,-28 0,-42 32,-28 42,6 26,36 -20,36"), [62, -82], 1),
        inner: put(pts("-22,6 -16,-16 0,-24 18,-16 24,4 10,22"), [62, -80]),
      };
    case "long": {
      const spine: Shape = [
        [34, -62],
        [52, -130],
        [66, -190 * reach],
        [104, -226 * reach],
      ];
      return {
        shape: tube(spine, [20, 30, 27, 6]),
        inner: tube(
          spine.map(([x, y]): Point => [x, y * 0.98]),
          [8, 15, 12, 0],
        ),
      };
    }
    case "floppy":
      return {
        shape: tube(
          [
            [40, -76],
            [86, -78],
            [112, -28],
            [106, 40 * reach],
          ],
          [16, 28, 32, 24],
        ),
        inner: null,
        front: true,
      };
    case "fin": {
      const tips: Point[] = [
        [96, -118 * reach, 1],
        [150 * reach, -72, 1],
        [152 * reach, -16, 1],
        [118, 34, 1],
      ];
      const root: Point = [60, -26];
      return {
        shape: [[48, -62], tips[0], [108, -84], tips[1], [124, -44], tips[2], [118, 4], tips[3], [66, 22]],
        inner: null,
        lines: tips.map((tip) => [root, mix(root, tip, 0.86)]),
      };
    }
    case "leaf": {
      const [from, to]: [Point, Point] = [
        [46, -50],
        [128 * reach, -132 * reach],
      ];
      return { shape: leaf(from, to, 66, 10), inner: null, lines: [midrib(from, to, 10)] };
    }
  }
}

/** Draws the ears of one layer: those behind the head, or those that hang before it. */
export function drawEars(figure: Figure, genes: Genes, head: HeadPose, front: boolean): void {
  if (genes.ears === "none") return;
  const { palette } = figure;
  const made = ear(genes.ears, head.growth);
  if ((made.front ?? false) !== front) return;
  const grown = genes.ears === "leaf" || genes.ears === "fin";
  const place = (shape: Shape): Shape => put(shape, head.at, head.r / 100, head.tilt);
  const draw = (twin: (shape: Shape) => Shape, far: boolean): void => {
    const fill = paint(figure, grown ? palette.accent : far ? palette.far : palette.body);
    const inside =
      (made.inner ? flat(place(twin(made.inner)), palette.second[far ? "dark" : "mid"]) : "") +
      (made.lines ?? [])
        .map((line) => stroke(place(twin(line)), palette.accent.dark, head.r * 0.05))
        .join("");
    mass(figure, [{ shape: place(twin(made.shape)), fill, inside, depth: head.r * 0.1 }]);
  };
  if (!front) draw(farTwin, true);
  draw((shape) => shape, false);
}

function hornShapes(kind: Genes["horns"], grown: number): Shape[] {
  const k = (0.35 + 0.65 * grown) * (kind === "antlers" ? 1.3 : 1);
  switch (kind) {
    case "none":
    case "crystal":
    case "single":
      return [];
    case "nubs":
      return [horn([38, -76], [46, -100], [48, -96 - 40 * k, 1], 40)];
    case "swept":
      return [horn([38, -70], [76, -70 - 80 * k], [70 + 110 * k, -80 - 110 * k], 36)];
    case "ram": {
      const turn: Shape = pts("34,-66 80,-112 132,-84 134,-22 96,2 80,-26 100,-44");
      const used = turn.slice(0, Math.max(3, Math.round(turn.length * k)));
      return [tube(used, [25, 26, 22, 17, 11, 6, 0].slice(0, used.length).with(-1, 0))];
    }
    case "antlers": {
      const top = -84 - 150 * k;
      const beam = tube(
        [
          [32, -70],
          [66, -110],
          [84, -84 - 90 * k],
          [66, top],
        ],
        [12, 11, 9, 0],
      );
      const tines =
        k < 0.5
          ? []
          : [
              tube(
                [
                  [68, -112],
                  [104, -124 - 10 * k],
                  [118, -100 - 60 * k],
                ],
                [9, 8, 0],
              ),
              tube(
                [
                  [84, -84 - 84 * k],
                  [112, -90 - 98 * k],
                  [122, -84 - 140 * k],
                ],
                [8, 7, 0],
              ),
              tube(
                [
                  [80, -100 - 60 * k],
                  [52, -96 - 90 * k],
                  [44, -86 - 120 * k],
                ],
                [7, 6, 0],
              ),
            ];
      return [...tines, beam];
    }
  }
}

/** Draws horns that stand behind the brow: all but a single one. */
export function drawHorns(figure: Figure, genes: Genes, head: HeadPose): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, head.at, head.r / 100, head.tilt);
  const shapes = hornShapes(genes.horns, head.growth);
  if (!shapes.length) return;
  const fill = paint(figure, palette.horn);
  const parts = (twin: (shape: Shape) => Shape): Part[] =>
    shapes.map((shape) => ({ shape: place(twin(shape)), fill, depth: head.r * 0.07 }));
  mass(figure, parts(farTwin));
  mass(
    figure,
    parts((shape) => shape),
  );
}

/** Draws a horn or crystals that stand before the brow. */
export function drawBrowHorn(figure: Figure, genes: Genes, head: HeadPose): void {
  const { palette } = figure;
  const k = 0.4 + 0.6 * head.growth;
  const place = (shape: Shape): Shape => put(shape, head.at, head.r / 100, head.tilt);
  if (genes.horns === "single") {
    const shape = horn([-20, -68], [-34, -70 - 60 * k], [-62, -80 - 130 * k], 44);
    const rings = [0.25, 0.45].map((t) =>
      stroke(
        place([
          [-44 - 12 * t, -72 - 150 * k * t],
          [-24 - 22 * t, -66 - 150 * k * t],
          [6 - 34 * t, -74 - 150 * k * t],
        ]),
        palette.horn.dark,
        head.r * 0.05,
        0.7,
      ),
    );
    mass(figure, [
      {
        shape: place(shape),
        fill: paint(figure, palette.horn),
        depth: head.r * 0.08,
        inside: rings.join(""),
      },
    ]);
  }
  if (genes.horns !== "crystal") return;
  const tips: [Point, Point, number][] = [
    [[14, -78], [58, -90 - 70 * k], 34],
    [[-52, -76], [-92, -84 - 60 * k], 30],
    [[-20, -70], [-24, -90 - 120 * k], 42],
  ];
  for (const [from, to, width] of tips) {
    const { shape, face } = shard(from, to, width);
    mass(figure, [
      {
        shape: place(shape),
        fill: paint(figure, palette.glow),
        depth: 0,
        inside: flat(place(face), "#fff", 0.45),
      },
    ]);
  }
}
