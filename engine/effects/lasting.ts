// Lasting effects: put on a Mantimon or on a player.

import { amountOf, mayBeSome } from "../amounts.ts";
import { infoOf, POISONED } from "../board.ts";
import type { EffectContext } from "../context.ts";
import { ask } from "../decisions.ts";
import type { Modifier } from "../language.ts";
import { beginLasting, endPoisonOf } from "../lasting.ts";
import { ATTACKS_A_CARD, attackNumber } from "../pool.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { type Aim, hasCandidate, reach } from "../targets.ts";
import { NONE, opponentOf } from "../vocabulary.ts";
import { didNothing, type EffectOf, type Rules } from "./effect.ts";

type Lasting = EffectOf<"lasting">;

function isOnPlayer(effect: Lasting): effect is Lasting & { on: "me" | "them" } {
  return effect.on === "me" || effect.on === "them";
}

/** A modifier of 0 is not put on anything. */
function hasSize(game: Game, context: EffectContext, { modify }: Lasting): boolean {
  return !("amount" in modify) || mayBeSome(game, context, modify.amount);
}

/** Modifiers that are bad to have: some always, some when they add, some when they subtract. */
function isHarmful(modify: Modifier): boolean {
  switch (modify.kind) {
    case "cannotAttack":
    case "cannotRetreat":
    case "cannotEvolve":
    case "cannotPlay":
    case "cannotUse":
    case "coinsAreTails":
    case "attackCoin":
    case "noAbility":
    case "poisonDamage":
    case "damageAtEnd":
      return true;
    case "damageTaken":
    case "attackCost":
    case "retreatCost":
      return modify.less !== true;
    case "value":
      return (modify.less === true) === (modify.attacks === true);
    case "damageDealt":
    case "hp":
      return modify.less === true;
    default:
      return false;
  }
}

function lastingAim(game: Game, effect: Lasting): Aim {
  return {
    target: effect.on as Aim["target"],
    fits: (mon, then) =>
      hasSize(game, then, effect) &&
      (effect.until !== "poisonEnds" || (mon.statuses & POISONED) !== 0) &&
      (!choosesAttack(effect) || infoOf(game, mon).attacks.length > 0),
    isPreventable: true,
  };
}

function choosesAttack({ modify }: Lasting): boolean {
  return modify.kind === "cannotAttack" && modify.chosen === true;
}

/** Asks for one attack of each Mantimon, by its number. Null: a question is open. */
function askForAttacks(game: Game, frame: Frame, mons: readonly Mon[]): number[] | null {
  const chosen: number[] = [];
  for (const mon of mons) {
    const { attacks } = infoOf(game, mon);
    const picked = ask(game, frame, {
      seat: frame.seat,
      kind: "attack",
      options: attacks.map(({ index }) => mon.id * ATTACKS_A_CARD + index),
      min: 1,
      max: 1,
    });
    if (picked === null) return null;
    chosen.push(attackNumber(attacks[picked[0] % ATTACKS_A_CARD]));
  }
  return chosen;
}

function lasting(game: Game, frame: Frame, effect: Lasting): boolean {
  if (isOnPlayer(effect)) {
    frame.last = hasSize(game, frame, effect) ? 1 : 0;
    const seat = effect.on === "me" ? frame.seat : opponentOf(frame.seat);
    const spec = lastingSpec(game, frame, effect);
    if (frame.last === 1) beginLasting(game, { ...spec, seat, mon: NONE, byAttack: false });
    return true;
  }
  const reached = reach(game, frame, lastingAim(game, effect));
  if (reached === null) return false;
  const mons = [...new Set<Mon>(reached)];
  const attacks = choosesAttack(effect) ? askForAttacks(game, frame, mons) : [];
  if (attacks === null) return false;
  const spec = lastingSpec(game, frame, effect);
  const byAttack = frame.attack !== NONE;
  if (effect.until === "poisonEnds") for (const mon of mons) endPoisonOf(game, mon.id);
  mons.forEach((mon, i) => {
    const amount = attacks[i] ?? spec.amount;
    beginLasting(game, { ...spec, seat: mon.owner, mon: mon.id, byAttack, amount });
  });
  frame.last = mons.length;
  return true;
}

function lastingSpec(game: Game, frame: Frame, { modify, until }: Lasting) {
  const value = "amount" in modify ? amountOf(game, frame, modify.amount) : 0;
  const amount = "less" in modify && modify.less === true ? -value : value;
  return { appliedBy: frame.seat, card: frame.card, modify, amount, until };
}

export const lastingEffects: Rules<"lasting"> = {
  lasting: {
    run: lasting,
    isPossible(game, prospect, effect) {
      // A text may limit its own ability in this way. That alone is no reason to use it.
      const limitsItself = effect.on === "me" && effect.modify.kind === "cannotUse";
      if (limitsItself) return didNothing(prospect);
      if (isOnPlayer(effect)) return hasSize(game, prospect, effect) || didNothing(prospect);
      const aim = lastingAim(game, effect);
      return hasCandidate(game, prospect, aim) || didNothing(prospect, aim.target);
    },
    harms: ({ modify }) => isHarmful(modify),
  },
};
