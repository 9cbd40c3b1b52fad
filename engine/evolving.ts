// When and into what a Mantimon may evolve.

import { infoOf, isFirstTurnOfPlayer } from "./board.ts";
import { cannotEvolve, evolvesAs, mayEvolveAtOnce } from "./modifiers.ts";
import type { Game, Mon } from "./state.ts";

/** Not on the turn in which it came into play or evolved, and not on a player's first turn. */
export function timingAllowsEvolving(game: Game, mon: Mon): boolean {
  if (mon.evolved === game.turn) return false;
  if (mon.entered < game.turn && !isFirstTurnOfPlayer(game)) return true;
  return mayEvolveAtOnce(game, mon);
}

/** Whether a card is the next stage of a Mantimon. With `skip`: a stage 2 directly on its basic. */
export function evolutionFits(game: Game, mon: Mon, card: number, skip: boolean): boolean {
  const next = game.pool.info[card];
  const now = infoOf(game, mon);
  if (next.evolvesFrom === null) return false;
  const fits = skip
    ? next.stage === 2 && now.stage === 0 && next.basicName === now.name
    : evolvesAs(game, mon, next.evolvesFrom);
  return fits && !cannotEvolve(game, mon);
}
