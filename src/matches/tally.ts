// Counts what each player did in a finished match, by playing its log again.
import { createHash } from "node:crypto";
import {
  advance,
  type Deck,
  opponentOf,
  type Pool,
  SEATS,
  type Seat,
  type Type,
} from "../../engine/index.ts";
import type { Event } from "../../engine/view-types.ts";
import type { FindPool } from "../pools/store.ts";
import type { ActionLog } from "./action-log.ts";
import type { FinishedMatch } from "./history.ts";
import { newGame } from "./playback.ts";

/** What is counted. */
export const DEEDS = [
  "knockOuts",
  "attacks",
  "damage",
  "weaknessHits",
  "evolutions",
  "energy",
  "supporters",
  "abilities",
  "healing",
  "conditions",
  "retreats",
] as const;
export type Deed = (typeof DEEDS)[number];

export interface Tally {
  /** Who had the first turn; null if the match ended before. */
  first: Seat | null;
  /** By seat. */
  deeds: [Record<Deed, number>, Record<Deed, number>];
  /** The type of most Mantimon in each deck. */
  types: [Type, Type];
}

/** Null if the match cannot be played here: its cards are not known. */
export async function tallyOf({ log }: FinishedMatch, findPool: FindPool): Promise<Tally | null> {
  const pool = await findPool(log.header.poolVersion);
  if (!pool) return null;
  const tally: Tally = {
    first: null,
    deeds: [noDeeds(), noDeeds()],
    types: [mainType(log.header.players[0].deck, pool), mainType(log.header.players[1].deck, pool)],
  };
  for (const event of eventsOf(log, pool)) count(tally, event, pool);
  return tally;
}

/** The deck by its contents, in 16 characters. */
export const deckKey = ({ cards, energy }: Deck): string =>
  createHash("sha256")
    .update(JSON.stringify([cards.toSorted(), energy.toSorted()]))
    .digest("hex")
    .slice(0, 16);

/** The type of most Mantimon of a deck; colorless for one without any. */
function mainType({ cards }: Pick<Deck, "cards">, pool: Pool): Type {
  const counts = new Map<Type, number>();
  for (const id of cards) {
    const card = pool.cards.find((one) => one.id === id);
    if (card?.kind === "mantimon") counts.set(card.type, (counts.get(card.type) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "colorless";
}

const noDeeds = () => Object.fromEntries(DEEDS.map((deed) => [deed, 0])) as Record<Deed, number>;

function* eventsOf({ header, entries }: ActionLog, pool: Pool): Generator<Event> {
  const events: Event[] = [];
  const game = newGame(header, pool, events);
  yield* events.splice(0);
  for (const { action } of entries) {
    advance(game, action, events);
    yield* events.splice(0);
  }
}

function count(tally: Tally, event: Event, pool: Pool): void {
  const add = (seat: Seat, deed: Deed, amount = 1) => {
    tally.deeds[seat][deed] += amount;
  };
  switch (event.type) {
    case "turnStarted":
      tally.first ??= event.seat;
      break;
    case "knockedOut":
      add(opponentOf(event.seat), "knockOuts");
      break;
    case "attacked":
      add(event.seat, "attacks");
      break;
    case "damaged":
      if (event.cause !== "attack") break;
      add(opponentOf(event.seat), "damage", event.amount);
      if (event.weakness) add(opponentOf(event.seat), "weaknessHits");
      break;
    case "evolved":
      add(event.seat, "evolutions");
      break;
    case "energyAttached":
      add(event.seat, "energy");
      break;
    case "played":
      if (pool.cards[event.card]?.kind === "supporter") add(event.seat, "supporters");
      break;
    case "abilityUsed":
      add(event.seat, "abilities");
      break;
    case "healed":
      add(event.seat, "healing", event.amount);
      break;
    case "statusGained":
      add(opponentOf(event.seat), "conditions");
      break;
    case "retreated":
      add(event.seat, "retreats");
      break;
    default:
  }
}

/** The seats of users. */
export const userSeats = ({ header }: ActionLog): Seat[] =>
  SEATS.filter((seat) => header.players[seat].kind === "user");
