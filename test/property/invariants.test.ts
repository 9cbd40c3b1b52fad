// The invariants that self-play checks do find what they are there for: sound games stay unmentioned,
// and each way of breaking one is named.

import { expect, test } from "vitest";
import { type Game, invariants, type Mon } from "../../engine/index.ts";
import { fixedPool } from "../support/fixed-cards.ts";
import { scaled } from "../support/fuzz.ts";
import { playGames } from "../support/games.ts";

/** Fails to break a game that has not what it would break. */
type Break = (game: Game) => boolean;

const active =
  (change: (mon: Mon) => void): Break =>
  (game) => {
    const mon = game.players[0].active;
    if (mon !== null) change(mon);
    return mon !== null;
  };

const benched =
  (change: (mon: Mon) => void): Break =>
  (game) => {
    const [mon] = game.players[1].bench;
    if (mon !== undefined) change(mon);
    return mon !== undefined;
  };

const BREAKS: [RegExp, Break][] = [
  [/seat 0 has \d+ cards of \d+/, (game) => game.players[0].deck.pop() !== undefined],
  [/seat 1 has \d+ cards of \d+/, (game) => game.players[1].hand.push(0) > 0],
  [/seat 0 has \d+ cards of \d+/, (game) => ++game.players[0].generatedEnergy > 0],
  [/has 15 damage/, active((mon) => Object.assign(mon, { damage: 15 }))],
  [/has -10 damage/, active((mon) => Object.assign(mon, { damage: -10 }))],
  [/has 0 HP/, active((mon) => Object.assign(mon, { hp: 0 }))],
  [/is knocked out but in play/, active((mon) => Object.assign(mon, { damage: mon.hp }))],
  [/has two statuses that replace one another/, active((mon) => Object.assign(mon, { statuses: 3 }))],
  [/has a status on the bench/, benched((mon) => Object.assign(mon, { statuses: 8 }))],
  [/holds a Mantimon of the opponent/, benched((mon) => Object.assign(mon, { owner: 0 }))],
  [/has other cards as energy/, active((mon) => mon.energy.push(0))],
  [
    /is no Mantimon/,
    active((mon) => mon.cards.push(fixedPool.info.findIndex(({ kind }) => kind === "tool"))),
  ],
  [
    /has too full a bench/,
    (game) => {
      const { bench } = game.players[1];
      if (bench.length > 0) while (bench.length <= game.rules.bench) bench.push(structuredClone(bench[0]));
      return bench.length > 0;
    },
  ],
  [
    /seat 0 has no active Mantimon/,
    (game) => {
      game.players[0].active = null;
      return true;
    },
  ],
  [
    /over without a result/,
    (game) => {
      game.phase = "over";
      return true;
    },
  ],
];

/** A copy that may be broken, all the way down. */
function copyOf(game: Game): Game {
  const { pool, rules, sink: _sink, modifierSources: _sources, ...state } = game;
  return { ...structuredClone(state), pool, rules, sink: null, modifierSources: null };
}

test("each broken invariant is named, and nothing else of a sound game", () => {
  const found = new Set<number>();
  playGames(
    "invariants",
    scaled(20),
    () => ({
      after(game) {
        expect(invariants(game)).toEqual([]);
        if (game.phase !== "main" || game.stack.length > 0) return;
        BREAKS.forEach(([message, breakIt], i) => {
          const broken = copyOf(game);
          if (!breakIt(broken)) return;
          expect(invariants(broken).join("; ")).toMatch(message);
          found.add(i);
        });
      },
    }),
    undefined,
    fixedPool,
  );
  expect(found.size).toBe(BREAKS.length);
});

test("a game in which nobody is asked has nothing under way", () => {
  playGames("under way", 4, () => ({
    before(game) {
      if (game.decision === null || game.phase !== "main") return;
      const stuck = { ...copyOf(game), decision: null };
      expect(invariants(stuck).join()).toMatch(/not worked off, and nobody is asked/);
    },
  }));
});
