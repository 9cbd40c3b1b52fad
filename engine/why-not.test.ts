// Why a move is not legal: told exactly when it is not, and from a view as well.
import { expect, test } from "vitest";
import { playGames } from "../test/support/games.ts";
import type { Game, Seat } from "./index.ts";
import { gameOfView, isLegal, type Move, missingForAttack, SEATS, view, whyNot } from "./index.ts";
import { attacksOf } from "./modifiers.ts";

/** Every free move that a seat could think of: each card of its hand and zone to each of its Mantimon, and the rest. */
function conceivable(game: Game, seat: Seat): Move[] {
  const { hand, energyZone, active, bench } = game.players[seat];
  const mons = active === null ? bench : [active, ...bench];
  const inHand = game.rules.energy.source === "hand";
  const moves: Move[] = [{ type: "endTurn" }, { type: "stadium" }];
  for (const mon of mons) {
    moves.push({ type: "ability", mon: mon.id });
    if (mon !== active) moves.push({ type: "retreat", to: mon.id });
    for (const card of inHand ? [] : energyZone) moves.push({ type: "attach", card, on: mon.id });
  }
  for (const card of hand) {
    const info = game.pool.info[card];
    const evolves = info.kind === "mantimon" && info.stage > 0;
    if (info.kind === "energy") {
      if (inHand) for (const mon of mons) moves.push({ type: "attach", card, on: mon.id });
    } else if (evolves || info.kind === "tool") {
      for (const mon of mons) moves.push({ type: evolves ? "evolve" : "play", card, on: mon.id });
    } else {
      moves.push({ type: "play", card, on: -1 });
    }
  }
  const attacks = active === null ? [] : game.pool.info[active.cards.at(-1)!].attacks;
  for (const index of attacks.keys()) moves.push({ type: "attack", index });
  return moves;
}

test("a move has an obstacle if and only if it is not legal", () => {
  playGames("obstacles", 40, () => ({
    before: (game) => {
      for (const seat of SEATS) {
        for (const move of conceivable(game, seat)) {
          const obstacle = whyNot(game, seat, move);
          expect([move, obstacle === null]).toEqual([move, isLegal(game, seat, move)]);
        }
      }
    },
  }));
});

/** Texts that ask what happened before: a view does not say that. */
const PAST = /"(happened|usedLastTurn)":/;

/** Whether a move is an attack that has another cost if something happened before. */
function costAsksPast(game: Game, seat: Seat, move: Move): boolean {
  const { active } = game.players[seat];
  if (move.type !== "attack" || active === null) return false;
  return PAST.test(JSON.stringify(attacksOf(game, active)[move.index]?.other ?? null));
}

test("a view tells the same obstacle, but for a used stadium and for what happened before", () => {
  playGames("obstacles of views", 40, () => ({
    before: (game) => {
      for (const seat of SEATS) {
        const seen = gameOfView(view(game, seat), game.rules, game.pool);
        for (const move of conceivable(game, seat)) {
          const exact = whyNot(game, seat, move);
          if (costAsksPast(game, seat, move)) continue;
          if (move.type === "stadium" && exact?.code === "abilityUsed") continue;
          const told = whyNot(seen, seat, move);
          // The condition is asked before anything else about what the text does.
          const beyond = exact === null || exact.code === "noEffect";
          if (told?.code === "conditionFails" && beyond && PAST.test(JSON.stringify(game.pool.cards)))
            continue;
          expect([move, told]).toEqual([move, exact]);
          // What it costs in the set-up may depend on Mantimon that are still face down.
          if (move.type === "attack" && game.phase !== "setup") {
            expect(missingForAttack(seen, seat, move.index)).toEqual(
              missingForAttack(game, seat, move.index),
            );
          }
        }
      }
    },
  }));
});
