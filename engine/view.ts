// What each viewer may know, built from nothing.

import type { Game, Lasting, Mon, Player } from "./state.ts";
import type { DecisionView, Event, LastingView, MonView, PlayerView, View } from "./view-types.ts";
import { HIDDEN, looksFrom, NONE, type Perspective } from "./vocabulary.ts";

export function monView(mon: Mon): MonView {
  return {
    id: mon.id,
    cards: mon.cards.slice(),
    energy: mon.energy.slice(),
    tool: mon.tool,
    ...(mon.secondTool === NONE ? {} : { secondTool: mon.secondTool }),
    damage: mon.damage,
    hp: mon.hp,
    statuses: mon.statuses,
    entered: mon.entered,
    evolved: mon.evolved,
    abilityUsed: mon.abilityUsed,
  };
}

/** A Mantimon that lies face down while both set up. */
function faceDown(mon: MonView): MonView {
  return { ...mon, cards: [HIDDEN], hp: 0 };
}

function playerView(game: Game, player: Player, own: boolean): PlayerView {
  // A match that ends during the set-up ends before the cards are turned up.
  const isFaceDown = !own && (game.phase === "setup" || (game.phase === "over" && game.turn === 0));
  const shown = (mon: Mon): MonView => (isFaceDown ? faceDown(monView(mon)) : monView(mon));
  return {
    deck: player.deck.length,
    energyDeck: player.energyDeck.length,
    hand: own ? player.hand.slice() : player.hand.map(() => HIDDEN),
    discard: player.discard.slice(),
    prizes: player.prizes.length,
    points: player.points,
    energyZone: player.energyZone.slice(),
    nextEnergy: game.rules.energy.preview ? player.nextEnergy : NONE,
    active: player.active === null ? null : shown(player.active),
    bench: player.bench.map(shown),
    attached: player.attached,
    supporter: player.supporter,
    stadium: player.stadiumPlayed,
    retreated: player.retreated,
  };
}

function lastingView(lasting: Lasting): LastingView {
  return {
    id: lasting.id,
    card: lasting.card,
    seat: lasting.seat,
    mon: lasting.mon,
    kind: lasting.kind,
    modifier: lasting.modifier,
    amount: lasting.amount,
    until: lasting.until,
    lastTurn: lasting.lastTurn,
  };
}

/** Others see who decides and what for. The number of options would tell them about hidden cards. */
function decisionView(decision: DecisionView, viewer: Perspective): DecisionView {
  const own = looksFrom(viewer, decision.seat);
  return {
    seat: decision.seat,
    kind: decision.kind,
    reason: decision.reason,
    card: decision.card,
    mon: decision.mon,
    program: own ? decision.program : NONE,
    step: own ? decision.step : NONE,
    options: own ? decision.options.slice() : [],
    picked: own ? decision.picked.slice() : [],
    min: own ? decision.min : 0,
    max: own ? decision.max : 0,
    ordered: own && decision.ordered,
    cancel: own && decision.cancel,
  };
}

/** The table as a seat, or a spectator, sees it. */
export function view(game: Game, viewer: Perspective): View {
  const [zero, one] = game.players;
  return {
    viewer,
    turn: game.turn,
    current: game.current,
    first: game.first,
    phase: game.phase,
    players: [playerView(game, zero, looksFrom(viewer, 0)), playerView(game, one, looksFrom(viewer, 1))],
    stadium: { card: game.stadium, seat: game.stadiumSeat },
    lasting: game.lasting.map(lastingView),
    decision: game.decision === null ? null : decisionView(game.decision, viewer),
    result: game.result === null ? null : { ...game.result },
  };
}

const PRIVATE_ZONES = ["deck", "hand", "prizes", "energyDeck"];

/** One event as a viewer sees it. */
function redactEvent(event: Event, viewer: Perspective): Event {
  switch (event.type) {
    case "moved": {
      if (event.shown || !isHiddenMove(event, viewer)) return event;
      return { ...event, cards: event.cards.map(() => HIDDEN) };
    }
    case "revealed": {
      if (looksFrom(viewer, event.to) || isOwnHand(event, viewer)) return event;
      return { ...event, cards: event.cards.map(() => HIDDEN) };
    }
    case "entered":
      if (!event.faceDown || looksFrom(viewer, event.seat)) return event;
      return { ...event, mon: faceDown(event.mon) };
    case "decisionOpened":
      return { ...event, decision: decisionView(event.decision, viewer) };
    default:
      return event;
  }
}

/** Cards that move between private zones are known to their owner only, and only if one of the zones is the hand. */
function isHiddenMove(event: Event & { type: "moved" }, viewer: Perspective): boolean {
  if (!PRIVATE_ZONES.includes(event.from) || !PRIVATE_ZONES.includes(event.to)) return false;
  const throughHand = event.from === "hand" || event.to === "hand";
  return !(throughHand && looksFrom(viewer, event.seat));
}

function isOwnHand(event: Event & { type: "revealed" }, viewer: Perspective): boolean {
  return event.from === "hand" && looksFrom(viewer, event.seat);
}

/** Events as a viewer sees them, in the same order and number. */
export function redact(events: Event[], viewer: Perspective): Event[] {
  return events.map((event) => redactEvent(event, viewer));
}
