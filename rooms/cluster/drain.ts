// Empties a process that is about to end: it takes no new rooms, and hands each of its rooms over to another process.
// A match is made ready there before its players are sent after it, so that they wait for little more than a connection.
import { matchMaker } from "colyseus";
import type { Logger } from "../../src/logger.ts";
import { CLOSE } from "../close-codes.ts";
import type { DepartingRoom, Departure } from "../departure.ts";
import type { Placement } from "./placement.ts";

/** Rooms that are handed over at a time. With more, those who come back wait for the matches that follow. */
const CONCURRENCY = 3;
/** Between two looks at rooms that cannot be handed over yet. */
const WAIT_INTERVAL_MS = 100;

export class Drain {
  readonly #placement: Placement;
  readonly #logger: Logger;
  /** The rooms of this process that players come to by an id. */
  readonly #rooms = new Set<DepartingRoom>();
  /** Rooms that are being handed over, by their id. */
  readonly #leaving = new Map<string, Promise<void>>();
  #active = false;

  constructor(placement: Placement, logger: Logger) {
    this.#placement = placement;
    this.#logger = logger;
  }

  /** Whether this process is about to end. */
  get active(): boolean {
    return this.#active;
  }

  /** The rooms of this process that have no match: whoever comes back to one recreates it elsewhere. */
  waiting(): DepartingRoom[] {
    return [...this.#rooms].filter((room) => {
      const departure = room.departure();
      return departure !== "later" && "close" in departure && departure.close === CLOSE.moved;
    });
  }

  add(room: DepartingRoom): void {
    this.#rooms.add(room);
  }

  delete(room: DepartingRoom): void {
    this.#rooms.delete(room);
  }

  /** Resolves once a room of this id is not being handed over. */
  async settled(id: string): Promise<void> {
    await this.#leaving.get(id);
  }

  /** Hands all rooms over. Those that are still here after the time-out, or that nobody could take, close with the process. */
  async run(timeoutMs: number): Promise<void> {
    this.#active = true;
    await this.#placement.withdraw();
    const others = await this.#placement.members();
    if (others.length === 0) return;
    const startedAt = performance.now();
    const rooms = this.#rooms.size;
    const isLate = () => performance.now() - startedAt >= timeoutMs;
    await Promise.all(Array.from({ length: CONCURRENCY }, () => this.#work(isLate)));
    const ms = Math.round(performance.now() - startedAt);
    this.#logger.info({ rooms, left: this.#rooms.size, ms }, "the rooms of this process were handed over");
  }

  async #work(isLate: () => boolean): Promise<void> {
    while (this.#rooms.size > 0 && !isLate()) {
      const next = this.#next();
      if (next) await this.#handOver(...next);
      else await new Promise((resolve) => setTimeout(resolve, WAIT_INTERVAL_MS));
    }
  }

  #next(): [DepartingRoom, Exclude<Departure, "later">] | null {
    for (const room of this.#rooms) {
      if (this.#leaving.has(room.roomId)) continue;
      const departure = room.departure();
      if (departure !== "later") return [room, departure];
    }
    return null;
  }

  async #handOver(room: DepartingRoom, departure: Exclude<Departure, "later">): Promise<void> {
    const { roomId } = room;
    const left = this.#leave(room, departure)
      .catch((error) => this.#logger.error({ err: error, room: roomId }, "a room could not be handed over"))
      // A room that could not even be closed is closed with the process.
      .finally(() => this.#rooms.delete(room));
    this.#leaving.set(roomId, left);
    await left;
    this.#leaving.delete(roomId);
  }

  async #leave(room: DepartingRoom, departure: Exclude<Departure, "later">): Promise<void> {
    if ("close" in departure) return void (await room.disconnect(departure.close));
    // From here on neither the directory nor messages of other processes lead to this room.
    await matchMaker.driver.remove(room.roomId);
    await matchMaker.presence.unsubscribe(`$${room.roomId}`);
    try {
      await departure.prepare();
      const { roomId } = await matchMaker.createRoom("match", departure.successor);
      await matchMaker.remoteRoomCall<DepartingRoom>(roomId, "whenReady");
    } finally {
      await room.disconnect(CLOSE.moved);
    }
  }
}
