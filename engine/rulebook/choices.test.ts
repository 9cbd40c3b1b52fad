// § 16 Choices.

import { expect, test } from "vitest";
import { basic, energy, filler, item, mon, opening, scenario } from "../../test/support/scenario.ts";
import { defaultMove, type Effect, isLegal, legalActions, redact } from "../index.ts";

const THEIRS = { side: "theirs", place: "bench" } as const;
const _MINE = { side: "mine", place: "bench" } as const;
const BENCH = () => [mon("Kit"), mon("Fox"), mon("Owl")];
const DART = item("Dart", [{ effect: "damage", amount: 10, to: { choose: THEIRS } }]);

test("16.1 the player whose card speaks chooses, unless the text says the opponent", () => {
  const theirs = item("Theirs", [{ effect: "damage", amount: 10, to: { choose: THEIRS, by: "opponent" } }]);
  const table = scenario({ me: { hand: [DART, theirs] }, them: { bench: BENCH() } });
  expect(table.play("play Dart").decision).toMatchObject({ who: "me", options: ["Kit", "Fox", "Owl"] });
  table.play("Fox");
  expect(table.play("play Theirs").decision).toMatchObject({ who: "them" });
  expect([table.currentPlayer, table.current]).toEqual(["them", "me"]);
  table.play("Fox");
  expect(table.them.bench.map(({ damage }) => damage)).toEqual([0, 20, 0]);
  expect(table.currentPlayer).toBe("me");
});

test("16.2 nobody is asked where everybody sees but one answer, and equal cards are one", () => {
  const one = scenario({ me: { hand: [DART] }, them: { bench: [mon("Kit")] } }).play("play Dart");
  expect([one.decision, one.them.bench[0].damage]).toEqual([null, 10]);
  const note = item("Note", []);
  const take = item("Take", [{ effect: "moveCards", from: "discard", to: "hand", count: 2 }]);
  const equal = scenario({ me: { hand: [take], discard: [note, note, note] } }).play("play Take");
  expect([equal.decision, equal.me.hand]).toEqual([null, ["Note", "Note"]]);
  const drop = item("Drop", [{ effect: "moveCards", from: "hand", to: "discard", count: 2 }]);
  const all = scenario({ me: { hand: [drop, note, "fire"] } }).play("play Drop");
  expect([all.decision, all.me.hand]).toEqual([null, []]);
  const choice = item("Choice", [
    {
      effect: "choice",
      options: [[{ effect: "heal", amount: 10, target: "active" }], [{ effect: "draw", count: 1 }]],
    },
  ]);
  const whole = scenario({ me: { active: mon("Cub"), hand: [choice] } }).play("play Choice");
  expect([whole.decision, whole.me.hand]).toEqual([null, ["Filler"]]);
});

test("16.10 what depends on hidden cards is asked even with one answer or none, and picked one by one", () => {
  const note = item("Note", []);
  const drop = item("Drop", [{ effect: "moveCards", from: "hand", to: "discard", count: 2 }]);
  const equal = scenario({ me: { hand: [drop, note, note, note] } }).play("play Drop");
  expect(equal.legal()).toEqual(["Note", "cancel"]);
  expect(equal.play("Note").legal()).toEqual(["Note"]);
  expect(equal.play("Note").me.hand).toEqual(["Note"]);
  // The opponent is asked for an item, and has none: that shows only in that nothing is discarded.
  const demand: Effect = {
    effect: "moveCards",
    side: "theirs",
    from: "hand",
    to: "discard",
    count: 1,
    filter: { kind: "item" },
    by: "opponent",
  };
  const hand = [item("Demand", [demand])];
  const none = scenario({ me: { hand }, them: { hand: ["fire", "water"] } }).play("play Demand");
  expect([none.decision?.who, none.legal()]).toEqual(["them", ["stop"]]);
  const one = scenario({ me: { hand }, them: { hand: ["fire", note] } }).play("play Demand");
  expect(one.legal()).toEqual(["Note"]);
});

test("16.10 a search that finds nothing looks the same whether or not it could have found something", () => {
  const ghost = basic("Ghost");
  const seek: Effect = { effect: "moveCards", from: "deck", to: "hand", count: 1, filter: { name: "Ghost" } };
  const seen = [[ghost, ...filler(4)], filler(5)].map((deck) => {
    const table = scenario({ pool: [ghost], me: { hand: [item("Say", [seek])], deck } });
    return redact(table.play("play Say", "stop").events, 1).map(({ type }) => type);
  });
  expect(seen[0]).toEqual(seen[1]);
});

test("16.10 an offer that the own hand makes vain is made, and can only be declined", () => {
  const may = item("May", [
    { effect: "may", do: [{ effect: "attachEnergy", from: "hand", count: 1, to: "active" }] },
    { effect: "draw", count: 1 },
  ]);
  const table = scenario({ rules: "standard", me: { hand: [may, item("Note", [])] } }).play("play May");
  expect(table.legal()).toEqual(["no", "cancel"]);
  const some = scenario({ rules: "standard", me: { hand: [may, "fire"] } }).play("play May");
  expect(some.legal()).toEqual(["no", "yes", "cancel"]);
});

test("16.10 a choice is offered as others see it, and to the one who chooses as the own hand allows", () => {
  const choice: Effect = {
    effect: "choice",
    options: [
      [{ effect: "moveCards", from: "hand", to: "discard", count: 1, filter: { kind: "item" } }],
      [{ effect: "draw", count: 1 }],
    ],
  };
  const table = scenario({ me: { hand: [item("Choose", [choice]), mon("Fox").card] } }).play("play Choose");
  expect(table.legal()).toEqual(["option 1", "cancel"]);
});

test("16.3 picks come one at a time, in the order of the options; who may pick fewer may stop", () => {
  const two: Effect = { effect: "damage", amount: 10, to: { choose: THEIRS, count: 2 } };
  const table = scenario({ me: { hand: [item("Two", [two])] }, them: { bench: BENCH() } }).play("play Two");
  // The last cannot be picked first: one more has to follow it.
  expect(table.legal()).toEqual(["Kit", "Fox", "cancel"]);
  table.play("Fox");
  expect(table.them.bench.map(({ damage }) => damage)).toEqual([0, 10, 10]);

  const upTo: Effect = { effect: "damage", amount: 10, to: { choose: THEIRS, count: 2, upTo: true } };
  const some = scenario({ me: { hand: [item("Some", [upTo])] }, them: { bench: BENCH() } }).play("play Some");
  expect(some.legal()).toEqual(["Kit", "Fox", "Owl", "stop", "cancel"]);
  some.play("Fox");
  expect(some.legal()).toEqual(["Owl", "stop"]);
  expect(some.decision?.picked).toEqual(["Fox"]);
  some.play("stop");
  expect(some.them.bench.map(({ damage }) => damage)).toEqual([0, 10, 0]);
});

test("16.4 where the order matters, picks may be made in any order", () => {
  const sort = item("Sort", [{ effect: "reorder", count: 3, side: "mine" }]);
  const deck = [basic("A"), basic("B"), basic("C"), basic("D")];
  const table = scenario({ me: { hand: [sort], deck } }).play("play Sort");
  expect(table.decision).toMatchObject({ ordered: true, options: ["A", "B", "C"] });
  table.play("C");
  expect(table.legal()).toEqual(["A", "B"]);
  table.play("A");
  expect([table.decision, table.me.deck]).toEqual([null, ["C", "A", "B", "D"]]);
});

test("16.5 if there are fewer than asked for, as many as there are", () => {
  const five: Effect = { effect: "damage", amount: 10, to: { choose: THEIRS, count: 5 } };
  const table = scenario({ me: { hand: [item("Five", [five])] }, them: { bench: BENCH() } }).play(
    "play Five",
  );
  expect([table.decision, table.them.bench.map(({ damage }) => damage)]).toEqual([null, [10, 10, 10]]);
});

test("16.6 who searches a deck for certain cards may find fewer, or none", () => {
  const filter = { kind: "energy" } as const;
  const seek = item("Seek", [{ effect: "moveCards", from: "deck", to: "hand", count: 2, filter }]);
  const deck = [basic("A"), energy("fire"), energy("water")];
  const table = scenario({ rules: "standard", me: { hand: [seek], deck } }).play("play Seek");
  expect(table.legal()).toEqual(["fire", "water", "stop"]);
  expect(table.play("stop").me.hand).toEqual([]);
  const any = item("Any", [{ effect: "moveCards", from: "deck", to: "hand", count: 1 }]);
  const free = scenario({ rules: "standard", me: { hand: [any], deck } }).play("play Any");
  expect(free.can("stop")).toBe(false);
});

test("16.6 energy of a deck may be left there", () => {
  const spark = (type?: "fire"): Effect => ({
    effect: "attachEnergy",
    from: "deck",
    count: 1,
    to: "active",
    ...(type ? { type } : {}),
  });
  const of = (rules: "house" | "standard", effect: Effect) =>
    scenario({
      rules,
      me: {
        hand: [item("Spark", [effect])],
        ...{ [rules === "house" ? "energyDeck" : "deck"]: ["fire", "water"] },
      },
    }).play("play Spark");
  expect(of("standard", spark()).legal()).toEqual(["fire", "water", "stop"]);
  expect(of("standard", spark("fire")).legal()).toEqual(["fire", "stop"]);
  expect(of("house", spark("fire")).legal()).toEqual(["fire", "stop"]);
  // An energy deck has nothing but energy.
  expect(of("house", spark()).legal()).toEqual(["fire", "water"]);
});

test("16.8 the default answer is to stop, no, or the first option; without a question the end of the turn", () => {
  const upTo: Effect = { effect: "damage", amount: 10, to: { choose: THEIRS, upTo: true } };
  const may: Effect = { effect: "may", do: [{ effect: "draw", count: 1 }] };
  const spec = (...hand: ReturnType<typeof item>[]) => ({ me: { hand }, them: { bench: BENCH() } });
  const stopped = scenario(spec(item("Up", [upTo])))
    .play("play Up")
    .wait();
  expect(stopped.them.bench.map(({ damage }) => damage)).toEqual([0, 0, 0]);
  const no = scenario(spec(item("May", [may])))
    .play("play May")
    .wait();
  expect(no.me.hand).toEqual([]);
  const first = scenario(spec(DART)).play("play Dart").wait();
  expect(first.them.bench.map(({ damage }) => damage)).toEqual([10, 0, 0]);
  expect(defaultMove(first.game)).toEqual({ type: "endTurn" });
  expect(opening().wait(4).turn).toBe(1);
});

test("16.9 while a question is open, only who is asked may act, and only answer", () => {
  const theirs = item("Theirs", [{ effect: "damage", amount: 10, to: { choose: THEIRS, by: "opponent" } }]);
  const table = scenario({ me: { hand: [theirs] }, them: { bench: BENCH() } }).play("play Theirs");
  expect(legalActions(table.game, 0)).toEqual([]);
  expect(legalActions(table.game, 1).map(({ type }) => type)).toEqual(["choose", "choose", "choose"]);
  expect(isLegal(table.game, 0, { type: "endTurn" })).toBe(false);
  expect(() => table.act({ type: "endTurn" })).toThrow(/not legal for seat 1/);
});
