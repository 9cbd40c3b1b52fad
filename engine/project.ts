// The client's side of events: each redacted event changes a view in the same way as the server's view has changed.

import type { Event, MonView, PlayerView, View, Zone } from "./view-types.ts";
import { assertNever, HIDDEN, looksFrom, NONE } from "./vocabulary.ts";

/** A player's Mantimon with this id. Events refer only to Mantimon in play. */
function monOf(player: PlayerView, id: number): MonView {
  if (player.active?.id === id) return player.active;
  const mon = player.bench.find((one) => one.id === id);
  if (mon === undefined) throw new Error(`no Mantimon ${id} in play`);
  return mon;
}

function removeOne(cards: number[], card: number): void {
  const place = cards.indexOf(card);
  // If the viewer cannot see the hand, the card that leaves it is any of the hidden ones.
  cards.splice(place === -1 ? cards.indexOf(HIDDEN) : place, 1);
}

function take(player: PlayerView, zone: Zone, card: number): void {
  switch (zone) {
    case "deck":
    case "energyDeck":
    case "prizes":
      player[zone]--;
      break;
    case "hand":
    case "discard":
    case "energyZone":
      removeOne(player[zone], card);
      break;
    case "generated":
      break;
    default:
      assertNever(zone);
  }
}

function put(view: View, seat: 0 | 1, zone: Zone, card: number): void {
  const player = view.players[seat];
  switch (zone) {
    case "deck":
    case "energyDeck":
    case "prizes":
      player[zone]++;
      break;
    case "hand":
      player.hand.push(looksFrom(view.viewer, seat) ? card : HIDDEN);
      break;
    case "discard":
    case "energyZone":
      player[zone].push(card);
      break;
    case "generated":
      break;
    default:
      assertNever(zone);
  }
}

function startTurn(view: View, seat: 0 | 1, turn: number): void {
  view.current = seat;
  view.turn = turn;
  for (const player of view.players) {
    player.attached = 0;
    player.supporter = false;
    player.stadium = false;
    player.retreated = false;
  }
}

function removeMon(player: PlayerView, mon: MonView): void {
  if (player.active === mon) player.active = null;
  else player.bench.splice(player.bench.indexOf(mon), 1);
}

function switchPlaces(player: PlayerView, id: number): void {
  const mon = monOf(player, id);
  const place = player.bench.indexOf(mon);
  player.bench[place] = player.active as MonView;
  player.active = mon;
}

/** Events that change a Mantimon which stays in play. */
function projectMon(view: View, event: Event): boolean {
  switch (event.type) {
    case "damaged":
      monOf(view.players[event.seat], event.mon).damage += event.amount;
      return true;
    case "healed":
      monOf(view.players[event.seat], event.mon).damage -= event.amount;
      return true;
    case "hpChanged":
      monOf(view.players[event.seat], event.mon).hp = event.hp;
      return true;
    case "statusGained":
      monOf(view.players[event.seat], event.mon).statuses |= 1 << event.status;
      return true;
    case "statusLost":
      monOf(view.players[event.seat], event.mon).statuses &= ~(1 << event.status);
      return true;
    case "abilityUsed":
      monOf(view.players[event.seat], event.mon).abilityUsed = event.turn;
      return true;
    case "cancelled":
      if (event.mon !== NONE) monOf(view.players[event.seat], event.mon).abilityUsed = NONE;
      return true;
    case "evolved": {
      const mon = monOf(view.players[event.seat], event.mon);
      take(view.players[event.seat], event.from, event.card);
      mon.cards.push(event.card);
      mon.evolved = event.turn;
      mon.abilityUsed = NONE;
      return true;
    }
    case "devolved":
      monOf(view.players[event.seat], event.mon).cards.pop();
      put(view, event.seat, event.to, event.card);
      return true;
    default:
      return false;
  }
}

function holdTool(mon: MonView, card: number): void {
  if (mon.tool === NONE) mon.tool = card;
  else mon.secondTool = card;
}

function loseTool(mon: MonView, card: number): void {
  if (mon.tool === card) mon.tool = mon.secondTool ?? NONE;
  delete mon.secondTool;
}

/** Events that attach something to a Mantimon or take it off. */
function projectAttachment(view: View, event: Event): boolean {
  switch (event.type) {
    case "energyAttached":
      take(view.players[event.seat], event.from, event.card);
      monOf(view.players[event.seat], event.mon).energy.push(event.card);
      return true;
    case "energyMoved":
      removeOne(monOf(view.players[event.seat], event.from).energy, event.card);
      monOf(view.players[event.seat], event.mon).energy.push(event.card);
      return true;
    case "energyDetached":
      removeOne(monOf(view.players[event.seat], event.mon).energy, event.card);
      put(view, event.seat, event.to, event.card);
      return true;
    case "toolAttached":
      take(view.players[event.seat], "hand", event.card);
      holdTool(monOf(view.players[event.seat], event.mon), event.card);
      return true;
    case "toolDetached":
      loseTool(monOf(view.players[event.seat], event.mon), event.card);
      put(view, event.seat, event.to, event.card);
      return true;
    default:
      return false;
  }
}

/** Events that bring Mantimon into play, move them or take them out of play. */
function projectPlace(view: View, event: Event): boolean {
  switch (event.type) {
    case "setupRevealed": {
      const [active = null, ...bench] = event.mons.map(copyMon);
      view.phase = "main";
      view.players[event.seat].active = active;
      view.players[event.seat].bench = bench;
      return true;
    }
    case "entered": {
      const player = view.players[event.seat];
      take(player, event.from, event.mon.cards[0]);
      if (event.place === "active") player.active = copyMon(event.mon);
      else player.bench.push(copyMon(event.mon));
      return true;
    }
    case "switched":
      switchPlaces(view.players[event.seat], event.mon);
      return true;
    case "promoted": {
      const player = view.players[event.seat];
      const mon = monOf(player, event.mon);
      removeMon(player, mon);
      player.active = mon;
      return true;
    }
    case "left":
      removeMon(view.players[event.seat], monOf(view.players[event.seat], event.mon));
      for (const card of event.cards) put(view, event.seat, event.to, card);
      return true;
    default:
      return false;
  }
}

function copyMon(mon: MonView): MonView {
  return { ...mon, cards: mon.cards.slice(), energy: mon.energy.slice() };
}

/** Events on the whole table: turns, zones, stadium, lasting effects, decisions, the end. */
function projectTable(view: View, event: Event): void {
  switch (event.type) {
    case "turnStarted":
      return startTurn(view, event.seat, event.turn);
    case "moved":
      for (const card of event.cards) {
        take(view.players[event.seat], event.from, card);
        put(view, event.seat, event.to, card);
      }
      return;
    case "allowance": {
      const { attached, supporter, stadium, retreated } = event;
      Object.assign(view.players[event.seat], { attached, supporter, stadium, retreated });
      return;
    }
    case "nextEnergy":
      view.players[event.seat].nextEnergy = event.card;
      return;
    case "scored":
      view.players[event.seat].points += event.points;
      return;
    case "stadiumPlaced":
      take(view.players[event.seat], "hand", event.card);
      view.stadium = { card: event.card, seat: event.seat };
      return;
    case "stadiumLeft":
      view.stadium = { card: NONE, seat: event.seat };
      put(view, event.seat, "discard", event.card);
      return;
    case "lastingBegan":
      view.lasting.push({ ...event.lasting });
      return;
    case "lastingEnded":
      view.lasting = view.lasting.filter((lasting) => lasting.id !== event.id);
      return;
    case "decisionOpened":
      view.decision = { ...event.decision };
      return;
    case "decisionClosed":
      view.decision = null;
      return;
    case "gameOver":
      view.phase = "over";
      view.decision = null;
      view.result = { ...event.result };
      return;
    default:
      // The other events do not change the table.
      return;
  }
}

/**
 * Applies one event, redacted for the view's viewer, in place. The first view and all events give every later view
 * exactly.
 */
export function project(view: View, event: Event): void {
  if (projectMon(view, event) || projectAttachment(view, event) || projectPlace(view, event)) return;
  projectTable(view, event);
}
