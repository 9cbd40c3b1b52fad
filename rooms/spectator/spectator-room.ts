// The room of a match's spectators. It shows what everybody may see, later if the match says so. No secret ever gets
// into its state, and the players' room is told nothing of it but how many there are.
import { logger, matchMaker, Room } from "colyseus";
import { redact, SPECTATOR } from "../../engine/index.ts";
import type { Match, MatchEnd } from "../../src/matches/match.ts";
import { CLOSE } from "../close-codes.ts";
import { takeBackReservations } from "../disposal.ts";
import type { MatchClient } from "../match/match-client.ts";
import { refuseUnknownTypes } from "../match/message-handler.ts";
import { type Announcement, actionEvents, type ServerMessages } from "../match/server-messages.ts";
import { type MatchState, newMatchState } from "../match/state.ts";
import { type Snapshot, syncPublic, syncSeatInfo } from "../match/sync.ts";
import { welcomeMessage } from "../match/welcome.ts";
import { beginWatching, endWatching } from "../presence/presence.ts";
import { RoomTimers } from "../room-timers.ts";
import type { RefuseExpelled, RoomServices } from "../services.ts";
import { type BroadcastTarget, DelayedBroadcast, type DelayedStep } from "./delayed-broadcast.ts";
import type { SpectatedMatch } from "./spectated-match.ts";
import { spectatorRequests } from "./spectator-requests.ts";

type SpectatorRoomTypes = { state: MatchState; client: MatchClient };

export abstract class SpectatorRoom extends Room<SpectatorRoomTypes> implements BroadcastTarget {
  abstract readonly services: RoomServices;
  abstract readonly refuseExpelled: RefuseExpelled;
  override patchRate = 500;
  override autoDispose = false;
  override state = newMatchState();
  override messages = spectatorRequests(this);
  #spectated!: SpectatedMatch;
  #timers!: RoomTimers;
  /** Null before the match has begun. */
  #broadcast: DelayedBroadcast | null = null;
  /** The state that is shown now. */
  #shown: Snapshot | null = null;
  /** The code to close with, once that is possible or due. */
  #closeCode: number | null = null;
  #unsubscribe = () => {};

  override onCreate({ spectated }: { spectated: SpectatedMatch }) {
    const { settings, time } = this.services;
    this.#timers = new RoomTimers(time);
    refuseUnknownTypes(this, () => this.services);
    this.maxClients = settings.maxSpectators;
    this.setPrivate(true);
    this.#spectated = spectated;
    this.state.rules = spectated.config.rules.name;
    // The seats, without what their players have done since.
    const seats = spectated.seats.info.map((seat) => ({ ...seat, rematch: false }));
    syncSeatInfo(this.state, seats);
    if (spectated.match) this.follow(spectated.match);
  }

  /** Colyseus cannot close a room before that. */
  onRecorded(): void {
    if (this.#closeCode !== null) void this.disconnect(this.#closeCode);
  }

  /** Anyone who knows this room's id may watch. */
  spectatorRoomIdFor(): null {
    return null;
  }

  override async onJoin(client: MatchClient) {
    await this.refuseExpelled(client.auth!.id);
    this.#countSpectators();
    beginWatching(client.auth!.id, this.#spectated.roomId).catch((error) => logger.error(error));
    this.welcome(client);
  }

  override onLeave(client: MatchClient) {
    this.#countSpectators();
    const { id } = client.auth!;
    // Another tab, or the connection that has taken the place of a lost one.
    if (this.clients.some(({ auth }) => auth?.id === id)) return;
    endWatching(id, this.#spectated.roomId).catch((error) => logger.error(error));
  }

  override disconnect(closeCode?: number) {
    takeBackReservations(this);
    return super.disconnect(closeCode);
  }

  override onDispose() {
    this.#unsubscribe();
    this.#broadcast?.close();
    this.#timers.clear();
  }

  follow(match: Match): void {
    this.#broadcast = new DelayedBroadcast(match, this.#delayMs, this.services.time, this);
    this.#unsubscribe = this.services.matches.subscribe(match.header.id, this.#broadcast);
    this.#broadcast.start();
  }

  begin(snapshot: Snapshot) {
    this.show(snapshot);
    for (const client of this.clients) this.welcome(client);
  }

  step({ snapshot, by, events }: DelayedStep) {
    this.show(snapshot);
    this.broadcast("events", actionEvents({ seq: snapshot.seq, by, events: redact(events, SPECTATOR) }));
  }

  show(snapshot: Snapshot) {
    this.#shown = snapshot;
    const deadline = snapshot.deadline && snapshot.deadline + this.#delayMs;
    const clockStartsAt = snapshot.clockStartsAt && snapshot.clockStartsAt + this.#delayMs;
    syncPublic(this.state, { ...snapshot, deadline, clockStartsAt });
    this.broadcastPatch();
  }

  end(why: MatchEnd) {
    if (why === "moved") return this.close(CLOSE.moved);
    this.state.recorded = true;
    this.broadcastPatch();
    this.#timers.after(this.services.settings.closeDelayMs, () => this.close(CLOSE.matchEnded));
  }

  /** The players' room closes after the match: what is held back helps nobody any more. */
  finish(): void {
    this.#broadcast?.finish();
    this.close(CLOSE.matchEnded);
  }

  close(code: number): void {
    this.#closeCode = code;
    if (matchMaker.getLocalRoomById(this.roomId) === (this as Room)) void this.disconnect(code);
  }

  /** A message to players and spectators alike. */
  announce<T extends Announcement>(type: T, message: ServerMessages[T]): void {
    this.#later(() => this.broadcast(type, message as never));
  }

  syncSeats(): void {
    const { info } = this.#spectated.seats;
    this.#later(() => syncSeatInfo(this.state, info));
  }

  /** @param seen how many actions the client has seen, if it says so. */
  welcome(client: MatchClient, seen = client.auth!.options.seen): void {
    const { config, seats } = this.#spectated;
    const source = {
      config,
      names: seats.names,
      poolVersion: this.services.pool.version,
      match: this.#broadcast?.match ?? null,
      shown: this.#shown,
      now: this.services.time.now(),
      clientVersion: this.services.settings.clientVersion,
    };
    client.send("welcome", welcomeMessage(SPECTATOR, source, seen));
  }

  /** When spectators may know of what happens now. */
  #later(show: () => void): void {
    if (this.#broadcast) this.#broadcast.later(show);
    else show();
  }

  #countSpectators(): void {
    this.state.spectators = this.clients.length;
    this.#spectated.setSpectatorCount(this.clients.length);
  }

  get #delayMs(): number {
    return this.#spectated.config.audience.delay * 1000;
  }
}
