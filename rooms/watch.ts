// The room of those who watch a match. It shows what everybody may see, later if the match says so; no secret ever
// gets into its state, and whoever comes and goes here does not concern the players' room.
import { matchMaker, Room } from "@colyseus/core";
import {
  advance,
  apply,
  createGame,
  type Event,
  type Game,
  redact,
  type Seat,
  SPECTATOR,
} from "../engine/index.ts";
import type { Decider } from "../src/matches/log.ts";
import type { DrawNews, Match, MatchListener, MatchUpdate } from "../src/matches/match.ts";
import { CLOSE } from "./close-codes.ts";
import type { RoomServices } from "./index.ts";
import type { MatchRoom } from "./match.ts";
import { watchRequests } from "./requests.ts";
import { type Aside, type MatchClient, type ServerMessages, welcome } from "./show.ts";
import { type MatchState, newMatchState } from "./state.ts";
import { type Snapshot, snapshotOf, syncPublic, syncTable } from "./sync.ts";

type WatchTypes = { state: MatchState; client: MatchClient };

/** What an action has done, and how things stood after it. */
interface Moment {
  snapshot: Snapshot;
  by: Decider;
  events: Event[];
}

export abstract class WatchRoom extends Room<WatchTypes> implements MatchListener {
  abstract readonly services: RoomServices;
  override patchRate = 500;
  override autoDispose = false;
  override state = newMatchState();
  override messages = watchRequests(this);
  /** The room of the players, in the same process. */
  #players!: MatchRoom;
  #match: Match | null = null;
  /** What is shown now; null before the match has begun. */
  #shown: Snapshot | null = null;
  /** What is shown when its time has come. */
  readonly #coming = new Set<NodeJS.Timeout>();
  #unsubscribe = () => {};

  override onCreate({ match }: { match: string }) {
    const { settings } = this.services;
    this.maxMessagesPerSecond = settings.messagesPerSecond;
    this.maxClients = settings.spectators;
    this.setPrivate(true);
    this.#players = matchMaker.getLocalRoomById(match) as MatchRoom;
    this.state.rules = this.#players.table.rules.name;
    this.showTable();
    if (this.#players.match) this.follow(this.#players.match);
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
    for (const timer of this.#coming) clearTimeout(timer);
  }

  /** Shows a match from here on; what lies further back than the delay at once, the rest when its time comes. */
  follow(match: Match): void {
    const { header, entries } = match;
    this.#match = match;
    this.#unsubscribe = this.services.matches.subscribe(header.id, this);
    const late = entries.findIndex(({ at }) => this.#wait(header.startedAt + at) > 0);
    const seen = late < 0 ? entries.length : late;
    const game = gameAfter(match, seen);
    const now = late < 0 ? snapshotOf(match) : earlier(match, game, seen);
    this.#later(() => this.#begin(now), header.startedAt);
    let before = game;
    entries.slice(seen).forEach(({ action, by, at }, i) => {
      const { game: after, events } = apply(before, action);
      before = after;
      const moment = { snapshot: earlier(match, after, seen + i + 1), by, events };
      this.#later(() => this.#step(moment), header.startedAt + at);
    });
  }

  onUpdate({ entry, events }: MatchUpdate) {
    const moment = { snapshot: snapshotOf(this.#match!), by: entry.by, events };
    this.#later(() => this.#step(moment));
  }

  onClock() {
    const snapshot = snapshotOf(this.#match!);
    this.#later(() => this.#show(snapshot));
  }

  // The players' room passes these on.
  onWarning() {}

  onDraw(_seat: Seat, _what: DrawNews) {
    this.onClock();
  }

  onEnd(why: "recorded" | "moved") {
    if (why === "moved") return void this.disconnect(CLOSE.moved);
    const { farewell } = this.services.settings;
    this.#later(() => this.clock.setTimeout(() => this.disconnect(CLOSE.matchEnded), farewell));
  }

  /** A message of the players' room. */
  pass<T extends Aside>(type: T, message: ServerMessages[T]): void {
    this.#later(() => this.broadcast(type, message as never));
  }

  showTable(): void {
    syncTable(this.state, this.#players.table);
  }

  welcome(client: MatchClient, seen = client.auth!.options.seen): void {
    client.send("welcome", welcome(SPECTATOR, this.#players.table, this.#match, this.#shown, seen));
  }

  #begin(snapshot: Snapshot): void {
    this.#show(snapshot);
    for (const client of this.clients) this.welcome(client);
  }

  #step({ snapshot, by, events }: Moment): void {
    this.#show(snapshot);
    this.broadcast("events", { seq: snapshot.seq, by, events: redact(events, SPECTATOR) });
  }

  #show(snapshot: Snapshot): void {
    this.#shown = snapshot;
    const deadline = snapshot.deadline && snapshot.deadline + this.#delay;
    syncPublic(this.state, { ...snapshot, deadline });
    this.broadcastPatch();
  }

  #count(): void {
    this.state.spectators = this.clients.length;
    this.#players.spectators = this.clients.length;
  }

  /** Milliseconds. */
  get #delay(): number {
    return this.#players.table.audience.delay * 1000;
  }

  /** Milliseconds until what happened at this time is shown. */
  #wait(time: number): number {
    return time + this.#delay - Date.now();
  }

  #later(show: () => void, time = Date.now()): void {
    const wait = this.#wait(time);
    if (wait <= 0) return show();
    // Not by the room's own clock: that would look at its timers again with each patch that one of them sends.
    const timer = setTimeout(() => {
      this.#coming.delete(timer);
      show();
    }, wait);
    this.#coming.add(timer);
  }
}

function gameAfter({ header, entries, pool }: Match, seq: number): Game {
  const { rules, players, seed } = header;
  const game = createGame({ rules, pool, decks: [players[0].deck, players[1].deck], seed });
  for (const { action } of entries.slice(0, seq)) advance(game, action);
  return game;
}

/** How things stood; what was left of the time then is not looked up. */
function earlier({ clocks }: Match, game: Game, seq: number): Snapshot {
  return { game, seq, deadline: 0, drawOffer: -1, reserve: [...clocks.reserve] };
}
