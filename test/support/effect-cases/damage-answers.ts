// Modifiers that come after damage: surviving, answering it, damage at the end of a turn.

import { expect } from "vitest";
import type { Effect, Modifier } from "../../../engine/index.ts";
import { always, attack, hit, item, mon, scenario, tool } from "../scenario.ts";
import type { Cases } from "./cases.ts";

const _DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const ON_SELF = (modify: Modifier) => always({ on: "self", modify });

/** A modifier on my active Mantimon or on a player, laid by an item. */
function laid(modify: Modifier, on: "active" | "defender" | "me" | "them" = "active"): Effect[] {
  return [{ effect: "lasting", until: "theirTurnEnd", on, modify }];
}

/** A text that answers an attack during the opponent's next turn. */
function answering(when: "damaged" | "knockedOut", then: Effect[], on: "self" | "me" = "self"): Effect[] {
  return [{ effect: "lasting", until: "theirTurnEnd", on, modify: { kind: "answers", when }, do: then }];
}

export const damageAnswerCases: Cases<"survives" | "answersDamage" | "answers" | "damageAtEnd"> = {
  survives: {
    "with 10 HP, whatever the attack does": () => {
      const kept = (modify: Modifier, coins: ("heads" | "tails")[] = [], hp = 60) => {
        const table = scenario({
          coins,
          me: { active: mon("Cub", { attacks: [hit(200)] }) },
          them: { active: mon("Pup", { hp, ability: ON_SELF(modify) }), bench: [mon("Kit")] },
        });
        const { name, hp: full, damage } = table.play("attack Hit").them.active ?? { name: "" };
        return name === "Pup" ? full - damage : 0;
      };
      expect([kept({ kind: "survives" }), kept({ kind: "survives" }, [], 300)]).toEqual([10, 100]);
      expect(kept({ kind: "survives", coin: true }, ["heads"])).toBe(10);
    },
    "and the tool that says so is discarded, if it says that": () => {
      const charm = tool("Charm", ON_SELF({ kind: "survives", discard: true }));
      const table = scenario({
        me: { active: mon("Cub", { attacks: [hit(200)] }) },
        them: { active: mon("Pup", { hp: 60, tool: charm }), bench: [mon("Kit")] },
      }).play("attack Hit");
      expect(table.them.active).toMatchObject({ name: "Pup", damage: 50, tool: null });
    },
    "only under a condition that holds before the damage": () => {
      const tough = always({
        on: "self",
        if: { is: "self", filter: { damaged: false } },
        modify: { kind: "survives" },
      });
      const left = (damage: number) =>
        scenario({
          me: { active: mon("Cub", { attacks: [hit(200)] }) },
          them: { active: mon("Pup", { ability: tough, damage }), bench: [mon("Kit")] },
        }).play("attack Hit").me.points;
      expect([left(0), left(10)]).toEqual([0, 1]);
    },
  },
  answersDamage: {
    "each time an attack of the opponent damages it, as damage or as counters": () => {
      const taken = (modify: Modifier, on: "active" | "me") => {
        const table = scenario({
          me: { active: mon("Cub", { hp: 200 }), hand: [item("Bristle", laid(modify, on))] },
          them: { active: mon("Pup", { hp: 200, attacks: [hit(10)] }) },
        });
        return table.play("play Bristle", "end turn", "attack Hit").them.active.damage;
      };
      expect(taken({ kind: "answersDamage", amount: 30 }, "active")).toBe(30);
      expect(taken({ kind: "answersDamage", amount: 30, counters: true }, "me")).toBe(30);
    },
    "not once it has ended": () => {
      const bristle = item("Bristle", laid({ kind: "answersDamage", amount: 30 }));
      const table = scenario({
        me: { active: mon("Cub", { hp: 200 }), hand: [bristle] },
        them: { active: mon("Pup", { hp: 200, attacks: [hit(10)] }) },
      }).play("play Bristle", "end turn", "end turn", "end turn", "attack Hit");
      expect(table.them.active.damage).toBe(0);
    },
  },
  answers: {
    "with its text, each time an attack of the opponent damages it": () => {
      const ward = attack("Ward", answering("damaged", [{ effect: "draw", count: 1 }]));
      const table = scenario({
        me: { active: mon("Cub", { hp: 200, attacks: [ward] }), deck: [mon("Fox").card, mon("Kit").card] },
        them: { active: mon("Pup", { hp: 200, attacks: [hit(10)] }) },
      }).play("attack Ward", "attack Hit");
      expect(table.me.hand).toHaveLength(2);
    },
    "to the Mantimon that attacked, also if the damage knocks its own out": () => {
      const venom: Effect[] = [{ effect: "status", status: "poisoned", to: "attacker" }];
      const table = scenario({
        me: {
          active: mon("Cub", { hp: 60, attacks: [attack("Ward", answering("damaged", venom))] }),
          bench: [mon("Kit")],
        },
        them: { active: mon("Pup", { hp: 200, attacks: [hit(60)] }) },
      }).play("attack Ward", "attack Hit");
      expect([table.me.active.name, table.them.active.statuses]).toEqual(["Kit", ["poisoned"]]);
    },
    "only when it is knocked out by an attack, if it says that": () => {
      const last = answering("knockedOut", [{ effect: "putCounters", count: 3, to: "attacker" }]);
      const left = (damage: number) =>
        scenario({
          me: { active: mon("Cub", { hp: 60, attacks: [attack("Ward", last)] }), bench: [mon("Kit")] },
          them: { active: mon("Pup", { hp: 200, attacks: [hit(damage)] }) },
        }).play("attack Ward", "attack Hit").them.active.damage;
      expect([left(50), left(60)]).toEqual([0, 30]);
    },
    "with a text that lays something itself": () => {
      const rage: Effect = {
        effect: "lasting",
        until: "myNextTurnEnd",
        on: "self",
        modify: { kind: "damageDealt", amount: 50 },
      };
      const table = scenario({
        me: {
          active: mon("Cub", { hp: 200, attacks: [attack("Ward", answering("damaged", [rage])), hit(10)] }),
        },
        them: { active: mon("Pup", { hp: 200, attacks: [hit(10)] }) },
      }).play("attack Ward", "attack Hit", "attack Hit");
      expect(table.them.active.damage).toBe(60);
    },
    "with questions to its player, for each of the player's Mantimon, until it ends": () => {
      const mend = answering("damaged", [{ effect: "may", do: [{ effect: "draw", count: 1 }] }], "me");
      const table = scenario({
        me: {
          active: mon("Cub", { hp: 200 }),
          hand: [item("Balm", mend)],
          deck: [mon("Fox").card, mon("Kit").card, mon("Owl").card],
        },
        them: { active: mon("Pup", { hp: 200, attacks: [hit(10)] }) },
      }).play("play Balm", "end turn", "attack Hit");
      expect(table.game.decision).toMatchObject({ seat: 0, kind: "yesNo" });
      const after = table.play("yes", "end turn", "attack Hit");
      expect([after.game.decision, after.me.hand.length]).toEqual([null, 3]);
    },
  },
  damageAtEnd: {
    "at the end of the turn with which it ends": () => {
      const doom = attack("Doom", laid({ kind: "damageAtEnd", amount: 50 }, "defender"));
      const table = scenario({
        me: { active: mon("Cub", { attacks: [doom] }) },
        them: { active: mon("Pup", { hp: 200 }) },
      }).play("attack Doom");
      expect(table.them.active.damage).toBe(0);
      expect(table.play("end turn").them.active.damage).toBe(50);
      expect(table.play("end turn", "end turn").them.active.damage).toBe(50);
    },
    "and nothing if the Mantimon has left the active spot": () => {
      const doom = attack("Doom", laid({ kind: "damageAtEnd", amount: 50 }, "defender"));
      const table = scenario({
        me: { active: mon("Cub", { attacks: [doom] }) },
        them: {
          active: mon("Pup", { hp: 200, attacks: [] }),
          bench: [mon("Kit")],
          hand: [item("Rope", [{ effect: "switch", side: "mine" }])],
        },
      }).play("attack Doom", "play Rope", "end turn");
      expect([table.them.active.damage, table.them.bench[0].damage]).toEqual([0, 0]);
    },
  },
};
