// Runs in a worker thread: the module of a bot that somebody brings, so that it cannot hold up the ladder.
import { parentPort, workerData } from "node:worker_threads";
import { loadContent } from "../../cards/load.ts";
import { type Bot, type BotInput, randomFrom } from "../../engine/index.ts";

/** A move that is asked for: plain data. */
export interface BroughtBotTask extends Pick<BotInput, "view" | "moves" | "rules" | "deck" | "history"> {
  seed: string;
  iterations: number;
  /** 0 for no bound but the iterations. */
  ms: number;
}

const { pool } = loadContent();
const { choose }: { choose: Bot } = await import(workerData);

parentPort?.on("message", async ({ seed, iterations, ms, ...told }: BroughtBotTask) => {
  const until = performance.now() + ms;
  const budget = { iterations, expired: () => ms > 0 && performance.now() >= until };
  try {
    parentPort?.postMessage({ move: await choose({ ...told, pool, random: randomFrom(seed), budget }) });
  } catch (error) {
    parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});
parentPort?.postMessage({ ready: true });
