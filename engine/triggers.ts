// Triggered texts: carried out because something has happened to the Mantimon they are on.

import { mayAnswer } from "./active-modifiers.ts";
import { infoOf, isActive, monsOf, toolsOf } from "./board.ts";
import { effectsFrame } from "./frames.ts";
import type { Ability, Trigger } from "./language.ts";
import { hasBegun } from "./lasting.ts";
import { abilityIsOn, toolsAreOn } from "./modifiers.ts";
import { ANY_TYPE, type CardInfo, typeIndex } from "./pool.ts";
import { type Frame, type Game, type Lasting, type Mon, OP } from "./state.ts";
import { triggerBits } from "./trigger-bits.ts";
import type { Zone } from "./view-types.ts";
import { NONE, opponentOf } from "./vocabulary.ts";

type Triggered = Extract<Ability, { when: Trigger }>;

/** Adds the texts on a Mantimon that one of these triggers starts: its ability's, its tool's, its energy's. */
export function addTextsOf(
  game: Game,
  mon: Mon,
  triggers: number,
  frames: Frame[],
  fits?: (ability: Triggered) => boolean,
): void {
  if (!mayAnswer(game, triggers)) return;
  const own = infoOf(game, mon);
  if (speaks(own, triggers) && abilityIsOn(game, mon)) addText(game, mon, own, frames, fits);
  for (const card of toolsOf(mon)) {
    const tool = game.pool.info[card];
    if (speaks(tool, triggers) && toolsAreOn(game, mon)) addText(game, mon, tool, frames, fits);
  }
  for (const card of mon.energy) {
    const energy = game.pool.info[card];
    if (speaks(energy, triggers)) addText(game, mon, energy, frames, fits);
  }
}

function speaks({ triggerBit }: CardInfo, triggers: number): boolean {
  return (triggerBit & triggers) !== 0;
}

function addText(
  game: Game,
  mon: Mon,
  { ability, program, index }: CardInfo,
  frames: Frame[],
  fits: ((ability: Triggered) => boolean) | undefined,
): void {
  const triggered = ability as Triggered;
  if (!isInPlace(game, mon, triggered) || (fits !== undefined && !fits(triggered))) return;
  frames.push(effectsFrame({ program, seat: mon.owner, mon: mon.id, card: index }));
}

function isInPlace(game: Game, mon: Mon, ability: Ability): boolean {
  if (!("place" in ability) || ability.place === undefined) return true;
  return isActive(game, mon) === (ability.place === "active");
}

/** Whether a Mantimon is in the place that its ability requires. */
export function placeFits(game: Game, mon: Mon): boolean {
  const { ability } = infoOf(game, mon);
  return ability === null || isInPlace(game, mon, ability);
}

/** Adds the texts that lasting effects carry out as the Mantimon that they are on. */
export function addLaterTexts(
  game: Game,
  mon: Mon,
  frames: Frame[],
  isDue: (lasting: Lasting) => boolean,
): void {
  for (const lasting of game.lasting) {
    if (!isOn(lasting, mon) || !isDue(lasting)) continue;
    const program = game.pool.laterPrograms[lasting.modifier];
    frames.push(effectsFrame({ program, seat: mon.owner, mon: mon.id, card: lasting.card }));
  }
}

function isOn(lasting: Lasting, mon: Mon): boolean {
  return lasting.mon === NONE ? lasting.seat === mon.owner : lasting.mon === mon.id;
}

/** Whether a lasting effect answers what an attack did to the Mantimon that it is on. */
function answers(game: Game, lasting: Lasting, trigger: keyof typeof BY_ATTACK): boolean {
  if (!hasBegun(game, lasting)) return false;
  if (lasting.kind === "answersDamage") return trigger === "damaged";
  const modifier = game.pool.modifiers[lasting.modifier];
  return modifier.kind === "answers" && modifier.when === trigger;
}

const BY_ATTACK = { damaged: triggerBits("damaged"), knockedOut: triggerBits("knockedOut") };

/** Inserts the triggered texts of a Mantimon into the stack at a place. Returns whether there were any. */
export function pushTriggers(
  game: Game,
  mon: Mon,
  trigger: keyof typeof BY_ATTACK,
  attacker: number,
  place: number,
): boolean {
  const frames: Frame[] = [];
  addTextsOf(game, mon, BY_ATTACK[trigger], frames);
  if (game.lasting.length > 0) {
    addLaterTexts(game, mon, frames, (lasting) => answers(game, lasting, trigger));
  }
  if (frames.length === 0) return false;
  for (const frame of frames) frame.attacker = attacker;
  game.stack.splice(place, 0, ...frames.reverse());
  return true;
}

/** The texts are carried out in this order, after the text that is being carried out. */
function pushAfterText(game: Game, frames: Frame[]): void {
  let place = game.stack.length;
  while (place > 0 && game.stack[place - 1].op === OP.effects) place--;
  game.stack.splice(place, 0, ...frames.reverse());
}

/** Whether the text that is being carried out was set off by energy. Where energy is made, it could go on forever. */
function isSetOffByEnergy(game: Game): boolean {
  const running = game.stack.at(-1);
  if (running === undefined || running.card === NONE || running.attack !== NONE) return false;
  const when = game.pool.info[running.card].ability?.when;
  return when === "energyAttached" || when === "theirEnergyAttached";
}

const ENERGY_ATTACHED = triggerBits("energyAttached");
const THEIR_ENERGY_ATTACHED = triggerBits("theirEnergyAttached");

/** Energy was attached to a Mantimon from the hand or the energy zone. */
export function energyWasAttached(game: Game, mon: Mon, card: number, from: Zone): void {
  if (from !== "hand" && from !== "energyZone" && from !== "generated") return;
  const { provides, ability, program } = game.pool.info[card];
  const hasOwnText = ability?.when === "attached";
  if (!hasOwnText && !mayAnswer(game, ENERGY_ATTACHED | THEIR_ENERGY_ATTACHED)) return;
  if (isSetOffByEnergy(game)) return;
  const ofType = ({ type }: Triggered): boolean =>
    type === undefined || provides.includes(typeIndex(type)) || provides.includes(ANY_TYPE);
  const frames: Frame[] = [];
  addTextsOf(game, mon, ENERGY_ATTACHED, frames, ofType);
  for (const other of monsOf(game.players[opponentOf(mon.owner)])) {
    addTextsOf(game, other, THEIR_ENERGY_ATTACHED, frames, ofType);
  }
  for (const frame of frames) frame.it = mon.id;
  if (hasOwnText) {
    frames.unshift(effectsFrame({ program, seat: mon.owner, mon: mon.id, card }));
  }
  if (frames.length > 0) pushAfterText(game, frames);
}

export function toolWasAttached(game: Game, mon: Mon, card: number): void {
  const { ability, program } = game.pool.info[card];
  if (ability?.when !== "attached" || !toolsAreOn(game, mon)) return;
  pushAfterText(game, [effectsFrame({ program, seat: mon.owner, mon: mon.id, card })]);
}

/** A Mantimon moved from the bench to the active spot. */
export function movedToActive(game: Game, mon: Mon): void {
  const { ability } = infoOf(game, mon);
  if (ability?.when !== "movedToActive" || mon.owner !== game.current || mon.abilityUsed === game.turn)
    return;
  if (!abilityIsOn(game, mon)) return;
  mon.abilityUsed = game.turn;
  const { program, index } = infoOf(game, mon);
  if (game.sink !== null) {
    game.sink.push({ type: "abilityUsed", seat: mon.owner, mon: mon.id, card: index, turn: game.turn });
  }
  pushAfterText(game, [effectsFrame({ program, seat: mon.owner, mon: mon.id, card: index })]);
}
