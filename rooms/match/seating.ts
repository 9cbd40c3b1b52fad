// Assigns seats in a match that has not begun.
import { ServerError } from "colyseus";
import { checkDeck, type Deck, opponentOf, type RulesConfig, SEATS, type Seat } from "../../engine/index.ts";
import { type BotPlayer, botName } from "../../src/matches/bots.ts";
import type { RoomServices } from "../services.ts";
import type { Identity } from "./identity.ts";
import type { MatchOptions } from "./join-options.ts";
import type { InvitedTable } from "./match-source.ts";
import type { Seats } from "./seats.ts";

/** The seat of whoever practises, random unless given, and the bot. */
type PracticeWishes = Pick<MatchOptions, "seat" | "bot">;

type SeatingServices = Pick<RoomServices, "decks" | "pool" | "chance">;

export class Seating {
  readonly #seats: Seats;
  readonly #rules: RulesConfig;
  readonly #services: SeatingServices;
  /** Null at the table of an invitation. */
  readonly #practice: PracticeWishes | null;
  /** Of the host of an invitation: the seat is kept, whether the host is there or not. */
  #keptSeat: Seat | -1 = -1;
  /** Whom the other seat is kept for; null for whoever comes first. */
  #guestId: string | null = null;

  /** @param practice for a match against a bot */
  constructor(
    seats: Seats,
    rules: RulesConfig,
    services: SeatingServices,
    practice: PracticeWishes | null = null,
  ) {
    this.#seats = seats;
    this.#rules = rules;
    this.#services = services;
    this.#practice = practice;
  }

  /** Gives the host of an invitation a seat that is kept. */
  invite({ host, hostSeat, guestId }: Pick<InvitedTable, "host" | "hostSeat" | "guestId">): void {
    const seat = hostSeat ?? SEATS[this.#services.chance.pick(2)];
    this.#seats.assign(seat, host);
    this.#keptSeat = seat;
    this.#guestId = guestId;
  }

  /** Whether a practice match begins as soon as its player is connected. */
  get awaitsPractice(): boolean {
    return this.#practice !== null;
  }

  get hasFreeSeat(): boolean {
    return SEATS.some((seat) => this.#seats.isFree(seat));
  }

  /**
   * Gives a user a free seat, and the other one to the bot of a practice match.
   * @returns the seat, or -1 if there is none.
   * @throws {ServerError} if the user's deck is not there, or breaks the rules.
   */
  seat({ id, name, deck }: Identity): Seat | -1 {
    const wish = this.#practice?.seat ?? this.#services.chance.pick(2);
    const seat = ([wish, 1 - wish] as Seat[]).find((one) => this.#seats.isFree(one));
    if (seat === undefined || (this.#guestId !== null && this.#guestId !== id)) return -1;
    if (!deck) throw new ServerError(404, "deck_not_found");
    if (!this.#isLegal(deck)) throw new ServerError(422, "illegal_deck");
    this.#seats.assign(seat, { kind: "user", userId: id, name, deck });
    if (this.#practice) this.#seatBot(opponentOf(seat), this.#practice.bot);
    return seat;
  }

  /** Frees a seat, and the bot's across from it. */
  unseat(seat: Seat): void {
    if (seat === this.#keptSeat) return;
    this.#seats.free(seat);
    if (this.#practice) this.#seats.free(opponentOf(seat));
  }

  #seatBot(seat: Seat, wish: PracticeWishes["bot"]): void {
    const legal = [...this.#services.decks.values()].filter((deck) => this.#isLegal(deck));
    const wished = wish?.deck === undefined ? undefined : this.#services.decks.get(wish.deck);
    const deck = wished ?? legal[this.#services.chance.pick(legal.length)];
    if (!this.#isLegal(deck)) throw new ServerError(422, "illegal_deck");
    const player: BotPlayer = wish
      ? { bot: "scaled", level: wish.level, personality: wish.personality }
      : { bot: "rule", level: null, personality: null };
    this.#seats.assign(seat, { kind: "bot", userId: null, ...player, name: botName(player), deck });
  }

  #isLegal(deck: Deck): boolean {
    return checkDeck(this.#rules, this.#services.pool, deck).length === 0;
  }
}
