// Who may know which cards at each step of a match, worked out from the game itself rather than from what is shown.
import { advance, createGame, type Event, type Game, type Pool, SEATS } from "../../../engine/index.ts";
import type { ActionLog } from "../../../src/matches/action-log.ts";
import { cardsOfMon } from "../marked-cards.ts";

/** By number of the log and seat: the cards that were in hand by then, and those that everyone has seen. */
export function knowledge({ header, entries }: ActionLog, pool: Pool) {
  const events: Event[] = [];
  const { rules, players, seed } = header;
  const game = createGame({ rules, pool, decks: [players[0].deck, players[1].deck], seed }, events);
  const seen = SEATS.map(() => ({ held: new Set<number>(), open: new Set<number>() }));
  const steps = [note(game, events, seen)];
  for (const { action } of entries) {
    const happened: Event[] = [];
    advance(game, action, happened);
    steps.push(note(game, happened, seen));
  }
  return steps;
}

function note(game: Game, events: Event[], seen: { held: Set<number>; open: Set<number> }[]) {
  for (const seat of SEATS) {
    const { hand, discard, energyZone: zone, active, bench } = game.players[seat];
    const mons = [...(active ? [active] : []), ...bench];
    for (const card of [...hand, ...mons.flatMap(cardsOfMon)]) seen[seat].held.add(card);
    const open = game.phase === "setup" ? [] : mons.flatMap(cardsOfMon);
    for (const card of [...discard, ...zone, ...open]) seen[seat].open.add(card);
  }
  // What the rules show, and what passed through an open zone within one move.
  for (const event of events) for (const card of shownBy(event)) for (const { open } of seen) open.add(card);
  return seen.map(({ held, open }) => ({ held: new Set(held), open: new Set(open) }));
}

function shownBy(event: Event): number[] {
  switch (event.type) {
    case "mulligan":
      return event.hand;
    case "moved":
      return event.shown || ["discard", "energyZone"].includes(event.to) ? event.cards : [];
    case "played":
    case "energyAttached":
      return [event.card];
    case "entered":
      return event.faceDown ? [] : event.mon.cards;
    default:
      return [];
  }
}
