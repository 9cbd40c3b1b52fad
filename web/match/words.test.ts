// What the client says: every event, question and refusal of games at random has its words.

import { expect, test } from "vitest";
import { type Game, redact, type Seat, SPECTATOR, view } from "../../engine/index.ts";
import { playGames } from "../../test/support/games.ts";
import { loadAdvice } from "./advice.ts";
import { describeCard, describeMon } from "./describe.ts";
import { createLogbook } from "./game-log.ts";
import { answerPlace, optionOf, pickMove, playableMoves, targetsOf, withCopies } from "./playable-moves.ts";
import { optionLabel, question } from "./question.ts";
import { missingEnergy, notNow, type Situation, whyNotMove } from "./reasons.ts";

await loadAdvice();

const sound = (text: string) => {
  expect(text).not.toBe("");
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
};

const situationOf = (game: Game, seat: Seat): Situation => ({
  view: view(game, seat),
  rules: game.rules,
  pool: game.pool,
  seat,
  opponent: "Ada",
  busy: false,
});

test("every event has its line or is left out, for a player and for a spectator", () => {
  playGames("client log", 30, (game) => {
    const books = [0, SPECTATOR].map((viewer) => ({
      viewer: viewer as 0 | -1,
      book: createLogbook(game.pool),
    }));
    let before = view(game, SPECTATOR);
    return {
      after: (now, _move, events) => {
        for (const { viewer, book } of books) {
          for (const event of redact(events, viewer)) {
            const line = book.tell(event, before, 0);
            if (line) sound(line.text);
            if (line)
              expect(line.text.replace(/\{(me|my|name)\}/, "").replace(/\{of[01]\} /g, "")).not.toMatch(
                /[{}]/,
              );
          }
        }
        before = view(now, SPECTATOR);
      },
    };
  });
});

test("every question is put in words, and each of its answers can be given at the place where it is asked", () => {
  playGames("client questions", 30, () => ({
    before: (game, seat, moves) => {
      const seen = view(game, seat);
      if (!seen.decision) return;
      const { decision } = seen;
      const playable = playableMoves(moves, game.rules);
      sound(question(decision, seen, game.pool));
      for (const option of playable.answers.keys()) {
        if (decision.kind !== "mantimon") sound(optionLabel(decision, option, seen, game.pool));
      }
      if (
        answerPlace(decision, seen, seat) === "table" ||
        (decision.kind !== "card" && decision.kind !== "energy")
      ) {
        expect(playable.answers.size).toBe(moves.filter((move) => move.type === "choose").length);
        return;
      }
      const reachable = withCopies(decision.options).filter(
        ({ card, copy }) => pickMove(decision, playable, optionOf(decision, card, copy)) !== null,
      );
      expect(reachable.length > 0).toBe(playable.answers.size > 0);
    },
  }));
});

test("every legal move belongs to something that can be clicked", () => {
  playGames("client playable moves", 30, () => ({
    before: (game, _seat, moves) => {
      const playable = playableMoves(moves, game.rules);
      const held = (["hand", "energyZone"] as const).flatMap((from) =>
        [...playable[from].keys()].flatMap((card) => {
          const { on, plain } = targetsOf(playable, { from, card });
          return [...on.values(), ...(plain ? [plain] : [])];
        }),
      );
      const single = [playable.stadium, playable.endTurn, playable.stop, playable.cancel].filter(
        (move) => move !== null,
      );
      const maps = [playable.abilities, playable.attacks, playable.retreats, playable.answers].flatMap(
        (map) => [...map.values()],
      );
      expect([...held, ...single, ...maps]).toHaveLength(moves.length);
    },
  }));
});

test("whatever is not possible has its reason", () => {
  playGames("client reasons", 30, () => ({
    before: (game, seat, moves) => {
      for (const s of [situationOf(game, seat), situationOf(game, seat === 0 ? 1 : 0)]) {
        const playable = playableMoves(s.seat === seat ? moves : [], game.rules);
        const { hand, active, bench } = s.view.players[s.seat];
        for (const card of hand)
          if (!playable.hand.has(card)) sound(whyNotMove(s, { type: "play", card, on: -1 }));
        sound(whyNotMove(s, { type: "attach", card: -1, on: -1 }));
        sound(whyNotMove(s, { type: "retreat", to: -1 }));
        expect(notNow(s) === null).toBe(s.seat === seat && game.decision === null);
        const mons = active ? [active, ...bench] : bench;
        for (const mon of mons) {
          const card = game.pool.cards[mon.cards.at(-1)!];
          if (!card) continue;
          sound(whyNotMove(s, { type: "ability", mon: mon.id }));
          sound(describeMon(mon, "bench", game.pool.cards));
          sound(describeCard(card));
        }
        const attacks = active === null ? [] : game.pool.info[active.cards.at(-1)!].attacks;
        for (const index of attacks.keys()) {
          if (playable.attacks.has(index)) expect(missingEnergy(s, index)).toEqual([]);
          else sound(whyNotMove(s, { type: "attack", index }));
        }
      }
    },
  }));
});
