// Carries out the script of faults of a run: processes that die, stand still or stop, clocks that jump, a Redis that
// forgets, clients that lose their connection.
import type { SimulatedClient } from "./client.ts";
import type { DatabaseData } from "./database.ts";
import type { RoomDirectory } from "./directory.ts";
import { databaseMayBeAway, type Fault } from "./faults.ts";
import type { Links } from "./links.ts";
import type { SimulatedNode } from "./node.ts";
import { RedisData } from "./redis.ts";
import type { Scheduler } from "./scheduler.ts";

/** The entries of a match that were lost with Redis: those from `length` on, as rooms up to `room` knew them. */
export interface Loss {
  matchId: string;
  length: number;
  room: number;
}

/** What faults act on. */
export interface FaultyWorld {
  readonly faults: readonly Fault[];
  readonly scheduler: Scheduler;
  readonly database: DatabaseData;
  readonly nodes: readonly SimulatedNode[];
  readonly clients: readonly SimulatedClient[];
  readonly directory: RoomDirectory<SimulatedNode>;
  readonly links: Links;
  redis: RedisData;
  /** The number of the latest room. */
  readonly rooms: number;
}

export class FaultEffects {
  readonly losses: Loss[] = [];
  /** Matches as they were in Redis when it forgot. */
  readonly cameBack = new Set<string>();
  readonly #world: FaultyWorld;
  readonly #snapshots = new Map<number, RedisData>();

  constructor(world: FaultyWorld) {
    this.#world = world;
    for (const fault of world.faults) this.#schedule(fault);
  }

  #schedule(fault: Fault): void {
    const { scheduler } = this.#world;
    if (fault.kind === "forget" && fault.backMs >= 0)
      scheduler.after(
        fault.at - fault.backMs,
        () => void this.#snapshots.set(fault.at, this.#world.redis.copy()),
      );
    scheduler.after(fault.at, () => this.#begin(fault));
  }

  #begin(fault: Fault): void {
    const { nodes, clients, scheduler } = this.#world;
    switch (fault.kind) {
      case "crash": {
        const node = nodes[fault.process];
        this.#crash(node);
        return void scheduler.after(fault.ms, () => this.#startAgain(node));
      }
      case "stop":
        return this.#stop(nodes[fault.process], fault.ms);
      case "pause": {
        const { process } = nodes[fault.process];
        process.pause();
        return void scheduler.after(fault.ms, () => process.wake());
      }
      case "clock":
        nodes[fault.process].process.clockOffsetMs += fault.byMs;
        return;
      case "forget":
        return this.#forget(fault.at);
      case "drop":
        clients[fault.client]?.connection?.drop();
        clients[fault.client]?.onClosed();
    }
  }

  #crash(node: SimulatedNode): void {
    node.crash();
    this.#world.links.lose(node);
  }

  #stop(node: SimulatedNode, ms: number): void {
    if (!node.process.isAlive) return;
    const { generation } = node.process;
    void node.stop();
    this.#world.scheduler.after(ms, () => {
      if (node.process.generation !== generation) return;
      this.#crash(node);
      this.#startAgain(node);
    });
  }

  #startAgain(node: SimulatedNode): void {
    if (!node.process.isUp) node.start();
  }

  #forget(at: number): void {
    const { faults, database, directory, rooms } = this.#world;
    const kept = this.#snapshots.get(at) ?? new RedisData();
    const isUnsure = databaseMayBeAway(faults);
    for (const id of this.#world.redis.streams.keys()) {
      const copied = isUnsure ? -1 : database.lengthOf(id);
      // While the database is away too, a match goes on from what Redis has left, and the longer copy of what was
      // lost may take its place later: docs/reports/chaos.md.
      const room = isUnsure ? Number.POSITIVE_INFINITY : rooms;
      this.losses.push({ matchId: id, length: Math.max(kept.lengthOf(id), copied), room });
    }
    for (const id of kept.streams.keys()) this.cameBack.add(id);
    this.#world.redis = kept;
    // Nothing from before comes back once it is forgotten.
    for (const other of this.#snapshots.keys()) this.#snapshots.set(other, kept.copy());
    directory.clear();
  }
}
