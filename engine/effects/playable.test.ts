// A trainer that would do nothing may not be played: for each effect, a table on which it would do
// something, and one on which it would not.

import { expect, test } from "vitest";
import { always, basic, filler, mon, stadium, stage1, tool } from "../../test/support/scenario.ts";
import type { ScenarioSpec } from "../../test/support/scenario-build.ts";
import { withItem } from "../../test/support/scenario-texts.ts";
import type { Effect, EffectName } from "../index.ts";

const BELL = tool("Bell", always({ on: "self", modify: { kind: "noWeakness" } }));
const FIELD = stadium(
  "Field",
  always({ on: { player: "both" }, modify: { kind: "attachments", amount: 1 } }),
);
const BENCHED = { choose: { side: "theirs", place: "bench" } } as const;
const KIT: ScenarioSpec = { them: { bench: [mon("Kit")] } };
const DRAW: Effect[] = [{ effect: "draw", count: 1 }];
const NOTHING: Effect[] = [{ effect: "heal", amount: 10, target: "active" }];
const HURT: ScenarioSpec = { me: { active: mon("Cub", { damage: 10 }) } };

type Example = [effect: Effect, yes: ScenarioSpec, no: ScenarioSpec | null];

/** `no` is null where the effect always does something; none where a trainer never does anything by it. */
const EXAMPLES: Record<EffectName, Example[]> = {
  damage: [[{ effect: "damage", amount: 10, to: BENCHED }, KIT, {}]],
  putCounters: [[{ effect: "putCounters", count: 1, to: BENCHED }, KIT, {}]],
  moveCounters: [[{ effect: "moveCounters", count: 1, from: "active", to: "defender" }, HURT, {}]],
  heal: [[{ effect: "heal", amount: 10, target: "active" }, HURT, {}]],
  knockOut: [[{ effect: "knockOut", target: BENCHED }, KIT, {}]],
  status: [
    [
      { effect: "status", status: "asleep", to: "defender" },
      {},
      { them: { active: mon("Pup", { status: "asleep" }) } },
    ],
  ],
  cure: [[{ effect: "cure", target: "active" }, { me: { active: mon("Cub", { status: "burned" }) } }, {}]],
  attachEnergy: [
    [{ effect: "attachEnergy", from: "energyZone", count: 1, to: "active" }, { me: { zone: ["fire"] } }, {}],
    [
      { effect: "attachEnergy", from: "discard", type: "fire", count: 1, to: "active" },
      { me: { discard: ["fire"] } },
      { me: { discard: ["water"] } },
    ],
    [{ effect: "attachEnergy", from: "deck", count: 1, to: "active" }, {}, { me: { energyDeck: [] } }],
    [{ effect: "attachEnergy", from: "energyZone", count: 1, to: "active" }, { rules: "pocket" }, null],
    [
      {
        effect: "attachEnergy",
        from: "energyZone",
        count: 1,
        to: { choose: { side: "mine", place: "bench" } },
      },
      { me: { bench: [mon("Kit")], zone: ["fire"] } },
      { me: { zone: ["fire"] } },
    ],
  ],
  attachSeen: [
    [
      { effect: "attachSeen", count: 2, to: "active", rest: "deck" },
      { me: { energyDeck: ["fire"] } },
      { me: { energyDeck: [] } },
    ],
  ],
  attachTool: [
    [
      { effect: "attachTool", from: "deck", to: "active" },
      {},
      { me: { active: mon("Cub", { tool: BELL }) } },
    ],
    [
      { effect: "attachTool", from: "discard", to: { choose: { side: "mine", place: "any" } } },
      { me: { discard: [BELL] } },
      { me: { discard: ["fire"] } },
    ],
  ],
  moveEnergy: [
    [
      { effect: "moveEnergy", count: 1, from: "active", to: { choose: { side: "mine", place: "bench" } } },
      { me: { active: mon("Cub", { energy: ["fire"] }), bench: [mon("Kit")] } },
      { me: { active: mon("Cub"), bench: [mon("Kit")] } },
    ],
  ],
  detachEnergy: [
    [
      { effect: "detachEnergy", count: 1, type: "fire", from: "defender", to: "discard" },
      { them: { active: mon("Pup", { energy: ["fire"] }) } },
      { them: { active: mon("Pup", { energy: ["water"] }) } },
    ],
  ],
  draw: [
    [{ effect: "draw", count: 1 }, {}, { me: { deck: [] } }],
    [
      { effect: "draw", count: 1 },
      { rules: "pocket", me: { hand: filler(9) } },
      { rules: "pocket", me: { hand: filler(10) } },
    ],
    [
      { effect: "draw", count: 1, side: "both" },
      { me: { deck: [] } },
      { me: { deck: [] }, them: { deck: [] } },
    ],
  ],
  drawUntil: [[{ effect: "drawUntil", hand: 4 }, { me: { hand: filler(2) } }, { me: { hand: filler(4) } }]],
  moveCards: [
    [{ effect: "moveCards", from: "deck", to: "hand", count: 1 }, {}, { me: { deck: [] } }],
    [{ effect: "moveCards", from: "discard", to: "hand", count: 1 }, { me: { discard: filler(1) } }, {}],
    [
      { effect: "moveCards", from: "discard", to: "bench", count: 1 },
      { me: { discard: filler(1) } },
      { me: { discard: filler(1), bench: filler(5).map((card) => mon(card)) } },
    ],
    [
      { effect: "moveCards", side: "theirs", from: "hand", to: "discard", count: 1 },
      { them: { hand: filler(1) } },
      {},
    ],
  ],
  look: [[{ effect: "look", count: 3, take: 1, to: "hand", rest: "deck" }, {}, { me: { deck: [] } }]],
  exchange: [
    [{ effect: "exchange" }, { me: { hand: filler(1) } }, {}],
    [
      { effect: "exchange", filter: { kind: "stadium" } },
      { me: { hand: [FIELD] } },
      { me: { hand: filler(1) } },
    ],
  ],
  shuffle: [[{ effect: "shuffle", side: "mine" }, {}, { me: { deck: [] } }]],
  reorder: [[{ effect: "reorder", count: 3, side: "theirs" }, {}, { them: { deck: [] } }]],
  mill: [[{ effect: "mill", count: 3, side: "theirs" }, {}, { them: { deck: [] } }]],
  revealTop: [
    [
      { effect: "revealTop", side: "mine", filter: { kind: "item" }, to: "hand", rest: "deckTop" },
      {},
      { me: { deck: [] } },
    ],
  ],
  revealHand: [[{ effect: "revealHand", side: "theirs" }, { them: { hand: filler(1) } }, {}]],
  switch: [[{ effect: "switch", side: "theirs" }, KIT, {}]],
  returnMon: [[{ effect: "returnMon", target: BENCHED, to: "hand" }, KIT, {}]],
  devolve: [
    [
      { effect: "devolve", target: "active", to: "hand" },
      { me: { active: mon(stage1("Bear", "Cub"), { under: [basic("Cub")] }) } },
      { me: { active: mon("Cub") } },
    ],
  ],
  evolve: [
    [
      { effect: "evolve", target: "active", from: "hand" },
      { me: { active: mon("Cub"), hand: [stage1("Bear", "Cub")] } },
      { me: { active: mon("Pup"), hand: [stage1("Bear", "Cub")] } },
    ],
    [{ effect: "evolve", target: "active", from: "deck" }, {}, null],
    [
      { effect: "evolve", target: "defender", from: "hand" },
      { them: { hand: filler(1) } },
      { turn: 1, them: { hand: filler(1) } },
    ],
  ],
  discardTool: [
    [
      { effect: "discardTool", target: "defender" },
      { them: { active: mon("Pup", { tool: BELL }) } },
      { them: { active: mon("Pup") } },
    ],
  ],
  discardStadium: [[{ effect: "discardStadium" }, { stadium: FIELD }, {}]],
  discardThis: [],
  lasting: [
    [{ effect: "lasting", on: "them", until: "turnEnd", modify: { kind: "cannotRetreat" } }, {}, null],
    [{ effect: "lasting", on: BENCHED, until: "turnEnd", modify: { kind: "cannotRetreat" } }, KIT, {}],
  ],
  flip: [],
  choose: [],
  if: [
    [{ effect: "if", condition: { stadium: true }, then: DRAW }, { stadium: FIELD }, {}],
    [{ effect: "if", condition: { stadium: true }, then: DRAW, else: NOTHING }, HURT, {}],
  ],
  may: [[{ effect: "may", do: NOTHING }, HURT, {}]],
  choice: [[{ effect: "choice", options: [NOTHING, NOTHING] }, HURT, {}]],
  forEach: [
    [
      {
        effect: "forEach",
        of: { each: { side: "mine", place: "any" } },
        do: [{ effect: "heal", amount: 10, target: "it" }],
      },
      HURT,
      {},
    ],
  ],
  repeat: [[{ effect: "repeat", times: 2, do: NOTHING }, HURT, {}]],
  copyAttack: [],
  endTurn: [[{ effect: "endTurn" }, {}, null]],
  win: [[{ effect: "win" }, {}, null]],
};

/** Effects that do something in other texts only, or serve what follows. */
const ONLY_ELSEWHERE: Record<string, Effect> = {
  discardThis: { effect: "discardThis" },
  copyAttack: { effect: "copyAttack", of: "defender" },
  flip: { effect: "flip", coins: 1 },
  choose: { effect: "choose", target: { choose: { side: "mine", place: "any" } } },
};

for (const [name, examples] of Object.entries(EXAMPLES)) {
  test(`a trainer with ${name}`, () => {
    if (examples.length === 0) expect(withItem([ONLY_ELSEWHERE[name]]).can("play Say")).toBe(false);
    for (const [effect, yes, no] of examples) {
      expect(withItem([effect], yes).can("play Say")).toBe(true);
      if (no !== null) expect(withItem([effect], no).can("play Say")).toBe(false);
    }
  });
}

test("coins and choices alone do nothing, and what they serve counts", () => {
  const flip: Effect = { effect: "flip", coins: 1 };
  const choose: Effect = { effect: "choose", target: { choose: { side: "mine", place: "any" } } };
  expect(withItem([flip, choose]).can("play Say")).toBe(false);
  expect(withItem([flip, { effect: "if", condition: { heads: "all" }, then: DRAW }]).can("play Say")).toBe(
    true,
  );
  expect(withItem([choose, { effect: "heal", amount: 10, target: "chosen" }], HURT).can("play Say")).toBe(
    true,
  );
  expect(withItem([choose, { effect: "heal", amount: 10, target: "chosen" }]).can("play Say")).toBe(false);
});

test("one of several effects that would do something is enough", () => {
  expect(withItem([...NOTHING, ...DRAW]).can("play Say")).toBe(true);
});

test("a text that only limits its player's abilities does nothing, however it is wrapped", () => {
  const limit: Effect[] = [
    { effect: "lasting", until: "turnEnd", on: "me", modify: { kind: "cannotUse", ability: "Knack" } },
  ];
  const playable = (effects: Effect[]) => withItem(effects).can("play Say");
  expect(playable(limit)).toBe(false);
  expect(playable([{ effect: "may", do: limit }])).toBe(false);
  expect(playable([{ effect: "repeat", times: 2, do: [{ effect: "may", do: limit }] }])).toBe(false);
  expect(playable([{ effect: "repeat", times: 2, do: [{ effect: "may", do: [...limit, ...DRAW] }] }])).toBe(
    true,
  );
});

test("what the opponent would choose hangs on no hidden card", () => {
  const give: Effect = {
    effect: "choice",
    by: "opponent",
    options: [
      [{ effect: "moveCards", from: "hand", to: "discard", count: 1, filter: { kind: "stadium" } }],
      [{ effect: "attachEnergy", from: "hand", count: 1, to: "active" }],
    ],
  };
  const hand = [FIELD, "fire" as const, basic("A")];
  const table = withItem([give], { rules: "standard", me: { hand } }).play("play Say");
  // The opponent knows only that I have cards.
  expect(table.decision).toMatchObject({ who: "them", options: ["option 0", "option 1"] });
});
