// Made things that walk: golems of stone and crystal, clockwork, empty armour.

import { dice } from "../dice.ts";
import { lerp, type Point, pts, put, type Shape } from "../geometry.ts";
import { eyeMarkup } from "./eyes.ts";
import { type Figure, flat, mass, type Part, paint, solid, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { horn, leaf, shard } from "./shapes.ts";

/** A block with corners cut at random, its top side lit. */
function block(
  figure: Figure,
  genes: Genes,
  name: string,
  [x, y]: Point,
  w: number,
  h: number,
  far = false,
): Part {
  const { palette } = figure;
  const chance = dice(`${genes.line}:${name}`);
  const soft = genes.form === "clockwork" || genes.form === "armor" ? 0.08 : 0.26;
  const cut = (): number => chance.between(0.06, soft);
  const corners: [number, number][] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  const shape = corners.flatMap(([sx, sy], i): Point[] => {
    const a: Point = [x + sx * w * (1 - cut()), y + sy * h, 1];
    const b: Point = [x + sx * w, y + sy * h * (1 - cut()), 1];
    return i % 2 ? [a, b] : [b, a];
  });
  const color = far ? palette.far : palette.body;
  const top = flat(
    [
      [x - w, y - h, 1],
      [x + w, y - h, 1],
      [x + w * 0.8, y - h * 0.6, 1],
      [x - w * 0.86, y - h * 0.55, 1],
    ],
    color.light,
    0.45,
  );
  const crack: Shape = [
    [x + w * chance.between(0, 0.5), y - h, 1],
    [x + w * 0.1, y - h * 0.3, 1],
    [x + w * 0.4, y + h * 0.1, 1],
    [x + w * 0.2, y + h * 0.5, 1],
  ];
  const rivet =
    genes.form === "clockwork" || genes.form === "armor"
      ? flat(
          [
            [-0.75, -0.7],
            [0.75, -0.7],
            [-0.75, 0.7],
            [0.75, 0.7],
          ].map(([dx, dy]) => put(pts("-4,0 0,-4 4,0 0,4"), [x + dx * w, y + dy * h])),
          palette.second.mid,
        )
      : stroke(crack, palette.ink, 2, 0.55);
  return { shape, fill: paint(figure, color), depth: Math.min(w, h) * 0.24, inside: top + rivet };
}

/** The heart of a golem: a gear, a crystal, an emblem. */
function heart(figure: Figure, genes: Genes, at: Point, r: number): void {
  const { palette } = figure;
  if (genes.form === "clockwork") {
    const teeth = Array.from({ length: 9 }, (_, i): Point[] =>
      [0, 0.35, 0.5, 0.85].map((t, k): Point => {
        const a = ((i + t) / 9) * Math.PI * 2;
        const d = r * (k % 3 === 0 ? 0.78 : 1);
        return [at[0] + Math.cos(a) * d, at[1] + Math.sin(a) * d, 1];
      }),
    ).flat();
    solid(figure, teeth, paint(figure, palette.accent), 4);
    return solid(
      figure,
      put(pts("-10,0 -7,-7 0,-10 7,-7 10,0 7,7 0,10 -7,7"), at, r / 20),
      paint(figure, palette.glow),
      2,
    );
  }
  const { shape, face } = shard([at[0], at[1] + r], [at[0], at[1] - r * 1.1], r * 1.5);
  solid(figure, shape, paint(figure, palette.glow), 0, flat(face, "#fff", 0.5));
}

function head(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const k = r / 50;
  if (growth > 0.25 || genes.form === "armor") {
    const reach = lerp(18, 52, growth);
    const fill = paint(figure, palette.horn);
    if (genes.form === "armor")
      solid(
        figure,
        leaf([at[0] + 8 * k, at[1] - r * 0.8], [at[0] + 60 * k, at[1] - r * 1.2 - reach], 34 * k, 14),
        paint(figure, palette.second),
        4,
      );
    else
      mass(figure, [
        {
          shape: horn(
            [at[0] + r * 0.66, at[1] - r * 0.5],
            [at[0] + r * 1.1, at[1] - r * 0.7],
            [at[0] + r * 1.15, at[1] - r * 0.7 - reach],
            24 * k,
          ),
          more: [
            horn(
              [at[0] - r * 0.74, at[1] - r * 0.5],
              [at[0] - r * 1.15, at[1] - r * 0.7],
              [at[0] - r * 1.2, at[1] - r * 0.7 - reach],
              22 * k,
            ),
          ],
          fill,
          depth: 3,
        },
      ]);
  }
  mass(figure, [block(figure, genes, "head", at, r * 0.98, r * 0.82)]);
  const visor = put(pts("-46,-14! 40,-16! 46,12! 10,22! -40,18!"), [at[0] - 4 * k, at[1] + 4 * k], k);
  solid(figure, visor, palette.ink, 0);
  const calm = growth < 0.3 && genes.form !== "armor";
  const style = calm ? ("round" as const) : ("glow" as const);
  const h = r * (calm ? 0.3 : 0.2);
  figure.out.push(
    eyeMarkup(figure, {
      style,
      temper: growth * 0.7,
      at: [at[0] - r * 0.5, at[1] + r * 0.06],
      w: h * (calm ? 0.8 : 1.1),
      h,
      side: -1,
    }),
    eyeMarkup(figure, {
      style,
      temper: growth * 0.7,
      at: [at[0] + r * 0.28, at[1] + r * 0.06],
      w: h * (calm ? 0.9 : 1.3),
      h,
      side: 1,
    }),
  );
  if (genes.form === "")
    figure.out.push(
      flat(
        leaf([at[0] - r * 0.2, at[1] - r * 0.78], [at[0] - r * 0.75, at[1] - r * 1.2], 18 * k, 4),
        palette.accent.mid,
      ),
      flat(
        leaf([at[0] - r * 0.2, at[1] - r * 0.78], [at[0] + r * 0.2, at[1] - r * 1.25], 16 * k, -3),
        palette.accent.dark,
      ),
    );
}

/** Draws a golem; its form is "" (stone), "crystal", "clockwork" or "armor". */
export function drawGolem(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const k = lerp(0.72, 1.2, growth);
  const wide = (44 + genes.build * 14) * k * lerp(0.9, 1.1, growth);
  const leg = (26 + genes.height * 12) * k;
  const chest: Point = [0, -leg * 2 - 46 * k];
  const part = (name: string, at: Point, w: number, h: number, far = false): Part =>
    block(figure, genes, name, at, w, h, far);
  const lift = chance.between(-30, 20) * growth;

  mass(figure, [
    part("armA", [chest[0] - wide * 1.36, chest[1] - 8 * k], 15 * k, 25 * k, true),
    part("fistA", [chest[0] - wide * 1.48, chest[1] + 44 * k - lift], 22 * k, 24 * k, true),
  ]);
  mass(figure, [
    part("legA", [-wide * 0.56, -leg * 1.3], 16 * k, leg * 0.6, true),
    part("footA", [-wide * 0.66, -leg * 0.36], 24 * k, leg * 0.38, true),
  ]);
  mass(figure, [
    part("legB", [wide * 0.5, -leg * 1.3], 17 * k, leg * 0.6),
    part("footB", [wide * 0.44, -leg * 0.36], 26 * k, leg * 0.38),
  ]);
  if (genes.form === "crystal" || genes.back === "crystals") {
    const shards = [-0.7, -0.2, 0.35, 0.85].map((t, i) =>
      shard(
        [chest[0] + t * wide, chest[1] - 30 * k],
        [chest[0] + t * wide * 1.7, chest[1] - lerp(70, 118, growth) * k * (i % 2 ? 1 : 0.8)],
        30 * k,
      ),
    );
    mass(figure, [
      {
        shape: shards[0].shape,
        more: shards.slice(1).map(({ shape }) => shape),
        fill: paint(figure, palette.glow),
        depth: 0,
        inside: flat(
          shards.map(({ face }) => face),
          "#fff",
          0.4,
        ),
      },
    ]);
  }
  mass(figure, [part("hip", [0, chest[1] + 46 * k], wide * 0.7, 22 * k)]);
  mass(figure, [part("chest", chest, wide, 42 * k)]);
  heart(figure, genes, [chest[0] - wide * 0.12, chest[1] + 4 * k], 20 * k);
  head(
    figure,
    genes,
    [chest[0] - wide * 0.1, chest[1] - 42 * k - lerp(34, 26, growth) * k],
    lerp(44, 36, growth) * k,
    growth,
  );
  mass(figure, [
    part("armB", [chest[0] + wide * 1.26, chest[1] - 4 * k], 17 * k, 28 * k),
    part("fistB", [chest[0] + wide * 1.36, chest[1] + 52 * k + lift * 0.6], 27 * k, 28 * k),
  ]);
  mass(figure, [
    part("padA", [chest[0] - wide * 1.1, chest[1] - 32 * k], 22 * k, 16 * k, true),
    part("padB", [chest[0] + wide * 1.08, chest[1] - 32 * k], 26 * k, 18 * k),
  ]);
}
