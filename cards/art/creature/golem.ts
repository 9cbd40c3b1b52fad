// Made things that walk: golems of stone and crystal, clockwork, castles, empty armour.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, pts, put, type Shape, spot } from "../geometry.ts";
import { block } from "./blocks.ts";
import { drawCrown } from "./crown.ts";
import { drawFace } from "./face.ts";
import { type Figure, flat, mass, type Part, paint, solid } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { horn, leaf, shard } from "./shapes.ts";

const mechanical = (genes: Genes): boolean => genes.form === "clockwork" || genes.form === "castle";

/** The heart of a golem: a gear, a gate, a crystal. */
function heart(figure: Figure, genes: Genes, at: Point, r: number): void {
  const { palette } = figure;
  if (genes.form === "castle") {
    const gate = put(pts("-90,110! -90,-20 -50,-80 0,-100 50,-80 90,-20 90,110!"), at, r / 100);
    return solid(
      figure,
      gate,
      paint(figure, palette.second),
      4,
      flat(put(pts("-60,110! -60,-10 0,-66 60,-10 60,110!"), at, r / 100), palette.glow.light),
    );
  }
  if (genes.form === "clockwork") {
    const teeth = Array.from({ length: 9 }, (_, i): Point[] =>
      [0, 0.35, 0.5, 0.85].map((t, k): Point => {
        const a = ((i + t) / 9) * Math.PI * 2;
        const d = r * (k % 3 === 0 ? 0.78 : 1);
        return [at[0] + Math.cos(a) * d, at[1] + Math.sin(a) * d, 1];
      }),
    ).flat();
    solid(figure, teeth, paint(figure, palette.accent), 4);
    return solid(figure, ellipse(at[0], at[1], r * 0.5), paint(figure, palette.glow), 2);
  }
  const { shape, face } = shard([at[0], at[1] + r], spot(at, r, 0, -1.1), r * 1.5);
  solid(figure, shape, paint(figure, palette.glow), 0, flat(face, "#fff", 0.5));
}

/** What stands on a golem's head: a plume, leaves, horns that grow with it. */
function crest(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const k = r / 50;
  const reach = lerp(14, 52, growth);
  if (genes.form === "armor")
    return solid(
      figure,
      leaf([at[0] + 8 * k, at[1] - r * 0.8], [at[0] + 60 * k, at[1] - r * 1.2 - reach], 34 * k, 14),
      paint(figure, palette.second),
      4,
    );
  if (genes.form === "castle" || genes.form === "crystal") return;
  if (genes.form === "") {
    const leaves = [
      leaf(spot(at, r, -0.2, -0.7), spot(at, r, -0.75, -1.25), 18 * k, 4),
      leaf(spot(at, r, -0.2, -0.7), spot(at, r, 0.2, -1.3), 16 * k, -3),
    ];
    return mass(figure, [
      { shape: leaves[0], more: [leaves[1]], fill: paint(figure, palette.accent), depth: 0 },
    ]);
  }
  if (growth < 0.25) return;
  const horns = [1, -1].map(
    (way): Shape =>
      horn(
        [at[0] + way * r * 0.66, at[1] - r * 0.5],
        [at[0] + way * r * 1.1, at[1] - r * 0.7],
        [at[0] + way * r * 1.15, at[1] - r * 0.7 - reach],
        24 * k,
      ),
  );
  mass(figure, [{ shape: horns[0], more: [horns[1]], fill: paint(figure, palette.horn), depth: 3 }]);
}

function head(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  crest(figure, genes, at, r, growth);
  mass(figure, [block(figure, genes, "head", at, r * 0.98, r * 0.82)]);
  const k = r / 50;
  if (genes.form === "armor" || mechanical(genes))
    solid(
      figure,
      put(pts("-46,-14! 40,-16! 46,12! 10,22! -40,18!"), [at[0] - 4 * k, at[1] + 4 * k], k),
      figure.palette.ink,
      0,
    );
  const calm = growth < 0.3 && genes.form !== "armor";
  const style = calm ? ("round" as const) : ("glow" as const);
  const size = calm ? 0.32 : 0.22;
  drawFace(figure, genes, {
    at,
    r,
    growth,
    y: 0.06,
    far: -0.5,
    near: 0.28,
    eyes: [size, size],
    wide: calm ? 0.9 : 1.3,
    temper: 0.7,
    style,
  });
  if (genes.regal) drawCrown(figure, spot(at, r, -0.04, -0.8), r * 0.8);
}

/** Crystals that stand from the shoulders. */
function spires(figure: Figure, chest: Point, wide: number, k: number, growth: number): void {
  const { palette } = figure;
  const shards = [-0.9, -0.4, 0.3, 0.95].map((t, i) =>
    shard(
      [chest[0] + t * wide, chest[1] - 24 * k],
      [chest[0] + t * wide * 1.7, chest[1] - lerp(70, 128, growth) * k * (i % 2 ? 1 : 0.78)],
      34 * k,
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

/** Draws a golem; its form is "" (stone), "crystal", "clockwork", "castle" or "armor". */
export function drawGolem(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const chance = dice(pose);
  const k = lerp(0.72, 1.2, growth);
  const heavy = genes.form === "castle" ? growth * 18 : 0;
  const wide = (44 + genes.build * 14 + heavy) * k * lerp(0.9, 1.1, growth);
  const leg = (26 + genes.height * 12) * k;
  const chest: Point = [0, -leg * 2 - 46 * k];
  const part = (name: string, x: number, y: number, w: number, h: number, far = false): Part =>
    block(figure, genes, name, [x, y], w, h, far);
  const strikes = figure.action === "attack";
  const lift = chance.between(-30, 24) * lerp(0.5, 1, growth);
  // A blow comes from above.
  const raise = strikes ? 122 * k : 0;

  mass(figure, [
    part("armA", chest[0] - wide * 1.36, chest[1] - 8 * k, 15 * k, 25 * k, true),
    part("fistA", chest[0] - wide * 1.48, chest[1] + 44 * k - lift - raise * 0.4, 22 * k, 24 * k, true),
  ]);
  mass(figure, [
    part("legA", -wide * 0.56, -leg * 1.3, 16 * k, leg * 0.6, true),
    part("footA", -wide * 0.66, -leg * 0.36, 24 * k, leg * 0.38, true),
  ]);
  mass(figure, [
    part("legB", wide * 0.5, -leg * 1.3, 17 * k, leg * 0.6),
    part("footB", wide * 0.44, -leg * 0.36, 26 * k, leg * 0.38),
  ]);
  if (genes.form === "crystal" || genes.back === "crystals") spires(figure, chest, wide, k, growth);
  mass(figure, [part("hip", 0, chest[1] + 46 * k, wide * 0.7, 22 * k)]);
  mass(figure, [part("chest", chest[0], chest[1], wide, 42 * k)]);
  heart(figure, genes, [chest[0] - wide * 0.12, chest[1] + 4 * k], 20 * k);
  head(
    figure,
    genes,
    [chest[0] - wide * 0.1, chest[1] - 42 * k - lerp(32, 24, growth) * k],
    lerp(44, 36, growth) * k,
    growth,
  );
  mass(figure, [
    part("armB", chest[0] + wide * 1.26, chest[1] - 4 * k - raise * 0.42, 17 * k, 28 * k),
    part("fistB", chest[0] + wide * 1.36, chest[1] + 52 * k + lift * 0.6 - raise * 1.24, 27 * k, 28 * k),
  ]);
  mass(figure, [
    part("padA", chest[0] - wide * 1.1, chest[1] - 32 * k, 22 * k, 16 * k, true),
    part("padB", chest[0] + wide * 1.08, chest[1] - 32 * k, 26 * k, 18 * k),
  ]);
}
