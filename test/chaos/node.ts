// The server's services in one process of the simulation: matches, their logs, the queue, and the rooms.
import type { Logger } from "pino";
import type { Bot, Pool } from "../../engine/index.ts";
import type { FinishedMatch } from "../../src/matches/history.ts";
import { ClusterLogs } from "../../src/matches/log-stores/cluster.ts";
import type { NewMatch } from "../../src/matches/new-match.ts";
import { MatchService } from "../../src/matches/service.ts";
import { tallyOf } from "../../src/matches/tally.ts";
import type { TimeSource } from "../../src/matches/time-source.ts";
import { PAIRING_RULES, pairUp } from "../../src/matchmaking/pairing.ts";
import { ARRIVAL_TIMEOUT_MS, QueuePlaces } from "../../src/matchmaking/places.ts";
import type { Connection } from "./connection.ts";
import { type DatabaseData, simulatedDatabaseLogs, simulatedRecord } from "./database.ts";
import type { RoomDirectory } from "./directory.ts";
import type { Plant } from "./plants.ts";
import { type Network, SimulatedProcess } from "./process.ts";
import { randomOf } from "./random.ts";
import { type Call, type RedisWorld, simulatedQueueStore, simulatedRedisLogs } from "./redis.ts";
import { SimulatedRoom } from "./room.ts";
import { SimulatedStore } from "./store/store.ts";
import { type StripeData, simulatedStripe } from "./store/stripe.ts";
import { simulatedDb } from "./store/tables.ts";

const QUEUE = "ranked-pocket";
const SWEEP_MS = 1_000;
const PAIRING_MS = 400;
const SETTINGS = { botDelayMs: 200, retryDelayMs: 1_000 };

/** What the processes share. */
export interface NodeWorld extends Network, RedisWorld {
  readonly seed: string;
  readonly database: DatabaseData;
  readonly pool: Pool;
  readonly logger: Logger;
  readonly bot: Bot;
  readonly stripe: StripeData;
  newMatch(userIds: (string | null)[]): NewMatch;
  nextRoom(): number;
  /** Whether a process that answers has the match's room. */
  isPlayed(matchId: string): boolean;
  readonly directory: RoomDirectory<SimulatedNode>;
  /** Whether a user's client still searches, and waits for the answer. */
  isSearching(userId: string): boolean;
}

export class SimulatedNode {
  readonly process: SimulatedProcess;
  readonly rooms = new Map<string, SimulatedRoom>();
  readonly #world: NodeWorld;
  readonly #resuming = new Map<string, Promise<void>>();
  #time!: TimeSource;
  #toDatabase!: Call;
  #logs!: ClusterLogs;
  #matches!: MatchService;
  #queues!: QueuePlaces;
  #store!: SimulatedStore;

  constructor(index: number, world: NodeWorld) {
    this.#world = world;
    this.process = new SimulatedProcess(index, world, randomOf(`${world.seed} process ${index}`));
  }

  start(): void {
    const world = this.#world;
    const isPlanted = (plant: Plant) => world.isPlanted(plant);
    this.process.boot();
    this.rooms.clear();
    this.#resuming.clear();
    this.#time = this.process.time(isPlanted("wallTimeClocks"));
    const toRedis = this.process.callTo("redis");
    this.#toDatabase = this.process.callTo("database");
    const stream = simulatedRedisLogs(world, toRedis);
    const redis: typeof stream = {
      ...stream,
      append: (id, position, entry) => {
        this.rooms.get(id)?.checkCharge(entry);
        return stream.append(id, position, entry);
      },
    };
    const database = simulatedDatabaseLogs(world.database, isPlanted, this.#toDatabase);
    this.#logs = new ClusterLogs(redis, database, this.#time, world.logger);
    this.#queues = new QueuePlaces(simulatedQueueStore(world, toRedis));
    const { pool, bot, logger } = world;
    this.#matches = new MatchService({
      ...{ logs: this.#logs, pool, logger, time: this.#time, settings: SETTINGS },
      record: (finished) => this.#record(finished),
      findPool: async () => pool,
      bots: { find: () => bot, fallback: bot },
      newSeed: () => `${world.seed} game ${world.nextRoom()}`,
    });
    this.#store = this.#newStore();
    this.#every(SWEEP_MS, () => this.#sweep());
    this.#every(PAIRING_MS, () => this.#pair());
  }

  get store(): SimulatedStore {
    return this.#store;
  }

  crash(): void {
    this.process.kill();
    this.rooms.clear();
  }

  /** Shuts down in order. */
  async stop(): Promise<void> {
    for (const room of [...this.rooms.values()]) room.close("moved");
    await this.#matches.flushed();
    await this.#logs.close();
  }

  /** Searches for an opponent. @returns the match that was found, if any. */
  async search(userId: string): Promise<string | null> {
    const wish = { userId, queue: QUEUE, deck: "deck" } as const;
    return (await this.#queues.enter(wish, this.#time.now())).place.matchId;
  }

  /** Waits for the players of a match, which begins when they are here. */
  openTable(newMatch: NewMatch): SimulatedRoom {
    const room = this.#newRoom(newMatch.id, newMatch);
    this.#time.after(ARRIVAL_TIMEOUT_MS, () => void this.#endArrival(room));
    return room;
  }

  /** Lets a client into the room of a match, which is resumed if nobody plays it. */
  async accept(
    connection: Connection,
    matchId: string,
    seen: number | undefined,
  ): Promise<SimulatedRoom | null> {
    const close = (why: string) => connection.send({ type: "closed", message: { why } }, -1);
    try {
      if (!this.rooms.has(matchId)) {
        if (await this.#toDatabase(() => this.#world.database.isRecorded(matchId))) close("finished");
        else if (!(await this.#matches.exists(matchId))) close("absent");
        else await this.#resume(matchId);
      }
    } catch {
      close("moved");
    }
    const room = this.rooms.get(matchId);
    if (!room) {
      close("moved");
      return null;
    }
    if (connection.isOpen) room.join(connection, seen);
    return room;
  }

  #newStore(): SimulatedStore {
    const world = this.#world;
    const isPlanted = (plant: Plant) => world.isPlanted(plant);
    const stripe = simulatedStripe(world.stripe, this.process.callTo("payments"));
    return new SimulatedStore({
      services: {
        db: simulatedDb(world.database.store, isPlanted, this.#toDatabase),
        payments: { stripe, webhookSecret: "", publicUrl: "" },
        storeLogger: world.logger,
        now: () => this.#time.now(),
      },
      logger: world.logger,
      every: (ms, work) => this.#every(ms, work),
      isPlanted,
    });
  }

  #newRoom(id: string, expected: NewMatch | null): SimulatedRoom {
    const world = this.#world;
    const room = new SimulatedRoom(id, world.nextRoom(), expected, {
      ...{ matches: this.#matches, time: this.#time },
      running: () => this.process.running(),
      isPlanted: (plant) => world.isPlanted(plant),
      violate: (what) => world.violate(what),
      onClosed: () => {
        if (this.rooms.get(id) === room) this.rooms.delete(id);
        world.directory.withdraw(id, this);
      },
      onBegun: () => void this.#closePlaces(expected!).catch(() => {}),
    });
    this.rooms.set(id, room);
    world.directory.announce(id, this);
    return room;
  }

  async #record(finished: FinishedMatch): Promise<void> {
    const world = this.#world;
    const isPlanted = (plant: Plant) => world.isPlanted(plant);
    const tally = await tallyOf(finished, async () => world.pool);
    if (isPlanted("removeBeforeRecord")) await this.#logs.remove(finished.log.header.id);
    await simulatedRecord(world.database, isPlanted, this.#toDatabase, finished, tally!);
  }

  #every(ms: number, work: () => Promise<void>): void {
    this.#time.after(ms, () => {
      work()
        .catch(() => {})
        .then(() => this.#every(ms, work));
    });
  }

  async #sweep(): Promise<void> {
    await this.#matches.releaseTakenOver();
    for (const id of await this.#matches.unfinished()) {
      if (this.rooms.has(id) || this.#world.isPlayed(id)) continue;
      await this.#resume(id).catch(() => {});
    }
  }

  #resume(id: string): Promise<void> {
    const resuming = this.#resuming.get(id) ?? this.#resumeOnce(id).finally(() => this.#resuming.delete(id));
    this.#resuming.set(id, resuming);
    return resuming;
  }

  async #resumeOnce(id: string): Promise<void> {
    // Numbered before the claim: a later number is of a later claim.
    const number = this.#world.nextRoom();
    this.#world.directory.announce(id, this);
    try {
      const match = await this.#matches.resume(id);
      const room = this.#newRoom(id, null);
      Object.assign(room, { number });
      room.adopt(match);
    } catch (error) {
      this.#world.directory.withdraw(id, this);
      throw error;
    }
  }

  /** Both processes do that at once, which the server's rooms avoid: the store has to see to it. */
  async #pair(): Promise<void> {
    const now = this.#time.now();
    const searching = await this.#queues.searching(QUEUE, now);
    const present = searching.filter(({ userId }) => this.#world.isSearching(userId));
    const candidates = present.map(({ userId, since }) => ({
      ...{ userId, since, rating: 1500, recent: [], blocked: new Set<string>() },
    }));
    for (const [one, other] of pairUp(candidates, now, PAIRING_RULES.ranked)) {
      const userIds: [string, string] = [one.userId, other.userId];
      const newMatch = this.#world.newMatch(userIds);
      if (!(await this.#queues.seat(QUEUE, userIds, newMatch.id, now))) continue;
      this.openTable(newMatch);
    }
  }

  async #endArrival(room: SimulatedRoom): Promise<void> {
    if (room.match || room.closed) return;
    if (room.isBeginning) return void this.#time.after(SWEEP_MS, () => void this.#endArrival(room));
    for (const [seat, { userId }] of room.expected!.players.entries()) {
      if (userId === null) continue;
      const change = room.holders[seat]
        ? this.#queues.goBack(userId, room.id)
        : this.#queues.close(userId, room.id);
      await change.catch(() => {});
    }
    room.close("absent");
  }

  async #closePlaces({ id, players }: NewMatch): Promise<void> {
    await Promise.all(players.map(({ userId }) => userId && this.#queues.close(userId, id)));
  }
}
