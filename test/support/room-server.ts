// A server with the game's rooms and nothing else, for tests of rooms: logs in memory, a clock that the test moves,
// players without accounts.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ColyseusTestServer } from "@colyseus/testing";
import { defineServer, type Room, type Server } from "colyseus";
import express from "express";
import { pino } from "pino";
import { expect } from "vitest";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { createRooms, localPlacement, matchmakeRoutes, ROOM_SETTINGS } from "../../rooms/index.ts";
import type { MatchRoom } from "../../rooms/match/match-room.ts";
import { createTransport } from "../../rooms/transport/transport.ts";
import { TokenError } from "../../src/auth/index.ts";
import { KEEP_ALIVE_MS } from "../../src/http/closing.ts";
import { createLimits } from "../../src/http/limits.ts";
import { errorHandler } from "../../src/http/problem.ts";
import { createBotPool } from "../../src/matches/bot-pool.ts";
import { createBots } from "../../src/matches/bots.ts";
import type { FinishedMatch } from "../../src/matches/history.ts";
import { MatchService } from "../../src/matches/service.ts";
import { QueuePlaces } from "../../src/matchmaking/places.ts";
import { memoryQueueStore } from "../../src/matchmaking/queue-store.ts";
import { eventually } from "./eventually.ts";
import { gameName } from "./fuzz.ts";
import { type ManualClock, manualClock } from "./manual-time.ts";
import { Player } from "./match-client.ts";
import { answerInvitation, MemoryInvitations } from "./memory-invitations.ts";
import { memoryLogs } from "./memory-logs.ts";
import { seededChance } from "./seeded-chance.ts";

const UNLIMITED = { requestsPerMinute: 1e6, guestsPerHour: 1e6, messagesPerSecond: 1e6 };

type Users = Map<string, Player["user"]>;

type Parts = Pick<RoomServer, "time" | "recorded" | "queues" | "sweep"> & { users: Users };

export class RoomServer extends ColyseusTestServer {
  readonly url: string;
  readonly time: ManualClock;
  /** The history, in the order in which matches ended. */
  readonly recorded: FinishedMatch[];
  readonly queues: QueuePlaces;
  /** What the server does at intervals: brings back what has lost its room. */
  readonly sweep: () => Promise<void>;
  /** By token. */
  readonly #users: Users;

  constructor(server: Server, url: string, parts: Parts) {
    super(server);
    this.url = url;
    this.time = parts.time;
    this.recorded = parts.recorded;
    this.queues = parts.queues;
    this.sweep = parts.sweep;
    this.#users = parts.users;
  }

  /**
   * Starts it; one at a time, as Colyseus keeps its rooms in module state.
   * @param seatReservationS seconds after which rooms free a place that was reserved. Without it the default of Colyseus.
   */
  static async start({ seatReservationS }: { seatReservationS?: number } = {}): Promise<RoomServer> {
    const time = manualClock();
    const recorded: FinishedMatch[] = [];
    const users: Users = new Map();
    const { pool, decks } = loadContent();
    const logger = pino({ level: "silent" });
    const chance = seededChance(gameName("rooms"));
    const workers = createBotPool(decks, logger);
    const matches = new MatchService({
      logs: memoryLogs(),
      record: async (finished) => void recorded.push(finished),
      pool,
      findPool: async () => pool,
      bots: createBots(decks, workers),
      time,
      newSeed: chance.seed,
      logger,
      settings: { botDelayMs: 0, retryDelayMs: 1_000 },
    });
    const auth = {
      verify(token: string | undefined) {
        const user = users.get(token ?? "");
        if (!user) throw new TokenError(token ? "token_invalid" : "token_missing");
        return { ...user, session: user.id };
      },
    };
    const limits = createLimits(UNLIMITED);
    const invitations = new MemoryInvitations(time);
    const queues = new QueuePlaces(memoryQueueStore());
    const rooms = createRooms(
      {
        auth,
        matches,
        queues,
        invitations,
        ratingsOf: async (userIds) => new Map(userIds.map((id) => [id, { rating: 1500 }])),
        blockedBetween: async () => false,
        sanctionOf: async () => null,
        limits,
        countProblem() {},
        campaign: null,
        time,
        chance,
        pool,
        ownDeck: async () => null,
        logger,
        decks: new Map(decks.filter((deck) => deck.starter).map((deck) => [deck.id, deckOf(deck)])),
        settings: ROOM_SETTINGS,
      },
      localPlacement(),
    );
    if (seatReservationS !== undefined) {
      for (const definition of Object.values(rooms.definitions))
        definition.on("create", (room: Room) => {
          room.seatReservationTimeout = seatReservationS;
        });
    }
    const http = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
    const server = defineServer({
      rooms: rooms.definitions,
      transport: createTransport(http, UNLIMITED.messagesPerSecond, logger),
      greet: false,
      gracefullyShutdown: false,
      logger: { ...console, debug() {}, info() {}, error() {} } as Console,
    });
    server.onShutdown(() => workers.close());
    await server.listen(0, "127.0.0.1");
    const app = express()
      .use("/matchmake", matchmakeRoutes(auth, limits, rooms.join))
      .post("/api/v1/invitations", express.json(), answerInvitation(invitations, auth.verify))
      .use(errorHandler);
    http.removeAllListeners("request").on("request", app);
    const { port } = http.address() as AddressInfo;
    // The test server connects to the port that was asked for, which was any.
    Object.assign(server, { port });
    const sweep = async () => (await rooms.keepPlaying())();
    return new RoomServer(server, `http://127.0.0.1:${port}`, { time, recorded, queues, sweep, users });
  }

  /** A user whom nobody knows yet. */
  player(name = "Ana"): Player {
    const user = { id: randomUUID(), name };
    this.#users.set(user.id, user);
    return new Player(this.url, user.id, user);
  }

  players(...names: string[]): Player[] {
    return names.map((name) => this.player(name));
  }

  /** Moves the clock until the check holds. */
  passUntil(check: () => boolean): Promise<void> {
    return eventually(() => {
      this.time.advance(500);
      expect(check()).toBe(true);
    });
  }

  /** Moves the clock by so much, in steps in which rooms can do their work. */
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 500) {
      this.time.advance(500);
      await new Promise(setImmediate);
    }
  }

  matchRoom(id: string): MatchRoom {
    return this.getRoomById<MatchRoom>(id);
  }
}
