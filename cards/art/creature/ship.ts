// Ships that are alive: a face at the bow, oars for limbs, and more masts with every stage.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, tube } from "../geometry.ts";
import { drawCrown } from "./crown.ts";
import { drawFace } from "./face.ts";
import { type Figure, flat, mass, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";

const HULL = pts(
  "-96,-30 -128,-84! -92,-76 -50,-64 0,-58 56,-64 96,-84 124,-116! 118,-50 92,-12 50,0 -50,0 -80,-8",
);

/** A sail that the wind fills, on its mast; a pennant at the top. */
function mast(figure: Figure, x: number, foot: number, tall: number, wide: number, k: number): void {
  const { palette } = figure;
  const top = foot - tall;
  solid(
    figure,
    tube(
      [
        [x, foot + 8],
        [x, top - 14 * k],
      ],
      [6 * k, 4 * k],
    ),
    paint(figure, palette.horn),
    3,
  );
  const sail = put(
    pts("50,-100! 44,-50 50,0! 0,-8 -62,4! -92,-46 -56,-98! 0,-90"),
    [x, foot - tall * 0.12],
    [wide / 100, (tall * 0.8) / 100],
  );
  const stripe = (y: number): string =>
    stroke(
      put(pts(`-84,${y} -10,${y - 6} 46,${y}`), [x, foot - tall * 0.12], [wide / 100, (tall * 0.8) / 100]),
      palette.accent.mid,
      9 * k,
    );
  solid(figure, sail, paint(figure, palette.belly), 9, stripe(-10) + stripe(-88));
  const flag = put(pts("0,-10! -40,-16 -62,-2! -40,2 0,10!"), [x, top - 14 * k], k * 0.8);
  solid(figure, flag, paint(figure, palette.second), 2);
}

/** An oar with a broad blade, from the side of the hull to the ground. */
function oar(figure: Figure, from: Point, to: Point, k: number, far: boolean): void {
  const { palette } = figure;
  const blade = put(pts("-9,-34! 9,-34! 15,0 8,22 -8,22 -15,0"), to, k, from[0] < to[0] ? -18 : 18);
  mass(figure, [
    { shape: tube([from, to], [5 * k, 5 * k]), fill: paint(figure, palette.horn), depth: 2 },
    { shape: blade, fill: paint(figure, far ? palette.far : palette.accent), depth: 3 },
  ]);
}

/** Draws a ship. */
export function drawShip(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const k = lerp(0.9, 1.3, growth);
  const float = -36 * k;
  const place = (shape: Shape): Shape => put(shape, [0, float], k);
  const deck = float - 58 * k;
  const masts = growth < 0.3 ? 1 : growth < 0.8 ? 2 : 3;
  const tall = lerp(92, 172, growth);
  for (const x of [-40, 30])
    oar(figure, [x * k, float - 30 * k], [(x + chance.between(14, 30)) * k, -22 * k], k, true);
  const spread = [[8], [-20, 62], [-14, 76, -84]][masts - 1];
  const [first, ...others] = spread;
  for (const x of others) mast(figure, x * k, deck, tall, 44 * k, k);
  const planks = [-44, -26, -10]
    .map((y) => stroke(place(pts(`-92,${y} 0,${y + 6} 112,${y - 8}`)), palette.body.dark, 3, 0.6))
    .join("");
  const ports =
    growth > 0.8
      ? flat(
          [20, 48, 76].map((x) => place(ellipse(x, -34, 8))),
          palette.ink,
        )
      : "";
  solid(figure, place(HULL), paint(figure, palette.body), 13 * k, planks + ports);
  solid(
    figure,
    place(tube(pts("-122,-82 -50,-62 0,-56 56,-62 120,-112"), [6, 7, 7, 7, 6])),
    paint(figure, palette.accent),
    3,
  );
  if (growth > 0.4)
    solid(figure, place(pts("-118,-70! -176,-104! -112,-84!")), paint(figure, palette.horn), 3);
  // The face is on the mainsail, before the hull and the other masts.
  const main = { tall: tall * 1.16, wide: lerp(74, 64, growth) * k };
  mast(figure, first * k, deck, main.tall, main.wide, k);
  drawFace(figure, genes, {
    at: [first * k - main.wide * 0.16, deck - main.tall * 0.5],
    r: main.wide * 0.78,
    growth,
    near: 0.3,
    eyes: [0.34, 0.28],
    temper: 0.8,
    mouth: growth < 0.3 ? "-30,44 -10,54 14,44" : "-36,50 -8,42 22,52",
  });
  for (const x of [-64, 4, 66])
    oar(figure, [x * k, float - 24 * k], [(x + chance.between(-34, -16)) * k, -18 * k], k * 1.1, false);
  if (genes.regal) drawCrown(figure, [first * k, deck - main.tall - 34 * k], 30 * k);
}
