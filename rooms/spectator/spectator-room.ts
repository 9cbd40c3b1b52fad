// The room of those who watch a match. It shows what everybody may see, later if the match says so; no secret ever
// gets into its state, and whoever comes and goes here does not concern the players' room.
import { matchMaker, Room } from "@colyseus/core";
import { redact, SPECTATOR } from "../../engine/index.ts";
import type { Match } from "../../src/matches/match.ts";
import { CLOSE } from "../close-codes.ts";
import type { RoomServices } from "../index.ts";
import type { MatchRoom } from "../match/match-room.ts";
import { spectatorRequests } from "../match/requests.ts";
import {
  type Announcement,
  actionEvents,
  type MatchClient,
  type ServerMessages,
  welcome,
} from "../match/server-messages.ts";
import { type MatchState, newMatchState } from "../match/state.ts";
import { type Snapshot, syncPeople, syncPublic } from "../match/sync.ts";
import { RoomTimers } from "../room-timers.ts";
import { type BroadcastTarget, DelayedBroadcast, type DelayedStep } from "./delayed-broadcast.ts";

type SpectatorRoomTypes = { state: MatchState; client: MatchClient };

export abstract class SpectatorRoom extends Room<SpectatorRoomTypes> implements BroadcastTarget {
  abstract readonly services: RoomServices;
  override patchRate = 500;
  override autoDispose = false;
  override state = newMatchState();
  override messages = spectatorRequests(this);
  /** The room of the players, in the same process. */
  #players!: MatchRoom;
  #timers!: RoomTimers;
  #broadcast: DelayedBroadcast | null = null;
  /** What is shown now; null before the match has begun. */
  #shown: Snapshot | null = null;
  /** The code to close with, once that is possible or due. */
  #closing: number | null = null;
  #unsubscribe = () => {};

  override onCreate({ match }: { match: string }) {
    const { settings, time } = this.services;
    this.#timers = new RoomTimers(time);
    this.maxClients = settings.maxSpectators;
    this.setPrivate(true);
    this.#players = matchMaker.getLocalRoomById(match) as MatchRoom;
    this.state.rules = this.#players.seats.rules.name;
    // Who sits there, but nothing that they have done since.
    syncPeople(
      this.state,
      this.#players.seats.people.map((player) => ({ ...player, rematch: false })),
    );
    if (this.#players.match) this.follow(this.#players.match);
  }

  /** Before that, Colyseus cannot close a room. */
  onRecorded(): void {
    if (this.#closing !== null) void this.disconnect(this.#closing);
  }

  /** Whoever knows this room's id may watch too. */
  spectatorRoomIdFor(): null {
    return null;
  }

  override onJoin(client: MatchClient) {
    this.#count();
    this.welcome(client);
  }

  override onLeave() {
    this.#count();
  }

  override onDispose() {
    this.#unsubscribe();
    this.#broadcast?.close();
    this.#timers.clear();
  }

  follow(match: Match): void {
    this.#broadcast = new DelayedBroadcast(match, this.#delay, this.services.time, this);
    this.#unsubscribe = this.services.matches.subscribe(match.header.id, this.#broadcast);
    this.#broadcast.start();
  }

  begin(snapshot: Snapshot) {
    this.show(snapshot);
    for (const client of this.clients) this.welcome(client);
  }

  step({ snapshot, by, events }: DelayedStep) {
    this.show(snapshot);
    const told = { seq: snapshot.seq, by, events: redact(events, SPECTATOR) };
    this.broadcast("events", actionEvents(told));
  }

  show(snapshot: Snapshot) {
    this.#shown = snapshot;
    const deadline = snapshot.deadline && snapshot.deadline + this.#delay;
    syncPublic(this.state, { ...snapshot, deadline });
    this.broadcastPatch();
  }

  end(why: "recorded" | "moved") {
    if (why === "moved") return this.close(CLOSE.moved);
    this.#timers.after(this.services.settings.closeDelayMs, () => this.close(CLOSE.matchEnded));
  }

  close(code: number): void {
    this.#closing = code;
    if (matchMaker.getLocalRoomById(this.roomId) === (this as Room)) void this.disconnect(code);
  }

  /** A message of the players' room. */
  pass<T extends Announcement>(type: T, message: ServerMessages[T]): void {
    const tell = () => this.broadcast(type, message as never);
    if (this.#broadcast) this.#broadcast.later(tell);
    else tell();
  }

  showPeople(): void {
    const people = this.#players.seats.people;
    const show = () => syncPeople(this.state, people);
    if (this.#broadcast) this.#broadcast.later(show);
    else show();
  }

  welcome(client: MatchClient, seen = client.auth!.options.seen): void {
    const match = this.#broadcast?.match ?? null;
    const now = this.services.time.now();
    client.send("welcome", welcome(SPECTATOR, this.#players.seats, match, this.#shown, seen, now));
  }

  #count(): void {
    this.state.spectators = this.clients.length;
    this.#players.state.spectators = this.clients.length;
  }

  /** Milliseconds. */
  get #delay(): number {
    return this.#players.seats.audience.delay * 1000;
  }
}
