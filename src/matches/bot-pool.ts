// The worker threads in which bots think. Bounded in every way: queue, time and memory.
import { Piscina } from "piscina";
import type { DeckList } from "../../cards/content.ts";
import type { Move, Pool } from "../../engine/index.ts";
import type { Logger } from "../logger.ts";
import type { BotTask } from "./bot-worker.ts";

export interface BotPoolSettings {
  /** Worker threads. */
  threads: number;
  /** Moves that may wait for a thread; more are refused. */
  maxQueue: number;
  /** Time to think about a move. */
  budgetMs: number;
  /** Time that each thread divides among all that think or wait, so that with many each move gets less than the budget. */
  sharedMs: number;
  /** The longest that a move waits for a thread, and then for its answer: after that its thread is ended. */
  deadlineMs: number;
  maxMemoryMb: number;
}

export const BOT_POOL_SETTINGS: BotPoolSettings = {
  threads: 1,
  maxQueue: 100,
  budgetMs: 500,
  sharedMs: 1_000,
  deadlineMs: 4_000,
  maxMemoryMb: 256,
};

export interface BotPool {
  /** @throws if the queue is full, no thread is free in time, or the bot fails, takes too long or too much memory */
  choose(task: Omit<BotTask, "budgetMs" | "poolVersion" | "given"> & { pool: Pool }): Promise<Move>;
  /** Moves that are thought about or wait for a thread. */
  pending(): number;
  close(): Promise<void>;
}

/** Lets so many in at a time, in the order in which they come. */
function turnstile(places: number, timeoutMs: number) {
  let free = places;
  const waiting: (() => void)[] = [];
  return {
    /** Resolves once there is a place. @throws if there is none in time */
    async enter(): Promise<void> {
      if (free > 0) {
        free--;
        return;
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(enter), 1);
        reject(new Error(`no thread was free within ${timeoutMs} ms`));
      }, timeoutMs);
      waiting.push(enter);
      await promise;
    },
    leave(): void {
      const next = waiting.shift();
      if (next) next();
      else free++;
    },
  };
}

/**
 * @param decks public deck lists, which bots know
 * @param worker a module like bot-worker.ts; its threads start with the first task.
 */
export function createBotPool(
  decks: readonly DeckList[],
  logger: Logger,
  settings: BotPoolSettings = BOT_POOL_SETTINGS,
  worker: string = new URL("./bot-worker.ts", import.meta.url).href,
): BotPool {
  const { threads, maxQueue, sharedMs, deadlineMs, maxMemoryMb } = settings;
  let workers: Piscina | undefined;
  /** Moves that are thought about or wait. */
  let asked = 0;
  // Piscina's own queue stands still when a thread is ended, until somebody asks again.
  const { enter, leave } = turnstile(threads, deadlineMs);

  function start(): Piscina {
    const started = new Piscina({
      filename: worker,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
    // A thread that fails without a task, as while it starts, fails nobody's move.
    started.on("error", (error) => logger.error({ err: error }, "a thread of the bots has failed"));
    return started;
  }

  async function think({ pool, ...rest }: Parameters<BotPool["choose"]>[0], budgetMs: number): Promise<Move> {
    workers ??= start();
    const task: BotTask = { ...rest, budgetMs, poolVersion: pool.version };
    const options = { signal: AbortSignal.timeout(deadlineMs) };
    const move: Move | null = await workers.run(task, options);
    // A thread is given the cards of a match once.
    return move ?? workers.run({ ...task, given: { cards: pool.cards, decks } }, options);
  }

  return {
    async choose(task) {
      if (asked >= threads + maxQueue) throw new Error(`${asked} bots are thinking or waiting, no more may`);
      asked++;
      try {
        const askedAt = performance.now();
        await enter();
        try {
          // Those that wait behind it came later, and have about as much time left.
          const left = deadlineMs - (performance.now() - askedAt);
          return await think(task, Math.min(settings.budgetMs, (threads * sharedMs) / asked, left / 2));
        } finally {
          leave();
        }
      } finally {
        asked--;
      }
    },
    pending: () => asked,
    async close() {
      await workers?.destroy();
    },
  };
}
