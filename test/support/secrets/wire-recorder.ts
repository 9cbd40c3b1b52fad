// All bytes that the server makes for one viewer of a match: messages, full states and patches, as its rooms write them.
import { Encoder } from "@colyseus/schema";
import { pack } from "msgpackr";
import { redact, type Seat, SPECTATOR, type Viewer } from "../../../engine/index.ts";
import type { MatchClient } from "../../../rooms/match/match-client.ts";
import { PlayerBroadcaster } from "../../../rooms/match/player-broadcaster.ts";
import type { SeatInfo, Seats } from "../../../rooms/match/seats.ts";
import { actionEvents } from "../../../rooms/match/server-messages.ts";
import { newMatchState, ownView } from "../../../rooms/match/state.ts";
import { type snapshotOf, syncPublic, syncSeatInfo } from "../../../rooms/match/sync.ts";
import { DelayedBroadcast } from "../../../rooms/spectator/delayed-broadcast.ts";
import { type MatchPlayer, wornIn } from "../../../src/matches/players.ts";
import type { MatchService } from "../../../src/matches/service.ts";
import type { manualClock } from "../manual-time.ts";

/** What tells more than it may, to be found out. */
export type Leak = "events" | "welcome" | "listing" | null;

/** All that is written to one viewer. */
export class Wire {
  readonly #viewer: Viewer;
  readonly #state = newMatchState();
  readonly #encoder = new Encoder(this.#state);
  #view: ReturnType<typeof ownView> | null = null;
  #chunks: Uint8Array[] = [];

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  /** What the viewer's room shows. */
  get state(): ReturnType<typeof newMatchState> {
    return this.#state;
  }

  write(type: string, message: unknown): void {
    this.#chunks.push(pack([type, message]));
  }

  take(): Buffer {
    const bytes = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return bytes;
  }

  /** The full state, as on joining. */
  join(): void {
    if (this.#viewer >= 0) {
      this.#view?.dispose();
      this.#view = ownView(this.#state.players[this.#viewer as Seat]);
    }
    const it = { offset: 0 };
    this.#chunks.push(this.#encoder.encodeAll(it).slice());
    if (this.#view) this.#chunks.push(this.#encoder.encodeAllView(this.#view, it.offset, { ...it }).slice());
  }

  follow(
    matches: MatchService,
    match: ConstructorParameters<typeof DelayedBroadcast>[0],
    leak: Leak,
    time: ReturnType<typeof manualClock>,
  ): void {
    if (this.#viewer === SPECTATOR) return this.#followAsSpectator(matches, match, leak, time);
    const client = {
      send: (type: string, message: unknown) => this.write(type, message),
    } as unknown as MatchClient;
    const seats = {
      clientOf: (seat: Seat) => (seat === this.#viewer ? client : null),
    } as unknown as Seats;
    const spectators = { ifOpen: () => {} } as never;
    const sendPatch = () => this.#patch();
    syncSeatInfo(this.#state, match.header.players.map(seatInfo));
    const broadcaster = new PlayerBroadcaster({ state: this.#state, seats, spectators, sendPatch });
    broadcaster.begin(match);
    broadcaster.syncMatch();
    matches.subscribe("m", broadcaster);
    if (leak === "events")
      matches.subscribe("m", { onUpdate: ({ events }) => this.write("leak", events as unknown) });
  }

  /** As rooms/spectator/spectator-room.ts does. */
  #followAsSpectator(
    matches: MatchService,
    match: ConstructorParameters<typeof DelayedBroadcast>[0],
    leak: Leak,
    time: ReturnType<typeof manualClock>,
  ): void {
    syncSeatInfo(this.#state, match.header.players.map(seatInfo));
    const show = (snapshot: ReturnType<typeof snapshotOf>) => {
      syncPublic(this.#state, snapshot);
      this.#patch();
    };
    const broadcast = new DelayedBroadcast(match, 0, time, {
      show,
      begin: show,
      step: ({ snapshot, by, events }) => {
        show(snapshot);
        const shown = leak === "events" ? events : redact(events, SPECTATOR);
        this.write("events", actionEvents({ seq: snapshot.seq, by, events: shown }));
      },
      end: () => {},
    });
    matches.subscribe("m", broadcast);
    broadcast.start();
  }

  #patch(): void {
    const it = { offset: 0 };
    this.#chunks.push(this.#encoder.encode(it).slice());
    if (this.#view) this.#chunks.push(this.#encoder.encodeView(this.#view, it.offset, it).slice());
    this.#encoder.discardChanges();
  }
}

const seatInfo = (player: MatchPlayer): SeatInfo => ({
  name: player.name,
  bot: player.kind === "bot",
  connected: true,
  rematch: false,
  worn: JSON.stringify(wornIn(player)),
});
