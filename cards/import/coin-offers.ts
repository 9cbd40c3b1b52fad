// Coins that are offered, or flipped under a condition: later sentences about them belong to the offer.

import type { Effect } from "../../engine/language.ts";
import { offersCoins, withinOffer } from "./rules/effects.ts";

/** Whether the effects ask about coins that were flipped before them. */
export function asksCoins(effects: unknown): boolean {
  if (Array.isArray(effects)) return effects.some(asksCoins);
  if (typeof effects !== "object" || effects === null) return false;
  const { effect, heads, count } = effects as { effect?: unknown; heads?: unknown; count?: unknown };
  if (effect === "lasting" && "do" in effects) return false;
  if (heads !== undefined || count === "heads" || count === "tails") return true;
  return Object.values(effects).some(asksCoins);
}

/** The effect with more effects in the offer of coins at its end; null if it does not end with one. */
export function withOffered(effect: Effect, more: Effect[]): Effect | null {
  if (effect.effect === "may") {
    if (offersCoins(effect)) return withinOffer(effect, more);
    return inLast(effect.do, more, (list) => ({ ...effect, do: list }));
  }
  if (effect.effect === "lasting" && effect.do?.at(-1)?.effect === "flip")
    return { ...effect, do: [...effect.do, ...more] };
  if (effect.effect !== "if" || effect.else) return null;
  if (effect.then.at(-1)?.effect === "flip") return { ...effect, then: [...effect.then, ...more] };
  return inLast(effect.then, more, (then) => ({ ...effect, then }));
}

function inLast(effects: Effect[], more: Effect[], build: (effects: Effect[]) => Effect): Effect | null {
  const last = effects.at(-1);
  const grown = last && withOffered(last, more);
  return grown ? build([...effects.slice(0, -1), grown]) : null;
}
