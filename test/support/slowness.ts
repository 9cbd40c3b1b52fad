// How much slower this machine is than the one that budgets of processor time are stated for.

import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { advance, createGame, currentPlayer, legalActions, PRESETS, randomFrom } from "../../engine/index.ts";

/** Decisions of random play a second on that machine: docs/ARCHITECTURE.md has the figure. */
const REFERENCE_RATE = 150_000;
const DECISIONS = 30_000;

/** @returns 1 or more: 3 if random play of the engine takes three times as much processor time as there. */
export function slowness(): number {
  const { pool, decks } = loadContent();
  const own = decks.filter(({ rules }) => rules === "house").map(deckOf);
  const random = randomFrom("slowness");
  const play = (seed: number): number => {
    const game = createGame({
      rules: PRESETS.house,
      pool,
      decks: [own[0], own[1]],
      seed: `slowness ${seed}`,
    });
    let decisions = 0;
    for (let seat = currentPlayer(game); seat !== -1; seat = currentPlayer(game), decisions++) {
      const moves = legalActions(game, seat);
      advance(game, moves[Math.floor(random() * moves.length)]);
    }
    return decisions;
  };
  let seed = 0;
  const playMany = () => {
    let decisions = 0;
    while (decisions < DECISIONS) decisions += play(seed++);
    return decisions;
  };
  // The first ones run code that is not compiled yet.
  playMany();
  const before = process.cpuUsage();
  const decisions = playMany();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, ((user + system) * REFERENCE_RATE) / (decisions * 1_000_000));
}
