// Runs in a worker thread: a bot that needs time thinks here. It is told what a seat may know, and answers with a move.
import { constants, getPriority, setPriority } from "node:os";
import { isMainThread } from "node:worker_threads";
import { botKnowledge, LEVELS, PERSONALITIES } from "../../cards/ai.ts";
import { loadContent } from "../../cards/load.ts";
import { type BotInput, createScaledBot, type Move, randomFrom, type SyncBot } from "../../engine/index.ts";

// The rooms come first where a processor is short. On Linux alone a priority is that of the calling thread, and not of the
// whole process.
if (process.platform === "linux" && !isMainThread)
  setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));

/** What a worker needs of a move: plain data. */
export interface BotTask extends Pick<BotInput, "view" | "moves" | "rules" | "deck" | "history"> {
  level: number;
  personality: string;
  poolVersion: string;
  /** Of the bot's chance. */
  seed: string;
  /** Time to think. */
  budgetMs: number;
  cardSetsDir: string;
}

let content: ReturnType<typeof loadContent> | undefined;
const bots = new Map<string, SyncBot>();

/** @throws if the match is played with other cards than this worker has, or the level or personality does not exist */
export default function answer(task: BotTask): Move {
  content ??= loadContent(undefined, task.cardSetsDir);
  const { pool, decks } = content;
  if (pool.version !== task.poolVersion)
    throw new Error(`the worker does not have the cards ${task.poolVersion}`);
  const { level, personality } = task;
  const key = `${level} ${personality}`;
  const bot =
    bots.get(key) ?? createScaledBot(botKnowledge(decks), LEVELS, PERSONALITIES, { level, personality });
  bots.set(key, bot);
  const until = performance.now() + task.budgetMs;
  const budget = { iterations: Number.POSITIVE_INFINITY, expired: () => performance.now() >= until };
  return bot({ ...task, pool, random: randomFrom(task.seed), budget });
}
