// Families of cards by what they do, for the filters of the album.
import type { Card, Effect, EffectName } from "../engine/index.ts";
import { nestedEffects } from "../engine/pool.ts";

/**
 * search: from the deck · recover: from the discard pile · disrupt: the opponent's hand, deck, tools and the stadium ·
 * lasting: for some time, or as long as it is in play · rules: wins, or uses another's attack.
 */
export const FAMILIES = [
  "damage",
  "heal",
  "status",
  "energy",
  "draw",
  "search",
  "recover",
  "discard",
  "disrupt",
  "switch",
  "evolve",
  "lasting",
  "coin",
  "rules",
] as const;
export type Family = (typeof FAMILIES)[number];

/** Null where the family depends on the effect, or on the effects inside it. */
const FAMILY_OF: Record<EffectName, Family | null> = {
  damage: "damage",
  putCounters: "damage",
  moveCounters: "damage",
  knockOut: "damage",
  heal: "heal",
  cure: "heal",
  status: "status",
  attachEnergy: "energy",
  attachSeen: "energy",
  moveEnergy: "energy",
  detachEnergy: "energy",
  draw: "draw",
  drawUntil: "draw",
  moveCards: null,
  look: "search",
  exchange: "search",
  shuffle: "search",
  reorder: "search",
  mill: "disrupt",
  revealTop: "search",
  revealHand: "disrupt",
  attachTool: "search",
  discardTool: "disrupt",
  discardStadium: "disrupt",
  switch: "switch",
  returnMon: "switch",
  devolve: "evolve",
  evolve: "evolve",
  lasting: "lasting",
  flip: "coin",
  copyAttack: "rules",
  win: "rules",
  choose: null,
  discardThis: null,
  endTurn: null,
  if: null,
  may: null,
  choice: null,
  forEach: null,
  repeat: null,
};

/** The families of everything that a card does. */
export function familiesOf(card: Card): Set<Family> {
  const families = new Set<Family>();
  const collect = (effects: Effect[]): void => {
    for (const effect of effects) {
      const family = familyOf(effect);
      if (family) families.add(family);
      for (const list of nestedEffects(effect)) collect(list);
    }
  };
  if ("attacks" in card) for (const { effects } of card.attacks) collect(effects);
  if ("effects" in card) collect(card.effects);
  if ("ability" in card && card.ability) {
    if (card.ability.when === "always") families.add("lasting");
    else collect(card.ability.effects);
  }
  return families;
}

function familyOf(effect: Effect): Family | null {
  if (effect.effect !== "moveCards") return FAMILY_OF[effect.effect];
  if (effect.side === "theirs") return "disrupt";
  if (effect.from === "deck") return "search";
  return effect.from === "discard" ? "recover" : "discard";
}
