// § 13 The end.

import { expect, test } from "vitest";
import { attack, filler, hit, item, mon, opening, scenario } from "../../test/support/scenario.ts";
import { FORFEITS, type Seat } from "../index.ts";

for (const [rules, points, reason] of [
  ["house", 4, "points"],
  ["standard", 6, "prizes"],
  ["pocket", 3, "points"],
] as const) {
  test(`13.1 ${points} ${reason} win in ${rules}`, () => {
    const play = (before: number) =>
      scenario({
        rules,
        me: { active: mon("Cub", { attacks: [hit(60)] }), points: before },
        them: { active: mon("Pup", { hp: 60 }), bench: [mon("Kit")] },
      }).play("attack Hit");
    expect(play(points - 2).result).toBeNull();
    const won = play(points - 1);
    expect(won.result).toEqual({ winner: "me", reason });
    expect(won.me.points).toBe(points);
  });
}

test("13.2 who has no Mantimon left loses", () => {
  const table = scenario({
    me: { active: mon("Cub", { attacks: [hit(60)] }) },
    them: { active: mon("Pup", { hp: 60 }) },
  });
  expect(table.play("attack Hit").result).toEqual({ winner: "me", reason: "noMantimon" });
  const home = item("Home", [{ effect: "returnMon", target: "active", to: "hand" }]);
  const returned = scenario({ me: { active: mon("Cub"), hand: [home] } }).play("play Home");
  expect(returned.result).toEqual({ winner: "them", reason: "noMantimon" });
});

const BURST = attack("Burst", [
  { effect: "damage", amount: 60 },
  { effect: "damage", amount: 60, to: "self" },
]);

test("13.3 both win at once: who meets more of the conditions wins", () => {
  const table = scenario({
    me: { active: mon("Cub", { hp: 60, attacks: [BURST] }), bench: [mon("Kit")], points: 3 },
    them: { active: mon("Pup", { hp: 60 }), points: 3 },
  });
  // Both have 4 points; they have nobody left besides.
  expect(table.play("attack Burst").result).toEqual({ winner: "me", reason: "points" });
});

test("13.3 as many conditions each are a draw, whichever they are", () => {
  const both = scenario({
    me: { active: mon("Cub", { hp: 60, attacks: [BURST] }) },
    them: { active: mon("Pup", { hp: 60 }) },
  });
  expect(both.play("attack Burst").result).toEqual({ winner: "nobody", reason: "noMantimon" });
  const crossed = scenario({
    me: { active: mon("Cub", { hp: 60, attacks: [BURST] }), points: 3 },
    them: { active: mon("Pup", { hp: 60 }), bench: [mon("Kit")] },
  });
  // I have 4 points, and nobody left.
  expect(crossed.play("attack Burst").result?.winner).toBe("nobody");
});

test("13.4 a text may win, and nothing happens after it", () => {
  const crown = item("Crown", [{ effect: "win" }, { effect: "draw", count: 3 }]);
  const table = scenario({ me: { hand: [crown], deck: filler(5) } }).play("play Crown");
  expect(table.result).toEqual({ winner: "me", reason: "effect" });
  expect(table.me.hand).toEqual([]);
});

test("13.5 who concedes, runs out of time or stays away loses; a draw may be agreed", () => {
  for (const reason of FORFEITS) {
    for (const seat of [0, 1] as Seat[]) {
      const table = scenario({});
      table.act({ type: "forfeit", seat, reason });
      const winner = reason === "agreedDraw" ? "nobody" : seat === 0 ? "them" : "me";
      expect(table.result).toEqual({ winner, reason });
    }
  }
});

test("13.5 in the middle of a question, and during set-up", () => {
  const rope = item("Rope", [{ effect: "switch", side: "mine" }]);
  const table = scenario({ me: { bench: [mon("Kit"), mon("Fox")], hand: [rope] } }).play("play Rope");
  table.events = [];
  table.act({ type: "forfeit", seat: 1, reason: "concede" });
  expect([table.decision, table.result]).toEqual([null, { winner: "me", reason: "concede" }]);
  expect(table.events.map(({ type }) => type)).toEqual(["decisionClosed", "gameOver"]);
  const early = opening();
  early.act({ type: "forfeit", seat: 0, reason: "timeout" });
  expect(early.result).toEqual({ winner: "them", reason: "timeout" });
});

test("13.6 after the end no move is legal", () => {
  const table = scenario({});
  table.act({ type: "forfeit", seat: 0, reason: "concede" });
  expect([table.legal(), table.currentPlayer, table.game.phase]).toEqual([[], "nobody", "over"]);
  expect(() => table.act({ type: "endTurn" })).toThrow(/the game is over/);
  expect(() => table.act({ type: "forfeit", seat: 1, reason: "concede" })).toThrow(/the game is over/);
});
