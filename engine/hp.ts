// Full HP, kept in the state: modifiers that begin or end change them.

import { modifierSourcesOf } from "./active-modifiers.ts";
import { fullHp } from "./modifiers.ts";
import type { Game, Mon } from "./state.ts";

/** Updates the HP of all Mantimon. Code that reads HP after a change calls this first. */
export function refreshHp(game: Game): void {
  const sources = modifierSourcesOf(game);
  if (sources.hpIsCurrent) return;
  for (const player of game.players) {
    if (player.active !== null) refreshHpOf(game, player.active);
    for (const mon of player.bench) refreshHpOf(game, mon);
  }
  if (sources.hpIsFixed) game.modifierSources = { ...sources, hpIsCurrent: true };
}

function refreshHpOf(game: Game, mon: Mon): void {
  const hp = fullHp(game, mon);
  if (hp === mon.hp) return;
  mon.hp = hp;
  if (game.sink !== null) game.sink.push({ type: "hpChanged", seat: mon.owner, mon: mon.id, hp });
}

export function isDown(mon: Mon): boolean {
  return mon.damage >= mon.hp;
}
