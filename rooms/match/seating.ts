// Assigns seats in a match that has not begun.
import { ServerError } from "colyseus";
import { checkDeck, type Deck, opponentOf, type RulesConfig, SEATS, type Seat } from "../../engine/index.ts";
import { type BotPlayer, botName } from "../../src/matches/bots.ts";
import type { MatchPlayer } from "../../src/matches/players.ts";
import type { RoomServices } from "../services.ts";
import type { Identity } from "./identity.ts";
import type { MatchOptions } from "./join-options.ts";
import type { WaitingTable } from "./match-source.ts";
import type { Seats } from "./seats.ts";

/** The creator's seat, random unless given, and the kind of opponent. */
export type SeatWishes = Pick<MatchOptions, "seat" | "opponent" | "bot">;

type SeatingServices = Pick<RoomServices, "decks" | "pool" | "chance">;

export class Seating {
  readonly #seats: Seats;
  readonly #rules: RulesConfig;
  readonly #wishes: SeatWishes;
  readonly #services: SeatingServices;
  #hostId: string | null = null;
  /** Of the host of an invitation: the seat is kept, whether the host is there or not. */
  #keptSeat: Seat | -1 = -1;
  /** Whom the other seat is kept for; null for whoever comes first. */
  #guestId: string | null = null;

  constructor(seats: Seats, rules: RulesConfig, wishes: SeatWishes, services: SeatingServices) {
    this.#seats = seats;
    this.#rules = rules;
    this.#wishes = wishes;
    this.#services = services;
  }

  /** Gives the host of an invitation a seat that is kept. */
  invite(host: MatchPlayer, guestId: string | null): void {
    const seat = SEATS[this.#services.chance.pick(2)];
    this.#seats.assign(seat, host);
    this.#keptSeat = seat;
    this.#guestId = guestId;
  }

  /** Gives the host of a table that comes from another process the same seat. */
  restore({ seat, player }: WaitingTable["host"]): void {
    this.#seats.assign(seat, player);
    this.#hostId = player.userId;
  }

  /** The player who waits for an opponent; null if there is none. */
  get waiting(): WaitingTable["host"] | null {
    const seat = SEATS.find((one) => !this.#seats.isFree(one));
    return seat === undefined ? null : { seat, player: this.#seats.playerOf(seat)! };
  }

  /** Whether a user has made the room: the first to sit there. */
  isHost(userId: string): boolean {
    return this.#hostId === userId;
  }

  get hasFreeSeat(): boolean {
    return SEATS.some((seat) => this.#seats.isFree(seat));
  }

  /**
   * Gives a user a free seat, and the other one to a bot if the creator wishes.
   * @returns the seat, or -1 if there is none.
   * @throws {ServerError} if the user's deck is not there, or breaks the rules.
   */
  seat({ id, name, deck }: Identity): Seat | -1 {
    const wish = this.#wishes.seat ?? this.#services.chance.pick(2);
    const seat = ([wish, 1 - wish] as Seat[]).find((one) => this.#seats.isFree(one));
    if (seat === undefined || (this.#guestId !== null && this.#guestId !== id)) return -1;
    if (!deck) throw new ServerError(404, "deck_not_found");
    if (!this.#isLegal(deck)) throw new ServerError(422, "illegal_deck");
    this.#hostId ??= id;
    this.#seats.assign(seat, { kind: "user", userId: id, name, deck });
    if (this.#wishes.opponent === "bot") this.#seatBot(opponentOf(seat));
    return seat;
  }

  /** Frees a seat, and the bot's across from it. */
  unseat(seat: Seat): void {
    if (seat === this.#keptSeat) return;
    this.#seats.free(seat);
    if (this.#wishes.opponent === "bot") this.#seats.free(opponentOf(seat));
  }

  #seatBot(seat: Seat): void {
    const wish = this.#wishes.bot;
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
