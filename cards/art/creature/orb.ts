// Things that hover and look: eyes, stars, lanterns, bells, clocks, masks, with small parts in orbit.

import { dice } from "../dice.ts";
import { ellipse, lerp, type Point, spot } from "../geometry.ts";
import { drawCrown } from "./crown.ts";
import { type Figure, mass, merged, type Part, paint } from "./figure.ts";
import type { Genes } from "./genes.ts";
import { kettle, kite } from "./orb-crafts.ts";
import { clock, eyeball, mask, prism, star } from "./orb-forms.ts";
import { bell, box, lantern } from "./orb-vessels.ts";
import { drawWing } from "./wings.ts";

const FORMS = {
  "": eyeball,
  eye: eyeball,
  star,
  lantern,
  bell,
  clock,
  prism,
  mask,
  box,
  kettle,
  kite,
} as const;

/** Draws something that hovers; its form is one of `FORMS`. */
export function drawOrb(figure: Figure, genes: Genes, growth: number, pose: string): void {
  const { palette } = figure;
  const chance = dice(pose);
  const r = lerp(52, 78, growth);
  const at: Point = [0, -r * 1.9];
  const draw = FORMS[genes.form as keyof typeof FORMS] ?? eyeball;
  if (genes.winged && growth > 0.5) {
    drawWing(figure, genes, {
      root: spot(at, r, -0.5, -0.3),
      size: 130,
      turn: -22,
      far: true,
      way: -1,
    });
    drawWing(figure, genes, { root: spot(at, r, 0.5, -0.3), size: 140, turn: 22, far: false });
  }
  const circling = Math.round(lerp(1, 4, growth));
  const beads = Array.from({ length: circling }, (_, i): Part => {
    const a = (i / circling) * 6.28 + chance.between(0, 1);
    return {
      shape: ellipse(
        at[0] + Math.cos(a) * r * 1.75,
        at[1] + Math.sin(a) * r * 1.2,
        r * chance.between(0.09, 0.15),
      ),
      fill: paint(figure, palette.glow),
      depth: 2,
    };
  });
  mass(figure, [merged(beads)]);
  draw(figure, genes, at, r, growth);
  if (genes.regal) drawCrown(figure, [at[0], at[1] - r * (genes.form === "mask" ? 0.88 : 1.02)], r * 0.6);
}
