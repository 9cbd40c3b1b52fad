// Spirits: ghosts, wisps of flame, clouds, slimes and the sprites of wells, floating or oozing.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, spot, tube } from "../geometry.ts";
import { linear } from "../sheet.ts";
import { drawBrowHorn, drawEars, drawHorns } from "./ears.ts";
import { drawFace } from "./face.ts";
import { type Figure, flat, mass, merged, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { flame } from "./shapes.ts";

/** Outlines about the middle of the face, in units of 100. */
function outline(genes: Genes, growth: number): Shape {
  const k = growth;
  switch (genes.form) {
    case "flame":
      return [
        [0, 92],
        [-58, 78],
        [-94, 30],
        [-84, -26],
        [-92, -72, 1],
        [-58, -58],
        [-48, -116 - 20 * k, 1],
        [-14, -78],
        [22, -170 - 50 * k, 1],
        [40, -92],
        [74, -124 - 16 * k, 1],
        [80, -50],
        [96, -10],
        [92, 42],
        [54, 82],
      ];
    case "cloud":
      return pts(
        "-96,46 -122,20 -116,-18! -120,-56 -84,-78 -50,-66! -38,-104 10,-116 40,-84! 74,-98 108,-70 100,-34! 128,-16 126,26 98,44! 84,78 40,88 18,66! -8,92 -52,88 -60,62! -76,64",
      );
    case "slime":
      return pts(
        "0,-92 52,-78 88,-30 98,22 122,60 104,86 40,90 -10,86 -60,92 -112,84 -122,58 -98,24 -86,-30 -50,-78",
      );
    case "drop":
      return [
        [10, -160 - 30 * k, 1],
        [40, -92],
        [88, -26],
        [92, 34],
        [54, 82],
        [0, 94],
        [-56, 82],
        [-92, 32],
        [-86, -28],
        [-36, -92],
      ];
    case "hood":
      return [
        [14, -136 - 24 * k, 1],
        [64, -92],
        [96, -30],
        [112, 50],
        [140, 130 + 40 * k, 1],
        [84, 108],
        [60, 150 + 50 * k, 1],
        [22, 112],
        [-10, 158 + 60 * k, 1],
        [-44, 112],
        [-84, 146 + 40 * k, 1],
        [-100, 60],
        [-100, -24],
        [-64, -86],
      ];
    default:
      return [
        [0, -98],
        [60, -82],
        [92, -26],
        [90, 40],
        [104, 96, 1],
        [70, 84],
        [58, 126 + 40 * k, 1],
        [30, 92],
        [10, 150 + 60 * k, 1],
        [-16, 96],
        [-44, 128 + 30 * k, 1],
        [-60, 84],
        [-100, 100, 1],
        [-88, 38],
        [-94, -26],
        [-60, -80],
      ];
  }
}

/** A soft stub of an arm with a round hand. */
function arm(figure: Figure, at: Point, r: number, way: 1 | -1, lift: number): void {
  const { palette } = figure;
  const hand: Point = [at[0] + way * r * 0.42, at[1] - r * lift];
  solid(
    figure,
    tube([at, [at[0] + way * r * 0.24, at[1] - r * lift * 0.2], hand], [r * 0.13, r * 0.15, r * 0.19]),
    paint(figure, way < 0 ? palette.far : palette.body),
    5,
  );
}

/** Small companions that circle a spirit: orbs, sparks, drops. */
function orbit(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const chance = dice(`${genes.line}:orbit`);
  const count = Math.round(lerp(0, 4, growth));
  const light = linear(figure.sheet, [
    [0, palette.glow.light],
    [1, palette.glow.mid],
  ]);
  for (let i = 0; i < count; i++) {
    const a = (i / count) * 6.28 + chance.between(0, 0.8);
    const [x, y] = [at[0] + Math.cos(a) * r * 1.6, at[1] + Math.sin(a) * r * 1.05];
    const size = r * chance.between(0.1, 0.17);
    if (genes.type === "fire" || genes.type === "darkness")
      solid(figure, flame([x, y], [x + 4, y - size * 3], size * 1.8, 3), light, 2);
    else
      solid(
        figure,
        ellipse(x, y, size),
        light,
        2,
        flat(ellipse(x - size * 0.3, y - size * 0.3, size * 0.3), "#fff"),
      );
  }
}

function face(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const grin = genes.fang || genes.type === "darkness";
  const burning =
    genes.form === "hood" || (growth >= 0.3 && genes.eye === "sharp" && genes.type === "darkness");
  if (genes.form === "hood") genes = { ...genes, cheeks: false };
  const place = (text: string): Shape => put(pts(text), at, r / 100);
  drawFace(figure, genes, {
    at,
    r,
    growth,
    y: -0.08,
    eyes: [0.34, 0.29],
    temper: grin ? 0.9 : 0.4,
    style: burning ? "glow" : undefined,
    mouth: grin ? undefined : "-36,34 -20,44 -2,42 10,34",
  });
  if (grin) {
    const teeth = ["-46,30! -38,46! -30,36!", "-12,38! -4,52! 4,38!", "18,32! 22,46! 30,28!"].map(place);
    solid(
      figure,
      place("-58,30! -30,42 6,40 38,24! 20,60 -16,70 -44,58"),
      palette.ink,
      0,
      flat(teeth, "#fff"),
    );
  }
  if (genes.cheeks)
    figure.out.push(
      flat([place("39,28 54,18 69,28 54,38"), place("-89,28 -78,19 -67,28 -78,37")], palette.second.mid, 0.7),
    );
}

/** The dark of a hood, and its hem. */
function hood(figure: Figure, place: (shape: Shape) => Shape): void {
  const { palette } = figure;
  const rim = place(pts("-8,-92 52,-62 66,0 40,62 -14,78 -70,54 -86,0 -62,-62"));
  solid(figure, rim, paint(figure, palette.accent), 5);
  figure.out.push(flat(place(pts("-10,-76 40,-52 52,0 30,50 -14,64 -60,44 -74,0 -52,-52")), palette.ink));
  solid(figure, place(pts("-10,96! 8,80! 26,96! 8,114!")), paint(figure, palette.glow), 2);
}

/** Draws a spirit; its form is "" (a ghost), "hood", "flame", "cloud", "slime" or "drop". */
export function drawSpirit(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const r = lerp(58, 92, growth);
  const at: Point = [0, -r * (genes.form === "slime" ? 0.9 : 1.35)];
  const place = (shape: Shape): Shape => put(shape, at, r / 100);
  const glowing = genes.form === "flame";
  const head = { at, r: r * 0.94, tilt: 0, growth };
  orbit(figure, genes, at, r, growth);
  if (!glowing && genes.form !== "slime") drawHorns(figure, genes, head);
  if (genes.form === "" && genes.ears !== "leaf") drawEars(figure, genes, head, false);
  const armed = genes.form !== "cloud" && growth > 0.25;
  if (armed) arm(figure, spot(at, r, -0.8, 0.3), r, -1, chance.between(0.1, 0.5));
  const shape = place(outline(genes, growth));
  const belly = flat(place(ellipse(-16, 66, 66, 50)), palette.belly.mid, 0.75);
  const mark =
    genes.coat === "glyphs" || genes.coat === "rings"
      ? stroke(place(pts("-20,-72 -6,-58 8,-72 -6,-86 -26,-80")), palette.glow.light, r * 0.05)
      : "";
  if (glowing) {
    solid(
      figure,
      shape,
      paint(figure, palette.glow),
      r * 0.1,
      flat(place(put(outline(genes, growth), [-4, 26], 0.74)), palette.glow.light) +
        flat(place(ellipse(-12, 24, 66, 58)), "#fff", 0.4),
    );
    solid(figure, place(ellipse(-10, 22, 70, 62)), paint(figure, palette.body), r * 0.1);
  } else {
    const shine = flat(place(pts("-58,-58 -30,-80 -4,-82 -30,-60 -50,-38")), "#fff", 0.4);
    solid(figure, shape, paint(figure, palette.body), r * 0.17, belly + mark + shine);
  }
  if (armed) arm(figure, spot(at, r, 0.76, 0.36), r, 1, chance.between(-0.1, 0.4));
  if (genes.form === "hood") hood(figure, place);
  face(figure, genes, glowing ? spot(at, r, -0.04, 0.2) : at, glowing ? r * 0.74 : r, growth);
  if (genes.form !== "slime") drawBrowHorn(figure, genes, { ...head, r: r * 0.8, at: spot(at, r, 0, -0.2) });
  if (genes.form === "slime")
    mass(figure, [
      merged(
        [pts("-6,0 0,-10 6,0 0,8"), pts("-4,0 0,-8 4,0 0,6")].map((drop, i) => ({
          shape: place(put(drop, [i ? -118 : 112, i ? 10 : -14], 2)),
          fill: paint(figure, palette.body),
          depth: 2,
        })),
      ),
    ]);
}
