// § 17 Texts: coins.

import { expect, test } from "vitest";
import { always, attack, mon, scenario } from "../../test/support/scenario.ts";
import { said, struck } from "../../test/support/scenario-texts.ts";
import type { Effect } from "../index.ts";

test("17.4 coins of one instruction are flipped together, 50 at most; until tails stops at tails", () => {
  const count = (coins: number | "untilTails"): Effect[] => [
    { effect: "flip", coins },
    { effect: "draw", count: { count: "heads" } },
  ];
  const three = said(count(3), { coins: ["heads", "tails", "heads"] });
  expect(three.told("coins").map(({ results }) => results)).toEqual([[true, false, true]]);
  expect(three.me.hand).toHaveLength(2);
  const until = said(count("untilTails"), { coins: ["heads", "heads", "tails"] });
  expect(until.told("coins")[0].results).toEqual([true, true, false]);
  expect(until.me.hand).toHaveLength(2);
  expect(said(count(60)).told("coins")[0].results).toHaveLength(50);
});

test("17.4 coins that are tails in a turn: those of the rules too, but not between turns", () => {
  const ability = always({ on: { player: "theirs" }, modify: { kind: "coinsAreTails" } });
  const burned = mon("Cub", { status: ["burned"] });
  const table = scenario({
    coins: ["heads"],
    me: { active: burned },
    them: { active: mon("Pup", { ability }) },
  });
  expect(
    table
      .play("end turn")
      .told("coins")
      .map(({ results }) => results),
  ).toEqual([[true]]);
  const confused = mon("Cub", {
    status: ["confused"],
    attacks: [attack("Hit", [{ effect: "damage", amount: 10 }])],
  });
  const dazed = scenario({
    coins: ["heads"],
    me: { active: confused },
    them: { active: mon("Pup", { ability }) },
  });
  expect(dazed.play("attack Hit").told("coins")[0].results).toEqual([false]);
});

test("17.5 heads without a coin does not hold", () => {
  const effects: Effect[] = [
    { effect: "flip", coins: { count: "energy", on: "active" } },
    { effect: "if", condition: { heads: "all" }, then: [{ effect: "draw", count: 1 }] },
    { effect: "if", condition: { heads: "any" }, then: [{ effect: "draw", count: 1 }] },
  ];
  const none = struck(effects);
  expect([none.told("coins"), none.me.hand]).toEqual([[], []]);
  const one = said(effects, { me: { active: mon("Cub", { energy: ["fire"] }) }, coins: ["heads"] });
  expect(one.me.hand).toHaveLength(2);
});
