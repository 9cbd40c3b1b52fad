// Mantimon in play: entering, evolving, attaching, changing places, leaving.

import {
  ASLEEP,
  BURNED,
  CONFUSED,
  EXCLUSIVE,
  isActive,
  PARALYZED,
  POISONED,
  statusBit,
  toolsOf,
} from "./board.ts";
import { endLastingOf, endPoisonOf } from "./lasting.ts";
import type { Game, Mon } from "./state.ts";
import { energyWasAttached, movedToActive, toolWasAttached } from "./triggers.ts";
import { monView } from "./view.ts";
import type { DamageCause, Zone } from "./view-types.ts";
import { NONE, type Seat, STATUSES, type Status } from "./vocabulary.ts";
import { energyHome, moveCards, putInto, shuffleZone, takeFrom } from "./zones.ts";

/** A Mantimon or card entered play, left it or changed places: the modifiers are looked up again. */
function boardChanged(game: Game): void {
  game.modifierSources = null;
}

/** Energy came or went: most of it says nothing. */
function energyChanged(game: Game, card: number): void {
  const { passiveBits, triggerBit } = game.pool.info[card];
  if (passiveBits !== 0 || triggerBit !== 0) boardChanged(game);
}

/** A Mantimon of one card, to which nothing has happened yet. */
export function newMon({ pool }: Game, owner: Seat, id: number, card: number): Mon {
  return {
    id,
    owner,
    cards: [card],
    energy: [],
    tool: NONE,
    secondTool: NONE,
    damage: 0,
    hp: pool.info[card].hp,
    statuses: 0,
    paralyzedOn: NONE,
    entered: NONE,
    evolved: NONE,
    activeSince: NONE,
    abilityUsed: NONE,
    damagedOn: NONE,
    damagedBy: NONE,
    attackedOn: NONE,
    attackCard: NONE,
    attackIndex: NONE,
    knockOutResolved: false,
  };
}

/** Puts a basic from a zone into play, in the place that `place` names. */
export function enterPlay(game: Game, seat: Seat, card: number, from: Zone, place: "active" | "bench"): Mon {
  const player = game.players[seat];
  takeFrom(game, seat, from, card);
  const mon = newMon(game, seat, game.nextMon++, card);
  mon.entered = game.turn;
  if (place === "active") mon.activeSince = game.turn;
  if (place === "active") player.active = mon;
  else player.bench.push(mon);
  boardChanged(game);
  if (game.sink !== null) {
    const faceDown = game.phase === "setup";
    game.sink.push({ type: "entered", seat, mon: monView(mon), place, from, faceDown });
  }
  return mon;
}

/** Evolving ends statuses and the effects of attacks on the Mantimon. Damage and attachments stay. */
export function evolveMon(game: Game, mon: Mon, card: number, from: Zone): void {
  takeFrom(game, mon.owner, from, card);
  mon.cards.push(card);
  mon.evolved = game.turn;
  mon.abilityUsed = NONE;
  boardChanged(game);
  if (game.sink !== null) {
    game.sink.push({ type: "evolved", seat: mon.owner, mon: mon.id, card, from, turn: game.turn });
  }
  leaveBehind(game, mon);
}

export function devolveMon(game: Game, mon: Mon, to: "hand" | "deck" | "discard"): void {
  const card = mon.cards.pop() as number;
  putInto(game, mon.owner, to, card);
  boardChanged(game);
  if (game.sink !== null) {
    game.sink.push({ type: "devolved", seat: mon.owner, mon: mon.id, card, to });
  }
  if (to === "deck") shuffleZone(game, mon.owner, "deck");
  leaveBehind(game, mon);
}

/** Ends what lasts only until a Mantimon evolves or leaves the active spot. */
function leaveBehind(game: Game, mon: Mon): void {
  if (mon.statuses !== 0) cureAll(game, mon);
  if (game.lasting.length > 0) endLastingOf(game, mon.id, false);
}

// ── Attachments

export function attachEnergy(game: Game, mon: Mon, card: number, from: Zone): void {
  takeFrom(game, mon.owner, from, card);
  mon.energy.push(card);
  energyChanged(game, card);
  if (game.sink !== null) {
    game.sink.push({ type: "energyAttached", seat: mon.owner, mon: mon.id, card, from });
  }
  energyWasAttached(game, mon, card, from);
}

export function moveEnergy(game: Game, from: Mon, to: Mon, card: number): void {
  from.energy.splice(from.energy.indexOf(card), 1);
  to.energy.push(card);
  energyChanged(game, card);
  if (game.sink !== null) {
    game.sink.push({ type: "energyMoved", seat: to.owner, from: from.id, mon: to.id, card });
  }
}

/** Takes energy off a Mantimon and puts it where these rules keep energy for discard, hand or deck. */
export function detachEnergy(game: Game, mon: Mon, card: number, to: "discard" | "hand" | "deck"): void {
  mon.energy.splice(mon.energy.indexOf(card), 1);
  const zone = energyHome(game, to);
  putInto(game, mon.owner, zone, card);
  energyChanged(game, card);
  if (game.sink !== null) {
    game.sink.push({ type: "energyDetached", seat: mon.owner, mon: mon.id, card, to: zone });
  }
  if (zone === "deck" || zone === "energyDeck") shuffleZone(game, mon.owner, zone);
}

/** From another zone than the hand it comes by way of the hand, which both players see. */
export function attachTool(game: Game, mon: Mon, card: number, from: Zone = "hand"): void {
  if (from !== "hand") moveCards(game, mon.owner, [card], from, "hand", { shown: true });
  takeFrom(game, mon.owner, "hand", card);
  if (mon.tool === NONE) mon.tool = card;
  else mon.secondTool = card;
  boardChanged(game);
  if (game.sink !== null) {
    game.sink.push({ type: "toolAttached", seat: mon.owner, mon: mon.id, card });
  }
  if (from === "hand") toolWasAttached(game, mon, card);
}

export function detachTool(game: Game, mon: Mon, card: number, to: "hand" | "deck" | "discard"): void {
  if (mon.tool === card) mon.tool = mon.secondTool;
  mon.secondTool = NONE;
  putInto(game, mon.owner, to, card);
  boardChanged(game);
  if (game.sink !== null) {
    game.sink.push({ type: "toolDetached", seat: mon.owner, mon: mon.id, card, to });
  }
}

export function discardStadium(game: Game): void {
  const card = game.stadium;
  if (card === NONE) return;
  game.stadium = NONE;
  putInto(game, game.stadiumSeat, "discard", card);
  boardChanged(game);
  if (game.sink !== null) game.sink.push({ type: "stadiumLeft", seat: game.stadiumSeat, card });
}

export function placeStadium(game: Game, seat: Seat, card: number): void {
  discardStadium(game);
  takeFrom(game, seat, "hand", card);
  game.stadium = card;
  game.stadiumSeat = seat;
  for (const player of game.players) player.stadiumUsed = NONE;
  boardChanged(game);
  if (game.sink !== null) game.sink.push({ type: "stadiumPlaced", seat, card });
}

// ── Damage and statuses

export function addDamage(
  game: Game,
  mon: Mon,
  amount: number,
  cause: DamageCause,
  weakness = false,
  resistance = false,
): void {
  if (amount <= 0) return;
  mon.damage += amount;
  if (game.sink !== null) {
    const seat = mon.owner;
    game.sink.push({ type: "damaged", seat, mon: mon.id, amount, cause, weakness, resistance });
  }
}

/** Returns the HP healed. */
export function heal(game: Game, mon: Mon, amount: number): number {
  const healed = Math.min(amount, mon.damage);
  if (healed <= 0) return 0;
  mon.damage -= healed;
  if (game.sink !== null) {
    game.sink.push({ type: "healed", seat: mon.owner, mon: mon.id, amount: healed });
  }
  return healed;
}

/**
 * Only the active Mantimon can have a status. The caller has checked immunity. Returns whether the Mantimon now has
 * the status.
 */
export function gainStatus(game: Game, mon: Mon, status: Status): boolean {
  const bit = statusBit(status);
  if (!isActive(game, mon) || (mon.statuses & bit) !== 0) return false;
  if ((bit & EXCLUSIVE) !== 0) loseStatuses(game, mon, EXCLUSIVE);
  mon.statuses |= bit;
  if (bit === PARALYZED) mon.paralyzedOn = game.turn;
  if (game.sink !== null) {
    const index = STATUSES.indexOf(status);
    game.sink.push({ type: "statusGained", seat: mon.owner, mon: mon.id, status: index });
  }
  return true;
}

export function loseStatuses(game: Game, mon: Mon, bits: number): void {
  const lost = mon.statuses & bits;
  if (lost === 0) return;
  mon.statuses &= ~bits;
  if ((lost & POISONED) !== 0) endPoisonOf(game, mon.id);
  if (game.sink === null) return;
  for (let status = 0; status < STATUSES.length; status++) {
    if ((lost & (1 << status)) !== 0) {
      game.sink.push({ type: "statusLost", seat: mon.owner, mon: mon.id, status });
    }
  }
}

function cureAll(game: Game, mon: Mon): void {
  loseStatuses(game, mon, ASLEEP | PARALYZED | CONFUSED | POISONED | BURNED);
}

// ── Places

/** The active Mantimon and one of the bench change places. */
export function switchActive(game: Game, seat: Seat, to: Mon): void {
  const player = game.players[seat];
  const old = player.active as Mon;
  player.bench[player.bench.indexOf(to)] = old;
  player.active = to;
  to.activeSince = game.turn;
  boardChanged(game);
  if (game.sink !== null) game.sink.push({ type: "switched", seat, mon: to.id });
  leaveBehind(game, old);
  movedToActive(game, to);
}

/** Puts a Mantimon of the bench into the empty active spot. */
export function promote(game: Game, seat: Seat, mon: Mon): void {
  const player = game.players[seat];
  player.bench.splice(player.bench.indexOf(mon), 1);
  player.active = mon;
  mon.activeSince = game.turn;
  boardChanged(game);
  if (game.sink !== null) game.sink.push({ type: "promoted", seat, mon: mon.id });
  movedToActive(game, mon);
}

/** Takes a Mantimon out of play with all its cards. */
export function leavePlay(game: Game, mon: Mon, to: "hand" | "deck" | "discard"): void {
  const player = game.players[mon.owner];
  while (mon.energy.length > 0) detachEnergy(game, mon, mon.energy[mon.energy.length - 1], to);
  for (const tool of toolsOf(mon)) detachTool(game, mon, tool, to);
  endLastingOf(game, mon.id, true);
  if (player.active === mon) player.active = null;
  else player.bench.splice(player.bench.indexOf(mon), 1);
  for (const card of mon.cards) putInto(game, mon.owner, to, card);
  boardChanged(game);
  if (game.sink !== null) {
    game.sink.push({ type: "left", seat: mon.owner, mon: mon.id, cards: mon.cards.slice(), to });
  }
  if (to === "deck") shuffleZone(game, mon.owner, "deck");
}
