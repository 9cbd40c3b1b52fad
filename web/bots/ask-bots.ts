// Asks the worker of the bots. It starts with the first task, and ends when there has been none for a while.
import { deckOfCounts } from "../../cards/deck-counts.ts";
import type { Deck, Pool } from "../../engine/index.ts";
import type { Advice } from "../../engine/search/advice.ts";
import type { ReviewedMatch, ReviewPoint } from "../../engine/search/review.ts";
import { starterDecks } from "../play/starter-decks.ts";
import type { BotAnswer, BotRequest, SeatInput } from "./protocol.ts";

const IDLE_TIMEOUT_MS = 60_000;

interface Task {
  /** Called with each answer. */
  hear(answer: BotAnswer): void;
  fail(error: Error): void;
}

interface Running {
  worker: Worker;
  /** Version of the cards that it has. */
  poolVersion: string;
  tasks: Map<number, Task>;
  idle: ReturnType<typeof setTimeout> | undefined;
}

let running: Running | null = null;
let count = 0;

function start(): Running {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const started: Running = { worker, poolVersion: "", tasks: new Map(), idle: undefined };
  worker.addEventListener("message", ({ data }: MessageEvent<BotAnswer>) =>
    started.tasks.get(data.id)?.hear(data),
  );
  worker.addEventListener("error", (event) => {
    end(started);
    for (const task of started.tasks.values())
      task.fail(new Error(event.message || "the worker did not start"));
  });
  return started;
}

function end(ended: Running): void {
  ended.worker.terminate();
  if (running === ended) running = null;
}

/**
 * Has a task done.
 * @param hear called with answers that do not end it
 * @throws {DOMException} `AbortError` once the signal says so, or an error of the worker
 */
function ask(
  pool: Pool,
  request: (id: number) => BotRequest,
  signal: AbortSignal,
  hear: (answer: BotAnswer) => void,
): Promise<BotAnswer> {
  running ??= start();
  const { worker, tasks } = running;
  const mine = running;
  clearTimeout(mine.idle);
  if (mine.poolVersion !== pool.version) {
    mine.poolVersion = pool.version;
    // The cards as they were released: the rules do not go by names in other languages.
    const cards = pool.info.map(({ card }) => card);
    send(worker, { type: "cards", poolVersion: pool.version, cards, decks: publicDecks() });
  }
  const id = ++count;
  return new Promise<BotAnswer>((resolve, reject) => {
    const stop = () => {
      send(worker, { type: "cancel", id });
      reject(signal.reason);
    };
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    tasks.set(id, {
      fail: reject,
      hear(answer) {
        if (answer.type === "failed") reject(new Error(answer.message));
        else if (answer.type === "advice" || answer.type === "reviewed") resolve(answer);
        else hear(answer);
      },
    });
    send(worker, request(id));
  }).finally(() => {
    tasks.delete(id);
    if (tasks.size === 0) mine.idle = setTimeout(() => end(mine), IDLE_TIMEOUT_MS);
  });
}

/** The deck lists that everybody knows. */
const publicDecks = (): Deck[] => starterDecks.map(deckOfCounts);

const send = (worker: Worker, request: BotRequest) => worker.postMessage(request);

/** What a player of a level would do. @throws as `ask` does */
export async function askAdvice(
  pool: Pool,
  task: { level: number; seed: string; input: SeatInput },
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Advice> {
  const answer = await ask(
    pool,
    (id) => ({ type: "advise", id, ...task }),
    signal,
    (heard) => {
      if (heard.type === "progress") onProgress(heard.share);
    },
  );
  if (answer.type !== "advice") throw new Error(`the worker answered with ${answer.type}`);
  return answer.advice;
}

/** Reviews a match; its points come in order. @throws as `ask` does */
export async function askReview(
  { pool, ...match }: ReviewedMatch,
  signal: AbortSignal,
  onProgress: (share: number) => void,
  onPoint: (point: ReviewPoint) => void,
): Promise<void> {
  await ask(
    pool,
    (id) => ({ type: "review", id, match }),
    signal,
    (heard) => {
      if (heard.type === "progress") onProgress(heard.share);
      if (heard.type === "point") onPoint(heard.point);
    },
  );
}
