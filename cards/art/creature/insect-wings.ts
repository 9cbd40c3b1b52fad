// Wings of insects: of scales and color, or of glass.

import { dice } from "../dice.ts";
import { ellipse, type Point, path, pts, put, type Shape } from "../geometry.ts";
import { type Figure, flat, mass, paint, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";

/** Wings of scale and color, mirrored about the body. */
export function mothWings(figure: Figure, genes: Genes, at: Point, size: number): void {
  const { palette } = figure;
  const chance = dice(`${genes.line}:wings`);
  const point = chance.between(-8, 14);
  const tailed = chance.chance(0.5) ? 1 : undefined;
  const upper = pts(`0,0 20,-46 62,-92 104,${-104 - point} 112,-70 96,-34 66,-10 24,4`);
  const lower: Shape = [
    ...pts(`0,0 44,2 84,12 88,42 70,${66 + point}`),
    [56, 92 + point * 2, tailed],
    ...pts("40,56 14,26"),
  ];
  const k = size / 100;
  for (const way of [-1, 1] as const) {
    const place = (shape: Shape): Shape =>
      put(shape, [at[0] + way * 6, at[1]], [k * way * (way < 0 ? 0.86 : 1), k], way * 4);
    const ring = (x: number, y: number, r: number): string => {
      const [[cx, cy]] = place([[x, y]]);
      const disc = (part: number, color: string): string => flat(ellipse(cx, cy, r * k * part), color);
      return disc(1, palette.second.dark) + disc(0.66, palette.glow.light) + disc(0.34, palette.ink);
    };
    const hem = (shape: Shape): string =>
      `<path d="${path(place(shape))}" fill="none" stroke="${palette.second.dark}" stroke-width="${Math.round(15 * k)}" opacity=".85"/>`;
    const veins = ["6,-4 66,-92", "6,-4 104,-70", "6,-4 90,-32"].map((text) =>
      stroke(place(pts(text)), palette.ink, 1.6, 0.35),
    );
    mass(figure, [
      {
        shape: place(lower),
        fill: paint(figure, palette.second),
        depth: 6,
        inside: hem(lower) + ring(56, 40, 13),
      },
      {
        shape: place(upper),
        fill: paint(figure, palette.accent),
        depth: 6,
        inside: hem(upper) + veins.join("") + ring(76, -66, 17),
      },
    ]);
  }
}

export function glassWings(figure: Figure, at: Point, size: number): void {
  const { palette } = figure;
  for (const way of [-1, 1] as const) {
    const place = (shape: Shape): Shape =>
      put(shape, at, [(size / 100) * way * (way < 0 ? 0.8 : 1), size / 100], way * -6);
    figure.out.push('<g opacity=".82">');
    mass(figure, [
      { shape: place(pts("0,0 40,6 88,26 84,46 44,36 8,12")), fill: paint(figure, palette.glow), depth: 4 },
      {
        shape: place(pts("0,0 20,-40 70,-86 104,-84 104,-58 66,-22 24,2")),
        fill: paint(figure, palette.glow),
        depth: 5,
        inside: stroke(place(pts("4,-4 52,-44 92,-72")), "#fff", 2, 0.7),
      },
    ]);
    figure.out.push("</g>");
  }
}
