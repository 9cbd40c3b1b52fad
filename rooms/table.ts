// Who sits where. A seat belongs to a user, whichever connection they come by; the latest one holds it.
import { randomInt } from "node:crypto";
import { type Client, type Deferred, ServerError } from "@colyseus/core";
import { checkDeck, type Deck, opponentOf, type RulesConfig, SEATS, type Seat } from "../engine/index.ts";
import { MatchError } from "../src/matches/errors.ts";
import type { MatchPlayer } from "../src/matches/log.ts";
import type { NewMatch } from "../src/matches/service.ts";
import { CLOSE } from "./close-codes.ts";
import type { RoomServices } from "./index.ts";
import type { Identity, MatchOptions } from "./options.ts";
import { type MatchState, ownView } from "./state.ts";

const BOT_NAME = "Sparring Partner";

interface Place {
  player: MatchPlayer;
  /** The connection that may act. */
  holder: Client | null;
  /** Kept for a connection that dropped. */
  reconnection: Deferred<Client> | null;
}

export class Table {
  readonly rules: RulesConfig;
  readonly wishes: MatchOptions;
  readonly #services: Pick<RoomServices, "decks" | "pool">;
  readonly #places: [Place | null, Place | null] = [null, null];

  /** @param wishes of whoever made the room. */
  constructor(rules: RulesConfig, wishes: MatchOptions, services: Pick<RoomServices, "decks" | "pool">) {
    this.rules = rules;
    this.wishes = wishes;
    this.#services = services;
  }

  /** Both players, once there are two. */
  get players(): [MatchPlayer, MatchPlayer] | null {
    const [first, second] = this.#places;
    return first && second ? [first.player, second.player] : null;
  }

  get names(): [string, string] {
    return [this.#places[0]?.player.name ?? "", this.#places[1]?.player.name ?? ""];
  }

  /** The connections that hold seats. */
  get holders(): Client[] {
    return this.#places.flatMap((place) => place?.holder ?? []);
  }

  isBot(seat: Seat): boolean {
    return this.#places[seat]?.player.userId === null;
  }

  /** Whether the seat's player is there; a bot always is. */
  isConnected(seat: Seat): boolean {
    return this.isBot(seat) || Boolean(this.#places[seat]?.holder);
  }

  /** The seat that a user has, or -1. */
  seatOf(userId: string): Seat | -1 {
    return SEATS.find((seat) => this.#places[seat]?.player.userId === userId) ?? -1;
  }

  /** The seat that a connection holds, or -1. */
  heldBy(client: Client): Seat | -1 {
    return SEATS.find((seat) => this.#places[seat]?.holder === client) ?? -1;
  }

  /** The seat that a connection may act for. @throws {MatchError} if it holds none. */
  playerOf(client: Client): Seat {
    const seat = this.heldBy(client);
    if (seat < 0) throw new MatchError("spectator");
    return seat as Seat;
  }

  /**
   * The user's own seat; else, while the table is open, a free one for whoever brings a deck, with the bot across
   * from it if that was wished for.
   * @returns -1 for a spectator.
   * @throws {ServerError} if there is no such deck, or it breaks the rules.
   */
  seatFor({ id, name, options, deck }: Identity, open: boolean): Seat | -1 {
    const own = this.seatOf(id);
    if (own >= 0 || !open || !options.deck) return own;
    const wish = this.wishes.seat ?? randomInt(2);
    const seat = ([wish, 1 - wish] as Seat[]).find((free) => this.#places[free] === null);
    if (seat === undefined) return -1;
    if (!deck) throw new ServerError(404, "deck_not_found");
    if (!this.#isLegal(deck)) throw new ServerError(422, "illegal_deck");
    this.place(seat, { userId: id, name, deck });
    if (this.wishes.opponent === "bot") this.#seatBot(opponentOf(seat));
    return seat;
  }

  /** The match of those who sit here. */
  newMatch(id: string): NewMatch {
    const type = this.wishes.opponent === "bot" ? "casual" : "private";
    return { id, type, rules: this.rules, players: this.players! };
  }

  place(seat: Seat, player: MatchPlayer): void {
    this.#places[seat] = { player, holder: null, reconnection: null };
  }

  /** Frees the seat, and the one that a bot took for its sake. */
  stand(seat: Seat): void {
    this.#places[seat] = null;
    if (this.wishes.opponent === "bot") this.#places[opponentOf(seat)] = null;
  }

  /** Makes a connection the one that acts for a seat and sees its secrets. An earlier one loses both. */
  hold(seat: Seat, client: Client, state: MatchState): void {
    const place = this.#places[seat]!;
    const before = place.holder;
    place.reconnection?.reject();
    place.reconnection = null;
    place.holder = client;
    client.view = ownView(state.players[seat]);
    if (!before) return;
    before.view?.dispose();
    before.view = undefined;
    before.leave(CLOSE.takenOver, "another connection of the same user has taken the seat over");
  }

  /** The holder is gone; with a reconnection, perhaps only for now. */
  drop(seat: Seat, reconnection: Deferred<Client> | null): void {
    const place = this.#places[seat]!;
    place.holder?.view?.dispose();
    place.holder = null;
    place.reconnection = reconnection;
  }

  #seatBot(seat: Seat): void {
    const legal = [...this.#services.decks.values()].filter((deck) => this.#isLegal(deck));
    this.place(seat, { userId: null, name: BOT_NAME, deck: legal[randomInt(legal.length)] });
  }

  #isLegal(deck: Deck): boolean {
    return checkDeck(this.rules, this.#services.pool, deck).length === 0;
  }
}
