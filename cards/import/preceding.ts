// What the effect before a sentence is, where the sentence refers to it.

import type { Effect } from "../../engine/language.ts";
import { asksCoins, withOffered } from "./coin-offers.ts";
import type { Item } from "./items.ts";

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

/** What follows a text that answers an attack later might belong to that. What asks about its coins does. */
export function mayFollow(last: Effect | undefined, item: Item): boolean {
  if (last === undefined || !laysText(last)) return true;
  return item.say === "effects" && asksCoins(item.effects) && withOffered(last, item.effects) !== null;
}

function laysText(effect: Effect | undefined): boolean {
  switch (effect?.effect) {
    case "lasting":
      return effect.do !== undefined;
    case "may":
    case "forEach":
    case "repeat":
      return laysText(effect.do.at(-1));
    case "if":
      return laysText((effect.else ?? effect.then).at(-1));
    default:
      return false;
  }
}
