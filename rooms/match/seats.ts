// Who sits where. A seat belongs to a user, whichever connection they come by; the latest one holds it.
import { type Deferred, ServerError } from "@colyseus/core";
import {
  checkDeck,
  type Deck,
  opponentOf,
  PRESETS,
  type RulesConfig,
  SEATS,
  type Seat,
} from "../../engine/index.ts";
import type { Audience, MatchHeader, MatchPlayer, MatchType } from "../../src/matches/action-log.ts";
import { MatchError } from "../../src/matches/errors.ts";
import type { NewMatch } from "../../src/matches/service.ts";
import { type TimeControl, timeControlFor } from "../../src/matches/time-control.ts";
import { CLOSE } from "../close-codes.ts";
import type { RoomServices } from "../index.ts";
import type { Identity, MatchOptions } from "./join-options.ts";
import type { MatchClient } from "./server-messages.ts";
import { type MatchState, ownView } from "./state.ts";

const BOT_NAME = "Sparring Partner";

interface SeatHolder {
  player: MatchPlayer;
  /** Wants another match after this one. */
  rematch: boolean;
  /** Does not want to see the opponent's emotes. */
  muted: boolean;
  /** The connection that may act. */
  holder: MatchClient | null;
  /** Kept for a connection that dropped. */
  reconnection: Deferred<MatchClient> | null;
}

/** What the match is going to be. */
export type SeatsOptions = Pick<NewMatch, "type" | "rules" | "clocks" | "audience">;

/** Where the room's creator sits, and against whom. */
export type Seating = Pick<MatchOptions, "seat" | "opponent">;

export class Seats {
  readonly rules: RulesConfig;
  readonly clocks: TimeControl;
  readonly audience: Audience;
  readonly #type: MatchType;
  readonly #seating: Seating;
  readonly #services: Pick<RoomServices, "decks" | "pool" | "chance">;
  readonly #holders: [SeatHolder | null, SeatHolder | null] = [null, null];

  constructor(
    { type, rules, clocks, audience }: SeatsOptions,
    seating: Seating,
    services: Pick<RoomServices, "decks" | "pool" | "chance">,
  ) {
    this.#type = type;
    this.rules = rules;
    this.clocks = clocks;
    this.audience = audience;
    this.#seating = seating;
    this.#services = services;
  }

  /** The seats of a match that has begun. */
  static of(header: MatchHeader, services: Pick<RoomServices, "decks" | "pool" | "chance">): Seats {
    const seats = new Seats(header, { opponent: "human" }, services);
    for (const seat of SEATS) seats.assign(seat, header.players[seat]);
    return seats;
  }

  /** Of the cards that are played with unless the match was begun with others. */
  get poolVersion(): string {
    return this.#services.pool.version;
  }

  /** Both players, once there are two. */
  get players(): [MatchPlayer, MatchPlayer] | null {
    const [first, second] = this.#holders;
    return first && second ? [first.player, second.player] : null;
  }

  get names(): [string, string] {
    return [this.#holders[0]?.player.name ?? "", this.#holders[1]?.player.name ?? ""];
  }

  /** By seat: what everybody may know of who sits there. */
  get people() {
    return SEATS.map((seat) => ({
      name: this.names[seat],
      bot: this.isBot(seat),
      connected: this.isConnected(seat),
      rematch: this.wantsRematch(seat),
    }));
  }

  /** The connection that holds a seat, if there is one. */
  holderOf(seat: Seat): MatchClient | null {
    return this.#holders[seat]?.holder ?? null;
  }

  isBot(seat: Seat): boolean {
    return this.#holders[seat]?.player.userId === null;
  }

  /** Whether the seat's player is there; a bot always is. */
  isConnected(seat: Seat): boolean {
    return this.isBot(seat) || Boolean(this.#holders[seat]?.holder);
  }

  /** The seat that a user has, or -1. */
  seatOf(userId: string): Seat | -1 {
    return SEATS.find((seat) => this.#holders[seat]?.player.userId === userId) ?? -1;
  }

  /** The seat that a connection holds, or -1. */
  seatHeldBy(client: MatchClient): Seat | -1 {
    return SEATS.find((seat) => this.#holders[seat]?.holder === client) ?? -1;
  }

  /** The seat that a connection may act for. @throws {MatchError} if it holds none. */
  actingSeatOf(client: MatchClient): Seat {
    const seat = this.seatHeldBy(client);
    if (seat < 0) throw new MatchError("spectator");
    return seat as Seat;
  }

  /** Whether there is a place for this user, who may have brought a deck. */
  hasRoomFor(userId: string, bringsDeck: boolean, open: boolean): boolean {
    return this.seatOf(userId) >= 0 || (open && bringsDeck && this.#holders.includes(null));
  }

  /**
   * The user's own seat; else, while the match has not begun, a free one for whoever brings a deck, with the bot across
   * from it if that was wished for.
   * @returns -1 for a spectator.
   * @throws {ServerError} if there is no such deck, or it breaks the rules.
   */
  assignSeat({ id, name, options, deck }: Identity, open: boolean): Seat | -1 {
    const own = this.seatOf(id);
    if (own >= 0 || !open || !options.deck) return own;
    const wish = this.#seating.seat ?? this.#services.chance.pick(2);
    const seat = ([wish, 1 - wish] as Seat[]).find((free) => this.#holders[free] === null);
    if (seat === undefined) return -1;
    if (!deck) throw new ServerError(404, "deck_not_found");
    if (!this.#isLegal(deck)) throw new ServerError(422, "illegal_deck");
    this.assign(seat, { userId: id, name, deck });
    if (this.#seating.opponent === "bot") this.#seatBot(opponentOf(seat));
    return seat;
  }

  /** The match of those who sit here. */
  newMatch(id: string): NewMatch {
    const { rules, clocks, audience, players } = this;
    return { id, type: this.#type, rules, clocks, audience, players: players! };
  }

  assign(seat: Seat, player: MatchPlayer): void {
    this.#holders[seat] = { player, rematch: false, muted: false, holder: null, reconnection: null };
  }

  wantsRematch(seat: Seat): boolean {
    return this.isBot(seat) || Boolean(this.#holders[seat]?.rematch);
  }

  askForRematch(seat: Seat, wanted: boolean): void {
    this.#holders[seat]!.rematch = wanted;
  }

  isMuted(seat: Seat): boolean {
    return Boolean(this.#holders[seat]?.muted);
  }

  mute(seat: Seat, muted: boolean): void {
    this.#holders[seat]!.muted = muted;
  }

  /** Frees the seat, and the one that a bot took for its sake. */
  free(seat: Seat): void {
    // A seat that was given up is nobody's to come back to.
    this.#holders[seat]?.reconnection?.reject();
    this.#holders[seat] = null;
    if (this.#seating.opponent === "bot") this.#holders[opponentOf(seat)] = null;
  }

  /** Frees the seats of those who have gone. */
  freeDisconnected(): void {
    for (const seat of SEATS) if (this.#holders[seat] && !this.isConnected(seat)) this.free(seat);
  }

  /** Makes a connection the one that acts for a seat and sees its secrets. An earlier one loses both. */
  hold(seat: Seat, client: MatchClient, state: MatchState): void {
    const own = this.#holders[seat]!;
    const before = own.holder;
    const kept = own.reconnection;
    own.reconnection = null;
    own.holder = client;
    kept?.reject();
    client.view = ownView(state.players[seat]);
    if (!before) return;
    before.view?.dispose();
    before.view = undefined;
    before.leave(CLOSE.takenOver, "another connection of the same user has taken the seat over");
  }

  /** The holder is gone; with a reconnection, perhaps only for now. */
  drop(seat: Seat, reconnection: Deferred<MatchClient> | null): void {
    const own = this.#holders[seat]!;
    own.holder?.view?.dispose();
    own.holder = null;
    own.reconnection = reconnection;
    // Leaving withdraws the wish for a rematch.
    own.rematch = false;
  }

  #seatBot(seat: Seat): void {
    const legal = [...this.#services.decks.values()].filter((deck) => this.#isLegal(deck));
    this.assign(seat, {
      userId: null,
      name: BOT_NAME,
      deck: legal[this.#services.chance.pick(legal.length)],
    });
  }

  #isLegal(deck: Deck): boolean {
    return checkDeck(this.rules, this.#services.pool, deck).length === 0;
  }
}

/** The seats of a room that a client creates. */
export function seatsFor(
  { rules: name, public: open, delay, ...seating }: MatchOptions,
  services: Pick<RoomServices, "decks" | "pool" | "chance" | "settings">,
): Seats {
  const rules = PRESETS[name];
  const type = seating.opponent === "bot" ? "casual" : "private";
  const clocks = timeControlFor(rules, services.settings.clockPercent);
  return new Seats({ type, rules, clocks, audience: { public: open, delay } }, seating, services);
}
