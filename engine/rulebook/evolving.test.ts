// § 6 Putting Mantimon into play, evolving.

import { expect, test } from "vitest";
import {
  activate,
  always,
  attack,
  basic,
  filler,
  item,
  mon,
  scenario,
  stage1,
  stage2,
  tool,
} from "../../test/support/scenario.ts";

const CUB = basic("Cub");
const BEAR = stage1("Bear", "Cub");
const TITAN = stage2("Titan", "Bear");
const BELL = tool("Bell", always({ on: "self", modify: { kind: "noWeakness" } }));
const GROW = item("Grow", [
  { effect: "evolve", target: { choose: { side: "mine", place: "any" } }, from: "hand" },
]);

for (const [rules, places] of [
  ["house", 5],
  ["standard", 5],
  ["pocket", 3],
] as const) {
  test(`6.1 the bench has ${places} places in ${rules}, filled from the hand`, () => {
    const table = scenario({ rules, me: { hand: filler(places + 1) } });
    for (let i = 0; i < places; i++) table.play("play Filler");
    expect(table.me.bench).toHaveLength(places);
    expect(table.me.hand).toEqual(["Filler"]);
    expect(table.options("play")).toEqual([]);
  });
}

test("6.2 an evolution is put onto a Mantimon of the name that it evolves from", () => {
  const table = scenario({
    me: { active: mon(CUB), bench: [mon(CUB), mon("Kit")], hand: [BEAR, TITAN] },
  });
  expect(table.options("evolve")).toEqual(["evolve Cub into Bear", "evolve Cub into Bear"]);
  table.act(table.moves().filter(({ type }) => type === "evolve")[1]);
  expect(table.me.bench[0]).toMatchObject({ name: "Bear", cards: ["Cub", "Bear"], hp: 90 });
  expect(table.me.active.name).toBe("Cub");
});

test("6.3 not in the turn in which it came into play", () => {
  const table = scenario({ me: { hand: [CUB, BEAR] } }).play("play Cub");
  expect(table.options("evolve")).toEqual([]);
  expect(table.play("end turn", "end turn").options("evolve")).toEqual(["evolve Cub into Bear"]);
});

test("6.3 not twice in a turn", () => {
  const table = scenario({ me: { active: mon(CUB), hand: [BEAR, TITAN] } }).play("evolve Cub into Bear");
  expect(table.options("evolve")).toEqual([]);
  expect(table.play("end turn", "end turn").options("evolve")).toEqual(["evolve Bear into Titan"]);
});

test("6.3 not in a player's first turn", () => {
  for (const rules of ["house", "standard", "pocket"] as const) {
    const options = [1, 2, 3, 4].map(
      (turn) => scenario({ rules, turn, me: { active: mon(CUB), hand: [BEAR] } }).options("evolve").length,
    );
    expect(options).toEqual([0, 0, 1, 1]);
  }
});

test("6.4 evolving keeps damage, energy and tool, and ends statuses and what attacks laid on it", () => {
  const freeze = attack("Freeze", [
    { effect: "lasting", on: "defender", until: "theirTurnEnd", modify: { kind: "cannotRetreat" } },
  ]);
  const table = scenario({
    turn: 4,
    toMove: "them",
    me: {
      active: mon(CUB, {
        damage: 10,
        energy: ["fire", "fire"],
        status: ["confused", "poisoned", "burned"],
        tool: BELL,
      }),
      bench: [mon("Kit")],
      hand: [BEAR],
    },
    them: { active: mon("Pup", { attacks: [freeze] }) },
    coins: ["tails"],
  });
  table.play("attack Freeze");
  expect(table.me.active.statuses).toEqual(["confused", "poisoned", "burned"]);
  expect(table.options("retreat")).toEqual([]);
  table.play("evolve Cub into Bear");
  expect(table.me.active).toMatchObject({
    name: "Bear",
    damage: 40,
    tool: "Bell",
    energy: ["fire", "fire"],
    statuses: [],
  });
  expect(table.options("retreat")).toEqual(["retreat to Kit"]);
});

test("6.4 the ability of the new card may be used even if the old one's was", () => {
  const draw = activate([{ effect: "draw", count: 1 }]);
  const table = scenario({
    me: { active: mon(basic("Cub", { ability: draw })), hand: [stage1("Bear", "Cub", { ability: draw })] },
  });
  table.play("use ability of Cub", "evolve Cub into Bear");
  expect(table.can("use ability of Bear")).toBe(true);
});

test("6.5 who may evolve at once does so in a first turn too, but once a turn", () => {
  const swift = always({ on: "self", modify: { kind: "mayEvolveAtOnce" } });
  const bear = stage1("Bear", "Cub", { ability: swift });
  const table = scenario({ turn: 1, me: { hand: [basic("Cub", { ability: swift }), bear, TITAN] } });
  table.play("play Cub", "evolve Cub into Bear");
  expect(table.options("evolve")).toEqual([]);
});

test("6.6 a text may evolve a basic straight into a stage 2 of its line", () => {
  const leap = item("Leap", [
    { effect: "evolve", target: { choose: { side: "mine", place: "any" } }, from: "hand", skip: true },
  ]);
  const side = { active: mon(CUB), bench: [mon("Kit")], hand: [leap, TITAN] };
  const table = scenario({ me: side, pool: [BEAR] }).play("play Leap", "Cub", "Titan");
  expect(table.me.active).toMatchObject({ name: "Titan", cards: ["Cub", "Titan"] });
  expect(scenario({ me: { ...side, active: mon("Pup") }, pool: [BEAR] }).can("play Leap")).toBe(false);
  expect(scenario({ me: { ...side, hand: [leap, BEAR] } }).can("play Leap")).toBe(false);
});

test("6.7 a text evolves from the hand when evolving is allowed, from the deck at any time", () => {
  const seek = item("Seek", [
    { effect: "evolve", target: { choose: { side: "mine", place: "any" } }, from: "deck" },
  ]);
  const side = { active: mon(CUB), hand: [GROW, BEAR] };
  expect(scenario({ turn: 1, me: side }).can("play Grow")).toBe(false);
  expect(scenario({ turn: 3, me: side }).play("play Grow", "Bear").me.active.name).toBe("Bear");
  const deck = scenario({ turn: 1, me: { active: mon(CUB), hand: [seek], deck: [CUB, BEAR] } });
  deck.play("play Seek", "Bear");
  expect(deck.me.active).toMatchObject({ name: "Bear", cards: ["Cub", "Bear"] });
  expect(deck.told("shuffled")).toHaveLength(1);
});

test("6.10 a player with too few cards says who evolves, but as many evolve as can", () => {
  const all = item("Grow All", [
    { effect: "evolve", target: { each: { side: "mine", place: "any" } }, from: "hand" },
  ]);
  const grown = (...answers: string[]) => {
    const table = scenario({
      me: { active: mon(CUB), bench: [mon(CUB), mon("Kit")], hand: [all, BEAR] },
    }).play("play Grow All", ...answers);
    return [table.me.active.name, ...table.me.bench.map(({ name }) => name)];
  };
  expect(grown("Bear", "stop", "stop")).toEqual(["Bear", "Cub", "Kit"]);
  expect(grown("stop", "Bear", "stop")).toEqual(["Cub", "Bear", "Kit"]);
});

test("6.8 a Mantimon that cannot evolve does not evolve by a text either", () => {
  const stunted = basic("Cub", { ability: always({ on: "self", modify: { kind: "cannotEvolve" } }) });
  const table = scenario({ me: { active: mon(stunted), hand: [BEAR, GROW] } });
  expect([table.can("evolve Cub into Bear"), table.can("play Grow")]).toEqual([false, false]);
});

test("6.9 devolving takes the top card off, ends statuses, and may knock out", () => {
  const shrink = item("Shrink", [{ effect: "devolve", target: "active", to: "hand" }]);
  const evolved = (damage: number) => mon(BEAR, { under: [CUB], damage, status: "confused" });
  const side = { bench: [mon("Kit")], hand: [shrink] };
  const table = scenario({ me: { active: evolved(50), ...side } }).play("play Shrink");
  expect(table.me.active).toMatchObject({ name: "Cub", hp: 60, damage: 50, statuses: [] });
  expect(table.me.hand).toEqual(["Bear"]);
  const down = scenario({ me: { active: evolved(60), ...side } }).play("play Shrink");
  expect(down.me.active.name).toBe("Kit");
  expect(down.them.points).toBe(1);
  expect(scenario({ me: { active: mon(CUB), ...side } }).can("play Shrink")).toBe(false);
});
