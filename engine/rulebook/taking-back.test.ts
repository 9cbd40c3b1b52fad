// § 16.7: what may be taken back.

import { expect, test } from "vitest";
import { activate, attack, item, mon, scenario, stadium, supporter } from "../../test/support/scenario.ts";
import type { Effect } from "../index.ts";

const THEIRS = { side: "theirs", place: "bench" } as const;
const MINE = { side: "mine", place: "bench" } as const;
const BENCH = () => [mon("Kit"), mon("Fox"), mon("Owl")];
const DART = item("Dart", [{ effect: "damage", amount: 10, to: { choose: THEIRS } }]);

test("16.7 a play is taken back while its first question is open", () => {
  const dart: Effect[] = [{ effect: "damage", amount: 10, to: { choose: THEIRS } }];
  const table = scenario({
    stadium: stadium("Field", activate(dart)),
    me: {
      active: mon("Cub", { ability: activate(dart), retreat: 1, energy: ["fire", "water"] }),
      bench: [mon("Pup")],
      hand: [DART, supporter("Bow", dart)],
    },
    them: { bench: BENCH() },
  });
  const before = table.legal();
  for (const play of ["play Dart", "play Bow", "use ability of Cub", "use stadium"]) {
    table.play(play);
    expect(table.can("cancel")).toBe(true);
    table.play("cancel");
    expect(table.legal().toSorted()).toEqual(before.toSorted());
  }
  expect(table.me.discard).toEqual([]);
});

test("16.7 a retreat too", () => {
  const active = mon("Cub", { retreat: 1, energy: ["fire", "water"] });
  const table = scenario({ me: { active, bench: [mon("Pup")] } }).play("retreat to Pup", "cancel");
  expect(table.me.active).toMatchObject({ name: "Cub", energy: ["fire", "water"] });
  expect(table.can("retreat to Pup")).toBe(true);
});

test("16.7 four times a turn", () => {
  const table = scenario({ me: { hand: [DART] }, them: { bench: BENCH() } });
  for (let i = 0; i < 4; i++) table.play("play Dart", "cancel");
  table.play("play Dart");
  expect(table.legal()).toEqual(["Kit", "Fox", "Owl"]);
  table.play("Kit", "end turn", "end turn");
});

test("16.7 not once a pick was made, something hidden was shown, or chance has spoken", () => {
  const cannot = (name: string, effects: Effect[], ...answers: string[]) => {
    const table = scenario({
      rules: "standard",
      me: {
        active: mon("Cub", { damage: 10 }),
        bench: BENCH(),
        hand: [item(name, effects)],
        deck: ["fire", "water", "grass"],
      },
      them: { bench: [mon("A"), mon("B")], hand: ["fire", "water"] },
    });
    table.play(`play ${name}`, ...answers);
    expect(table.decision).not.toBeNull();
    expect(table.can("cancel")).toBe(false);
  };
  const choose: Effect = { effect: "damage", amount: 10, to: { choose: MINE } };
  const several: Effect = { effect: "damage", amount: 10, to: { choose: MINE, count: 2, upTo: true } };
  cannot("Pick", [several], "Kit");
  cannot("Search", [{ effect: "moveCards", from: "deck", to: "hand", count: 1 }]);
  cannot("Look", [{ effect: "look", count: 3, take: 1, to: "hand", rest: "deck" }]);
  cannot("Spy", [{ effect: "moveCards", side: "theirs", from: "hand", to: "discard", count: 1 }]);
  cannot("Flip", [{ effect: "flip", coins: 1 }, choose]);
  cannot("Draw", [{ effect: "draw", count: 1 }, choose]);
  cannot("Luck", [
    {
      effect: "moveCounters",
      count: 1,
      from: { random: { side: "mine", place: "active" } },
      to: { choose: THEIRS },
    },
  ]);
  const strike = attack("Strike", [{ effect: "damage", amount: 10, to: { choose: THEIRS } }]);
  const attacked = scenario({ me: { active: mon("Cub", { attacks: [strike] }) }, them: { bench: BENCH() } });
  expect(attacked.play("attack Strike").can("cancel")).toBe(false);
});

test("16.7 not once the deck was looked through", () => {
  const split: Effect = {
    effect: "attachEnergy",
    from: "deck",
    count: 1,
    to: { choose: { side: "mine", place: "any" } },
    split: true,
  };
  const table = scenario({
    rules: "standard",
    me: { active: mon("Fox"), bench: [mon("Kit")], hand: [item("Say", [split])], deck: ["fire", "water"] },
  }).play("play Say", "water");
  expect(table.decision).toMatchObject({ kind: "mantimon", cancel: false });
});

test("16.7 at the first question only, and not after the opponent has answered one", () => {
  const strip: Effect = {
    effect: "detachEnergy",
    count: 1,
    from: { choose: { side: "theirs", place: "any" }, by: "opponent" },
    to: "discard",
  };
  const rich = (name: string) => mon(name, { energy: ["fire", "water"] });
  const table = scenario({
    me: { hand: [item("Say", [strip])] },
    them: { active: rich("Oak"), bench: [rich("Elm")] },
  }).play("play Say");
  expect(table.can("cancel")).toBe(false);
  expect(table.play("Elm").decision).toMatchObject({ who: "me", kind: "energy", cancel: false });
  const dear = mon("Fox", { retreat: 2, energy: ["fire", "water", "metal"] });
  const retreat = scenario({ me: { active: dear, bench: [mon("Kit")] } }).play("retreat to Kit");
  expect(retreat.can("cancel")).toBe(true);
  expect(retreat.play("fire").decision).toMatchObject({ kind: "energy", cancel: false });
});

test("16.7 wherever in the text the first question is, as long as nothing has happened before it", () => {
  const asks = (...before: Effect[]) =>
    scenario({
      me: {
        active: mon("Cub", { damage: 10 }),
        hand: [item("Say", [...before, { effect: "damage", amount: 10, to: { choose: THEIRS } }])],
      },
      them: { bench: BENCH() },
    }).play("play Say");
  const dart: Effect = { effect: "damage", amount: 10, to: { choose: THEIRS } };
  const nested: Effect[] = [{ effect: "if", condition: { stadium: false }, then: [dart] }];
  const inside = scenario({ me: { hand: [item("Say", nested)] }, them: { bench: BENCH() } });
  const before = inside.legal();
  expect(inside.play("play Say", "cancel").legal()).toEqual(before);
  expect(inside.game.stack).toEqual([]);
  expect(asks({ effect: "heal", amount: 10, target: "defender" }).can("cancel")).toBe(true);
  expect(asks({ effect: "heal", amount: 10, target: "active" }).can("cancel")).toBe(false);
});
