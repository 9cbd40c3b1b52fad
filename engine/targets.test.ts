// Every target and every field of the filters, told by who is reached.

import { expect, test } from "vitest";
import { type Cases, runCases } from "../test/support/effect-cases/cases.ts";
import {
  always,
  basic,
  energy,
  fossil,
  hit,
  item,
  mon,
  scenario,
  special,
  stadium,
  stage1,
  stage2,
  supporter,
  tool,
  whenever,
} from "../test/support/scenario.ts";
import type { ScenarioSpec } from "../test/support/scenario-build.ts";
import { said, struck } from "../test/support/scenario-texts.ts";
import type { Card, CardFilter, Effect, MonFilter, Target } from "./index.ts";

const BELL = tool("Bell", always({ on: "self", modify: { kind: "noWeakness" } }));
const BENCH = () => [mon("Kit"), mon("Fox"), mon("Owl")];
const ALL = { side: "both", place: "any" } as const;

/** Names of those on whom an attack puts counters, on my side first. */
function reached(to: Target, spec: ScenarioSpec = {}, ...answers: string[]): string[] {
  const table = struck([{ effect: "putCounters", count: 1, to }], spec, ...answers);
  const ids = new Set(table.told("damaged").map(({ mon: id }) => id));
  const mons = [table.me.active, ...table.me.bench, table.them.active, ...table.them.bench];
  return mons.filter(({ id }) => ids.has(id)).map(({ name }) => name);
}

const SPEC: ScenarioSpec = {
  me: { active: mon("Cub"), bench: [mon("Mole")] },
  them: { active: mon("Pup"), bench: BENCH() },
};

type Word = Extract<Target, string> | "each" | "choose" | "random";

const TARGETS: Cases<Word> = {
  self: {
    "who attacks, has the ability, or holds the card": () => {
      expect(reached("self", SPEC)).toEqual(["Cub"]);
      const heal: Effect[] = [{ effect: "putCounters", count: 1, to: "self" }];
      const spark = tool("Spark", whenever("betweenTurns", heal));
      const table = scenario({
        me: {
          active: mon("Cub"),
          bench: [mon("Kit", { tool: spark }), mon("Fox", { ability: whenever("betweenTurns", heal) })],
        },
      });
      expect(table.play("end turn").me.bench.map(({ damage }) => damage)).toEqual([10, 10]);
    },
  },
  active: { "the own active Mantimon": () => expect(reached("active", SPEC)).toEqual(["Cub"]) },
  defender: { "the opponent's active Mantimon": () => expect(reached("defender", SPEC)).toEqual(["Pup"]) },
  attacker: {
    "who damaged or knocked out this one": () => {
      for (const when of ["damaged", "knockedOut"] as const) {
        const thorns = whenever(when, [{ effect: "putCounters", count: 3, to: "attacker" }]);
        const table = scenario({
          me: { active: mon("Cub", { attacks: [hit(60)] }) },
          them: { active: mon("Pup", { hp: 60, ability: thorns }), bench: [mon("Kit")] },
        });
        expect(table.play("attack Hit").me.active.damage).toBe(30);
      }
    },
    "nobody, once it has left": () => {
      const thorns = whenever("damaged", [{ effect: "putCounters", count: 3, to: "attacker" }]);
      const flee: Effect[] = [
        { effect: "damage", amount: 10 },
        { effect: "returnMon", target: "self", to: "hand" },
      ];
      const table = struck(flee, {
        me: { active: mon("Cub"), bench: [mon("Kit")] },
        them: { active: mon("Pup", { ability: thorns }) },
      });
      expect(table.me.active).toMatchObject({ name: "Kit", damage: 0 });
    },
  },
  chosen: {
    "those of the latest choice in this text": () => {
      const effects: Effect[] = [
        { effect: "damage", amount: 10, to: { choose: { side: "theirs", place: "bench" } } },
        { effect: "damage", amount: 20, to: { choose: { side: "theirs", place: "bench" } } },
        { effect: "putCounters", count: 1, to: "chosen" },
      ];
      const table = struck(effects, SPEC, "Kit", "Fox");
      expect(table.them.bench.map(({ damage }) => damage)).toEqual([10, 30, 0]);
    },
  },
  it: {
    "the current one of a forEach": () => {
      const effects: Effect[] = [
        {
          effect: "forEach",
          of: { each: { side: "mine", place: "any" } },
          do: [{ effect: "putCounters", count: 1, to: "it" }],
        },
      ];
      const table = struck(effects, SPEC);
      expect([table.me.active.damage, table.me.bench[0].damage]).toEqual([10, 10]);
    },
  },
  each: {
    "of a side and place, without this one": () => {
      const each = (group: Extract<Target, { each: unknown }>["each"]) => reached({ each: group }, SPEC);
      expect(each(ALL)).toEqual(["Cub", "Mole", "Pup", "Kit", "Fox", "Owl"]);
      expect(each({ side: "mine", place: "any", other: true })).toEqual(["Mole"]);
      expect(each({ side: "theirs", place: "bench" })).toEqual(["Kit", "Fox", "Owl"]);
      expect(each({ side: "both", place: "active" })).toEqual(["Cub", "Pup"]);
      expect(each({ side: "theirs", place: "any", filter: { name: "Fox" } })).toEqual(["Fox"]);
    },
  },
  choose: {
    "so many, or up to so many, by either player": () => {
      const choose = { side: "theirs", place: "bench" } as const;
      expect(reached({ choose, count: 2 }, SPEC, "Kit", "Owl")).toEqual(["Kit", "Owl"]);
      expect(reached({ choose, count: 2, upTo: true }, SPEC, "Fox", "stop")).toEqual(["Fox"]);
      const table = struck([{ effect: "putCounters", count: 1, to: { choose, by: "opponent" } }], SPEC);
      expect(table.decision?.who).toBe("them");
      const counted = { choose, count: { count: "energy", on: "self" } } as const;
      expect(reached(counted, { ...SPEC, me: { active: mon("Cub", { energy: ["fire"] }) } }, "Owl")).toEqual([
        "Owl",
      ]);
    },
  },
  random: {
    "of a group, one may be picked again, 30 times at most": () => {
      const random = { side: "theirs", place: "bench" } as const;
      const coins = [{ of: 3, is: 2 }];
      expect(reached({ random }, { ...SPEC, coins })).toEqual(["Owl"]);
      const table = struck([{ effect: "putCounters", count: 1, to: { random, times: 60 } }], {
        them: { bench: [mon("Kit", { hp: 400 })] },
      });
      expect(table.them.bench[0].damage).toBe(300);
    },
    "of nobody is nobody": () => {
      expect(reached({ random: { side: "theirs", place: "bench" } })).toEqual([]);
    },
  },
};

runCases("target", TARGETS);

/** Mantimon in play that match. */
function match(filter: MonFilter): string[] {
  const draw = always({ on: "self", modify: { kind: "noWeakness" } });
  const spec: ScenarioSpec = {
    me: {
      active: mon("Cub", { type: "fire", status: "confused", hp: 90, damage: 40 }),
      bench: [
        mon(stage1("Bear", "Cub", { type: "water", value: 2, classes: ["ex"] }), {
          energy: ["fire", "water"],
        }),
        mon(stage2("Titan", "Bear", { ability: draw, hp: 300, classes: ["mega", "ex"] }), {
          tool: BELL,
          energy: [special("Prism", ["any"])],
        }),
        mon(fossil("Amber")),
      ],
    },
    coins: ["heads"],
  };
  return reached({ each: { side: "mine", place: "any", filter } }, spec);
}

const MON_FILTERS: Record<keyof MonFilter, [filter: MonFilter, names: string[]][]> = {
  type: [
    [{ type: "fire" }, ["Cub"]],
    [{ type: ["fire", "water"] }, ["Cub", "Bear"]],
  ],
  stage: [
    [{ stage: "basic" }, ["Cub", "Amber"]],
    [{ stage: ["stage1", "stage2"] }, ["Bear", "Titan"]],
  ],
  name: [[{ name: "Bear" }, ["Bear"]]],
  status: [
    [{ status: "confused" }, ["Cub"]],
    [{ status: "burned" }, []],
    [{ status: "any" }, ["Cub"]],
  ],
  damaged: [
    [{ damaged: true }, ["Cub"]],
    [{ damaged: false }, ["Bear", "Titan", "Amber"]],
  ],
  knockedOut: [[{ knockedOut: true }, []]],
  specialEnergy: [[{ specialEnergy: true }, ["Titan"]]],
  energy: [
    [{ energy: "fire" }, ["Bear", "Titan"]],
    [{ energy: "any" }, ["Bear", "Titan"]],
    [{ energy: "metal" }, ["Titan"]],
  ],
  tool: [
    [{ tool: true }, ["Titan"]],
    [{ tool: false }, ["Cub", "Bear", "Amber"]],
  ],
  ability: [
    [{ ability: true }, ["Titan"]],
    [{ ability: false }, ["Cub", "Bear", "Amber"]],
  ],
  hpLeftAtMost: [[{ hpLeftAtMost: 50 }, ["Cub", "Amber"]]],
  valueAtLeast: [[{ valueAtLeast: 2 }, ["Bear"]]],
  energyAtLeast: [
    [{ energyAtLeast: 2 }, ["Bear"]],
    [{ energy: "fire", energyAtLeast: 2 }, []],
  ],
  evolvesFrom: [[{ evolvesFrom: "Cub" }, ["Bear"]]],
  class: [
    [{ class: "ex" }, ["Bear", "Titan"]],
    [{ class: ["mega", "shiny"] }, ["Titan"]],
  ],
  not: [[{ not: { stage: "basic" } }, ["Bear", "Titan"]]],
  anyOf: [[{ anyOf: [{ name: "Bear" }, { type: "fire" }] }, ["Cub", "Bear"]]],
};

for (const [field, cases] of Object.entries(MON_FILTERS)) {
  test(`filter of Mantimon by ${field}`, () => {
    for (const [filter, names] of cases) expect(match(filter), JSON.stringify(filter)).toEqual(names);
  });
}

const CARDS: Card[] = [
  basic("Cub", { type: "fire", hp: 50 }),
  stage1("Bear", "Cub", { type: "water", hp: 90, classes: ["ex"] }),
  item("Note", []),
  fossil("Amber"),
  supporter("Cheer", []),
  BELL,
  stadium("Field", always({ on: { player: "both" }, modify: { kind: "attachments", amount: 1 } })),
  energy("fire"),
  special("Prism", ["any"]),
];

/** Cards of a discard pile that match. */
function find(filter: CardFilter): string[] {
  const effects: Effect[] = [{ effect: "moveCards", from: "discard", to: "hand", count: "all", filter }];
  return struck(effects, { rules: "standard", me: { discard: CARDS } }).me.hand;
}

const CARD_FILTERS: Record<keyof CardFilter, [filter: CardFilter, names: string[]][]> = {
  kind: [
    [{ kind: "mantimon" }, ["Cub", "Bear"]],
    [{ kind: "item" }, ["Note", "Amber"]],
    [{ kind: ["tool", "stadium", "supporter"] }, ["Cheer", "Bell", "Field"]],
  ],
  type: [
    [{ type: "fire" }, ["fire", "Cub"]],
    [{ type: ["fire", "water"] }, ["fire", "Cub", "Bear"]],
  ],
  stage: [
    [{ stage: "basic" }, ["Cub"]],
    [{ stage: ["basic", "stage1"] }, ["Cub", "Bear"]],
  ],
  name: [[{ name: "Bell" }, ["Bell"]]],
  basicEnergy: [
    [{ basicEnergy: true }, ["fire"]],
    [{ basicEnergy: false }, ["Prism"]],
  ],
  hpAtMost: [
    [{ hpAtMost: 50 }, ["Cub"]],
    [{ hpAtMost: 49 }, []],
  ],
  evolvesFrom: [[{ evolvesFrom: "Cub" }, ["Bear"]]],
  class: [[{ class: "ex" }, ["Bear"]]],
  not: [[{ not: { kind: ["mantimon", "item", "energy"] } }, ["Cheer", "Bell", "Field"]]],
  anyOf: [[{ anyOf: [{ name: "Bell" }, { basicEnergy: true }] }, ["fire", "Bell"]]],
};

for (const [field, cases] of Object.entries(CARD_FILTERS)) {
  test(`filter of cards by ${field}`, () => {
    for (const [filter, names] of cases)
      expect(find(filter).toSorted(), JSON.stringify(filter)).toEqual(names.toSorted());
  });
}

test("a fossil in play is found by the type it is played as", () => {
  const filter = { type: "colorless" } as const;
  const table = said(
    [{ effect: "putCounters", count: 1, to: { each: { side: "mine", place: "bench", filter } } }],
    {
      me: { bench: [mon(fossil("Amber"))] },
    },
  );
  expect(table.me.bench[0].damage).toBe(10);
});
