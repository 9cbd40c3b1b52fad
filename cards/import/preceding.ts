// What the effect before a sentence is, where the sentence refers to it.

import type { Effect } from "../../engine/language.ts";

/** Whether Mantimon evolve from the hand, which the rules allow only at certain times. */
export function evolves(effect: Effect | undefined): boolean {
  return effect?.effect === "evolve" && effect.from === "hand";
}

export function searches(effect: Effect | undefined): boolean {
  if (effect?.effect === "may" || effect?.effect === "forEach" || effect?.effect === "repeat")
    return searches(effect.do.at(-1));
  if (effect?.effect === "if") return searches(effect.then.at(-1));
  return effect !== undefined && "from" in effect && effect.from === "deck";
}
