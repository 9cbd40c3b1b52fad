// How a match begins: against a bot, at the table of an invitation, or between players who were brought together. Who gets
// a seat before it does, and what becomes of the room if it never does.
import { logger, ServerError } from "colyseus";
import { SEATS, type Seat } from "../../engine/index.ts";
import type { Match } from "../../src/matches/match.ts";
import type { MatchConfig } from "../../src/matches/new-match.ts";
import { ARRIVAL_TIMEOUT_MS } from "../../src/matchmaking/places.ts";
import { CLOSE } from "../close-codes.ts";
import type { RoomTimers } from "../room-timers.ts";
import type { RoomServices } from "../services.ts";
import { Arrival } from "./arrival.ts";
import type { Identity } from "./identity.ts";
import type { MatchOptions } from "./join-options.ts";
import type { InvitedTable } from "./match-source.ts";
import { Seating } from "./seating.ts";
import type { Seats } from "./seats.ts";

/** What it needs of its room. */
interface StartingRoom {
  readonly roomId: string;
  readonly config: MatchConfig;
  readonly seats: Seats;
  readonly match: Match | null;
  readonly disposed: boolean;
  readonly services: Pick<RoomServices, "matches" | "queues" | "invitations" | "decks" | "pool" | "chance">;
  readonly timers: RoomTimers;
  disconnect(closeCode: number): Promise<unknown>;
  /** The match has been created: all who are there play it. */
  onBegun(match: Match): void;
}

export class MatchStart {
  readonly #room: StartingRoom;
  /** Gives out seats until the match has begun; null where both players are known. */
  #seating: Seating | null = null;
  /** Of the players whom a queue has brought together. */
  #arrival: Arrival | null = null;
  /** Set while the match is being created: seats are fixed meanwhile. */
  #creating: Promise<void> | null = null;
  /** The room closes without a match: nobody sits down any more. */
  #closing = false;
  /** Creating the match failed, but its log may have been written. */
  #orphanedLog = false;

  constructor(room: StartingRoom) {
    this.#room = room;
  }

  practise(options: MatchOptions): void {
    const { seats, config, services } = this.#room;
    this.#seating = new Seating(seats, config.rules, services, options);
  }

  invite(table: InvitedTable): void {
    const { seats, config, services, timers } = this.#room;
    this.#seating = new Seating(seats, config.rules, services);
    this.#seating.invite(table);
    timers.after(table.expiresInMs, () => this.close(CLOSE.abandoned));
  }

  /** The players have their seats, and the match begins when both have come. */
  awaitPlayers(): void {
    const { services, timers } = this.#room;
    this.#arrival = new Arrival(this.#room, services.queues);
    timers.after(ARRIVAL_TIMEOUT_MS, () => this.close(CLOSE.opponentAbsent));
  }

  /** Whether somebody is sure to play here in a moment. */
  get isAwaited(): boolean {
    return this.#creating !== null || this.#arrival !== null || this.#seating?.awaitsPractice === true;
  }

  get hasFreeSeat(): boolean {
    return this.#open?.hasFreeSeat === true;
  }

  /**
   * A user's own seat, else a free one for whoever brings a deck; -1 if there is none.
   * @throws {ServerError} `room_not_found` while the room closes
   */
  seatFor(identity: Identity): Seat | -1 {
    if (this.#closing) throw new ServerError(404, "room_not_found");
    const own = this.#room.seats.seatOfUser(identity.id);
    if (own >= 0 || identity.options.deck === undefined) return own;
    return this.#open?.seat(identity) ?? -1;
  }

  /** A player has gone, whose seat is free again unless the match has begun. */
  leave(seat: Seat): void {
    if (!this.#room.seats.isConnected(seat)) this.#open?.unseat(seat);
  }

  get canBegin(): boolean {
    const { seats } = this.#room;
    return !this.#closing && seats.players !== null && SEATS.every((seat) => seats.isConnected(seat));
  }

  /** Creates the match, once for all who wait for it. @throws {ServerError} `unavailable` */
  begin(): Promise<void> {
    this.#creating ??= this.#create().finally(() => {
      this.#creating = null;
    });
    return this.#creating;
  }

  /** Closes the room with this code, unless the match has begun or is beginning. */
  async close(code: number): Promise<void> {
    while (this.#creating) await this.#creating.catch(() => {});
    if (this.#room.match || this.#room.disposed) return;
    this.#closing = true;
    await this.#arrival?.failed().catch((error) => logger.error(error));
    void this.#room.disconnect(code);
  }

  /** The match has begun, here or earlier. */
  end(): void {
    this.#seating = null;
  }

  /** The room closes, and no match has begun. */
  abandon(): void {
    if (this.#orphanedLog) this.#room.services.matches.forget(this.#room.roomId);
  }

  /** While there may be seats to take. */
  get #open(): Seating | null {
    return this.#creating ? null : this.#seating;
  }

  async #create(): Promise<void> {
    const { roomId, config, seats, services } = this.#room;
    const { matches, invitations } = services;
    const match = await matches.create({ ...config, id: roomId, players: seats.players! }).catch((error) => {
      logger.error(error);
      this.#orphanedLog = true;
      for (const seat of SEATS)
        if (!seats.isFree(seat) && !seats.isConnected(seat)) this.#seating?.unseat(seat);
      throw new ServerError(503, "unavailable");
    });
    // The server has closed the room meanwhile, and the players know of no match.
    if (this.#room.disposed) {
      matches.release(match);
      return matches.forget(roomId);
    }
    this.#room.onBegun(match);
    this.#arrival?.done().catch((error) => logger.error(error));
    if (config.context.kind === "private") invitations.use(roomId).catch((error) => logger.error(error));
  }
}
