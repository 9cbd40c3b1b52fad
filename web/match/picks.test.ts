// Several picks as a set: whatever is toggled, in whatever order, the moves that are sent answer with that set.
import { expect, test } from "vitest";
import { advance, clone, legalActions, type Move, type Seat, view } from "../../engine/index.ts";
import { playGames } from "../../test/support/games.ts";
import { collectsPicks, isEnough, nextAnswer, sameDecision, togglePick } from "./picks.ts";

const decision = (min: number, max: number, options: number[], ordered = false) => ({
  ...{ seat: 0 as Seat, kind: "card" as const, reason: "effect" as const, card: 1, mon: -1 },
  ...{ program: -1, step: -1 },
  ...{ options, picked: [] as number[], min, max, ordered, cancel: false },
});

test("a pick can be taken back, and no more are taken than may be", () => {
  const asked = decision(1, 2, [10, 20, 30]);
  let picks = togglePick(asked, [], 2);
  picks = togglePick(asked, picks, 0);
  expect(togglePick(asked, picks, 1)).toEqual([2, 0]);
  picks = togglePick(asked, picks, 2);
  expect(picks).toEqual([0]);
  expect(isEnough(asked, picks)).toBe(true);
  expect(isEnough(asked, [])).toBe(false);
});

test("sets chosen in any order of any decision are what the game then takes", () => {
  let sets = 0;
  playGames("client picks", 40, (_game, { random }) => ({
    before: (game, seat) => {
      const asked = view(game, seat).decision;
      if (!asked || !collectsPicks(asked) || asked.picked.length > 0) return;
      const count =
        asked.min + Math.floor(random() * (Math.min(asked.max, asked.options.length) - asked.min + 1));
      const places = asked.options.map((_, place) => place);
      const picks = Array.from(
        { length: count },
        () => places.splice(Math.floor(random() * places.length), 1)[0],
      );
      const copy = clone(game);
      let answered = asked;
      for (let sent = 0; sent <= count; sent++) {
        const open = view(copy, seat).decision;
        if (!open || !sameDecision(open, asked)) break;
        answered = open;
        const move: Move | null = nextAnswer(open, picks, legalActions(copy, seat));
        expect(move, `picks ${picks} of ${JSON.stringify(open)}`).not.toBeNull();
        if (move?.type === "choose") answered = { ...open, picked: [...open.picked, move.option] };
        advance(copy, move!);
      }
      const taken = answered.picked.map((place) => asked.options[place]);
      const wanted = picks.map((place) => asked.options[place]);
      // Picks that cannot be avoided are made by the game, and not told in between.
      for (const value of taken) expect(wanted).toContain(value);
      expect(taken.length).toBeLessThanOrEqual(wanted.length);
      sets++;
    },
  }));
  expect(sets).toBeGreaterThan(20);
});
