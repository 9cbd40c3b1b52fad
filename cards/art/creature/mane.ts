// Manes: ruffs about the neck, crests that fall from its back.

import { dice } from "../dice.ts";
import { lerp, type Point, pointAt, type Shape, spot } from "../geometry.ts";
import { type Figure, mass, paint, solid } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { flame, fluff, leaf } from "./shapes.ts";

/** Fur about the neck: a ruff for the young, a mane for the grown. */
export function ruff(figure: Figure, genes: Genes, at: Point, r: number, growth: number): void {
  const { palette } = figure;
  const color = genes.type === "fire" ? palette.glow : palette.accent;
  const chance = dice(`${genes.line}:ruff`);
  const depth = lerp(0.2, 0.42, growth);
  solid(figure, fluff(chance, at, [r * 1.1, r * 1.12], 15, depth), paint(figure, color), 8);
  if (growth < 0.6) return;
  solid(
    figure,
    fluff(chance, spot(at, r, -0.05, 0.12), [r * 0.8, r * 0.86], 12, depth),
    paint(figure, palette.second),
    6,
  );
}

/** One ring of tufts about a neck, or wherever fur or feathers stand out. */
export function neckFur(
  figure: Figure,
  genes: Genes,
  at: Point,
  radii: Point,
  tufts: number,
  depth: number,
  tone = figure.palette.accent,
): void {
  solid(figure, fluff(dice(`${genes.line}:ruff`), at, radii, tufts, depth), paint(figure, tone), 6);
}

/** Locks along the back of a neck; `nape` runs from the withers up to the head. */
export function crest(figure: Figure, genes: Genes, nape: Shape, size: number): void {
  const { palette } = figure;
  const fire = genes.type === "fire";
  const locks = Array.from({ length: 7 }, (_, i): Shape => {
    const { at, normal } = pointAt(nape, (i + 0.3) / 7);
    const way: Point = [normal[0] > 0 ? normal[0] : -normal[0], normal[0] > 0 ? normal[1] : -normal[1]];
    const from: Point = [at[0] - way[0] * size * 0.3, at[1] - way[1] * size * 0.3];
    const to: Point = [
      at[0] + way[0] * size * 0.8 + size * 0.2,
      at[1] + way[1] * size * 0.5 + size * (fire ? -0.5 : 0.5),
    ];
    return fire ? flame(from, to, size * 0.56, -5) : leaf(from, to, size * 0.58, -size * 0.1);
  });
  const fill = paint(figure, fire ? palette.glow : palette.accent);
  mass(figure, [{ shape: locks[0], more: locks.slice(1), fill, depth: 5 }]);
}
