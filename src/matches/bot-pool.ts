// The worker threads in which bots think. Bounded in every way: queue, time and memory.
import { Piscina } from "piscina";
import type { Move } from "../../engine/index.ts";
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
  /** Time after which an answer is no longer waited for, and its worker is ended. */
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
  /** @throws if the queue is full, or the bot fails, takes too long or too much memory */
  choose(task: Omit<BotTask, "budgetMs" | "cardSetsDir">): Promise<Move>;
  /** Moves that are thought about or wait for a thread. */
  pending(): number;
  close(): Promise<void>;
}

/** @param worker a module like bot-worker.ts; its threads start with the first task. */
export function createBotPool(
  cardSetsDir: string,
  settings: BotPoolSettings = BOT_POOL_SETTINGS,
  worker: string = new URL("./bot-worker.ts", import.meta.url).href,
): BotPool {
  const { threads, maxQueue, sharedMs, deadlineMs, maxMemoryMb } = settings;
  let pool: Piscina | undefined;
  /** Moves that are thought about or wait. Piscina's own bound does not count while its threads start. */
  let asked = 0;
  const start = () =>
    new Piscina({
      filename: worker,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
  return {
    async choose(task) {
      if (asked >= threads + maxQueue) throw new Error(`${asked} bots are thinking or waiting, no more may`);
      pool ??= start();
      asked++;
      const budgetMs = Math.min(settings.budgetMs, (threads * sharedMs) / asked);
      try {
        return await pool.run(
          { ...task, budgetMs, cardSetsDir },
          { signal: AbortSignal.timeout(deadlineMs) },
        );
      } finally {
        asked--;
      }
    },
    pending: () => asked,
    async close() {
      await pool?.destroy();
    },
  };
}
