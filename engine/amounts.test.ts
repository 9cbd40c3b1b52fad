// Every amount that a text can name, told by the damage that it does.

import { expect } from "vitest";
import { type Cases, runCases } from "../test/support/effect-cases/cases.ts";
import { basic, filler, item, mon, special } from "../test/support/scenario.ts";
import type { ScenarioSpec } from "../test/support/scenario-build.ts";
import { struck } from "../test/support/scenario-texts.ts";
import type { Amount, Count, Effect } from "./index.ts";

/** What the amount comes to, in an attack. */
function comesTo(amount: Amount, spec: ScenarioSpec = {}): number {
  const table = struck([{ effect: "damage", amount }], spec);
  return table.told("damaged").reduce((sum, one) => sum + one.amount, 0);
}

const TEN = { times: 10 } as const;

const COUNTS: Cases<Count["count"]> = {
  energy: {
    "on one or several, of a type": () => {
      const me = {
        active: mon("Cub", { energy: ["fire", "water"] }),
        bench: [mon("Kit", { energy: ["fire"] })],
      };
      const all = { each: { side: "mine", place: "any" } } as const;
      expect(comesTo({ count: "energy", on: "self", ...TEN }, { me })).toBe(20);
      expect(comesTo({ count: "energy", on: all, ...TEN }, { me })).toBe(30);
      expect(comesTo({ count: "energy", on: all, type: "fire", ...TEN }, { me })).toBe(20);
      const prism = special("Prism", ["any"]);
      const wild = { active: mon("Cub", { energy: [prism, "water"] }) };
      expect(comesTo({ count: "energy", on: "self", type: "fire", ...TEN }, { me: wild })).toBe(10);
    },
    "so many at most": () => {
      const me = { active: mon("Cub", { energy: ["fire", "fire", "fire"] }) };
      expect(comesTo({ count: "energy", on: "self", times: 10, max: 20 }, { me })).toBe(20);
    },
  },
  mantimon: {
    "of a side, a place, a filter, without this one": () => {
      const me = { active: mon("Cub"), bench: [mon("Kit", { type: "fire" }), mon("Fox")] };
      const them = { bench: [mon("Owl")] };
      const of = (group: Extract<Count, { count: "mantimon" }>["of"]) =>
        comesTo({ count: "mantimon", of: group, ...TEN }, { me, them });
      expect(of({ side: "mine", place: "bench" })).toBe(20);
      expect(of({ side: "both", place: "any" })).toBe(50);
      expect(of({ side: "mine", place: "any", other: true })).toBe(20);
      expect(of({ side: "mine", place: "any", filter: { type: "fire" } })).toBe(10);
      expect(of({ side: "theirs", place: "active" })).toBe(10);
      expect(of({ side: "mine", place: "any", filter: { name: "Fox" } })).toBe(10);
    },
  },
  counters: {
    "one for 10 damage": () => {
      expect(
        comesTo({ count: "counters", on: "self", ...TEN }, { me: { active: mon("Cub", { damage: 50 }) } }),
      ).toBe(50);
    },
  },
  heads: {
    "of the latest flip": () => {
      const effects: Effect[] = [
        { effect: "flip", coins: 3 },
        { effect: "damage", amount: { count: "heads", times: 20 } },
      ];
      expect(struck(effects, { coins: ["heads", "tails", "heads"] }).them.active.damage).toBe(40);
    },
  },
  tails: {
    "of the latest flip": () => {
      const effects: Effect[] = [
        { effect: "flip", coins: 3 },
        { effect: "damage", amount: { count: "tails", times: 20 } },
      ];
      expect(struck(effects, { coins: ["heads", "tails", "heads"] }).them.active.damage).toBe(20);
    },
  },
  energyTypes: {
    "different ones, and those that count as any fill up": () => {
      const of = (...energy: (string | ReturnType<typeof special>)[]) =>
        comesTo(
          { count: "energyTypes", on: "self", ...TEN },
          { me: { active: mon("Cub", { energy: energy as never }) } },
        );
      expect([of(), of("fire", "fire"), of("fire", "water", "fire")]).toEqual([0, 10, 20]);
      const prism = special("Prism", ["any"]);
      expect([of("fire", prism), of(prism, prism)]).toEqual([20, 20]);
    },
    "among basic energy alone": () => {
      const me = { active: mon("Cub", { energy: ["fire", special("Dew", ["water"])] }) };
      expect(comesTo({ count: "energyTypes", on: "self", basic: true, ...TEN }, { me })).toBe(10);
    },
  },
  pointsLeft: {
    "to win, whatever the rules ask for": () => {
      for (const [rules, target] of [
        ["house", 4],
        ["standard", 6],
      ] as const) {
        const spec = { rules, me: { points: 2 }, them: { points: 1 } };
        const of = (side: "mine" | "theirs") => comesTo({ count: "pointsLeft", side, ...TEN }, spec);
        expect([of("mine"), of("theirs")]).toEqual([10 * (target - 2), 10 * (target - 1)]);
      }
    },
  },
  points: {
    "scored, or prizes taken": () => {
      for (const rules of ["house", "standard"] as const) {
        const spec = { rules, me: { points: 2 }, them: { points: 1 } };
        const of = (side: "mine" | "theirs") => comesTo({ count: "points", side, ...TEN }, spec);
        expect([of("mine"), of("theirs")]).toEqual([20, 10]);
      }
    },
  },
  hand: {
    "of either player": () => {
      const spec = { me: { hand: filler(2) }, them: { hand: filler(3) } };
      const of = (side: "mine" | "theirs") => comesTo({ count: "hand", side, ...TEN }, spec);
      expect([of("mine"), of("theirs")]).toEqual([20, 30]);
    },
  },
  deck: {
    "of either player": () => {
      const spec = { me: { deck: filler(4) }, them: { deck: filler(5) } };
      const of = (side: "mine" | "theirs") => comesTo({ count: "deck", side, ...TEN }, spec);
      expect([of("mine"), of("theirs")]).toEqual([40, 50]);
    },
  },
  discard: {
    "of either player, of a kind": () => {
      const spec = {
        me: { discard: ["fire" as const, basic("A"), item("Note", [])] },
        them: { discard: filler(2) },
      };
      const of = (more: Partial<Extract<Count, { count: "discard" }>>) =>
        comesTo({ count: "discard", side: "mine", ...TEN, ...more }, spec);
      expect([of({}), of({ side: "theirs" }), of({ filter: { kind: "energy" } })]).toEqual([30, 20, 10]);
    },
  },
  discarded: {
    "of what the effect before discarded, those of a kind": () => {
      const text = (side: "mine" | "theirs"): Effect[] => [
        { effect: "mill", count: 3, side },
        { effect: "damage", amount: { count: "discarded", side, filter: { kind: "mantimon" }, ...TEN } },
      ];
      const deck = [basic("A"), item("Note", []), basic("B"), basic("C")];
      const discard = [basic("Old")];
      expect(struck(text("mine"), { me: { deck, discard } }).them.active.damage).toBe(20);
      expect(struck(text("theirs"), { them: { deck, discard } }).them.active.damage).toBe(20);
      expect(struck(text("theirs"), { them: { deck: [], discard } }).them.active.damage).toBe(0);
    },
  },
  retreat: {
    "as printed": () => {
      const them = { active: mon("Pup", { hp: 400, retreat: 3 }) };
      expect(comesTo({ count: "retreat", on: "defender", ...TEN }, { them })).toBe(30);
    },
  },
  hpLeft: {
    "less the damage": () => {
      const me = { active: mon("Cub", { hp: 90, damage: 30 }) };
      expect(comesTo({ count: "hpLeft", on: "self" }, { me })).toBe(60);
    },
  },
  last: {
    "what the effect just before did": () => {
      const effects: Effect[] = [
        { effect: "draw", count: 3 },
        { effect: "damage", amount: { count: "last", times: 10 } },
      ];
      expect(struck(effects, { me: { deck: filler(2) } }).them.active.damage).toBe(20);
    },
  },
};

runCases("count", COUNTS);

type Form = "number" | "sum" | "minus" | "product" | "least" | "most" | "if";

const TWO: Amount = { count: "hand", side: "mine" };
const SPEC = { me: { hand: filler(2) } };

const FORMS: Cases<Form> = {
  number: { "as it stands": () => expect(comesTo(40)).toBe(40) },
  sum: { "of several": () => expect(comesTo({ sum: [10, { product: [TWO, 10] }, 10] }, SPEC)).toBe(40) },
  minus: {
    "one less another, never below 0": () => {
      expect(comesTo({ minus: [50, { product: [TWO, 10] }] }, SPEC)).toBe(30);
      expect(comesTo({ minus: [10, 20] })).toBe(0);
      expect(comesTo({ sum: [{ minus: [10, 20] }, 30] })).toBe(20);
    },
  },
  product: { "of two": () => expect(comesTo({ product: [TWO, 20] }, SPEC)).toBe(40) },
  least: { "of several": () => expect(comesTo({ least: [30, { product: [TWO, 10] }] }, SPEC)).toBe(20) },
  most: { "of several": () => expect(comesTo({ most: [30, { product: [TWO, 10] }] }, SPEC)).toBe(30) },
  if: {
    "one or the other, or 0": () => {
      const condition = { exists: { side: "mine", place: "bench" } } as const;
      const bench = { me: { bench: [mon("Kit")] } };
      expect(comesTo({ if: condition, then: 50, else: 20 }, bench)).toBe(50);
      expect(comesTo({ if: condition, then: 50, else: 20 })).toBe(20);
      expect(comesTo({ sum: [10, { if: condition, then: 50 }] })).toBe(10);
    },
  },
};

runCases("amount", FORMS);
