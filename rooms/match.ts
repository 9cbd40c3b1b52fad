// A match's room: who comes and goes. requests.ts has what players ask for, players-show.ts what they are shown.
import { randomBytes } from "node:crypto";
import { Deferred, type IRoomCache, logger, Room, ServerError } from "@colyseus/core";
import type { ZodType } from "zod";
import type { Seat } from "../engine/index.ts";
import type { Match } from "../src/matches/match.ts";
import type { Listing } from "../src/matches/routes.ts";
import { CLOSE } from "./close-codes.ts";
import type { RoomServices } from "./index.ts";
import { errandOf, type MatchOptions, type ServerOptions } from "./options.ts";
import { PlayersShow } from "./players-show.ts";
import { matchRequests } from "./requests.ts";
import type { MatchClient } from "./show.ts";
import { type MatchState, newMatchState } from "./state.ts";
import { Table, tableFor } from "./table.ts";

export abstract class MatchRoom extends Room<{ state: MatchState; client: MatchClient; metadata: Listing }> {
  abstract readonly services: RoomServices;
  abstract readonly options: ZodType<MatchOptions>;
  override patchRate = 500;
  override state = newMatchState();
  override messages = matchRequests(this);
  table!: Table;
  match: Match | null = null;
  /** The room of the next match between the same players. */
  next: Promise<IRoomCache> | null = null;
  readonly shows = new PlayersShow(this);
  /** How a match comes into the room that is not begun by players who come in. */
  #fetch: (() => Promise<Match>) | null = null;
  /** Resolves once the room can be joined. */
  ready: Promise<void> = Promise.resolve();
  /** While the match is being begun nobody sits down or stands up. */
  #beginning: Promise<void> | null = null;
  /** Something of a match that was never begun may stand in the log. */
  #leavings = false;
  #disposed = false;
  #unsubscribe = () => {};

  override onCreate(options: MatchOptions | ServerOptions) {
    const { settings, matches } = this.services;
    this.maxMessagesPerSecond = settings.messagesPerSecond;
    this.maxClients = settings.connections;
    const errand = errandOf(options, matches);
    this.roomId = errand?.id ?? randomBytes(12).toString("base64url");
    this.#fetch = errand?.fetch ?? null;
    if (!errand) this.#open(tableFor(this.options.parse(options), this.services));
  }

  /** The room is the only one of its id now. One that comes too late never gets here, so it takes no match over. */
  onRecorded(): void {
    if (!this.#fetch) return;
    this.ready = this.#fetch().then((match) => {
      if (this.#disposed) return this.services.matches.release(match);
      this.#open(Table.of(match.header, this.services));
      this.#adopt(match);
    });
    this.ready.catch((error) => {
      logger.error(error);
      void this.disconnect(CLOSE.moved);
    });
  }

  /** Where this user is to go: null if there is a seat here, else the id of the room for those who watch. */
  async standFor(userId: string, bringsDeck: boolean): Promise<string | null> {
    await this.ready;
    const isFree = this.table.hasRoomFor(userId, bringsDeck, this.#isOpen);
    return isFree ? null : this.shows.stand.open(this.roomId);
  }

  override async onJoin(client: MatchClient) {
    await this.ready;
    const seat = this.table.seatFor(client.auth!, this.#isOpen);
    // Somebody else was faster: they may watch, from the other room.
    if (seat === -1) throw new ServerError(409, "seat_taken");
    this.table.hold(seat, client, this.state);
    this.shows.table();
    if (this.match || !this.table.players) return this.shows.welcome(client);
    this.#beginning ??= this.#begin().finally(() => {
      this.#beginning = null;
    });
    await this.#beginning;
  }

  override onDrop(client: MatchClient) {
    const seat = this.table.heldBy(client);
    if (seat === -1) return;
    const reconnection = this.allowReconnection(client, this.services.settings.reconnection);
    // Nobody came back, or the room closes: onLeave is called for either.
    reconnection.catch(() => {});
    // For a connection that was never whole it is a promise that is rejected already.
    this.table.drop(seat, reconnection instanceof Deferred ? reconnection : null);
    this.shows.table();
  }

  override onReconnect(client: MatchClient) {
    this.table.hold(this.table.seatOf(client.auth!.id) as Seat, client, this.state);
    this.shows.table();
    this.shows.welcome(client);
  }

  /** Only before the match begins is a seat given up: later its player may come back as long as the match lasts. */
  override onLeave(client: MatchClient) {
    const seat = this.table.seatOf(client.auth!.id);
    if (seat === -1) return;
    if (this.table.heldBy(client) >= 0) this.table.drop(seat, null);
    if (this.#isOpen && !this.table.isConnected(seat)) this.table.stand(seat);
    this.shows.table();
  }

  override onDispose() {
    this.#disposed = true;
    this.#unsubscribe();
    if (this.match) return this.services.matches.release(this.match);
    if (this.#leavings) this.services.matches.forget(this.roomId);
    this.shows.stand.tell((room) => room.close(CLOSE.tableClosed));
  }

  get #isOpen(): boolean {
    return this.match === null && this.#beginning === null;
  }

  #open(table: Table): void {
    this.table = table;
    this.state.rules = table.rules.name;
    this.setPrivate(!table.audience.public);
    this.shows.table();
  }

  async #begin() {
    const match = await this.services.matches.create(this.table.newMatch(this.roomId)).catch((error) => {
      logger.error(error);
      this.#leavings = true;
      this.table.standAway();
      throw new ServerError(503, "unavailable");
    });
    this.#adopt(match);
    for (const client of this.clients) this.shows.welcome(client);
  }

  /** From here on the match keeps the room: it ends by itself, if only by its clock. */
  #adopt(match: Match): void {
    this.match = match;
    this.autoDispose = false;
    this.#unsubscribe = this.services.matches.subscribe(this.roomId, this.shows);
    this.shows.table();
    this.shows.match();
    this.shows.stand.tell((room) => room.follow(match));
  }
}
