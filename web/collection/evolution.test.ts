// Lines of evolution: the same from each of their cards that has only one way up.
import "../../test/support/web-cards.ts";
import { expect, test } from "vitest";
import { pool } from "../../cards/browser.ts";
import { lineOf } from "./evolution.ts";

test("each stage of a line evolves from the one before", () => {
  for (const card of pool.cards) {
    const stages = lineOf(card);
    expect(stages.flat()).toContain(card);
    for (const [at, cards] of stages.entries()) {
      const below = new Set(stages[at - 1]?.map(({ name }) => name));
      for (const one of cards) {
        const from = "evolvesFrom" in one ? one.evolvesFrom : null;
        if (at === 0) expect(from).toBeNull();
        else expect(below).toContain(from);
      }
    }
  }
});
