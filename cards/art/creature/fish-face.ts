// Faces of swimmers: eyes to both sides, a mouth, teeth.

import { ellipse, mix, type Point, pts, put, spot } from "../geometry.ts";
import { drawFace } from "./face.ts";
import { type Figure, flat, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";

/** Where a face is, how large, and how it looks. */
export interface SwimmerFace {
  at: Point;
  r: number;
  growth: number;
}

/** Draws the face of a swimmer whose head points to the left. */
export function fishFace(figure: Figure, genes: Genes, { at, r, growth }: SwimmerFace): void {
  const { palette } = figure;
  const whale = genes.form === "whale";
  const style = growth >= 0.3 && genes.eye === "sleepy" ? ("almond" as const) : undefined;
  drawFace(figure, genes, {
    at,
    r,
    growth,
    y: -0.11,
    near: 0.16,
    eyes: whale ? [0.27, 0.19] : [0.36, 0.25],
    temper: whale ? 0.2 : 0.7,
    style,
  });
  const mouth = put(pts(whale ? "-86,18 -40,36 34,22" : "-50,34 -28,42 -2,30"), at, r / 100);
  figure.out.push(stroke(mouth, palette.ink, r * 0.07));
  if (genes.form === "shark" || (genes.fang && growth > 0.5)) {
    const teeth = [0.2, 0.5, 0.8].map((t) =>
      put(
        pts("-6,-2! 0,13! 6,-2!"),
        spot(mix(mouth[0], mouth[2], t), r * 0.05, 0, Math.sin(t * 3.1)),
        r / 62,
      ),
    );
    figure.out.push(`<g stroke="${palette.ink}" stroke-width="1.6">${flat(teeth, "#fffdf2")}</g>`);
  }
  if (genes.cheeks)
    figure.out.push(
      flat(ellipse(at[0] + r * 0.36, at[1] + r * 0.2, r * 0.12, r * 0.08), palette.second.mid, 0.8),
    );
}
