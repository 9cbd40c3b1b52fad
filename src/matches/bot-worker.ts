// Runs in a worker thread: a bot that needs time thinks here. It is told what a seat may know, and answers with a move.
import { constants, getPriority, setPriority } from "node:os";
import { isMainThread } from "node:worker_threads";
import { botKnowledge, LEVELS, PERSONALITIES } from "../../cards/ai.ts";
import type { DeckList } from "../../cards/content.ts";
import {
  type BotInput,
  type BotKnowledge,
  type Card,
  compilePool,
  createScaledBot,
  type Move,
  type Pool,
  randomFrom,
  type SyncBot,
} from "../../engine/index.ts";

// The rooms come first where a processor is short. On Linux alone a priority is that of the calling thread, and not of the
// whole process.
if (process.platform === "linux" && !isMainThread)
  setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));

/** What a worker needs of a move: plain data. */
export interface BotTask extends Pick<BotInput, "view" | "moves" | "rules" | "deck" | "history" | "secret"> {
  level: number;
  personality: string;
  poolVersion: string;
  /** Of the bot's chance. */
  seed: string;
  /** Time to think. */
  budgetMs: number;
  /** The cards of this version and the public deck lists, once the thread has said that it does not have them. */
  given?: { cards: Card[]; decks: readonly DeckList[] };
}

interface Known {
  pool: Pool;
  knowledge: BotKnowledge;
  /** By level and personality. */
  bots: Map<string, SyncBot>;
}

/** Versions of the cards that are kept: matches that go on after a deployment have the cards of before. */
const MAX_VERSIONS = 5;
const known = new Map<string, Known>();

function learn(poolVersion: string, { cards, decks }: NonNullable<BotTask["given"]>): Known {
  const learned = {
    pool: compilePool(poolVersion, cards),
    knowledge: botKnowledge(decks),
    bots: new Map<string, SyncBot>(),
  };
  known.set(poolVersion, learned);
  if (known.size > MAX_VERSIONS) known.delete(known.keys().next().value!);
  return learned;
}

/**
 * @returns null if the match's cards are not known here: the task has to come again, with the cards
 * @throws if the level or personality does not exist
 */
export default function answer({ given, ...task }: BotTask): Move | null {
  const { poolVersion, level, personality } = task;
  const mine = given ? learn(poolVersion, given) : known.get(poolVersion);
  if (mine === undefined) return null;
  const { pool, knowledge, bots } = mine;
  const key = `${level} ${personality}`;
  const bot = bots.get(key) ?? createScaledBot(knowledge, LEVELS, PERSONALITIES, { level, personality });
  bots.set(key, bot);
  const until = performance.now() + task.budgetMs;
  const budget = { iterations: Number.POSITIVE_INFINITY, expired: () => performance.now() >= until };
  return bot({ ...task, pool, random: randomFrom(task.seed), budget });
}
