// § 14 Abilities that speak by themselves when something is attached, moves, or a turn begins or ends.

import { expect, test } from "vitest";
import { basic, item, mon, scenario, special, stadium, tool, whenever } from "../../test/support/scenario.ts";
import type { Ability, Effect } from "../index.ts";

const DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const BURN_SELF: Effect[] = [{ effect: "putCounters", count: 1, to: "self" }];

/** How many cards the player has drawn by texts after two turns. */
function drawn(ability: Ability, ...moves: string[]): number[] {
  const table = scenario({ me: { active: mon("Cub", { ability }) } });
  const before = table.me.hand.length;
  return moves.map((move) => table.play(move).me.hand.length - before);
}

test("14.10 at the beginning of a turn: after its player has drawn", () => {
  expect(drawn(whenever("turnStart", DRAW), "end turn", "end turn")).toEqual([0, 2]);
});

test("14.10 at the end of a turn: of one's own, the opponent's, or each, before the check between turns", () => {
  expect(drawn(whenever("turnEnd", DRAW), "end turn", "end turn")).toEqual([1, 2]);
  expect(drawn(whenever("theirTurnEnd", DRAW), "end turn", "end turn")).toEqual([0, 2]);
  expect(drawn(whenever("eachTurnEnd", DRAW), "end turn", "end turn")).toEqual([1, 3]);
  const cured = mon("Cub", {
    status: ["poisoned"],
    ability: whenever("turnEnd", [{ effect: "cure", target: "self" }]),
  });
  expect(scenario({ me: { active: cured } }).play("end turn").me.active.damage).toBe(0);
});

test("14.10 a stadium speaks at the end of each turn for the player of the turn", () => {
  const bath = stadium("Bath", whenever("eachTurnEnd", [{ effect: "heal", amount: 10, target: "active" }]));
  const table = scenario({
    stadium: bath,
    me: { active: mon("Cub", { damage: 30 }) },
    them: { active: mon("Pup", { damage: 30 }) },
  });
  table.play("end turn");
  expect([table.me.active.damage, table.them.active.damage]).toEqual([20, 30]);
  table.play("end turn");
  expect([table.me.active.damage, table.them.active.damage]).toEqual([20, 20]);
});

test("14.10 a stadium speaks of each Mantimon that a player puts on the bench from the hand", () => {
  const swamp = stadium("Swamp", whenever("anyPlayed", [{ effect: "putCounters", count: 2, to: "it" }]));
  const hand = [basic("Fox")];
  const table = scenario({ stadium: swamp, me: { hand }, them: { hand } });
  table.play("play Fox", "end turn");
  expect([table.me.active.damage, table.me.bench[0].damage]).toEqual([0, 20]);
  expect(table.play("play Fox").them.bench[0].damage).toBe(20);
});

test("14.11 energy that its player attaches from the hand or the energy zone, by a text too", () => {
  const bud = basic("Bud", { ability: whenever("energyAttached", DRAW) });
  const table = scenario({ me: { active: mon(bud), zone: ["grass"] } });
  const before = table.me.hand.length;
  expect(table.play("attach grass to Bud").me.hand.length - before).toBe(1);
});

test("14.11 energy that the opponent attaches: the Mantimon that gets it is spoken of", () => {
  const thorn: Ability = whenever("theirEnergyAttached", [{ effect: "putCounters", count: 2, to: "it" }]);
  const table = scenario({
    me: { active: mon("Cub"), bench: [mon("Kit")], zone: ["grass"] },
    them: { active: mon("Pup", { ability: thorn }) },
  });
  table.play("attach grass to Kit");
  expect([table.me.active.damage, table.me.bench[0].damage]).toEqual([0, 20]);
});

test("14.11 a text may ask for energy of one type", () => {
  const bud = basic("Bud", { ability: { ...whenever("energyAttached", DRAW), type: "fire" } as Ability });
  const after = (type: "grass" | "fire") => {
    const table = scenario({ me: { active: mon(bud), zone: [type] } });
    const before = table.me.hand.length;
    return table.play(`attach ${type} to Bud`).me.hand.length - before;
  };
  expect([after("grass"), after("fire")]).toEqual([0, 1]);
});

test("14.11 energy that such a text attaches sets off no text", () => {
  const more: Effect[] = [
    { effect: "attachEnergy", from: "energyZone", count: 1, type: "grass", to: "self" },
  ];
  const table = scenario({
    rules: "pocket",
    me: {
      active: mon("Bud", { ability: whenever("energyAttached", more) }),
      bench: [mon("Kit", { ability: whenever("theirEnergyAttached", more) })],
      zone: ["grass"],
    },
    them: { active: mon("Pup", { ability: whenever("theirEnergyAttached", more) }) },
  });
  table.play("attach grass to Bud");
  const energy = [table.me.active, table.me.bench[0], table.them.active].map((each) => each.energy.length);
  expect(energy).toEqual([2, 0, 1]);
});

test("14.12 a tool speaks as it is attached from the hand", () => {
  const bell = tool("Bell", whenever("attached", DRAW));
  const tooled = scenario({ me: { active: mon("Cub"), hand: [bell] } }).play("play Bell on Cub");
  expect(tooled.me.hand).toHaveLength(1);
});

test.each([
  ["standard", "hand"],
  ["house", "zone"],
] as const)(
  "14.12 in %s a special energy speaks as it is attached from the %s, by a text too",
  (rules, place) => {
    const spark = special("Spark", ["any"], whenever("attached", BURN_SELF));
    const lay = (from: "hand" | "discard"): Effect => ({
      effect: "attachEnergy",
      from,
      count: 1,
      to: "active",
    });
    const side = { active: mon("Cub"), discard: [spark] };
    const attached = scenario({ rules, me: { ...side, [place]: [spark] } }).play("attach Spark to Cub");
    expect(attached.me.active.damage).toBe(10);
    const byText = (from: "hand" | "discard") => {
      const hand = [item("Lay", [lay(from)]), ...(place === "hand" ? [spark] : [])];
      const me = { ...side, hand, ...(place === "zone" ? { zone: [spark] } : {}) };
      const table = scenario({ rules, me }).play("play Lay");
      expect(table.me.active.energy).toEqual(["Spark"]);
      return table.me.active.damage;
    };
    expect([byText("hand"), byText("discard")]).toEqual([10, 0]);
  },
);

test("14.13 who moves from the bench to the active spot in the own turn speaks, once a turn", () => {
  const cat = mon("Cat", { ability: whenever("movedToActive", DRAW) });
  const table = scenario({ me: { active: mon("Cub", { retreat: 0 }), bench: [cat] } });
  const before = table.me.hand.length;
  expect(table.play("retreat to Cat").me.hand.length - before).toBe(1);
});
