// A bot that somebody brings, for the ladder: it thinks in a thread that is ended if it hangs or eats memory.
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Bot, Move } from "../../engine/index.ts";
import type { BroughtBotTask } from "./brought-bot-worker.ts";

export interface BroughtBotLimits {
  /** Time after which an answer is no longer waited for. */
  deadlineMs: number;
  maxMemoryMb: number;
  /** Passed on to the bot as its budget; 0 ms for no bound but the iterations. */
  iterations: number;
  ms: number;
}

export const BROUGHT_BOT_LIMITS = { deadlineMs: 10_000, maxMemoryMb: 512 };

type Answer = { ready: true } | { move: Move } | { failure: string };

/** The next message of a worker. @throws if there is none within the time, or the worker ends */
async function nextAnswer(worker: Worker, deadlineMs: number): Promise<Answer> {
  const stop = new AbortController();
  const { signal } = stop;
  const ended = once(worker, "exit", { signal }).then(() => {
    throw new Error("the bot's thread has ended");
  });
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${deadlineMs} ms`)), deadlineMs);
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
  try {
    // `once` rejects with the error that ends a worker: one of the module's, or too much memory.
    const [answer] = await Promise.race([once(worker, "message", { signal }), ended, late]);
    return answer;
  } finally {
    stop.abort();
    ended.catch(() => {});
  }
}

/**
 * The bot of a module. Whatever it does wrong is an error of that move alone: the next one is asked of a new thread.
 * @param path of a module that exports `choose`. @throws if it does not
 */
export async function broughtBot(path: string, limits: BroughtBotLimits): Promise<Bot> {
  const url = pathToFileURL(resolve(path)).href;
  const module = await import(url);
  if (typeof module.choose !== "function") throw new Error(`${path} does not export a function choose.`);
  let worker: Worker | null = null;
  let asked = 0;
  const start = async (): Promise<Worker> => {
    const started = new Worker(new URL("./brought-bot-worker.ts", import.meta.url), {
      workerData: url,
      resourceLimits: { maxOldGenerationSizeMb: limits.maxMemoryMb },
    });
    started.unref();
    await nextAnswer(started, 60_000);
    return started;
  };
  return async ({ view, moves, rules, deck, history, random }) => {
    worker ??= await start();
    const { iterations, ms } = limits;
    const seed = `${asked++} ${random()}`;
    const task: BroughtBotTask = { view, moves, rules, deck, history, seed, iterations, ms };
    try {
      worker.postMessage(task);
      const answer = await nextAnswer(worker, limits.deadlineMs);
      if ("move" in answer) return answer.move;
      throw new Error("failure" in answer ? answer.failure : "the bot did not answer");
    } catch (error) {
      const failed = worker;
      worker = null;
      await failed.terminate();
      throw error;
    }
  };
}
