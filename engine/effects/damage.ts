// Effects on damage and HP.

import { amountOf } from "../amounts.ts";
import { dealDamage } from "../combat.ts";
import { addDamage, heal } from "../in-play.ts";
import { affectedTargets, targetsOf, withoutProtected } from "../targets.ts";
import type { Handlers } from "./handler.ts";

export const damageHandlers: Handlers<"damage" | "putCounters" | "moveCounters" | "heal" | "knockOut"> = {
  damage(game, frame, effect) {
    const targets = targetsOf(game, frame, effect.to ?? "defender");
    if (targets === null) return false;
    const amount = amountOf(game, frame, effect.amount);
    const ignored = {
      weakness: effect.ignore?.includes("weakness") === true,
      resistance: effect.ignore?.includes("resistance") === true,
      effects: effect.ignore?.includes("effects") === true,
    };
    // One picked several times at random takes it all at once.
    const hits = new Map<number, number>();
    for (const mon of targets) hits.set(mon.id, (hits.get(mon.id) ?? 0) + amount);
    let done = 0;
    for (const mon of new Set(targets)) {
      done += dealDamage(game, frame, mon, hits.get(mon.id) ?? 0, ignored);
    }
    frame.last = done;
    return true;
  },

  putCounters(game, frame, effect) {
    const picked = targetsOf(game, frame, effect.to);
    if (picked === null) return false;
    const targets = withoutProtected(game, frame, picked);
    const damage = amountOf(game, frame, effect.count) * 10;
    for (const mon of targets) addDamage(game, mon, damage, "counters");
    frame.last = damage * targets.length;
    return true;
  },

  moveCounters(game, frame, effect) {
    const from = affectedTargets(game, frame, effect.from, (mon) => mon.damage > 0);
    if (from === null) return false;
    const to = affectedTargets(game, frame, effect.to, (mon) => !from.includes(mon));
    if (to === null) return false;
    frame.last = 0;
    if (to.length === 0) return true;
    const most = effect.count === "all" ? Number.POSITIVE_INFINITY : amountOf(game, frame, effect.count);
    for (const mon of from) {
      if (mon === to[0]) continue;
      const moved = heal(game, mon, most * 10);
      addDamage(game, to[0], moved, "counters");
      frame.last += moved;
    }
    return true;
  },

  heal(game, frame, effect) {
    const targets = targetsOf(game, frame, effect.target, (mon) => mon.damage > 0);
    if (targets === null) return false;
    const amount = effect.amount === "all" ? Number.POSITIVE_INFINITY : amountOf(game, frame, effect.amount);
    frame.last = 0;
    for (const mon of targets) frame.last += heal(game, mon, amount);
    return true;
  },

  knockOut(game, frame, effect) {
    const targets = affectedTargets(game, frame, effect.target);
    if (targets === null) return false;
    for (const mon of targets) addDamage(game, mon, mon.hp - mon.damage, "counters");
    frame.last = targets.length;
    return true;
  },
};
