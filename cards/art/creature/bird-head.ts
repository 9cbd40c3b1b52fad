// Heads of birds: beaks for every trade, crests, the flat face of an owl.

import { lerp, type Point, pts, put, type Shape } from "../geometry.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, merged, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { bolt, flame, leaf } from "./shapes.ts";

/** A head in units of 100, beak to the left. */
export function birdHead(
  figure: Figure,
  genes: Genes,
  at: Point,
  r: number,
  tilt: number,
  growth: number,
): void {
  const { palette } = figure;
  const owl = genes.form === "owl";
  const place = (shape: Shape): Shape => put(shape, at, r / 100, tilt);
  crest(figure, genes, place, r, growth);
  const mask = owl
    ? flat(
        place(pts("-20,-40! -56,-66 -92,-40 -92,24 -56,56 -20,40! 20,62 62,40 74,-20 44,-66")),
        palette.belly.mid,
      )
    : flat(place(pts("-110,10 -60,-10 -20,30 30,60 20,120 -100,110")), palette.belly.mid, 0.95);
  solid(
    figure,
    place(pts("0,-94 60,-76 95,-14 88,46 46,86 -14,94 -66,78 -96,34 -94,-24 -58,-78")),
    paint(figure, palette.body),
    r * 0.15,
    mask,
  );
  const [near, far, top] = place([owl ? [24, -8] : [22, -12], owl ? [-58, -8] : [-66, -12], [0, -50]]);
  const style = genes.eye === "sleepy" ? "almond" : genes.eye;
  const eye = {
    style: growth < 0.3 ? ("round" as const) : style,
    temper: owl ? 0 : growth * 0.75,
    turn: tilt,
  };
  const size = (owl ? 0.36 : lerp(0.33, 0.24, growth)) * r;
  figure.out.push(
    eyeMarkup(figure, { ...eye, at: far, w: size * 0.66, h: size, side: -1 }),
    eyeMarkup(figure, { ...eye, at: near, w: size * 0.84, h: size, side: 1 }),
  );
  beak(figure, genes, place, r, growth);
  if (growth > 0.4 && !owl)
    figure.out.push(
      stroke([place([[4, -40]])[0], top, place([[52, -52]])[0]], palette.accent.dark, r * 0.09),
    );
}

function beak(figure: Figure, genes: Genes, place: (shape: Shape) => Shape, r: number, growth: number): void {
  const { palette } = figure;
  const long = genes.form === "crane" ? 1.8 : genes.form === "gull" || genes.muzzle === "long" ? 1.25 : 1;
  const reach = -44 - lerp(38, 62, growth) * long;
  const horn = paint(figure, palette.horn);
  if (genes.form === "owl")
    return solid(figure, place(pts("-36,4 -20,-6 -4,4 -8,26 -22,46! -32,26")), horn, r * 0.06);
  const hook = genes.form === "raptor" || genes.form === "phoenix";
  const upper: Shape = hook
    ? [
        [-8, 4],
        [-40, -4],
        [reach, 14],
        [reach - 8, 34],
        [reach - 2, 56, 1],
        [reach + 26, 36],
        [-10, 36],
      ]
    : [
        [-8, 6],
        [-42, 4],
        [reach, 30, 1],
        [-40, 36],
        [-8, 36],
      ];
  const lower: Shape = [
    [-10, 30],
    [hook ? reach + 26 : reach + 14, 34, 1],
    [-36, 52],
    [-10, 52],
  ];
  mass(figure, [
    { shape: place(lower), fill: palette.horn.dark, depth: 0 },
    { shape: place(upper), fill: horn, depth: r * 0.07 },
  ]);
}

function crest(
  figure: Figure,
  genes: Genes,
  place: (shape: Shape) => Shape,
  r: number,
  growth: number,
): void {
  const { palette } = figure;
  const k = lerp(0.6, 1.3, growth);
  const fire = genes.type === "fire";
  const fill = paint(figure, fire ? palette.glow : palette.accent);
  if (genes.form === "owl") {
    const tuft = (x: number, s: number): Shape => [
      [x - 20 * s, -66],
      [x + 26 * s * k, -96 - 34 * k, 1],
      [x + 24 * s, -54],
    ];
    return mass(figure, [
      merged([
        { shape: place(tuft(44, 1)), fill, depth: r * 0.06 },
        { shape: place(tuft(-58, -1)), fill },
      ]),
    ]);
  }
  const plumes = [
    [-8, -150, 26],
    [34, -160, 30],
    [78, -140, 28],
  ]
    .slice(0, growth < 0.3 ? 2 : 3)
    .map(([x, y, width], i): Shape => {
      const from: Point = [4 + i * 8, -80];
      const to: Point = [x * k + 14, lerp(-90, y, k)];
      if (fire) return flame(from, to, width * 1.1, 5);
      return genes.type === "lightning" ? bolt(from, to, 54) : leaf(from, to, width, -6);
    });
  const [first, ...more] = plumes.map(place);
  mass(figure, [{ shape: first, more, fill, depth: r * 0.05 }]);
}
