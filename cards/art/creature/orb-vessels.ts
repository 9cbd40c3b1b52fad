// Hovering things that were made to hold or to sound: lanterns, bells, boxes.

import { ellipse, type Point, pts, put, type Shape, spot } from "../geometry.ts";
import { linear } from "../sheet.ts";
import { type Figure, flat, mass, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { orbFace } from "./orb-forms.ts";
import { flame, leaf } from "./shapes.ts";

/** A lantern: a cage with a flame that has a face. */
export function lantern(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  solid(
    figure,
    put(
      pts("-22,0 -26,-24 0,-40 26,-24 22,0 12,0 14,-20 0,-27 -14,-20 -12,0"),
      place([[0, -128]])[0],
      r / 80,
    ),
    paint(figure, palette.horn),
    3,
  );
  solid(
    figure,
    place(pts("-84,84! -96,-66! 96,-66! 84,84!")),
    linear(figure.sheet, [
      [0, palette.glow.light, 0.9],
      [1, palette.glow.mid, 0.75],
    ]),
    0,
  );
  solid(
    figure,
    place(flame([-4, 74], [0, -70 - 20 * growth], 132, 10)),
    paint(figure, palette.glow),
    6,
    flat(place(flame([-4, 70], [0, -20], 92, 6)), "#fff", 0.6),
  );
  orbFace(figure, genes, spot(at, r, -0.02, 0.2), r * 0.82, growth);
  const bars = [-88, 86].map((x) =>
    place([
      [x - 7, -66, 1],
      [x + 7, -66, 1],
      [x * 0.9 + 7, 84, 1],
      [x * 0.9 - 7, 84, 1],
    ]),
  );
  mass(figure, [{ shape: bars[0], more: [bars[1]], fill: paint(figure, palette.body), depth: 2 }]);
  mass(figure, [
    {
      shape: place(pts("-104,-64! -62,-112 0,-132 62,-112 104,-64! 0,-56")),
      fill: paint(figure, palette.body),
      depth: 7,
    },
    { shape: place(pts("-98,80! 98,80! 76,112! -76,112!")), fill: paint(figure, palette.body), depth: 5 },
  ]);
  if (growth > 0.5)
    for (const way of [-1, 1])
      solid(
        figure,
        place(flame([way * 104, -60], [way * 140, -130], 40, way * 6)),
        paint(figure, palette.glow),
        2,
      );
}

export function bell(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  solid(figure, place(ellipse(-6, 96, 26, 28)), paint(figure, palette.horn), 5);
  solid(
    figure,
    place(ellipse(0, -108, 24, 24)),
    paint(figure, palette.accent),
    4,
    flat(place(ellipse(0, -108, 11, 11)), palette.ink, 0.6),
  );
  const band =
    stroke(place(pts("-96,64 0,82 96,64")), palette.accent.mid, r * 0.13) +
    stroke(place(pts("-58,-58 0,-46 58,-58")), palette.accent.mid, r * 0.08);
  solid(
    figure,
    place(pts("-114,92! -90,54 -82,-10 -62,-70 0,-96 62,-70 82,-10 90,54 114,92! 0,108")),
    paint(figure, palette.body),
    r * 0.16,
    band,
  );
  orbFace(figure, genes, spot(at, r, -0.04, 0.04), r * 0.9, growth);
  if (growth > 0.4)
    for (const way of [-1, 1])
      solid(
        figure,
        place(leaf([way * 60, -80], [way * 130, -120 - 30 * growth], 44, way * 8)),
        paint(figure, palette.second),
        4,
      );
}

/** A box of puzzles, its lid ajar. */
export function box(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  const inlay = (x: number, y: number): Shape => place(put(pts("0,-16! 16,0! 0,16! -16,0!"), [x, y]));
  solid(figure, place(pts("-70,-96! 76,-116! 112,-70! -40,-40!")), paint(figure, palette.glow), 0);
  solid(
    figure,
    place(pts("92,-62! 116,-80! 112,60! 88,98!")),
    paint(figure, palette.far),
    6,
    flat([inlay(102, -20), inlay(100, 36)], palette.accent.dark),
  );
  solid(
    figure,
    place(pts("-96,-58! 92,-62! 88,98! -90,96!")),
    paint(figure, palette.body),
    r * 0.12,
    flat([inlay(-72, -36), inlay(70, -38), inlay(-68, 74), inlay(68, 76)], palette.accent.mid) +
      stroke(place(pts("-92,-20! -30,-58!")), palette.accent.dark, 4),
  );
  solid(
    figure,
    place([
      [-104, -60 - 18 * growth, 1],
      [96, -66 - 30 * growth, 1],
      [120, -92 - 40 * growth, 1],
      [-78, -96 - 24 * growth, 1],
    ]),
    paint(figure, palette.accent),
    4,
  );
  orbFace(figure, genes, spot(at, r, -0.04, 0.16), r * 0.9, growth);
}
