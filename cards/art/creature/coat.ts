// Coats: belly patches and the patterns of fur and scale, as markup drawn within a body part.

import { dice } from "../dice.ts";
import { ellipse, type Point, path, pointAt, type Shape, tube } from "../geometry.ts";
import { type Figure, flat, stroke } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { leaf } from "./shapes.ts";

/** A part with a spine: its upper side is the spine's left side if it runs to the right. */
export interface Trunk {
  spine: Shape;
  /** Its greatest radius. */
  r: number;
}

const onSpine = ({ spine, r }: Trunk, t: number, aside: number): Point => {
  const { at, normal } = pointAt(spine, t);
  return [at[0] + normal[0] * r * aside, at[1] + normal[1] * r * aside];
};

/** The lighter underside of a trunk. */
export function belly(figure: Figure, trunk: Trunk): string {
  const line = [0, 0.25, 0.5, 0.75, 1].map((t) => onSpine(trunk, t, -0.95));
  const r = trunk.r;
  return flat(tube(line, [r * 0.35, r * 0.6, r * 0.62, r * 0.5, r * 0.2], 1), figure.palette.belly.mid, 0.92);
}

/** Rows of small arcs. */
function scales(figure: Figure, trunk: Trunk): string {
  let d = "";
  const size = Math.max(6, trunk.r * 0.24);
  for (let row = 0; row < 4; row++) {
    const count = 11;
    for (let i = 0; i < count; i++) {
      const [x, y] = onSpine(trunk, (i + (row % 2) * 0.5) / count, 0.86 - row * 0.34);
      d += `M${Math.round(x - size / 2)} ${Math.round(y)}q${(size / 2).toFixed(1)} ${size.toFixed(1)} ${size.toFixed(1)} 0`;
    }
  }
  return `<path d="${d}" fill="none" stroke="${figure.palette.body.dark}" stroke-width="2" stroke-opacity=".75"/>`;
}

function spots(figure: Figure, genes: Genes, trunk: Trunk): string {
  const chance = dice(`${genes.line}:spots`);
  let markup = "";
  for (let i = 0; i < 9; i++) {
    const at = onSpine(trunk, (i + 0.5 + chance.between(-0.3, 0.3)) / 9, chance.between(0, 0.85));
    const r = trunk.r * chance.between(0.1, 0.22);
    markup += flat(
      ellipse(at[0], at[1], r * 1.15, r, chance.between(0, 90), 6),
      figure.palette.accent.mid,
      0.9,
    );
  }
  return markup;
}

/** The pattern of a line's coat on one of its parts. */
export function coat(figure: Figure, genes: Genes, trunk: Trunk): string {
  const { palette } = figure;
  const { r } = trunk;
  switch (genes.coat) {
    case "plain":
      return "";
    case "spots":
      return spots(figure, genes, trunk);
    case "scales":
      return scales(figure, trunk);
    case "stripes":
      return [0.1, 0.28, 0.46, 0.64, 0.82, 0.96]
        .map((t) =>
          flat(
            leaf(onSpine(trunk, t, 1.15), onSpine(trunk, t + 0.05, -0.1), r * 0.3, r * 0.08),
            palette.accent.dark,
            0.92,
          ),
        )
        .join("");
    case "saddle": {
      const line = [0.12, 0.35, 0.6, 0.85].map((t) => onSpine(trunk, t, 0.95));
      return flat(tube(line, [r * 0.2, r * 0.62, r * 0.6, r * 0.2]), palette.accent.mid, 0.92);
    }
    case "socks":
      return flat(
        tube([onSpine(trunk, 0, 0), onSpine(trunk, 0.08, -0.9)], [r * 0.7, r * 0.5]),
        palette.belly.light,
        0.9,
      );
    case "rings":
      return [0.2, 0.5, 0.8]
        .map((t) => {
          const [x, y] = onSpine(trunk, t, 0.35);
          return `<path d="${path(ellipse(x, y, r * 0.2, r * 0.26))}" fill="none" stroke="${palette.accent.light}" stroke-width="${(r * 0.1).toFixed(1)}"/>`;
        })
        .join("");
    case "glyphs":
      return [0.2, 0.5, 0.8]
        .map((t, i) => {
          const s = r * (0.3 - i * 0.04);
          const [x, y] = onSpine(trunk, t, 0.25);
          const curl: Shape = [
            [x - s, y + s * 0.5],
            [x - s * 0.4, y - s],
            [x + s * 0.7, y - s * 0.5],
            [x + s * 0.4, y + s * 0.4],
            [x - s * 0.1, y],
          ];
          return stroke(curl, palette.glow.light, r * 0.1, 0.9);
        })
        .join("");
  }
}
