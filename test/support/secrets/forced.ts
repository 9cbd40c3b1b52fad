// Choices that a hidden hand may force. "Choose one" offers only what would do something; where a hand
// leaves one option, nobody is asked, and what is done at once is what the player would have chosen.

import type { Card, Effect, Game, Pool } from "../../../engine/index.ts";
import { nestedEffects } from "../../../engine/pool.ts";

function looksIntoHand(effect: Effect): boolean {
  switch (effect.effect) {
    case "moveCards":
    case "evolve":
      return effect.from === "hand";
    case "attachEnergy":
      return effect.from === "hand" || effect.from === "zone";
    default:
      return nestedEffects(effect).some((list) => list.some(looksIntoHand));
  }
}

function hangsOnHand(effects: Effect[]): boolean {
  return effects.some((effect) => {
    if (effect.effect === "choice" && looksIntoHand(effect)) return true;
    // Only what the hand can evolve may be chosen.
    if (effect.effect === "evolve" && typeof effect.target === "object") return looksIntoHand(effect);
    return nestedEffects(effect).some(hangsOnHand);
  });
}

function textsOf(card: Card): Effect[][] {
  const ability = "ability" in card ? card.ability : null;
  return [
    ...("effects" in card ? [card.effects] : []),
    ...(card.kind === "mantimon" ? card.attacks.map((attack) => attack.effects) : []),
    ...(ability !== null && "effects" in ability ? [ability.effects] : []),
  ];
}

const known = new WeakMap<Pool, Set<number>>();

function forcingCards(pool: Pool): Set<number> {
  const found =
    known.get(pool) ??
    new Set(pool.cards.flatMap((card, index) => (textsOf(card).some(hangsOnHand) ? [index] : [])));
  known.set(pool, found);
  return found;
}

/** Whether a card that has such a choice is in play, or was just played. */
export function mayBeForced(game: Game): boolean {
  const cards = forcingCards(game.pool);
  if (cards.size === 0) return false;
  if (cards.has(game.stadium)) return true;
  return game.players.some(({ active, bench, discard }) => {
    const mons = active === null ? bench : [active, ...bench];
    const near = [...mons.flatMap((mon) => [...mon.cards, mon.tool]), ...discard.slice(-10)];
    return near.some((card) => cards.has(card));
  });
}
