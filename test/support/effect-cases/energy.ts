// Effects on energy.

import { expect } from "vitest";
import type { Effect, Group } from "../../../engine/index.ts";
import { mon, special } from "../scenario.ts";
import { said, struck } from "../scenario-texts.ts";
import type { Cases } from "./cases.ts";

const MINE: Group = { side: "mine", place: "any" };
const MY_BENCH: Group = { side: "mine", place: "bench" };
const THEIRS: Group = { side: "theirs", place: "any" };
const BENCH = () => [mon("Kit"), mon("Fox")];

export const energyCases: Cases<"attachEnergy" | "moveEnergy" | "detachEnergy"> = {
  attachEnergy: {
    "of a type, several at once": () => {
      const effects: Effect[] = [
        { effect: "attachEnergy", from: "discard", count: 2, type: "fire", to: "active" },
      ];
      const table = said(effects, { me: { discard: ["fire", "water", "fire", "fire"] } });
      expect(table.me.active.energy).toEqual(["fire", "fire"]);
    },
    "so many to each of several": () => {
      const effects: Effect[] = [
        { effect: "attachEnergy", from: "discard", count: 1, to: { each: MY_BENCH } },
      ];
      const table = said(effects, { me: { bench: BENCH(), discard: ["fire", "fire", "fire"] } });
      expect(table.me.bench.map(({ energy }) => energy)).toEqual([["fire"], ["fire"]]);
      expect(table.me.discard).toContain("fire");
    },
    "split as the player likes": () => {
      const effects: Effect[] = [
        { effect: "attachEnergy", from: "discard", count: 3, to: { choose: MY_BENCH }, split: true },
      ];
      const me = { bench: BENCH(), discard: ["fire", "fire", "fire"] as "fire"[] };
      const table = said(effects, { me }, "Kit", "Fox", "Fox");
      expect(table.me.bench.map(({ energy }) => energy.length)).toEqual([1, 2]);
    },
    "to one chosen, of energy chosen": () => {
      const effects: Effect[] = [
        { effect: "attachEnergy", from: "discard", count: 1, to: { choose: MY_BENCH } },
      ];
      const table = said(effects, { me: { bench: BENCH(), discard: ["fire", "water"] } }, "Fox", "water");
      expect(table.me.bench[1].energy).toEqual(["water"]);
    },
    "to nobody, or where there is none, does nothing": () => {
      const none: Effect[] = [
        { effect: "attachEnergy", from: "discard", count: 1, to: "active" },
        { effect: "attachEnergy", from: "energyZone", count: 1, to: "defender" },
      ];
      const table = struck(none, { me: { zone: ["fire"] } });
      expect([table.told("energyAttached"), table.me.zone]).toEqual([[], ["fire"]]);
    },
    "basic energy only, up to so many": () => {
      const spark = special("Spark", ["any"]);
      const effects: Effect[] = [
        { effect: "attachEnergy", from: "discard", count: 3, upTo: true, basic: true, to: "active" },
      ];
      const table = said(effects, { me: { discard: ["fire", "fire", spark] } });
      expect(table.decision?.options).toEqual(["fire", "fire"]);
      expect(table.play("fire", "stop").me.active.energy).toEqual(["fire"]);
    },
    "says how many": () => {
      const effects: Effect[] = [
        { effect: "attachEnergy", from: "discard", count: 3, to: "active" },
        { effect: "draw", count: { count: "last" } },
      ];
      expect(said(effects, { me: { discard: ["fire", "fire"] } }).me.hand).toHaveLength(2);
    },
  },

  moveEnergy: {
    "from one to another of the same side": () => {
      const effects: Effect[] = [
        { effect: "moveEnergy", count: 1, type: "fire", from: { choose: MINE }, to: { choose: MINE } },
      ];
      const me = {
        active: mon("Cub", { energy: ["fire", "water"] }),
        bench: [mon("Kit", { energy: ["water"] }), mon("Fox")],
      };
      const table = said(effects, { me });
      expect(table.decision?.options).toEqual(["Kit", "Fox"]);
      table.play("Fox");
      expect([table.me.active.energy, table.me.bench[1].energy]).toEqual([["water"], ["fire"]]);
    },
    "all of it, of the opponent too": () => {
      const effects: Effect[] = [
        {
          effect: "moveEnergy",
          count: "all",
          from: "defender",
          to: { choose: { side: "theirs", place: "bench" } },
        },
      ];
      const them = { active: mon("Pup", { energy: ["fire", "water"] }), bench: BENCH() };
      const table = struck(effects, { them }, "Kit");
      expect([table.them.active.energy, table.them.bench[0].energy]).toEqual([[], ["fire", "water"]]);
    },
    "each to another, as the player likes": () => {
      const effects: Effect[] = [
        {
          effect: "moveEnergy",
          count: "all",
          upTo: true,
          from: "active",
          to: { choose: MY_BENCH },
          split: true,
        },
      ];
      const me = { active: mon("Cub", { energy: ["fire", "fire", "water"] }), bench: BENCH() };
      const table = said(effects, { me }, "fire", "water", "Kit", "Fox");
      expect(table.me.active.energy).toEqual(["fire"]);
      expect(table.me.bench.map(({ energy }) => energy)).toEqual([["fire"], ["water"]]);
    },
    "not from one player to the other, nor from one that has none": () => {
      const across: Effect[] = [{ effect: "moveEnergy", count: 1, from: "defender", to: "active" }];
      const them = { active: mon("Pup", { energy: ["fire"] }) };
      expect(struck(across, { them }).told("energyMoved")).toEqual([]);
      expect(struck([{ ...across[0], from: { choose: THEIRS } } as Effect]).told("energyMoved")).toEqual([]);
    },
    "special energy keeps what it says": () => {
      const twin = special("Twin", ["colorless", "colorless"]);
      const effects: Effect[] = [
        { effect: "moveEnergy", count: 1, from: "active", to: { choose: MY_BENCH } },
      ];
      const table = said(effects, { me: { active: mon("Cub", { energy: [twin] }), bench: [mon("Kit")] } });
      expect(table.me.bench[0].energy).toEqual(["Twin"]);
    },
  },

  detachEnergy: {
    "as the player of the text picks": () => {
      const effects: Effect[] = [{ effect: "detachEnergy", count: 1, from: "defender", to: "discard" }];
      const them = { active: mon("Pup", { energy: ["fire", "water"] }) };
      const table = struck(effects, { them });
      expect(table.decision).toMatchObject({ who: "me", kind: "energy", options: ["fire", "water"] });
      expect(table.play("water").them).toMatchObject({ discard: ["water"], active: { energy: ["fire"] } });
    },
    "so many from each, of a type, all": () => {
      const from = { each: MINE } as const;
      const me = {
        active: mon("Cub", { energy: ["fire", "fire", "water"] }),
        bench: [mon("Kit", { energy: ["fire"] })],
      };
      const left = (effect: Partial<Effect & { effect: "detachEnergy" }>) => {
        const table = said([{ effect: "detachEnergy", count: 1, from, to: "discard", ...effect }], { me });
        return [table.me.active.energy, table.me.bench[0].energy];
      };
      expect(left({ type: "fire" })).toEqual([["fire", "water"], []]);
      expect(left({ count: "all", type: "fire" })).toEqual([["water"], []]);
      expect(left({ count: "all" })).toEqual([[], []]);
    },
    "special energy, or any number from among several": () => {
      const spark = special("Spark", ["any"]);
      const me = {
        active: mon("Cub", { energy: ["fire", spark] }),
        bench: [mon("Kit", { energy: ["fire"] })],
      };
      const one: Effect = { effect: "detachEnergy", count: 1, basic: false, from: "active", to: "discard" };
      expect(said([one], { me }).me.active.energy).toEqual(["fire"]);
      const any: Effect[] = [
        {
          effect: "detachEnergy",
          count: "all",
          upTo: true,
          from: { each: MINE },
          to: "discard",
          among: true,
        },
      ];
      const table = said(any, { me }, "Cub", "fire", "Kit", "stop");
      expect([table.me.active.energy, table.me.bench[0].energy]).toEqual([["Spark"], []]);
    },
    "among all of them together": () => {
      const effects: Effect[] = [
        { effect: "detachEnergy", count: 2, from: { each: MINE }, to: "discard", among: true },
        { effect: "draw", count: { count: "last" } },
      ];
      const me = {
        active: mon("Cub", { energy: ["fire"] }),
        bench: [mon("Kit", { energy: ["fire", "fire"] })],
      };
      // As many as there are leave no choice.
      const two = { ...me, bench: [mon("Kit", { energy: ["fire"] })] };
      expect(said(effects, { me: two })).toMatchObject({
        decision: null,
        me: { active: { energy: [] }, bench: [{ energy: [] }] },
      });
      const table = said(effects, { me });
      expect(table.decision).toMatchObject({ who: "me", kind: "mantimon", options: ["Cub", "Kit"] });
      table.play("Kit", "Cub");
      expect([table.me.active.energy, table.me.bench[0].energy, table.me.hand.length]).toEqual([
        [],
        ["fire"],
        2,
      ]);
    },
    "at random": () => {
      const effects: Effect[] = [
        { effect: "detachEnergy", count: 1, from: "defender", to: "discard", random: true },
      ];
      const them = { active: mon("Pup", { energy: ["fire", "water", "grass"] }) };
      const table = struck(effects, { them, coins: [{ of: 3, is: 1 }] });
      expect([table.decision, table.them.discard.length]).toEqual([null, 1]);
    },
    "at random from each, and among all, until there is none": () => {
      const them = () => ({
        active: mon("Pup", { energy: ["fire", "water"] }),
        bench: [mon("Kit", { energy: ["fire"] })],
      });
      const left = (among: boolean, count: number) => {
        const effect: Effect = {
          effect: "detachEnergy",
          count,
          from: { each: THEIRS },
          to: "discard",
          random: true,
        };
        const table = struck([among ? { ...effect, among: true } : effect], { them: them() });
        return [table.them.active, ...table.them.bench].flatMap(({ energy }) => energy).length;
      };
      expect([left(false, 1), left(true, 1), left(false, 5), left(true, 5)]).toEqual([1, 2, 0, 0]);
    },
  },
};
