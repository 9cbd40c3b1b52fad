// Each lesson can be played through: a learner who makes the sensible moves sees every step done, and wins.
import "../../test/support/web-cards.ts";
import { expect, test } from "vitest";
import { pool } from "../../cards/browser.ts";
import type { Move, View } from "../../engine/index.ts";
import { openMoves } from "../match/match-store.ts";
import { playableMoves } from "../match/playable-moves.ts";
import de from "../text/de/index.ts";
import en from "../text/en/index.ts";
import later from "../text/en/lazy.ts";
import { openLesson } from "./lesson-match.ts";
import { LESSON, LESSONS } from "./lessons.ts";
import { TIPS } from "./tips.ts";

const nameOf = (card: number) => pool.cards[card]?.name ?? "";

const topOf = (view: View, id: number) =>
  view.players[0].bench.find((mon) => mon.id === id)?.cards.at(-1) ?? -1;

/** What a learner does who follows the guide. */
function sensible(moves: Move[], view: View): Move {
  const { active, attached } = view.players[0];
  const wish = (type: Move["type"]) => moves.find((move) => move.type === type);
  if (moves.some(({ type }) => type === "choose")) {
    // Calfin first, and all others on the bench.
    const calfin = moves.find(
      (move) => move.type === "choose" && nameOf(view.decision!.options[move.option]) === "Calfin",
    );
    return calfin ?? wish("choose")!;
  }
  const evolve = wish("evolve");
  if (evolve) return evolve;
  const play = wish("play");
  if (play) return play;
  const attach = moves.find((move) => move.type === "attach" && move.on === active?.id);
  if (attached === 0 && attach) return attach;
  const isCalfin = active !== null && nameOf(active.cards.at(-1)!) === "Calfin";
  const away = moves.find((move) => move.type === "retreat" && nameOf(topOf(view, move.to)) !== "Calfin");
  if (isCalfin && away) return away;
  return wish("attack") ?? wish("endTurn") ?? moves[0];
}

test.each(LESSONS)("lesson %s is won, with all its steps done in order", async (id) => {
  let kept: Move[] = [];
  const { store, requests } = openLesson(id, ["You", "Partner"], [], (moves) => {
    kept = moves;
  });
  const { steps } = LESSON[id];
  let step = 0;
  for (let moves = 0; moves < 400; moves++) {
    store.skipAnimations();
    const { view, rules } = store.get();
    if (view!.result) break;
    const open = openMoves({ ...store.get() });
    const now = { view: view!, playable: playableMoves(open, rules), nameOf };
    while (step < steps.length - 1 && (steps[step].done?.(now) ?? true)) step++;
    await requests.act(sensible(open, view!));
  }
  store.skipAnimations();
  const { view, rules } = store.get();
  const now = { view: view!, playable: playableMoves([], rules), nameOf };
  while (step < steps.length - 1 && (steps[step].done?.(now) ?? true)) step++;
  expect(view!.result?.winner, "the learner wins").toBe(0);
  expect(steps[step].text).toBe(steps.at(-1)!.text);

  // It goes on after a reload from its moves.
  const again = openLesson(id, ["You", "Partner"], kept.slice(0, -1).length > 3 ? kept.slice(0, 4) : []);
  expect(again.store.get().view?.result ?? null).toBeNull();
});

test("every step and lesson has its text, in each language", () => {
  for (const texts of [{ ...en, ...later }, de]) {
    expect(Object.keys(texts.tips)).toHaveLength(TIPS);
    for (const id of LESSONS) {
      expect(texts.learn.lessons[id].title).not.toBe("");
      for (const { text } of LESSON[id].steps) expect(texts.learn.steps, text).toHaveProperty(text);
    }
  }
});
