// Effects on where Mantimon are and what they carry.

import { expect } from "vitest";
import { type Effect, PRESETS } from "../../../engine/index.ts";
import {
  activate,
  always,
  attack,
  basic,
  hit,
  mon,
  scenario,
  special,
  stadium,
  stage1,
  stage2,
  tool,
  whenever,
} from "../scenario.ts";
import { said, struck } from "../scenario-texts.ts";
import type { Cases } from "./cases.ts";

const CUB = basic("Cub");
const BEAR = stage1("Bear", "Cub");
const BELL = tool("Bell", always({ on: "self", modify: { kind: "noWeakness" } }));
const BENCH = () => [mon("Kit"), mon("Fox")];
const MINE = { choose: { side: "mine", place: "any" } } as const;

export const placeCases: Cases<
  "switch" | "returnMon" | "devolve" | "evolve" | "discardTool" | "discardStadium" | "discardThis"
> = {
  switch: {
    "the own active Mantimon": () => {
      const table = said(
        [{ effect: "switch", side: "mine" }],
        { me: { active: mon("Cub"), bench: BENCH() } },
        "Fox",
      );
      expect([table.me.active.name, table.me.bench.map(({ name }) => name)]).toEqual(["Fox", ["Kit", "Cub"]]);
    },
    "the opponent's, as the player or the opponent chooses": () => {
      const them = { active: mon("Pup"), bench: BENCH() };
      expect(struck([{ effect: "switch", side: "theirs" }], { them }).decision?.who).toBe("me");
      const opponent = struck([{ effect: "switch", side: "theirs", by: "opponent" }], { them });
      expect(opponent.decision?.who).toBe("them");
      expect(opponent.play("Kit").them.active.name).toBe("Kit");
    },
    "with one of those that match, or with the one who speaks": () => {
      const target = { choose: { side: "mine", place: "bench", filter: { type: "water" } } } as const;
      const me = { active: mon("Cub"), bench: [mon("Kit"), mon("Fox", { type: "water" })] };
      expect(said([{ effect: "switch", side: "mine", target }], { me }).me.active.name).toBe("Fox");
      const draw: Effect = { effect: "draw", count: 1 };
      expect(said([{ effect: "switch", side: "theirs", target }, draw], { me }).told("switched")).toEqual([]);
      const comes = activate([{ effect: "switch", side: "mine", target: "self" }], { place: "bench" });
      const table = scenario({ me: { active: mon("Cub"), bench: [mon("Kit", { ability: comes })] } });
      expect(table.play("use ability of Kit").me.active.name).toBe("Kit");
    },
    "who came in is the chosen one": () => {
      const effects: Effect[] = [
        { effect: "switch", side: "theirs" },
        { effect: "damage", amount: 20, to: "chosen" },
      ];
      const table = struck(effects, { them: { active: mon("Pup"), bench: BENCH() } }, "Fox");
      expect(table.them.active).toMatchObject({ name: "Fox", damage: 20 });
    },
  },

  returnMon: {
    "to the hand, the deck or the discard pile": () => {
      const back = (to: "hand" | "deck" | "discard") =>
        struck([{ effect: "returnMon", target: "defender", to }], {
          them: { active: mon(BEAR, { under: [CUB], tool: BELL }), bench: [mon("Kit")], deck: [] },
        }).them;
      expect(back("hand").hand.toSorted()).toEqual(["Bear", "Bell", "Cub"]);
      expect([...back("deck").deck, ...back("deck").hand].toSorted()).toEqual(["Bear", "Bell", "Cub"]);
      expect(back("discard").discard.toSorted()).toEqual(["Bear", "Bell", "Cub"]);
    },
    "is no knock-out": () => {
      const them = { active: mon("Pup"), bench: [mon("Kit")] };
      const table = struck([{ effect: "returnMon", target: "defender", to: "discard" }], { them });
      expect([table.them.active.name, table.me.points, table.told("knockedOut")]).toEqual(["Kit", 0, []]);
    },
  },

  devolve: {
    "takes off one card of each that has evolved": () => {
      const titan = stage2("Titan", "Bear");
      const effects: Effect[] = [
        { effect: "devolve", target: { each: { side: "mine", place: "any" } }, to: "discard" },
      ];
      const me = { active: mon(titan, { under: [CUB, BEAR] }), bench: [mon("Kit")] };
      const table = said(effects, { me });
      expect(table.me.active).toMatchObject({ name: "Bear", cards: ["Cub", "Bear"], hp: 90 });
      expect(table.me.discard).toEqual(["Say", "Titan"]);
    },
    "into the deck, which is shuffled": () => {
      const table = said([{ effect: "devolve", target: "active", to: "deck" }], {
        me: { active: mon(BEAR, { under: [CUB] }) },
      });
      expect([table.me.deck.includes("Bear"), table.told("shuffled").length]).toEqual([true, 1]);
    },
  },

  evolve: {
    "from the hand, only one that can": () => {
      const table = said([{ effect: "evolve", target: MINE, from: "hand" }], {
        me: { active: mon(CUB), bench: BENCH(), hand: [BEAR] },
      });
      expect(table.legal()).toEqual(["Cub", "cancel"]);
      expect(table.play("Cub", "Bear").me.active.name).toBe("Bear");
    },
    "from the deck, or nothing is found": () => {
      const effects: Effect[] = [
        { effect: "evolve", target: MINE, from: "deck" },
        { effect: "draw", count: { count: "last" } },
      ];
      const me = { active: mon(CUB), bench: BENCH(), deck: [BEAR, CUB] };
      const found = said(effects, { me }, "Cub", "Bear");
      expect([found.me.active.name, found.me.hand]).toEqual(["Bear", ["Cub"]]);
      const none = said(effects, { me }, "Kit", "stop");
      expect([none.decision, none.told("shuffled").length, none.me.hand]).toEqual([null, 1, []]);
    },
    "with a card of the deck that chance picks": () => {
      const me = { active: mon(CUB), bench: BENCH(), deck: [BEAR, CUB] };
      const table = said([{ effect: "evolve", target: "active", from: "deck", random: true }], { me });
      expect([table.decision, table.me.active.name]).toEqual([null, "Bear"]);
    },
    "one may be passed over while the cards last for as many of the others": () => {
      const each: Effect[] = [
        { effect: "evolve", target: { each: { side: "mine", place: "any" } }, from: "hand" },
      ];
      const table = said(each, { me: { active: mon(CUB), bench: [mon(CUB)], hand: [BEAR] } });
      expect(table.legal()).toEqual(["Bear", "stop", "cancel"]);
      expect(table.play("stop").legal()).toEqual(["Bear"]);
    },
    "nine in eight ways each are asked at once": () => {
      const ways = [..."ABCDEFGH"].map((name) => stage1(name, "Cub"));
      const each: Effect[] = [
        { effect: "evolve", target: { each: { side: "mine", place: "any" } }, from: "hand" },
      ];
      const me = { active: mon(CUB), bench: Array.from({ length: 8 }, () => mon(CUB)), hand: ways };
      const table = said(each, { rules: { ...PRESETS.house, bench: 8 }, me });
      expect(table.legal()).toEqual([..."ABCDEFGH", "stop", "cancel"]);
    },
    "nobody to evolve is nothing": () => {
      const effects: Effect[] = [
        { effect: "evolve", target: { choose: { side: "mine", place: "bench" } }, from: "hand" },
      ];
      expect(struck(effects).told("evolved")).toEqual([]);
    },
  },

  discardTool: {
    "into the hand of its player": () => {
      const me = { active: mon("Cub", { tool: BELL }) };
      const table = said([{ effect: "discardTool", target: "active", to: "hand" }], { me });
      expect([table.me.active.tool, table.me.hand]).toEqual([null, ["Bell"]]);
    },
    "of one that has one": () => {
      const table = struck(
        [{ effect: "discardTool", target: { choose: { side: "theirs", place: "any" } } }],
        {
          them: { active: mon("Pup"), bench: [mon("Kit", { tool: BELL }), mon("Fox", { tool: BELL })] },
        },
      );
      expect(table.decision?.options).toEqual(["Kit", "Fox"]);
      expect(table.play("Fox").them).toMatchObject({
        discard: ["Bell"],
        bench: [{ tool: "Bell" }, { tool: null }],
      });
    },
  },

  discardStadium: {
    "goes to its owner's discard pile": () => {
      const field = stadium(
        "Field",
        always({ on: { player: "both" }, modify: { kind: "attachments", amount: 1 } }),
      );
      const table = said([{ effect: "discardStadium" }], { stadium: field, stadiumBy: "them" });
      expect([table.stadium, table.them.discard]).toEqual([null, ["Field"]]);
      expect(struck([{ effect: "discardStadium" }]).told("stadiumLeft")).toEqual([]);
    },
  },

  discardThis: {
    "a tool, special energy and a stadium that have spoken": () => {
      const once: Effect[] = [{ effect: "draw", count: 1 }, { effect: "discardThis" }];
      const table = scenario({
        stadium: stadium("Field", whenever("betweenTurns", once)),
        them: {
          active: mon("Pup", {
            tool: tool("Berry", whenever("betweenTurns", once)),
            energy: [special("Moss", ["grass"], whenever("betweenTurns", once))],
          }),
        },
      });
      table.play("end turn");
      expect(table.them.active).toMatchObject({ tool: null, energy: [] });
      expect([table.stadium, table.them.discard.toSorted()]).toEqual([null, ["Berry", "Moss"]]);
      expect([table.me.hand.length, table.them.hand.length]).toEqual([1, 3]);
    },
    "nothing is left to discard once the holder has gone": () => {
      const berry = tool(
        "Berry",
        whenever("knockedOut", [
          { effect: "returnMon", target: "self", to: "hand" },
          { effect: "discardThis" },
        ]),
      );
      const table = scenario({
        me: { active: mon("Cub", { attacks: [hit(60), attack("Rest", [])] }) },
        them: { active: mon("Pup", { hp: 60, tool: berry }), bench: [mon("Kit")] },
      }).play("attack Hit");
      expect([table.them.discard, table.them.hand.length, table.me.points]).toEqual([[], 3, 0]);
    },
  },
};
