// One run of the simulation: a small cluster, its stores and clients, in virtual time, with the faults of a script.
import { pino } from "pino";
import type { NewMatch } from "../../src/matches/new-match.ts";
import { SimulatedClient } from "./client.ts";
import type { ClientMessage, Connection } from "./connection.ts";
import { content, newMatchOf } from "./content.ts";
import { DatabaseData } from "./database.ts";
import { endOfFaults, type Fault, PROCESSES, type Store } from "./faults.ts";
import { checkRun } from "./invariants.ts";
import { type NodeWorld, SimulatedNode } from "./node.ts";
import type { Plant } from "./plants.ts";
import { type Random, randomOf } from "./random.ts";
import { RedisData } from "./redis.ts";
import type { SimulatedRoom } from "./room.ts";
import { Scheduler, START_MS } from "./scheduler.ts";

/** What a run follows from. */
export interface Run {
  seed: string;
  faults: readonly Fault[];
  plant: Plant | null;
}

export interface Outcome {
  /** What must not be; empty for a run in which all went well. */
  violations: string[];
  steps: number;
  actions: number;
  virtualMs: number;
}

/** Of virtual time after the last fault, within which everything must be over. */
const MAX_REST_MS = 20 * 60_000;
const MAX_STEPS = 200_000;
const MAX_VIOLATIONS = 5;

/** The entries of a match that were lost with Redis: those from `length` on, as rooms up to `room` knew them. */
export interface Loss {
  matchId: string;
  length: number;
  room: number;
}

const SILENT = pino({ level: "silent" });

export class World implements NodeWorld {
  readonly seed: string;
  readonly faults: readonly Fault[];
  readonly scheduler = new Scheduler();
  readonly database: DatabaseData;
  readonly pool = content().pool;
  readonly logger = SILENT;
  readonly nodes: SimulatedNode[];
  readonly clients: SimulatedClient[];
  readonly violations: string[] = [];
  readonly losses: Loss[] = [];
  redis = new RedisData();
  actions = 0;
  readonly #plant: Plant | null;
  readonly #random: Random;
  readonly #directory = new Map<string, { node: SimulatedNode; generation: number }>();
  readonly #seated = new Map<string, { matchId: string; at: number }>();
  readonly #snapshots = new Map<number, RedisData>();
  readonly #connections = new Set<{ node: SimulatedNode; lost(): void }>();
  readonly #isBotMatch: boolean;
  #rooms = 0;
  #matches = 0;
  #claims = 0;

  constructor({ seed, faults, plant }: Run) {
    this.seed = seed;
    this.faults = faults;
    this.#plant = plant;
    this.#random = randomOf(`${seed} world`);
    this.database = new DatabaseData(content().quests, (what) => this.violate(what));
    this.nodes = Array.from({ length: PROCESSES }, (_, i) => new SimulatedNode(i, this));
    const players = playersOf(seed);
    this.#isBotMatch = players === 1;
    const users = [...Array.from({ length: players }, (_, i) => `user-${i}`), "spectator"];
    for (const node of this.nodes) node.start();
    this.clients = users.map(
      (userId, i) =>
        new SimulatedClient(i, userId, null, this.#clientWorld(), randomOf(`${seed} client ${i}`)),
    );
    for (const fault of faults) this.#schedule(fault);
  }

  readonly bot = ({ moves, random }: Parameters<NodeWorld["bot"]>[0]) =>
    moves[Math.floor(random() * moves.length)];

  async run(): Promise<Outcome> {
    const until = START_MS + endOfFaults(this.faults) + MAX_REST_MS;
    const afterFaults = START_MS + endOfFaults(this.faults);
    for (;;) {
      if (this.violations.length > 0) break;
      if (this.scheduler.now >= afterFaults && this.#isOver()) break;
      if (this.scheduler.now > until || this.scheduler.steps > MAX_STEPS) {
        this.violate(`after ${this.#elapsed()} ms it is not over: ${this.#whatIsLeft()}`);
        break;
      }
      await this.scheduler.step();
    }
    if (this.violations.length === 0) checkRun(this);
    // Nothing of this run goes on beside the next one.
    for (const node of this.nodes) node.process.kill();
    const { violations, actions } = this;
    return { violations, actions, steps: this.scheduler.steps, virtualMs: this.#elapsed() };
  }

  now = () => this.scheduler.now;
  isPlanted = (plant: Plant) => plant === this.#plant;
  nextRoom = () => ++this.#rooms;
  nextClaim = () => ++this.#claims;

  violate = (what: string): void => {
    if (this.violations.length < MAX_VIOLATIONS) this.violations.push(what);
  };

  newMatch(userIds: (string | null)[]): NewMatch {
    return newMatchOf(`match-${++this.#matches}`, userIds, randomOf(`${this.seed} match ${this.#matches}`));
  }

  onAppend(id: string): void {
    this.actions++;
    if (this.database.isRecorded(id) && !this.#databaseMayBeAway)
      this.violate(`${id} goes on after its result`);
  }

  onSeated(userIds: [string, string], matchId: string): void {
    const now = this.now();
    // Where the clocks of two processes differ, one of them gives up a seat earlier than the other; and Redis may
    // forget a seat before its process hears that it was given.
    if (this.faults.some(({ kind }) => kind === "clock" || kind === "forget")) return;
    for (const userId of userIds) {
      const before = this.#seated.get(userId);
      // Whoever was sent back to the queue may be seated again: then the room of the match is closed.
      if (before && now < before.at + 15_000 && this.isPlayed(before.matchId))
        this.violate(`${userId} is seated in ${before.matchId} and ${matchId}`);
      this.#seated.set(userId, { matchId, at: now });
    }
  }

  isSearching(userId: string): boolean {
    return this.clients.some((client) => client.userId === userId && client.matchId === null);
  }

  isPlayed(matchId: string): boolean {
    return this.#roomOwner(matchId) !== null;
  }

  announce(matchId: string, node: SimulatedNode): void {
    this.#directory.set(matchId, { node, generation: node.process.generation });
  }

  withdraw(matchId: string, node: SimulatedNode): void {
    if (this.#directory.get(matchId)?.node === node) this.#directory.delete(matchId);
  }

  awayOf(store: Store, process: number) {
    const at = this.#elapsed();
    for (const fault of this.faults) {
      if (fault.kind !== "away" || fault.store !== store || at < fault.at || at >= fault.at + fault.ms)
        continue;
      if (fault.process !== -1 && fault.process !== process) continue;
      return { mode: fault.mode, endsInMs: fault.at + fault.ms - at };
    }
    return null;
  }

  isSlow(store: Store): boolean {
    const at = this.#elapsed();
    return this.faults.some(
      (fault) => fault.kind === "slow" && fault.store === store && at >= fault.at && at < fault.at + fault.ms,
    );
  }

  /** A database that is slow counts as away. */
  get #databaseMayBeAway(): boolean {
    return this.faults.some(
      (fault) => (fault.kind === "away" || fault.kind === "slow") && fault.store === "database",
    );
  }

  #elapsed(): number {
    return this.scheduler.now - START_MS;
  }

  #roomOwner(matchId: string): SimulatedNode | null {
    const listed = this.#directory.get(matchId);
    if (!listed) return null;
    const { node, generation } = listed;
    return node.process.isAlive && node.process.generation === generation ? node : null;
  }

  #isOver(): boolean {
    const { redis, database } = this;
    const playing = this.clients.filter(({ isDone, isSpectator }) => !isDone && !isSpectator);
    // One who searches alone finds nobody.
    const isAlone = playing.length === 1 && playing[0].matchId === null && !this.#isBotMatch;
    return (
      (playing.length === 0 || isAlone) &&
      redis.terms.size === 0 &&
      redis.streams.size === 0 &&
      database.games.size === 0
    );
  }

  #whatIsLeft(): string {
    const playing = this.clients.filter(({ isDone, isSpectator }) => !isDone && !isSpectator);
    return JSON.stringify({
      players: playing.map(({ userId, matchId, seq }) => ({ userId, matchId, seq })),
      redis: [...this.redis.terms.keys()],
      copies: [...this.database.games.keys()],
      recorded: this.database.history.map(({ finished }) => finished.log.header.id),
    });
  }

  #schedule(fault: Fault): void {
    const { scheduler } = this;
    if (fault.kind === "forget" && fault.backMs >= 0)
      scheduler.after(fault.at - fault.backMs, () => void this.#snapshots.set(fault.at, this.redis.copy()));
    scheduler.after(fault.at, () => this.#begin(fault));
  }

  #begin(fault: Fault): void {
    switch (fault.kind) {
      case "crash": {
        const node = this.nodes[fault.process];
        node.crash();
        this.#loseConnections(node);
        return void this.scheduler.after(fault.ms, () => this.#startAgain(node));
      }
      case "stop": {
        const node = this.nodes[fault.process];
        if (!node.process.isAlive) return;
        const { generation } = node.process;
        void node.stop();
        return void this.scheduler.after(fault.ms, () => {
          if (node.process.generation !== generation) return;
          node.crash();
          this.#loseConnections(node);
          this.#startAgain(node);
        });
      }
      case "pause": {
        const { process } = this.nodes[fault.process];
        process.pause();
        return void this.scheduler.after(fault.ms, () => process.wake());
      }
      case "clock":
        this.nodes[fault.process].process.clockOffsetMs += fault.byMs;
        return;
      case "forget":
        return this.#forget(fault.at);
      case "drop":
        this.clients[fault.client]?.connection?.drop();
        this.clients[fault.client]?.onClosed();
    }
  }

  #startAgain(node: SimulatedNode): void {
    if (!node.process.isUp) node.start();
  }

  #loseConnections(node: SimulatedNode): void {
    for (const connection of [...this.#connections]) if (connection.node === node) connection.lost();
  }

  #forget(at: number): void {
    const kept = this.#snapshots.get(at) ?? new RedisData();
    const databaseMayBeAway = this.#databaseMayBeAway;
    for (const id of this.redis.streams.keys()) {
      const copied = databaseMayBeAway ? -1 : this.database.lengthOf(id);
      // While the database is away too, a match goes on from what Redis has left, and the longer copy of what was
      // lost may take its place later: docs/reports/chaos.md.
      const room = databaseMayBeAway ? Number.POSITIVE_INFINITY : this.#rooms;
      this.losses.push({ matchId: id, length: Math.max(kept.lengthOf(id), copied), room });
    }
    this.redis = kept;
    // Nothing from before comes back once it is forgotten.
    for (const other of this.#snapshots.keys()) this.#snapshots.set(other, kept.copy());
    this.#directory.clear();
    this.#seated.clear();
  }

  #clientWorld() {
    const { scheduler } = this;
    return {
      now: this.now,
      after: (ms: number, run: () => void) => void scheduler.after(ms, run),
      search: (userId: string, answer: (matchId: string | null) => void) => this.#search(userId, answer),
      someMatch: () => [...this.redis.streams.keys()][0] ?? null,
      join: (client: SimulatedClient, matchId: string, seen: number | undefined) =>
        this.#join(client, matchId, seen),
    };
  }

  #anyNode(): SimulatedNode {
    const alive = this.nodes.filter(({ process }) => process.isAlive);
    return this.#random.pick(alive.length > 0 ? alive : this.nodes);
  }

  #search(userId: string, answer: (matchId: string | null) => void): void {
    const node = this.#anyNode();
    const { generation } = node.process;
    this.scheduler.after(this.#random.int(1, 10), () =>
      node.process.enter(generation, () => {
        if (this.#isBotMatch) return answer(node.openTable(this.newMatch([userId, null])).id);
        node.search(userId).then(answer, () => {});
      }),
    );
  }

  #join(client: SimulatedClient, matchId: string, seen: number | undefined): void {
    const node = this.#roomOwner(matchId) ?? this.#anyNode();
    const { generation } = node.process;
    const { scheduler } = this;
    const random = this.#random;
    let room: SimulatedRoom | null = null;
    let lastDelivery = 0;
    const enter = (run: () => void) => node.process.enter(generation, run);
    const later = (ms: number, run: () => void) => void scheduler.after(ms, () => enter(run));

    const server: Connection = {
      client: client.index,
      userId: client.userId,
      isOpen: true,
      send: (message, number) => {
        const json = JSON.stringify(message);
        lastDelivery = Math.max(lastDelivery, this.now() + random.int(1, 10));
        scheduler.after(lastDelivery - this.now(), () => {
          if (client.connection === connection) client.onDelivery({ json, room: number });
        });
      },
    };
    const receive = (message: ClientMessage) => {
      if (server.isOpen && room && !room.closed) room.onMessage(server, message);
    };
    const listed = {
      node,
      lost: () => {
        this.#connections.delete(listed);
        scheduler.after(random.int(0, 500), () => {
          if (client.connection === connection) client.onClosed();
        });
      },
    };
    const connection = {
      matchId,
      match: () => (node.process.generation === generation ? (room?.match ?? null) : null),
      send: (message: ClientMessage) => {
        for (const ms of this.#delays(client.index)) later(ms, () => receive(message));
      },
      drop: () => {
        this.#connections.delete(listed);
        later(random.int(0, 3_000), () => {
          server.isOpen = false;
          room?.leave(server);
        });
      },
    };
    client.connection = connection;
    this.#connections.add(listed);
    later(random.int(1, 10), () => {
      void node.accept(server, matchId, seen).then((accepted) => {
        room = accepted;
        if (!server.isOpen) room?.leave(server);
      });
    });
    // A process that does not answer is given up.
    scheduler.after(8_000, () => {
      if (client.connection === connection && room === null) {
        connection.drop();
        client.onClosed();
      }
    });
  }

  /** After which times a client's message comes: none if it is lost. */
  #delays(client: number): number[] {
    const at = this.#elapsed();
    const random = this.#random;
    const usual = random.int(1, 10);
    const fault = this.faults.find(
      (one) => one.kind === "messages" && one.client === client && at >= one.at && at < one.at + one.ms,
    );
    if (fault?.kind !== "messages" || random.chance(0.3)) return [usual];
    switch (fault.what) {
      case "lost":
        return [];
      case "late":
        return [random.int(500, 5_000)];
      case "double":
        return [usual, usual + random.int(0, 2_000)];
      case "reorder":
        return [random.int(1, 1_500)];
    }
  }
}

/** Mostly two players; four, so that the queue has a choice; or one with a bot. */
export function playersOf(seed: string): number {
  return randomOf(`${seed} players`).pick([1, 2, 2, 2, 4]);
}

export const clientsOf = (seed: string): number => playersOf(seed) + 1;
