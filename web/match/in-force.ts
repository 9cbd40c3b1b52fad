// The numbers of a Mantimon in play as they are now, and the cards that change them.
import { activeModifiers } from "../../engine/active-modifiers.ts";
import { findMon } from "../../engine/board.ts";
import {
  type Game,
  gameOfView,
  type ModifierKind,
  type Mon,
  type Pool,
  type RulesConfig,
  type View,
} from "../../engine/index.ts";
import { MODIFIER } from "../../engine/modifier-kinds.ts";
import { attackCostChange, knockOutValue, retreatCost } from "../../engine/modifiers.ts";

/** A number that cards change: what is printed, what counts now, and each change with its card. */
export interface Changed {
  printed: number;
  now: number;
  because: { card: number; amount: number }[];
}

export interface InForce {
  hp: Changed;
  retreat: Changed;
  /** Points or prizes for knocking it out. */
  value: Changed;
  /** Energy of any type that each attack costs more; below 0, less. */
  attackCost: Changed;
  /** Added to the damage of its attacks, whoever is attacked. */
  damageDealt: Changed;
  /** Added to the damage that it takes from attacks. */
  damageTaken: Changed;
}

/** Null for a Mantimon that is face down or not in play. */
export function inForce(view: View, rules: RulesConfig, pool: Pool, id: number): InForce | null {
  const game = gameOfView(view, rules, pool);
  const mon = findMon(game, id);
  const card = mon && pool.cards[mon.cards.at(-1) ?? -1];
  if (!mon || card?.kind !== "mantimon") return null;
  const change = (kind: ModifierKind, printed: number, now?: number): Changed => {
    const because = changes(game, kind, mon);
    return { printed, because, now: now ?? because.reduce((sum, { amount }) => sum + amount, printed) };
  };
  return {
    hp: change("hp", card.hp, mon.hp),
    retreat: change("retreatCost", card.retreat, retreatCost(game, mon)),
    value: change("value", card.value, knockOutValue(game, mon)),
    attackCost: change("attackCost", 0, attackCostChange(game, mon)),
    damageDealt: change("damageDealt", 0),
    damageTaken: change("damageTaken", 0),
  };
}

function changes(game: Game, kind: ModifierKind, mon: Mon): Changed["because"] {
  return activeModifiers(game, MODIFIER[kind], mon, mon.owner)
    .filter(({ amount }) => amount !== 0)
    .map(({ card, amount }) => ({ card, amount }));
}
