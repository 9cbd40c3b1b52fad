// Rays: wide wings of skin with a whip of a tail.

import { ellipse, lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { type Figure, flat, mass, paint, solid, stroke } from "./figure.ts";
import { fishFace } from "./fish-face.ts";
import type { Genes } from "./genes.ts";
import { bolt, horn } from "./shapes.ts";

/** A ray: a wide wing of skin with a whip of a tail. */
export function drawRay(figure: Figure, genes: Genes, growth: number): void {
  const { palette } = figure;
  const k = lerp(0.8, 1.45, growth);
  const place = (shape: Shape): Shape => put(shape, [0, -90], k);
  solid(
    figure,
    tube(place(pts("30,20 80,40 120,20 150,-24 188,-40")), [11 * k, 8 * k, 6 * k, 4 * k, 0]),
    paint(figure, palette.far),
    3,
  );
  if (genes.type === "lightning")
    solid(figure, place(bolt([176, -34], [230, -84], 44)), paint(figure, palette.glow), 3);
  const wing = (way: 1 | -1): Shape =>
    pts("10,-30 54,-52 96,-62 138,-86! 134,-40 112,-6 78,26 40,46 10,40").map(
      ([x, y, corner]): Point => [x * way * (way < 0 ? 0.94 : 1), y, corner],
    );
  const hem = (way: 1 | -1): string => stroke(place(wing(way).slice(3)), palette.accent.mid, 11 * k);
  const marks = (way: 1 | -1): string =>
    flat(
      [
        [84, -38, 10],
        [58, -18, 7],
        [100, -58, 6],
      ].map(([x, y, size]) => place(ellipse(x * way, y, size))),
      palette.accent.mid,
    );
  mass(
    figure,
    ([-1, 1] as const).map((way) => ({
      shape: place(wing(way)),
      fill: paint(figure, way < 0 ? palette.far : palette.body),
      depth: 9 * k,
      inside: hem(way) + marks(way),
    })),
  );
  const fins = [horn([-16, -42], [-36, -58], [-30, -80], 20), horn([16, -42], [34, -58], [28, -80], 20)].map(
    place,
  );
  mass(figure, [{ shape: fins[0], more: [fins[1]], fill: paint(figure, palette.accent), depth: 3 }]);
  solid(
    figure,
    place(pts("-36,-40 0,-50 36,-40 48,-4 36,36 0,54 -36,36 -48,-4")),
    paint(figure, palette.body),
    12 * k,
    flat(place(ellipse(-4, 34, 34, 26)), palette.belly.mid, 0.95),
  );
  fishFace(figure, genes, { at: [6 * k, -96], r: 50 * k, growth });
}
