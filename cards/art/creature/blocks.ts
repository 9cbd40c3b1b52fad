// What golems are built of: boulders, crystals, riveted plates, walls with battlements.

import { type Dice, dice } from "../dice.ts";
import { ellipse, type Point, pts, put, type Shape } from "../geometry.ts";
import { type Figure, flat, type Part, paint, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";

/** A block about (0, 0) within ±100, by the golem's form. */
function outline(form: string, chance: Dice): Shape {
  const near = (x: number, y: number, by: number): Point => [
    x + chance.between(-by, by),
    y + chance.between(-by, by),
  ];
  switch (form) {
    case "crystal":
      return [
        near(-40, -104, 14),
        near(34, -112, 14),
        near(96, -50, 10),
        near(100, 30, 8),
        near(50, 100, 10),
        near(-44, 104, 10),
        near(-102, 40, 8),
        near(-94, -46, 10),
      ].map(([x, y]): Point => [x, y, 1]);
    case "clockwork":
      return pts("-92,-100! 92,-100! 100,-90! 100,90! 92,100! -92,100! -100,90! -100,-90!");
    case "castle":
      return pts(
        "-100,-78! -100,-108! -66,-108! -66,-84! -34,-84! -34,-108! 0,-108! 34,-108! 34,-84! 66,-84! 66,-108! 100,-108! 100,100! -100,100!",
      );
    case "armor":
      return pts("-70,-98 0,-108 70,-98 102,-50 98,30 66,88 0,104 -66,88 -98,30 -102,-50");
    default:
      return [
        near(-56, -96, 12),
        near(20, -104, 10),
        near(84, -76, 12),
        near(104, -6, 8),
        near(86, 70, 12),
        near(24, 102, 8),
        near(-54, 96, 10),
        near(-98, 50, 10),
        near(-104, -30, 8),
      ];
  }
}

/** What the surface of a block shows, within ±100. */
function surface(
  figure: Figure,
  form: string,
  shape: Shape,
  chance: Dice,
  place: (shape: Shape) => Shape,
): string {
  const { palette } = figure;
  switch (form) {
    case "crystal": {
      const heart: Point = [chance.between(-20, 10), chance.between(-20, 10), 1];
      const facets = [0, 2, 5].map((i): Shape => place([shape[i], shape[(i + 1) % shape.length], heart]));
      return flat(facets, "#fff", 0.26);
    }
    case "clockwork":
    case "castle": {
      const seams = form === "castle" ? [-40, 20] : [-56];
      const lines = seams
        .map((y) =>
          stroke(
            place([
              [-100, y],
              [100, y],
            ]),
            palette.body.dark,
            2.4,
            0.7,
          ),
        )
        .join("");
      const rivets = [
        [-78, -76],
        [78, -76],
        [-78, 78],
        [78, 78],
      ].map(([x, y]) => place(ellipse(x, y, 9)));
      return lines + flat(rivets, palette.second.mid);
    }
    case "armor":
      return (
        stroke(place(pts("-96,-30 0,-10 96,-30")), palette.body.dark, 2.6, 0.7) +
        flat(place(pts("-60,-84 -10,-94 -30,-50 -74,-40")), "#fff", 0.3)
      );
    default: {
      const crack = place([
        [chance.between(0, 50), -104],
        [10, -30],
        [40, 10],
        [20, 50],
      ]);
      const moss = flat(
        place(pts("-110,-60 -50,-110 30,-110 0,-70 -40,-78 -70,-40")),
        palette.accent.mid,
        0.85,
      );
      return stroke(crack, palette.ink, 2, 0.55) + (chance.chance(0.5) ? moss : "");
    }
  }
}

/** One block of a golem at a place, `w` and `h` to each side of it; its name decides its shape. */
export function block(
  figure: Figure,
  genes: Genes,
  name: string,
  at: Point,
  w: number,
  h: number,
  far = false,
): Part {
  const { palette } = figure;
  const chance = dice(`${genes.line}:${name}`);
  const place = (shape: Shape): Shape => put(shape, at, [w / 100, h / 100]);
  const form = genes.form === "castle" && !/chest|head/.test(name) ? "clockwork" : genes.form;
  const shape = outline(form, chance);
  return {
    shape: place(shape),
    fill: paint(figure, far ? palette.far : palette.body),
    depth: Math.min(w, h) * 0.24,
    inside: surface(figure, form, shape, chance, place),
  };
}
