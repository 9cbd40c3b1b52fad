// Texts that are carried out because something has happened to the Mantimon they are on.

import { infoOf } from "./board.ts";
import { effectsFrame } from "./frames.ts";
import type { Trigger } from "./language.ts";
import { abilityIsOn } from "./modifiers.ts";
import type { Frame, Game, Mon } from "./state.ts";
import { NONE } from "./vocabulary.ts";

/** The texts on a Mantimon that a trigger sets off: its ability, its tool's, its energy's. */
export function textsOf(game: Game, mon: Mon, trigger: Trigger): Frame[] {
  const frames: Frame[] = [];
  const add = (card: number): void => {
    const { ability, program } = game.pool.info[card];
    if (ability?.when !== trigger) return;
    frames.push(effectsFrame({ program, seat: mon.owner, mon: mon.id, card }));
  };
  if (placeFits(game, mon) && abilityIsOn(game, mon)) add(infoOf(game, mon).index);
  if (mon.tool !== NONE) add(mon.tool);
  for (const card of mon.energy) add(card);
  return frames;
}

/** Whether a Mantimon is where its ability asks it to be. */
export function placeFits(game: Game, mon: Mon): boolean {
  const { ability } = infoOf(game, mon);
  if (ability === null || !("place" in ability) || ability.place === undefined) return true;
  return (game.players[mon.owner].active === mon) === (ability.place === "active");
}

/** Puts the triggered texts of a Mantimon into the stack at a place. Whether there were any. */
export function pushTriggers(
  game: Game,
  mon: Mon,
  trigger: "damaged" | "knockedOut",
  attacker: number,
  place: number,
): boolean {
  const frames = textsOf(game, mon, trigger);
  for (const frame of frames) frame.attacker = attacker;
  game.stack.splice(place, 0, ...frames.reverse());
  return frames.length > 0;
}
