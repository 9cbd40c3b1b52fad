// The preview of an attack: it agrees with what then happens, and knows no more than the view.
import { expect, test } from "vitest";
import { apply, opponentOf, view } from "../../engine/index.ts";
import { playGames } from "../../test/support/games.ts";
import { previewAttack } from "./attack-preview.ts";

test("the damage that an attack then does is within what its preview says", () => {
  let attacks = 0;
  let within = 0;
  playGames("attack preview", 300, () => {
    let told: {
      preview: NonNullable<ReturnType<typeof previewAttack>>;
      defender: number;
      left: number;
    } | null = null;
    return {
      before: (game, seat, _moves, move) => {
        told = null;
        if (move.type !== "attack") return;
        const preview = previewAttack(view(game, seat), game.rules, game.pool, seat, move.index);
        const defender = game.players[opponentOf(seat)].active;
        expect(preview).not.toBeNull();
        if (preview && defender)
          told = { preview, defender: defender.id, left: defender.hp - defender.damage };
      },
      after: (_game, _move, events) => {
        if (told === null || events.some(({ type }) => type === "decisionOpened" || type === "coins")) return;
        const { preview, defender } = told;
        const end = events.findIndex(({ type }) => type === "turnEnded");
        let damage = 0;
        for (const event of end === -1 ? events : events.slice(0, end))
          if (event.type === "damaged" && event.mon === defender) damage += event.amount;
        attacks++;
        if (damage >= preview.damage[0] && damage <= preview.damage[1]) within++;
      },
    };
  });
  expect(attacks).toBeGreaterThan(20);
  // What hangs on hidden cards, or on what a view does not say about earlier turns, may come out otherwise.
  expect(within / attacks).toBeGreaterThan(0.95);
});

test("previews of a view do not change it, and are the same each time", () => {
  let seen = 0;
  playGames("attack preview again", 10, () => ({
    before: (game, seat, _moves, move) => {
      if (move.type !== "attack") return;
      const shown = view(game, seat);
      const copy = structuredClone(shown);
      const first = previewAttack(shown, game.rules, game.pool, seat, move.index);
      expect(previewAttack(shown, game.rules, game.pool, seat, move.index)).toEqual(first);
      expect(shown).toEqual(copy);
      expect(apply(game, move).game).not.toBe(game);
      seen++;
    },
  }));
  expect(seen).toBeGreaterThan(5);
});
