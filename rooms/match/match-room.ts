// The room of a match's players: joining and leaving. How the match begins is in match-start.ts, requests are in requests.ts,
// what is shown is in player-broadcaster.ts.
import { Deferred, ErrorCode, logger, Room, ServerError } from "colyseus";
import type { ZodType } from "zod";
import { SEATS, type Seat } from "../../engine/index.ts";
import type { OpenMatch } from "../../src/matches/endpoints.ts";
import { MatchError } from "../../src/matches/errors.ts";
import type { Match, MatchEnd } from "../../src/matches/match.ts";
import { type MatchConfig, type NewMatch, newMatchId } from "../../src/matches/new-match.ts";
import { type Opponent, opponentAmong } from "../../src/matches/players.ts";
import { CLOSE } from "../close-codes.ts";
import type { Departure } from "../departure.ts";
import { keepOpen, takeBackReservations } from "../disposal.ts";
import { RoomTimers } from "../room-timers.ts";
import type { RefuseExpelled, RoomServices } from "../services.ts";
import { SpectatorRoomRef } from "../spectator/spectator-room-ref.ts";
import { type MatchOptions, practiceConfig } from "./join-options.ts";
import { type Listing, ListingUpdater } from "./listing.ts";
import type { MatchClient } from "./match-client.ts";
import { type InvitedTable, type MatchSource, matchSource, type ServerOptions } from "./match-source.ts";
import { MatchStart } from "./match-start.ts";
import { refuseUnknownTypes } from "./message-handler.ts";
import { matchStatus, OpenMatchEntries, openMatch, type RoomStatus } from "./open-matches.ts";
import { PlayerBroadcaster } from "./player-broadcaster.ts";
import { beginRematch } from "./rematch.ts";
import { matchRequests } from "./requests.ts";
import { Seats } from "./seats.ts";
import { type MatchState, newMatchState } from "./state.ts";
import { welcomeMessage } from "./welcome.ts";

/** Whatever changes is sent at once. Without an interval for patches, Colyseus would tick a clock 60 times a second. */
const IDLE_PATCH_MS = 60_000;

export abstract class MatchRoom extends Room<{ state: MatchState; client: MatchClient; metadata: Listing }> {
  abstract readonly services: RoomServices;
  abstract readonly refuseExpelled: RefuseExpelled;
  abstract readonly optionsSchema: ZodType<MatchOptions>;
  override patchRate = IDLE_PATCH_MS;
  override state = newMatchState();
  override messages = matchRequests(this);
  config!: MatchConfig;
  match: Match | null = null;
  readonly seats = new Seats(this.state);
  readonly broadcaster: PlayerBroadcaster;
  readonly #spectators = new SpectatorRoomRef(this);
  readonly #openMatches = new OpenMatchEntries();
  /** Resolves once the room can be joined. */
  ready: Promise<void> = Promise.resolve();
  /** Where the match comes from, unless it is begun by the players who join. */
  #source: MatchSource | null = null;
  readonly #start = new MatchStart(this);
  #rematchRoomId: Promise<string> | null = null;
  timers!: RoomTimers;
  #listing!: ListingUpdater;
  disposed = false;
  /** Whether it goes on in another room of the same id. */
  #moves = false;
  #unsubscribe = () => {};

  constructor() {
    super();
    const { state, seats } = this;
    const sendPatch = () => void this.broadcastPatch();
    this.broadcaster = new PlayerBroadcaster({ state, seats, spectators: this.#spectators, sendPatch });
  }

  override onCreate(options: MatchOptions | ServerOptions) {
    const { settings, matches, time } = this.services;
    this.timers = new RoomTimers(time);
    this.#listing = new ListingUpdater(this, this.timers);
    refuseUnknownTypes(this, () => this.services);
    this.maxClients = settings.maxConnections;
    if ("table" in options) return this.#invite(options.table);
    if ("expect" in options) return this.#expect(options.expect);
    this.#source = matchSource(options, matches);
    this.roomId = this.#source?.id ?? newMatchId();
    if (!this.#source) this.#practise(this.optionsSchema.parse(options));
  }

  /** Resolves once the room can be joined: for other processes. */
  async whenReady(): Promise<void> {
    await this.ready;
  }

  /** What becomes of the room when its process ends. */
  departure(): Departure {
    const { roomId, match } = this;
    if (match?.over) return { close: CLOSE.matchEnded };
    // Redis may have lost the log, which nobody looks for any more.
    const prepare = () => this.services.matches.releaseTakenOver(roomId);
    if (match) return { successor: { resume: roomId }, prepare };
    if (this.#source || this.#start.isAwaited) return "later";
    // The table of an invitation is opened again by whoever comes back to it.
    return { close: CLOSE.moved };
  }

  /** Called once the directory has accepted the room's id. A second room of the same id never gets here. */
  onRecorded(): void {
    this.#openMatches.keep(this.roomId, this.timers);
    if (!this.#source) return;
    this.ready = this.#source.load().then((match) => {
      if (this.disposed) return this.services.matches.release(match);
      for (const seat of SEATS) this.seats.assign(seat, match.header.players[seat]);
      this.#open(match.header);
      this.#adopt(match);
    });
    this.ready.catch((error) => {
      logger.error(error);
      void this.disconnect(CLOSE.moved);
    });
  }

  /** Where a user has to join: null for this room, else the id of the spectators' room. */
  async spectatorRoomIdFor(userId: string, bringsDeck: boolean): Promise<string | null> {
    await this.ready;
    if (this.disposed) throw new ServerError(ErrorCode.MATCHMAKE_INVALID_ROOM_ID, "room_not_found");
    const hasSeat = this.seats.seatOfUser(userId) >= 0;
    const mayTakeSeat = bringsDeck && this.#start.hasFreeSeat;
    return hasSeat || mayTakeSeat ? null : this.#spectators.roomId();
  }

  override async onJoin(client: MatchClient) {
    // The place may have been reserved before the ban.
    await this.refuseExpelled(client.auth!.id);
    await this.ready;
    const seat = this.#start.seatFor(client.auth!);
    // Another user took the seat meanwhile. This one can watch from the spectators' room.
    if (seat === -1) throw new ServerError(409, "seat_taken");
    await this.#enter(client, seat);
  }

  override onDrop(client: MatchClient, code?: number) {
    const seat = this.seats.seatHeldBy(client);
    if (seat === -1 || code === CLOSE.banned || code === CLOSE.deleted) return;
    const reconnection = this.allowReconnection(client, this.services.settings.reconnectionSeconds);
    // Rejected when nobody reconnects or the room closes. Colyseus calls onLeave for both.
    reconnection.catch(() => {});
    // Colyseus returns a rejected promise for a client that never finished joining.
    this.seats.drop(seat, reconnection instanceof Deferred ? reconnection : null);
    this.#onSeatsChange();
  }

  override async onReconnect(client: MatchClient) {
    const seat = this.seats.seatOfUser(client.auth!.id);
    if (seat === -1) return client.leave(CLOSE.moved);
    if (await this.services.sanctionOf(client.auth!.id, "ban")) return client.leave(CLOSE.banned);
    await this.#enter(client, seat);
  }

  /** Frees the seat if the match has not begun. Later the player may come back for as long as the match lasts. */
  override onLeave(client: MatchClient) {
    const seat = this.seats.seatOfUser(client.auth!.id);
    if (seat === -1) return;
    if (this.seats.seatHeldBy(client) >= 0) this.seats.drop(seat, null);
    this.#start.leave(seat);
    this.#onSeatsChange();
  }

  override disconnect(closeCode?: number) {
    this.#moves = closeCode === CLOSE.moved;
    takeBackReservations(this);
    return super.disconnect(closeCode);
  }

  override onDispose() {
    this.disposed = true;
    this.timers.clear();
    this.#unsubscribe();
    if (this.match) {
      this.services.matches.release(this.match);
      const { over } = this.match;
      return this.#spectators.ifOpen((room) => (over ? room.finish() : room.close(CLOSE.moved)));
    }
    this.#listAsOpen([]);
    this.#start.abandon();
    this.#spectators.ifOpen((room) => room.close(this.#moves ? CLOSE.moved : CLOSE.abandoned));
  }

  /** @param seen how many actions the client has seen, if it says so. */
  welcome(client: MatchClient, seen = client.auth!.options.seen): void {
    const { config, seats, match } = this;
    const { pool, time, settings } = this.services;
    const source = {
      config,
      names: seats.names,
      poolVersion: pool.version,
      match,
      shown: match,
      now: time.now(),
      clientVersion: settings.clientVersion,
    };
    client.send("welcome", welcomeMessage(seats.seatHeldBy(client), source, seen));
  }

  /** This match's entry in a user's list of open matches; null if it does not belong there. */
  async openMatchOf(userId: string): Promise<OpenMatch | null> {
    await this.ready;
    return openMatch(this, userId);
  }

  /** The status for a user who has the match's id. @param userId null for a visitor without an account */
  async statusFor(userId: string | null): Promise<RoomStatus> {
    await this.ready;
    const { roomId, config, seats, match } = this;
    const freeSeat = this.#start.hasFreeSeat;
    return matchStatus({ roomId, config, seats, match, freeSeat, now: this.services.time.now() }, userId);
  }

  /** Who plays against a user here; null if the user has no seat, or nobody the other one. */
  async opponentFor(userId: string): Promise<Opponent | null> {
    await this.ready;
    return opponentAmong(this.seats.players, userId);
  }

  /** Ends the match against a user's seat, unless it is over. */
  async concedeFor(userId: string): Promise<void> {
    await this.ready;
    const seat = this.seats.seatOfUser(userId);
    if (seat === -1 || !this.match || this.match.over) return;
    await this.services.matches.concede(this.roomId, seat).catch((error) => {
      if (!(error instanceof MatchError && error.code === "match_over")) throw error;
    });
  }

  /** Resolves once the result of a match that is over is recorded, or could not be for now. */
  async whenRecorded(): Promise<void> {
    await this.services.matches.settled(this.roomId);
  }

  rematchRoomId(): Promise<string> {
    this.#rematchRoomId ??= beginRematch(this, this.seats.players!).catch((error) => {
      this.#rematchRoomId = null;
      throw error;
    });
    return this.#rematchRoomId;
  }

  /** The spectators' room tells how many there are. */
  setSpectatorCount(count: number): void {
    this.state.spectators = count;
    this.broadcastPatch();
  }

  /** Lets a connection act for a seat. The match begins as soon as both players are there. */
  async #enter(client: MatchClient, seat: Seat): Promise<void> {
    this.seats.hold(seat, client);
    this.#onSeatsChange();
    if (this.match || !this.#start.canBegin) return this.welcome(client);
    await this.#start.begin();
  }

  #practise(options: MatchOptions): void {
    this.#open(practiceConfig(options, this.services.settings.clockPercent));
    this.#start.practise(options);
  }

  /** The table of an invitation. It closes when nobody is there, and is opened again when somebody comes. */
  #invite(table: InvitedTable): void {
    this.roomId = table.id;
    this.#open(table.terms);
    this.#start.invite(table);
    this.#onSeatsChange();
    if (table.listed) this.#listing.offer(table.listed);
  }

  /** Ends the wait for a guest: the invitation was revoked. */
  closeTable(): void {
    void this.#start.close(CLOSE.abandoned);
  }

  /** Both players are known, and the match begins when they have come. */
  #expect({ id, players, ...config }: NewMatch): void {
    this.roomId = id;
    for (const seat of SEATS) this.seats.assign(seat, players[seat]);
    this.#open(config);
    this.#start.awaitPlayers();
    keepOpen(this);
  }

  #open(config: MatchConfig): void {
    this.config = config;
    this.state.rules = config.rules.name;
    this.setPrivate(!config.audience.public);
    this.#onSeatsChange();
  }

  /** Both players are there, and their match was created. */
  onBegun(match: Match): void {
    this.#adopt(match);
    for (const client of this.clients) this.welcome(client);
  }

  /** From here on the room lasts until the match ends, which its clocks guarantee. */
  #adopt(match: Match): void {
    this.match = match;
    this.#start.end();
    this.seats.dress(match.header.players);
    keepOpen(this);
    this.broadcaster.begin(match);
    const { matches } = this.services;
    const subscriptions = [
      matches.subscribe(this.roomId, this.broadcaster),
      matches.subscribe(this.roomId, {
        onUpdate: () => {
          this.#listing.update();
          if (match.over) this.#listAsOpen([]);
        },
        onEnd: (why) => this.#end(why),
      }),
    ];
    this.#unsubscribe = () => {
      for (const unsubscribe of subscriptions) unsubscribe();
    };
    this.#onSeatsChange();
    this.broadcaster.syncMatch();
    this.#listing.update();
    this.#spectators.ifOpen((room) => room.follow(match));
  }

  /** The clocks depend on who is connected. */
  #onSeatsChange(): void {
    for (const seat of SEATS) this.services.matches.connect(this.roomId, seat, this.seats.isConnected(seat));
    this.#listAsOpen(this.match?.over ? [] : this.seats.userIds);
    this.broadcaster.syncSeats();
  }

  /** Puts it on the lists of these users alone. Players who leave because it moves still have it. */
  #listAsOpen(userIds: string[]): void {
    if (!this.#moves) this.#openMatches.update(this.roomId, userIds);
  }

  #end(why: MatchEnd): void {
    if (why === "moved") return void this.disconnect(CLOSE.moved);
    // Spectators with a delay still join while they see the match being played.
    const delayMs = this.config.audience.delay * 1000 + this.services.settings.closeDelayMs;
    this.timers.after(delayMs, () => this.disconnect(CLOSE.matchEnded));
  }
}
