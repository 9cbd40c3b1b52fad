// How much slower this machine is than the one that budgets of processor time are stated for.

import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { PRESETS, randomFrom } from "../../engine/index.ts";
import { playGame } from "../../engine/sim/play.ts";

/** Decisions of random play a second on that machine: a little less than docs/reports/engine-speed.md has for the house rules. */
const REFERENCE_RATE = 150_000;
const DECISIONS = 30_000;

/** @returns 1 or more: 3 if random play of the engine takes three times as much processor time as there. */
export function slowness(): number {
  const { pool, decks } = loadContent();
  const [one, other] = decks.filter(({ rules }) => rules === "house").map(deckOf);
  const setup = { rules: PRESETS.house, pool, decks: [one, other] as [typeof one, typeof other] };
  const random = randomFrom("slowness");
  let games = 0;
  const playMany = (): number => {
    let decisions = 0;
    while (decisions < DECISIONS) {
      const played = playGame({ ...setup, seed: `slowness ${games++}` }, (_game, _seat, moves) => {
        return moves[Math.floor(random() * moves.length)];
      });
      decisions += played.moves.length;
    }
    return decisions;
  };
  // The first ones run code that is not compiled yet.
  playMany();
  const before = process.cpuUsage();
  const decisions = playMany();
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, ((user + system) * REFERENCE_RATE) / (decisions * 1_000_000));
}
