// The summary of a match counts what its events say.
import { expect, test } from "vitest";
import { type Game, SPECTATOR, view } from "../../engine/index.ts";
import { playGames } from "../../test/support/games.ts";
import { createScorer, type Mark, summarize } from "./summary.ts";

test("the points turn by turn end with the points of the game, and the best attack is one of the game's", () => {
  let attacks = 0;
  playGames("summary", 20, (first) => {
    const scorer = createScorer();
    const marks: Mark[] = [];
    let before = view(first, SPECTATOR);
    return {
      after: (game: Game, _move, events) => {
        for (const event of events) {
          const mark = scorer.mark(event, before, marks.length);
          if (mark) marks.push(mark);
          if (event.type === "turnStarted") before = { ...before, turn: event.turn };
        }
        before = view(game, SPECTATOR);
      },
      end: (game) => {
        const { points, best } = summarize(marks, game.turn);
        for (const seat of [0, 1] as const) {
          if (game.rules.win.by === "points") expect(points[seat].at(-1)).toBe(game.players[seat].points);
          for (let turn = 1; turn < points[seat].length; turn++)
            expect(points[seat][turn]).toBeGreaterThanOrEqual(points[seat][turn - 1]);
        }
        if (best === null) return;
        attacks++;
        expect(best.amount).toBeGreaterThan(0);
        expect(game.pool.cards[best.card].kind).toBe("mantimon");
      },
    };
  });
  expect(attacks).toBeGreaterThan(3);
});
