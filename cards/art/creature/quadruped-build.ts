// The measures of a four-legged creature, whatever it does.

import { lerp } from "../geometry.ts";
import type { Genes } from "./genes.ts";
import type { LegSize } from "./legs.ts";

export interface Build {
  /** Half the trunk's length, its radius, the height of its spine above the ground. */
  half: number;
  r: number;
  back: number;
  legs: LegSize;
}

export function buildOf(genes: Genes, growth: number): Build {
  const { build, height } = genes;
  const hoofed = genes.feet === "hoof";
  const r = lerp(35, 42, growth) + build * lerp(5, 20, growth);
  const long = lerp(24, 30, growth) + height * lerp(14, 66, growth);
  const thigh = lerp(16, 18, growth) + build * lerp(4, 12, growth);
  return {
    half: lerp(30, 60, growth) + build * lerp(2, 12, growth),
    r,
    back: -(long + r * 0.92),
    legs: { thigh, ankle: thigh * (hoofed ? 0.36 : 0.5) + (hoofed ? build * 3 : 0) },
  };
}
