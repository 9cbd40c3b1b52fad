// "If you did", and amounts of what was done: each effect that changes something says how much.

import { expect, test } from "vitest";
import { always, basic, filler, mon, stadium, stage1, tool } from "../../test/support/scenario.ts";
import type { ScenarioSpec } from "../../test/support/scenario-build.ts";
import { said, struck } from "../../test/support/scenario-texts.ts";
import type { Effect, EffectName } from "../index.ts";

const CUB = basic("Cub");
const BEAR = stage1("Bear", "Cub");
const BELL = tool("Bell", always({ on: "self", modify: { kind: "noWeakness" } }));
const FIELD = stadium(
  "Field",
  always({ on: { player: "both" }, modify: { kind: "attachments", amount: 1 } }),
);

/** A table on which all effects find something to change. */
function full(): ScenarioSpec {
  return {
    stadium: FIELD,
    me: {
      active: mon(BEAR, {
        under: [CUB],
        damage: 30,
        energy: ["fire", "fire"],
        tool: BELL,
        status: "poisoned",
      }),
      bench: [mon("Kit")],
      hand: [basic("A")],
      deck: filler(9),
      discard: ["fire"],
    },
    them: { active: mon("Pup", { hp: 200 }), bench: [mon("Owl")], hand: filler(2), deck: filler(9) },
  };
}

/** The same table, where they find nothing. */
const EMPTY: ScenarioSpec = { me: { active: mon("Cub"), deck: filler(9) }, them: { hand: [] } };

/** What the effect says it did, told by the counters that follow. */
function did(effect: Effect, spec: ScenarioSpec, by = said): number {
  const text: Effect[] = [effect, { effect: "putCounters", count: { count: "last" }, to: "defender" }];
  const table = by(text, { ...spec, coins: ["heads"] });
  while (table.decision !== null) table.act(table.moves()[0]);
  return (
    table
      .told("damaged")
      .filter(({ seat }) => seat === 1)
      .at(-1)?.amount ?? 0
  );
}

const BENCHED = { each: { side: "mine", place: "bench" } } as const;

/** Each with 10 for each thing that it changes on the full table. */
const DONE: Partial<Record<EffectName, [effect: Effect, counters: number]>> = {
  heal: [{ effect: "heal", amount: 20, target: "active" }, 200],
  status: [{ effect: "status", status: "asleep", to: "active" }, 10],
  cure: [{ effect: "cure", target: "active" }, 10],
  attachEnergy: [{ effect: "attachEnergy", from: "discard", count: 1, to: "active" }, 10],
  moveEnergy: [{ effect: "moveEnergy", count: 2, from: "active", to: { choose: BENCHED.each } }, 20],
  detachEnergy: [{ effect: "detachEnergy", count: "all", from: "active", to: "discard" }, 20],
  moveCards: [{ effect: "moveCards", from: "hand", to: "discard", count: 1 }, 10],
  revealHand: [{ effect: "revealHand", side: "theirs" }, 20],
  switch: [{ effect: "switch", side: "mine" }, 10],
  returnMon: [{ effect: "returnMon", target: BENCHED, to: "hand" }, 10],
  devolve: [{ effect: "devolve", target: "active", to: "hand" }, 10],
  discardTool: [{ effect: "discardTool", target: "active" }, 10],
  discardStadium: [{ effect: "discardStadium" }, 10],
};

/** What these do does not hang on the table above. */
const ALWAYS: [effect: Effect, counters: number][] = [
  [{ effect: "draw", count: 2 }, 20],
  [{ effect: "drawUntil", hand: 3 }, 30],
  [{ effect: "mill", count: 2, side: "mine" }, 20],
  [{ effect: "reorder", count: 2, side: "mine" }, 20],
  [{ effect: "lasting", on: "me", until: "turnEnd", modify: { kind: "attachments", amount: 1 } }, 10],
  [{ effect: "lasting", on: "active", until: "turnEnd", modify: { kind: "cannotRetreat" } }, 10],
];

for (const [name, [effect, counters]] of Object.entries(DONE)) {
  test(`${name} says what it did, and that it did nothing`, () => {
    expect(did(effect, full())).toBe(counters);
    const immune = always({ on: "self", modify: { kind: "immune", status: "any" } });
    const nothing = name === "status" ? { ...EMPTY, me: { active: mon("Cub", { ability: immune }) } } : EMPTY;
    // An attack may do nothing, a trainer may not.
    expect(did(effect, nothing, struck)).toBe(0);
  });
}

for (const [effect, counters] of ALWAYS) {
  test(`${JSON.stringify(effect)} says what it did`, () => {
    expect(did(effect, { me: { active: mon("Cub"), deck: filler(9) } })).toBe(counters);
  });
}

test("who says no has done nothing", () => {
  const effects: Effect[] = [
    { effect: "draw", count: 1 },
    { effect: "may", do: [{ effect: "draw", count: 1 }] },
    { effect: "if", condition: { atLeast: [{ count: "last" }, 1] }, then: [{ effect: "draw", count: 1 }] },
  ];
  expect(said(effects, {}, "no").me.hand).toHaveLength(1);
  expect(said(effects, {}, "yes").me.hand).toHaveLength(3);
});
