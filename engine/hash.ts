// A short hash of the whole state of a game: equal states have equal hashes on every machine.

import type { Decision, Frame, Game, Lasting, Mon, Player } from "./state.ts";
import { NONE } from "./vocabulary.ts";

/** Two lanes of 32 bits, similar to FNV-1a. */
interface Lanes {
  a: number;
  b: number;
}

function add(lanes: Lanes, value: number): void {
  lanes.a = Math.imul(lanes.a ^ value, 0x01000193);
  lanes.b = Math.imul(lanes.b ^ (value + 0x7f4a7c15), 0x85ebca6b);
  lanes.b ^= lanes.b >>> 15;
}

function addText(lanes: Lanes, text: string): void {
  for (let i = 0; i < text.length; i++) add(lanes, text.charCodeAt(i));
  add(lanes, text.length);
}

function addList(lanes: Lanes, list: readonly number[]): void {
  add(lanes, list.length);
  for (const value of list) add(lanes, value);
}

function addMon(lanes: Lanes, mon: Mon | null): void {
  if (mon === null) return add(lanes, -7);
  addList(lanes, mon.cards);
  addList(lanes, mon.energy);
  addList(lanes, [mon.id, mon.owner, mon.tool, mon.damage, mon.hp, mon.statuses, mon.paralyzedOn]);
  addList(lanes, [mon.entered, mon.evolved, mon.activeSince, mon.abilityUsed]);
  addList(lanes, [mon.damagedOn, mon.damagedBy, mon.attackedOn, mon.attackCard, mon.attackIndex]);
  add(lanes, mon.knockOutResolved ? 1 : 0);
  // Left out where there is none, so that hashes of recorded games stay as they are.
  if (mon.secondTool !== NONE) add(lanes, mon.secondTool);
}

function addPlayer(lanes: Lanes, player: Player): void {
  const { deck, hand, discard, prizes, energyDeck, energyZone, energyTypes } = player;
  for (const list of [deck, hand, discard, prizes, energyDeck, energyZone, energyTypes]) {
    addList(lanes, list);
  }
  addMon(lanes, player.active);
  add(lanes, player.bench.length);
  for (const mon of player.bench) addMon(lanes, mon);
  addList(lanes, [player.nextEnergy, player.points, player.mulligans, player.attached, player.cancels]);
  addList(lanes, [
    player.stadiumUsed,
    player.generatedEnergy,
    player.lostMonOn,
    player.lostTypes,
    player.lostAnyOn,
  ]);
  const flags = [player.supporter, player.stadiumPlayed, player.retreated];
  addList(lanes, flags.map(Number));
}

function addLasting(lanes: Lanes, lasting: Lasting): void {
  const { id, card, seat, mon, amount, lastTurn, modifier } = lasting;
  addList(lanes, [id, card, seat, mon, amount, lastTurn, modifier, lasting.byAttack ? 1 : 0]);
}

function addFrame(lanes: Lanes, frame: Frame): void {
  const { op, program, pc, seat, mon, card, attacker, it, attack, undo, heads, tails, last } = frame;
  addList(lanes, [op, program, pc, seat, mon, card, attacker, it, attack, undo, heads, tails, last]);
  addList(lanes, frame.chosen);
  for (const answer of frame.answers) addList(lanes, answer);
}

function addDecision(lanes: Lanes, decision: Decision): void {
  addText(lanes, decision.kind + decision.reason);
  addList(lanes, decision.options);
  addList(lanes, decision.picked);
  addList(lanes, [decision.seat, decision.card, decision.mon, decision.min, decision.max]);
  const flags = [decision.ordered, decision.cancel, decision.hidden];
  addList(lanes, flags.map(Number));
}

/** 16 hex digits over all fields of the state. */
export function hash(game: Game): string {
  const lanes: Lanes = { a: 0x811c9dc5, b: 0x9e3779b9 };
  addText(lanes, game.pool.version + game.rules.name + game.phase);
  addList(lanes, game.key);
  addList(lanes, [game.drawn, game.turn, game.current, game.first]);
  for (const player of game.players) addPlayer(lanes, player);
  addList(lanes, [game.stadium, game.stadiumSeat, game.nextMon, game.nextLasting]);
  for (const lasting of game.lasting) addLasting(lanes, lasting);
  for (const frame of game.stack) addFrame(lanes, frame);
  if (game.decision !== null) addDecision(lanes, game.decision);
  if (game.result !== null) addText(lanes, `${game.result.winner} ${game.result.reason}`);
  return (lanes.a >>> 0).toString(16).padStart(8, "0") + (lanes.b >>> 0).toString(16).padStart(8, "0");
}
