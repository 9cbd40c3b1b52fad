// Effects on damage and HP.

import { amountOf, mayBeSome } from "../amounts.ts";
import { findMon, hpLeft } from "../board.ts";
import { attackDamage, attackName, dealAttackDamage, type Ignored } from "../combat.ts";
import { ownDamagePrevented } from "../damage-modifiers.ts";
import { ask } from "../decisions.ts";
import { addDamage, heal } from "../in-play.ts";
import { cannotHeal } from "../modifiers.ts";
import type { Frame, Game, Mon } from "../state.ts";
import { isAttackOn, isProtected } from "../targets.ts";
import { NONE } from "../vocabulary.ts";
import { type EffectOf, never, onTarget, type Rules } from "./effect.ts";
import { reachBoth, type Transfer, transferIsPossible } from "./transfer.ts";

/** The damage to all targets is worked out before the first of them takes it, so that it is one moment. */
function damage(game: Game, frame: Frame, effect: EffectOf<"damage">, mons: Mon[]): number {
  const amount = amountOf(game, frame, effect.amount);
  const ignored: Ignored = {
    weakness: effect.ignore?.includes("weakness") === true,
    resistance: effect.ignore?.includes("resistance") === true,
    effects: effect.ignore?.includes("effects") === true,
  };
  // A Mantimon that was picked several times takes the sum at once.
  const targets = [...new Set(mons)];
  const attacker = findMon(game, frame.mon);
  const attack = attackName(game, frame);
  const hits = targets.map((target) => {
    const base = amount * mons.filter((mon) => mon === target).length;
    if (isAttackOn(frame, target)) return attackDamage(game, attacker, attack, target, base, ignored);
    const isKept = attack !== "" && !ignored.effects && ownDamagePrevented(game, target, attacker, base);
    return isKept ? 0 : base;
  });
  let done = 0;
  targets.forEach((target, i) => {
    const hit = hits[i];
    if (typeof hit === "number") {
      addDamage(game, target, hit, "effect");
      done += hit;
    } else done += dealAttackDamage(game, frame, target, hit, ignored);
  });
  return done;
}

// ── Moving damage counters

type MoveCounters = EffectOf<"moveCounters">;

function counterTransfer(game: Game, effect: MoveCounters): Transfer {
  return {
    from: effect.from,
    to: effect.to,
    goes: (from, to, then) => from !== to && from.damage > 0 && mayBeSome(game, then, effect.count),
    isPreventableThere: true,
  };
}

/** Moves counters from each donor to each receiver in turn, as long as there are counters. */
function moveCounters(game: Game, frame: Frame, effect: MoveCounters): boolean {
  const reached = reachBoth(game, frame, counterTransfer(game, effect));
  if (reached === null) return false;
  const count = effect.count === "all" ? Number.POSITIVE_INFINITY : amountOf(game, frame, effect.count);
  const moves: { donor: Mon; receiver: Mon; damage: number }[] = [];
  for (const donor of reached.donors) {
    let left = donor.damage / 10;
    for (const receiver of reached.receivers) {
      if (receiver === donor) continue;
      const most = Math.min(count, left);
      const moved = effect.upTo === true ? askHowMany(game, frame, donor, most) : most;
      if (moved === null) return false;
      left -= moved;
      moves.push({ donor, receiver, damage: moved * 10 });
    }
  }
  for (const { donor, receiver, damage } of moves) {
    addDamage(game, receiver, heal(game, donor, damage), "counters");
  }
  frame.last = moves.reduce((sum, { damage }) => sum + damage, 0);
  return true;
}

/** Asks how many counters of a Mantimon are moved; null while the question is open. */
function askHowMany(game: Game, frame: Frame, donor: Mon, most: number): number | null {
  const options = Array.from({ length: most + 1 }, (_, number) => number);
  const picked = ask(game, frame, {
    seat: frame.seat,
    kind: "number",
    mon: donor.id,
    options,
    min: 1,
    max: 1,
  });
  return picked === null ? null : picked[0];
}

export const damageEffects: Rules<"damage" | "putCounters" | "moveCounters" | "heal" | "knockOut"> = {
  damage: onTarget<"damage">({
    target: (effect) => effect.to ?? "defender",
    fits: (game, context, effect, mon) =>
      mayBeSome(game, context, effect.amount) &&
      (context.attack !== NONE || !isProtected(game, context, mon)),
    apply: damage,
    countsRepeats: true,
    isPreventable: false,
    harms: true,
  }),

  putCounters: onTarget<"putCounters">({
    target: (effect) => effect.to,
    fits: (game, context, effect) => mayBeSome(game, context, effect.count),
    apply(game, frame, effect, mons) {
      const amount = amountOf(game, frame, effect.count) * 10;
      for (const mon of mons) addDamage(game, mon, amount, "counters");
      return amount * mons.length;
    },
    countsRepeats: true,
    isPreventable: true,
    harms: true,
  }),

  moveCounters: {
    run: moveCounters,
    isPossible: (game, prospect, effect) => transferIsPossible(game, prospect, counterTransfer(game, effect)),
    harms: never,
  },

  heal: onTarget<"heal">({
    target: (effect) => effect.target,
    fits: (game, context, effect, mon) =>
      mon.damage > 0 && !cannotHeal(game, mon) && mayBeSome(game, context, effect.amount),
    apply(game, frame, effect, mons) {
      const amount =
        effect.amount === "all" ? Number.POSITIVE_INFINITY : amountOf(game, frame, effect.amount);
      return mons.reduce((healed, mon) => healed + heal(game, mon, amount), 0);
    },
    countsRepeats: true,
    isPreventable: false,
    harms: false,
  }),

  knockOut: onTarget<"knockOut">({
    target: (effect) => effect.target,
    fits: (_game, _context, _effect, mon) => hpLeft(mon) > 0,
    apply(game, _frame, _effect, mons) {
      for (const mon of mons) addDamage(game, mon, hpLeft(mon), "counters");
      return mons.length;
    },
    isPreventable: true,
    harms: true,
  }),
};
