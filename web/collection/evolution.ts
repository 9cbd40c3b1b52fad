// Lines of evolution among the cards of the build.
import { pool } from "../../cards/browser.ts";
import type { Card } from "../../engine/index.ts";

const named = (name: string) => pool.cards.filter((card) => card.name === name);

const evolvesFrom = (card: Card) => ("evolvesFrom" in card ? card.evolvesFrom : null);

/**
 * The stages of a card's line, from the basic up; each with the cards that stand there. Below the card only those that
 * it evolves from, above it all that evolve from it. One stage for a card without a line. The lowest may be an item that
 * is played as a Mantimon.
 */
export function lineOf(card: Card): Card[][] {
  const stages: Card[][] = [named(card.name)];
  let [lowest] = stages[0];
  for (let from = evolvesFrom(lowest); from !== null; from = evolvesFrom(lowest)) {
    const below = named(from);
    if (below.length === 0) break;
    stages.unshift(below);
    [lowest] = below;
  }
  for (let names = new Set([card.name]); ; ) {
    const above = pool.cards.filter((one) => names.has(evolvesFrom(one) ?? ""));
    if (above.length === 0) return stages;
    stages.push(above);
    names = new Set(above.map(({ name }) => name));
  }
}
