// What a viewer of a match is answered over HTTP while it is played: the lists of live and own matches, and its status.
// Then what the process counts for Prometheus, although nobody but the operator reads it.
import { opponentOf, type Seat, type Viewer } from "../../../engine/index.ts";
import { type Listing, ListingUpdater } from "../../../rooms/match/listing.ts";
import { matchStatus, openMatch } from "../../../rooms/match/open-matches.ts";
import { Seats } from "../../../rooms/match/seats.ts";
import type { MatchState } from "../../../rooms/match/state.ts";
import { RoomTimers } from "../../../rooms/room-timers.ts";
import type { Match } from "../../../src/matches/match.ts";
import { matchHandlers } from "../../../src/matches/routes.ts";
import type { MatchService } from "../../../src/matches/service.ts";
import type { Timer } from "../../../src/metrics/metrics.ts";
import type { manualClock } from "../manual-time.ts";
import type { Leak } from "./wire-recorder.ts";

type Handlers = ReturnType<typeof matchHandlers>;

/** Counts what the server's own timers would measure: how long something took is not for this test. */
export function countingTimers(): { action: Timer; append: Timer; counts: Record<string, number> } {
  const counts: Record<string, number> = {};
  const timer = (name: string): Timer => ({
    startTimer: () => () => {
      counts[name] = (counts[name] ?? 0) + 1;
    },
  });
  return { action: timer("action"), append: timer("append"), counts };
}

export class Answers {
  readonly #match: Match;
  readonly #userId: string | null;
  readonly #counts: Record<string, number>;
  readonly #handlers: Handlers;
  readonly #listing: ListingUpdater;
  /** The room's metadata, each time that it was written. */
  #written: unknown[] = [];
  #listed: Listing | null = null;

  /** @param state that the viewer's room shows */
  constructor(
    viewer: Viewer,
    match: Match,
    {
      matches,
      state,
      time,
      counts,
      leak,
    }: {
      matches: MatchService;
      state: MatchState;
      time: ReturnType<typeof manualClock>;
      counts: Record<string, number>;
      leak: Leak;
    },
  ) {
    this.#match = match;
    this.#counts = counts;
    const { players, id } = match.header;
    this.#userId = viewer < 0 ? null : players[viewer as Seat].userId;
    const seats = new Seats(state);
    for (const seat of [0, 1] as const) seats.assign(seat, players[seat]);
    const room = {
      ...{ state, config: match.header },
      // Without users nobody is told of the room's status: there are no other processes.
      seats: { names: seats.names, userIds: [] } as unknown as Seats,
      setMetadata: async (listing: Listing) => {
        const hand = match.game.players[opponentOf(Math.max(0, viewer) as Seat)].hand;
        this.#listed = leak === "listing" ? { ...listing, turn: hand[0] } : listing;
        this.#written.push(this.#listed);
      },
    };
    this.#listing = new ListingUpdater(room, new RoomTimers(time));
    matches.subscribe(id, { onUpdate: () => this.#listing.update() });
    this.#listing.update();
    const table = { roomId: id, config: match.header, seats, match };
    const live = async () => {
      const { status: _, ...facts } = this.#listed!;
      return [{ roomId: id, ...facts }];
    };
    this.#handlers = matchHandlers(
      // Of a match that is being played the database is not asked.
      null as never,
      {
        openMatches: async (userId) => [openMatch(table, userId)].filter((found) => found !== null),
        matchStatus: async (_id, userId) => ({
          ...matchStatus({ ...table, freeSeat: false, now: time.now() }, userId),
          invitation: null,
        }),
        opponentIn: async () => null,
        concede: async () => "not_found",
      },
      {
        publicMatches: live,
        openTables: async () => [],
        activity: async () => ({ online: 0, playing: 0, searching: 0, tables: 0 }),
        follow: () => () => {},
      },
    );
  }

  /** Asks for everything that the viewer may ask for. */
  async take(): Promise<Buffer> {
    const user = this.#userId === null ? undefined : { id: this.#userId };
    const ask = async (name: keyof Handlers, request: object) =>
      (this.#handlers[name] as (request: object) => unknown)({ user, query: {}, ...request });
    const answers = [
      this.#written,
      await ask("GET /matches/live", { query: { offset: 0, limit: 100 } }),
      user ? await ask("GET /matches/open", {}) : null,
      this.#match.over ? null : await ask("GET /matches/:matchId", { params: { matchId: "m" } }),
      this.#counts,
    ];
    const bytes = Buffer.from(JSON.stringify(answers));
    this.#written = [];
    return bytes;
  }
}
