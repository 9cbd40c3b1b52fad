// What a pick is for: every effect of the printed cards that asks says it, in every language.
import "../../test/support/web-cards.ts";
import { afterEach, expect, test } from "vitest";
import { pool } from "../../cards/browser.ts";
import type { DecisionView, Effect, Seat } from "../../engine/index.ts";
import { switchLanguage } from "../text/index.ts";
import { purposeOf } from "./purpose.ts";

afterEach(() => switchLanguage("en"));

const asked = (kind: DecisionView["kind"], program: number, step: number, max: number): DecisionView => ({
  ...{ seat: 0 as Seat, kind, reason: "effect", card: 0, mon: -1, program, step },
  ...{ options: [], picked: [], min: max, max, ordered: false, cancel: false },
});

const asksForMantimon = (effect: Effect) =>
  effect.effect === "switch" ||
  [..."to target from of".split(" ")].some((field) => {
    const target = (effect as Record<string, unknown>)[field];
    return (
      typeof target === "object" && target !== null && "choose" in target && effect.effect !== "copyAttack"
    );
  });
const asksForCards = ({ effect }: Effect) =>
  "moveCards look attachEnergy attachSeen attachTool detachEnergy moveEnergy evolve"
    .split(" ")
    .includes(effect);

test.each(["en", "de"] as const)(
  "every question of a printed card has its purpose (%s)",
  async (language) => {
    await switchLanguage(language);
    const silent: string[] = [];
    pool.programs.forEach((effects, program) => {
      effects.forEach((effect, step) => {
        for (const max of [1, 2]) {
          const says = (kind: DecisionView["kind"]) => purposeOf(asked(kind, program, step, max), pool);
          if (asksForMantimon(effect) && says("mantimon") === "") silent.push(JSON.stringify(effects));
          if (asksForCards(effect) && says("card") === "") silent.push(JSON.stringify(effect));
        }
      });
    });
    expect(silent).toEqual([]);
  },
);
