// Hovering things that people made: kettles that are always on the boil, kites that nobody holds.

import { ellipse, type Point, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { type Figure, flat, mass, merged, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { orbFace } from "./orb-forms.ts";
import { flame, leaf } from "./shapes.ts";

/** A kettle: small and round when young; a samovar with a chimney and two handles when grown. */
export function kettle(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  const grown = growth > 0.4;
  const steam = [
    [-128, -64],
    [-150, -104],
    [-132, -146],
  ].map(([x, y], i) => ellipse(at[0] + (x * r) / 100, at[1] + (y * r) / 100, r * (0.13 + i * 0.06)));
  figure.out.push(flat(steam, "#fff", 0.75));
  solid(figure, place(tube(pts("-70,30 -118,10 -128,-40"), [22, 16, 12])), paint(figure, palette.body), 5);
  const handle = grown ? pts("70,-40 138,-50 138,34 84,50") : pts("-50,-76 -44,-136 44,-136 50,-76");
  solid(figure, place(tube(handle, [11, 11, 11, 11])), paint(figure, palette.horn), 3);
  if (grown) {
    solid(figure, place(pts("-24,-90! -30,-150! 30,-150! 24,-90!")), paint(figure, palette.accent), 4);
    for (const x of [-16, 14])
      solid(
        figure,
        place(flame([x, -150], [x * 2, -200 - 20 * growth], 34, 6)),
        paint(figure, palette.glow),
        0,
      );
    solid(figure, place(pts("-66,88! 66,88! 86,124! -86,124!")), paint(figure, palette.horn), 4);
  }
  const bands =
    stroke(place(pts("-96,52 0,72 96,52")), palette.accent.mid, r * 0.12) +
    (grown ? stroke(place(pts("-84,-52 0,-38 84,-52")), palette.accent.mid, r * 0.09) : "");
  solid(
    figure,
    place(
      grown
        ? pts("0,-96 62,-82 98,-20 92,46 60,96 -60,96 -92,46 -98,-20 -62,-82")
        : ellipse(0, 0, 98, 90, 0, 10),
    ),
    paint(figure, palette.body),
    r * 0.17,
    bands,
  );
  solid(figure, place(pts("-58,-78 0,-98 58,-78 40,-66 0,-62 -40,-66")), paint(figure, palette.accent), 3);
  if (!grown) solid(figure, place(ellipse(0, -102, 13)), paint(figure, palette.glow), 2);
  orbFace(figure, genes, spot(at, r, -0.06, 0), r * 0.92, growth);
}

/** A kite with a tail of bows; a double one with streamers when grown. */
export function kite(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const place = (shape: Shape): Shape => put(shape, at, r / 100, -14);
  const line: Shape = place(pts("6,128 40,170 10,214 56,250"));
  figure.out.push(stroke(line, palette.ink, 5));
  const bows = line.slice(1).flatMap(([x, y], i): Part[] =>
    [-1, 1].map((way) => ({
      shape: leaf([x, y], [x + way * r * 0.3, y - r * 0.06], r * 0.24, way * 3),
      fill: paint(figure, i % 2 ? palette.second : palette.accent),
      depth: 2,
    })),
  );
  for (const part of bows) mass(figure, [part]);
  if (growth > 0.4) {
    const wings = [-1, 1].map(
      (way): Shape =>
        place([
          [way * 60, -30, 1],
          [way * 190, -70 - 30 * growth, 1],
          [way * 150, 0],
          [way * 176, 60, 1],
          [way * 70, 50, 1],
        ]),
    );
    mass(figure, [merged(wings.map((shape) => ({ shape, fill: paint(figure, palette.accent), depth: 6 })))]);
  }
  const quarter = (text: string): string => flat(place(pts(text)), palette.accent.mid);
  solid(
    figure,
    place(pts("0,-138! 96,-20! 0,138! -96,-20!")),
    paint(figure, palette.body),
    r * 0.12,
    quarter("0,-138! 96,-20! 0,-20!") + quarter("0,138! -96,-20! 0,-20!"),
  );
  figure.out.push(
    stroke(place(pts("-94,-20! 94,-20!")), palette.ink, 4),
    stroke(place(pts("0,-136! 0,136!")), palette.ink, 4),
  );
  solid(figure, place(ellipse(0, -10, 62, 60)), paint(figure, palette.belly), 5);
  orbFace(figure, genes, spot(at, r, -0.04, -0.1), r * 0.7, growth);
}
