// Brings two players together whom a queue has paired: checks their decks, and lays the table.
import { checkDeck, type Deck, PRESETS } from "../../engine/index.ts";
import { newMatchId } from "../../src/matches/new-match.ts";
import type { MatchPlayer } from "../../src/matches/players.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";
import type { Queue } from "../../src/matchmaking/queues.ts";
import { awaitPlayers } from "../match/match-source.ts";
import type { FindDeck, RoomServices } from "../services.ts";

/** Spectators of ranked matches see everything later, so that nobody gets help from outside. */
const RANKED_DELAY_SECONDS = 60;

interface PairedPlayer {
  userId: string;
  name: string;
  deck: string;
}

/** A deck may have been changed or deleted since its player began to search. @returns null if it cannot be played */
export async function playableDeck(
  { pool }: Pick<RoomServices, "pool">,
  findDeck: FindDeck,
  queue: Queue,
  player: { userId: string; deck: string },
): Promise<Deck | null> {
  const deck = await findDeck(player.userId, player.deck);
  return deck && checkDeck(PRESETS[queue.rules], pool, deck).length === 0 ? deck : null;
}

export class FoundMatch {
  readonly id = newMatchId();
  readonly #queue: Queue;
  readonly #services: Pick<RoomServices, "chance" | "settings">;

  constructor(queue: Queue, services: Pick<RoomServices, "chance" | "settings">) {
    this.#queue = queue;
    this.#services = services;
  }

  /** Makes the room, in which the match begins as soon as both players are there. */
  async open(pair: [PairedPlayer, PairedPlayer], decks: [Deck, Deck]): Promise<void> {
    const { chance, settings } = this.#services;
    const rules = PRESETS[this.#queue.rules];
    const players = pair.map(
      ({ userId, name }, i): MatchPlayer => ({ kind: "user", userId, name, deck: decks[i] }),
    ) as [MatchPlayer, MatchPlayer];
    if (chance.pick(2) === 1) players.reverse();
    const isRanked = this.#queue.kind === "ranked";
    await awaitPlayers({
      id: this.id,
      context: { kind: this.#queue.kind },
      rules,
      clocks: timeControlFor(rules, settings.clockPercent),
      audience: { public: true, delay: isRanked ? RANKED_DELAY_SECONDS : 0 },
      players,
    });
  }
}
