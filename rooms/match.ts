// A match's room: who sits there, and what each seat is shown. What players ask for is in rooms/requests.ts, and
// spectators have a room of their own, rooms/watch.ts.
import { randomBytes } from "node:crypto";
import { type IRoomCache, logger, matchMaker, Room, ServerError } from "@colyseus/core";
import type { ZodType } from "zod";
import { PRESETS, redact, SEATS, type Seat } from "../engine/index.ts";
import { clocksFor } from "../src/matches/clocks.ts";
import type { DrawNews, Match, MatchListener, MatchUpdate } from "../src/matches/match.ts";
import type { Listing } from "../src/matches/routes.ts";
import { CLOSE } from "./close-codes.ts";
import type { RoomServices } from "./index.ts";
import type { MatchOptions, ServerOptions } from "./options.ts";
import { matchRequests } from "./requests.ts";
import { type Aside, type MatchClient, type ServerMessages, welcome } from "./show.ts";
import { type MatchState, newMatchState } from "./state.ts";
import { snapshotOf, syncPublic, syncSeats, syncTable } from "./sync.ts";
import { Table } from "./table.ts";
import type { WatchRoom } from "./watch.ts";

type MatchTypes = { state: MatchState; client: MatchClient; metadata: Listing };

export abstract class MatchRoom extends Room<MatchTypes> implements MatchListener {
  abstract readonly services: RoomServices;
  abstract readonly options: ZodType<MatchOptions>;
  override patchRate = 500;
  override state = newMatchState();
  override messages = matchRequests(this);
  table!: Table;
  match: Match | null = null;
  /** The room of the next match between the same players. */
  next: Promise<IRoomCache> | null = null;
  /** How a match comes into the room that is not begun by players who come in. */
  #fetch: (() => Promise<Match>) | null = null;
  #ready: Promise<void> = Promise.resolve();
  #stand: Promise<WatchRoom> | null = null;
  #unsubscribe = () => {};

  override onCreate(options: MatchOptions | ServerOptions) {
    const { settings, matches } = this.services;
    this.maxMessagesPerSecond = settings.messagesPerSecond;
    this.maxClients = settings.connections;
    if ("resume" in options) {
      this.roomId = options.resume;
      this.#fetch = () => matches.resume(options.resume);
    } else if ("begin" in options) {
      this.roomId = options.begin.id;
      this.#fetch = () => matches.create(options.begin);
    } else {
      this.roomId = randomBytes(12).toString("base64url");
      const { rules, public: open, delay, ...seating } = this.options.parse(options);
      const type = seating.opponent === "bot" ? "casual" : "private";
      const audience = { public: open, delay };
      const clocks = clocksFor(PRESETS[rules], this.services.settings.clockPercent);
      this.#open(new Table({ type, rules: PRESETS[rules], clocks, audience }, seating, this.services));
    }
  }

  /** The room is the only one of its id now. One that comes too late never gets here, so it takes no match over. */
  onRecorded(): void {
    if (!this.#fetch) return;
    this.#ready = this.#fetch().then((match) => {
      const table = new Table(match.header, { opponent: "human" }, this.services);
      for (const seat of SEATS) table.place(seat, match.header.players[seat]);
      this.#open(table);
      this.#adopt(match);
    });
    this.#ready.catch((error) => {
      logger.error(error);
      void this.disconnect(CLOSE.moved);
    });
  }

  /** Where this user is to go: null if there is a seat here, else the id of the room for those who watch. */
  async standFor(userId: string, bringsDeck: boolean): Promise<string | null> {
    await this.#ready;
    if (this.table.hasRoomFor(userId, bringsDeck, this.match === null)) return null;
    this.#stand ??= matchMaker
      .handleCreateRoom("watch", { match: this.roomId })
      .then(({ roomId }) => matchMaker.getLocalRoomById(roomId) as WatchRoom);
    return (await this.#stand).roomId;
  }

  override async onJoin(client: MatchClient) {
    await this.#ready;
    const waiting = this.match === null;
    const seat = this.table.seatFor(client.auth!, waiting);
    // Somebody else was faster: they may watch, from the other room.
    if (seat === -1) throw new ServerError(409, "seat_taken");
    this.#hold(seat, client);
    if (waiting && this.table.players) await this.#begin();
    else this.welcome(client);
  }

  override onDrop(client: MatchClient) {
    const seat = this.table.heldBy(client);
    if (seat === -1) return;
    const reconnection = this.allowReconnection(client, this.services.settings.reconnection);
    // Nobody came back, or the room closes: onLeave is called for either.
    reconnection.catch(() => {});
    this.table.drop(seat, reconnection);
    this.showTable();
  }

  override onReconnect(client: MatchClient) {
    this.#hold(this.table.seatOf(client.auth!.id) as Seat, client);
    this.welcome(client);
  }

  /** Only before the match begins is a seat given up: later its player may come back as long as the match lasts. */
  override onLeave(client: MatchClient) {
    const seat = this.table.seatOf(client.auth!.id);
    if (seat === -1) return;
    if (this.table.heldBy(client) >= 0) this.table.drop(seat, null);
    if (!this.match && !this.table.isConnected(seat)) this.table.stand(seat);
    this.showTable();
  }

  override onDispose() {
    this.#unsubscribe();
    if (this.match) this.services.matches.release(this.roomId);
    else void this.#stand?.then((stand) => stand.disconnect(CLOSE.tableClosed));
  }

  onUpdate({ seq, entry, events }: MatchUpdate) {
    this.#show();
    for (const seat of SEATS) {
      const told = { seq, by: entry.by, events: redact(events, seat) };
      this.table.holderOf(seat)?.send("events", told);
    }
  }

  onClock() {
    this.#show();
  }

  onWarning(seat: Seat, left: number) {
    this.tell("clock", { seat, left });
  }

  onDraw(seat: Seat, what: DrawNews) {
    this.#show();
    this.tell("draw", { seat, what });
  }

  onEnd(why: "recorded" | "moved") {
    if (why === "moved") return void this.disconnect(CLOSE.moved);
    this.autoDispose = true;
    this.clock.setTimeout(() => this.disconnect(CLOSE.matchEnded), this.services.settings.farewell);
  }

  /** To both players but for one who is deaf to it, and to those who watch. */
  tell<T extends Aside>(type: T, message: ServerMessages[T], deaf?: Seat): void {
    for (const seat of SEATS) if (seat !== deaf) this.table.holderOf(seat)?.send(type, message as never);
    void this.#stand?.then((stand) => stand.pass(type, message));
  }

  welcome(client: MatchClient, seen = client.auth!.options.seen): void {
    client.send("welcome", welcome(this.table.heldBy(client), this.table, this.match, this.match, seen));
  }

  /** How many watch. */
  set spectators(count: number) {
    this.state.spectators = count;
  }

  showTable(): void {
    syncTable(this.state, this.table);
    for (const seat of SEATS) {
      if (this.match) this.services.matches.connect(this.roomId, seat, this.table.isConnected(seat));
    }
    this.broadcastPatch();
    void this.#stand?.then((stand) => stand.showTable());
  }

  #open(table: Table): void {
    this.table = table;
    this.state.rules = table.rules.name;
    this.setPrivate(!table.audience.public);
    this.showTable();
  }

  #hold(seat: Seat, client: MatchClient): void {
    this.table.hold(seat, client, this.state);
    this.showTable();
  }

  async #begin() {
    try {
      this.#adopt(await this.services.matches.create(this.table.newMatch(this.roomId)));
    } catch (error) {
      logger.error(error);
      throw new ServerError(503, "unavailable");
    }
    for (const client of this.clients) this.welcome(client);
  }

  /** From here on the match keeps the room: it ends by itself, if only by its clock. */
  #adopt(match: Match): void {
    this.match = match;
    this.autoDispose = false;
    this.#unsubscribe = this.services.matches.subscribe(this.roomId, this);
    this.showTable();
    this.#show();
    void this.#stand?.then((stand) => stand.follow(match));
  }

  #show(): void {
    syncPublic(this.state, snapshotOf(this.match!));
    syncSeats(this.state, this.match!.game);
    this.broadcastPatch();
    const { turn, status, spectators } = this.state;
    if (this.metadata?.turn === turn && this.metadata.status === status) return;
    const { names, audience, rules } = this.table;
    void this.setMetadata({ names, turn, status, spectators, delay: audience.delay, rules: rules.name });
  }
}
