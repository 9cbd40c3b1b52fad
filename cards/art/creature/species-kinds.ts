// The body plans, and how a species is written: a plan, its form, what all of the kind have in common.

import type { Genes } from "./genes.ts";

export const PLANS = [
  "quadruped",
  "biped",
  "bird",
  "bat",
  "insect",
  "serpent",
  "fish",
  "crab",
  "jelly",
  "shell",
  "frog",
  "spirit",
  "golem",
  "plant",
  "dragon",
  "orb",
  "nymph",
  "ship",
  "seal",
] as const;
export type Plan = (typeof PLANS)[number];

export interface Species {
  plan: Plan;
  genes: Partial<Genes>;
}

export const is = (plan: Plan, genes: Partial<Genes> = {}): Species => ({ plan, genes });

/** On paws and on hooves: plain where nothing else is said. */
export const beast = (genes: Partial<Genes>): Species =>
  is("quadruped", { horns: "none", back: "none", mane: "none", winged: false, ...genes });
export const biped = (genes: Partial<Genes>): Species => is("biped", { mane: "none", ...genes });
export const hoofed = (genes: Partial<Genes>): Species => beast({ feet: "hoof", ...genes });
