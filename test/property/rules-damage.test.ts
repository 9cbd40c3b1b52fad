// Damage by the rules, in games under random rules: statuses, weakness, resistance.

import { expect, test } from "vitest";
import type { Event, RulesConfig } from "../../engine/index.ts";
import { fixedPool } from "../support/fixed-cards.ts";
import { underRandomRules } from "../support/games.ts";

function damages(events: Event[], cause: string): number[] {
  return events.flatMap((event) => (event.type === "damaged" && event.cause === cause ? [event.amount] : []));
}

test("damage by the rules: poison, burns, confusion", () => {
  const causes = { poisoned: "poison", burned: "burn", confusion: "confusion" } as const;
  const seen = new Set<string>();
  underRandomRules("statuses", (rules) => ({
    after(_game, _move, events) {
      for (const [cause, field] of Object.entries(causes)) {
        for (const amount of damages(events, cause)) {
          expect(amount).toBe(rules[field]);
          seen.add(cause);
        }
      }
    },
  }));
  expect(seen.size).toBe(3);
});

/** The damage of an attack with no text but "damage", before and after weakness and resistance. */
function expectedDamage(base: number, rules: RulesConfig, weak: boolean, resistant: boolean): number {
  const { by, amount } = rules.weakness;
  let damage = base;
  if (weak) damage = by === "times" ? damage * amount : damage + amount;
  return Math.max(0, resistant ? damage - rules.resistance : damage);
}

/** Spark and Wildfire: nothing but damage of a fixed amount, by a Mantimon of fire. */
const PLAIN: Record<string, number> = { Emberling: 20, Emberoar: 80 };

test("weakness and resistance", () => {
  const counted = { plain: 0, weak: 0 };
  underRandomRules("weakness", (rules) => {
    let base = 0;
    let expected = 0;
    return {
      before(game, seat, _moves, move) {
        base = 0;
        const { active } = game.players[seat];
        const defender = game.players[1 - seat].active;
        if (move.type !== "attack" || move.index !== 0 || active === null || defender === null) return;
        const attacker = fixedPool.info[active.cards[active.cards.length - 1]];
        const target = fixedPool.info[defender.cards[defender.cards.length - 1]];
        // Lasting effects change damage; who is confused may not attack.
        if (game.lasting.length > 0 || active.statuses !== 0) return;
        base = PLAIN[attacker.name] ?? 0;
        const weak = target.weakness === attacker.type;
        expected = expectedDamage(base, rules, weak, target.resistance === attacker.type);
        if (base > 0) counted[weak ? "weak" : "plain"]++;
      },
      after(_game, _move, events) {
        if (base === 0) return;
        expect(damages(events, "attack").reduce((sum, amount) => sum + amount, 0)).toBe(expected);
      },
    };
  });
  expect(counted.plain).toBeGreaterThan(20);
  expect(counted.weak).toBeGreaterThan(5);
});
