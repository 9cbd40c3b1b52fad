// A process of the simulated cluster: its time, its way to the stores, and whether it lives, stands still or is gone.
import type { TimeSource } from "../../src/matches/time-source.ts";
import type { Fault, Store } from "./faults.ts";
import type { Random } from "./random.ts";
import type { Call } from "./redis.ts";
import type { Scheduler } from "./scheduler.ts";

type Away = Extract<Fault, { kind: "away" }>;

export interface Network {
  readonly scheduler: Scheduler;
  /** The fault of a process's way to a store at this moment, and when it ends. */
  awayOf(store: Store, process: number): { mode: Away["mode"]; endsInMs: number } | null;
  isSlow(store: Store): boolean;
}

const SLOW_MS = 1_500;
const LATENCIES_MS: Record<Store, [min: number, max: number]> = {
  redis: [0, 2],
  database: [1, 6],
  payments: [20, 300],
};

export class SimulatedProcess {
  readonly index: number;
  /** Rises with every start. What an earlier one was about to do never happens. */
  generation = 0;
  isUp = false;
  isPaused = false;
  clockOffsetMs = 0;
  readonly #network: Network;
  readonly #random: Random;
  #asleep: (() => void)[] = [];
  #ranMs = 0;
  #countedAt = 0;

  constructor(index: number, network: Network, random: Random) {
    this.index = index;
    this.#network = network;
    this.#random = random;
  }

  /** Others see that it answers. */
  get isAlive(): boolean {
    return this.isUp && !this.isPaused;
  }

  boot(): void {
    this.generation++;
    this.isUp = true;
    this.isPaused = false;
    this.#asleep = [];
    this.#countedAt = this.#network.scheduler.now;
  }

  kill(): void {
    this.generation++;
    this.isUp = false;
  }

  pause(): void {
    if (!this.isAlive) return;
    this.#count();
    this.isPaused = true;
  }

  wake(): void {
    if (!this.isPaused) return;
    this.#countedAt = this.#network.scheduler.now;
    this.isPaused = false;
    for (const run of this.#asleep) this.#network.scheduler.after(0, run);
    this.#asleep = [];
  }

  /** Runs something in the process as it was started, later if it stands still, and never if it is gone. */
  enter(generation: number, run: () => void): void {
    if (generation !== this.generation) return;
    if (this.isPaused) this.#asleep.push(() => this.enter(generation, run));
    else run();
  }

  /** Milliseconds for which the process has been running. */
  running(): number {
    this.#count();
    return this.#ranMs;
  }

  /** @param isWall the running time is the time of day, which is wrong. */
  time(isWall: boolean): TimeSource {
    const { scheduler } = this.#network;
    const { generation } = this;
    const now = () => scheduler.now + this.clockOffsetMs;
    return {
      now,
      running: isWall ? now : () => this.running(),
      after: (ms, run) => {
        // A timer that is due while the process stands still can still be cancelled when it goes on.
        let isCancelled = false;
        const runUnlessCancelled = () => {
          if (!isCancelled) run();
        };
        const cancel = scheduler.after(ms, () => this.enter(generation, runUnlessCancelled));
        return () => {
          isCancelled = true;
          cancel();
        };
      },
    };
  }

  /** The process's way to a store. */
  callTo(store: Store): Call {
    const { generation } = this;
    return (request) =>
      new Promise((resolve, reject) => {
        const answer = (settle: () => void) =>
          this.#network.scheduler.after(this.#latency(store), () => this.enter(generation, settle));
        this.#send(store, request, answer, resolve, reject);
      });
  }

  #send<T>(
    store: Store,
    request: () => T,
    answer: (settle: () => void) => void,
    resolve: (value: T) => void,
    reject: (error: Error) => void,
  ): void {
    const { scheduler } = this.#network;
    const carryOut = () => {
      const away = this.#network.awayOf(store, this.index);
      if (away?.mode === "hang") return void scheduler.after(away.endsInMs + this.#latency(store), carryOut);
      if (away?.mode === "before") return answer(() => reject(new Error(`${store} is away`)));
      let value: T;
      try {
        value = request();
      } catch (error) {
        return answer(() => reject(error as Error));
      }
      if (away?.mode === "after") answer(() => reject(new Error(`the connection to ${store} broke`)));
      else answer(() => resolve(value));
    };
    scheduler.after(this.#latency(store), carryOut);
  }

  #latency(store: Store): number {
    const [min, max] = LATENCIES_MS[store];
    const usual = this.#random.int(min, max);
    return usual + (this.#network.isSlow(store) ? this.#random.int(0, SLOW_MS) : 0);
  }

  #count(): void {
    if (this.isPaused) return;
    const { now } = this.#network.scheduler;
    if (this.isUp) this.#ranMs += now - this.#countedAt;
    this.#countedAt = now;
  }
}
