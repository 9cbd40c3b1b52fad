// A match's room: who comes and goes. requests.ts has what players ask for, players-show.ts what they are shown.
import { randomBytes } from "node:crypto";
import { Deferred, type IRoomCache, logger, Room, ServerError } from "@colyseus/core";
import type { ZodType } from "zod";
import type { Match } from "../../src/matches/match.ts";
import { CLOSE } from "../close-codes.ts";
import type { RoomServices } from "../index.ts";
import { RoomTimers } from "../room-timers.ts";
import { type MatchOptions, type ServerOptions, serverTask } from "./join-options.ts";
import type { Listing } from "./live-list.ts";
import { PlayerBroadcaster } from "./player-broadcaster.ts";
import { matchRequests } from "./requests.ts";
import { Seats, seatsFor } from "./seats.ts";
import type { MatchClient } from "./server-messages.ts";
import { type MatchState, newMatchState } from "./state.ts";

export abstract class MatchRoom extends Room<{ state: MatchState; client: MatchClient; metadata: Listing }> {
  abstract readonly services: RoomServices;
  abstract readonly options: ZodType<MatchOptions>;
  override patchRate = 500;
  override state = newMatchState();
  override messages = matchRequests(this);
  seats!: Seats;
  timers!: RoomTimers;
  match: Match | null = null;
  /** The room of the next match between the same players. */
  rematchRoom: Promise<IRoomCache> | null = null;
  readonly broadcaster = new PlayerBroadcaster(this);
  /** How a match comes into the room that is not begun by players who come in. */
  #fetch: (() => Promise<Match>) | null = null;
  /** Resolves once the room can be joined. */
  ready: Promise<void> = Promise.resolve();
  /** While the match is being begun nobody sits down or stands up. */
  #beginning: Promise<void> | null = null;
  /** Beginning the match failed, and its log may have been written nevertheless. */
  #orphanedLog = false;
  #disposed = false;
  #unsubscribe = () => {};

  override onCreate(options: MatchOptions | ServerOptions) {
    const { settings, matches, time } = this.services;
    this.timers = new RoomTimers(time);
    this.maxClients = settings.maxConnections;
    const errand = serverTask(options, matches);
    this.roomId = errand?.id ?? randomBytes(12).toString("base64url");
    this.#fetch = errand?.fetch ?? null;
    if (!errand) this.#open(seatsFor(this.options.parse(options), this.services));
  }

  /** The room is the only one of its id now. One that comes too late never gets here, so it takes no match over. */
  onRecorded(): void {
    if (!this.#fetch) return;
    this.ready = this.#fetch().then((match) => {
      if (this.#disposed) return this.services.matches.release(match);
      this.#open(Seats.of(match.header, this.services));
      this.#adopt(match);
    });
    this.ready.catch((error) => {
      logger.error(error);
      void this.disconnect(CLOSE.moved);
    });
  }

  /** Where this user is to go: null if there is a seat here, else the id of the room for those who watch. */
  async spectatorRoomIdFor(userId: string, bringsDeck: boolean): Promise<string | null> {
    await this.ready;
    const isFree = this.seats.hasRoomFor(userId, bringsDeck, this.#isOpen);
    return isFree ? null : this.broadcaster.spectators.roomId(this.roomId);
  }

  override async onJoin(client: MatchClient) {
    await this.ready;
    const seat = this.seats.assignSeat(client.auth!, this.#isOpen);
    // Somebody else was faster: they may watch, from the other room.
    if (seat === -1) throw new ServerError(409, "seat_taken");
    this.seats.hold(seat, client, this.state);
    this.broadcaster.syncPeople();
    if (this.match || !this.seats.players) return this.broadcaster.welcome(client);
    this.#beginning ??= this.#begin().finally(() => {
      this.#beginning = null;
    });
    await this.#beginning;
  }

  override onDrop(client: MatchClient) {
    const seat = this.seats.seatHeldBy(client);
    if (seat === -1) return;
    const reconnection = this.allowReconnection(client, this.services.settings.reconnectionSeconds);
    // Nobody came back, or the room closes: onLeave is called for either.
    reconnection.catch(() => {});
    // For a connection that was never whole it is a promise that is rejected already.
    this.seats.drop(seat, reconnection instanceof Deferred ? reconnection : null);
    this.broadcaster.syncPeople();
  }

  override onReconnect(client: MatchClient) {
    const seat = this.seats.seatOf(client.auth!.id);
    if (seat === -1) return client.leave(CLOSE.moved);
    this.seats.hold(seat, client, this.state);
    this.broadcaster.syncPeople();
    this.broadcaster.welcome(client);
  }

  /** Only before the match begins is a seat given up: later its player may come back as long as the match lasts. */
  override onLeave(client: MatchClient) {
    const seat = this.seats.seatOf(client.auth!.id);
    if (seat === -1) return;
    if (this.seats.seatHeldBy(client) >= 0) this.seats.drop(seat, null);
    if (this.#isOpen && !this.seats.isConnected(seat)) this.seats.free(seat);
    this.broadcaster.syncPeople();
  }

  override onDispose() {
    this.#disposed = true;
    this.timers.clear();
    this.#unsubscribe();
    if (this.match) return this.services.matches.release(this.match);
    if (this.#orphanedLog) this.services.matches.forget(this.roomId);
    this.broadcaster.spectators.ifOpen((room) => room.close(CLOSE.abandoned));
  }

  get #isOpen(): boolean {
    return this.match === null && this.#beginning === null;
  }

  #open(seats: Seats): void {
    this.seats = seats;
    this.state.rules = seats.rules.name;
    this.setPrivate(!seats.audience.public);
    this.broadcaster.syncPeople();
  }

  async #begin() {
    const match = await this.services.matches.create(this.seats.newMatch(this.roomId)).catch((error) => {
      logger.error(error);
      this.#orphanedLog = true;
      this.seats.freeDisconnected();
      throw new ServerError(503, "unavailable");
    });
    this.#adopt(match);
    for (const client of this.clients) this.broadcaster.welcome(client);
  }

  /** From here on the match keeps the room: it ends by itself, if only by its clock. */
  #adopt(match: Match): void {
    this.match = match;
    this.autoDispose = false;
    this.#unsubscribe = this.services.matches.subscribe(this.roomId, this.broadcaster);
    this.broadcaster.syncPeople();
    this.broadcaster.syncMatch();
    this.broadcaster.spectators.ifOpen((room) => room.follow(match));
  }
}
