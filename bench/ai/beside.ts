// How much bots that search slow other matches down: the time from an action's arrival to its end, on the main
// thread, while the pool's worker is kept busy and refused bots fall back on the rule-based move. A thread that computes
// and says nothing tells how much of it any work on the machine's other processor would do.

import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { pino } from "pino";
import { botKnowledge } from "../../cards/ai.ts";
import { loadContent } from "../../cards/load.ts";
import { apply, type BotInput, createRuleBot, randomFrom } from "../../engine/index.ts";
import { sampleWorld, worldSampler } from "../../engine/search/determinize.ts";
import { createBotPool } from "../../src/matches/bot-pool.ts";
import { createBots } from "../../src/matches/bots.ts";

const BOTS = 50;
const LEVEL = 10;
const ACTIONS = 3_000;
/** Between two actions of other matches, and between two moves of a bot. */
const ACTION_EVERY_MS = 5;
const BOT_DELAY_MS = 700;

/** The 99th percentile of how late an action is done: the wait for the event loop, and the action itself. */
async function actionLatency(act: () => void): Promise<number> {
  const latencies: number[] = [];
  for (let i = 0; i < ACTIONS; i++) {
    const due = performance.now() + ACTION_EVERY_MS;
    await sleep(ACTION_EVERY_MS);
    act();
    latencies.push(performance.now() - due);
  }
  return latencies.sort((a, b) => a - b)[Math.floor(ACTIONS * 0.99)];
}

interface Latencies {
  alone: number;
  besideThread: number;
  besideBots: number;
}

/** @param positions in which the bots search, again and again */
export async function matchesBesideBots(positions: BotInput[]): Promise<Latencies> {
  const { decks } = loadContent();
  const knowledge = botKnowledge(decks);
  const workers = createBotPool(decks, pino({ level: "error" }));
  const bots = createBots(decks, workers);
  const world = sampleWorld(worldSampler(positions[0], knowledge.decks), randomFrom("beside"));
  const act = (): void => void apply(world, positions[0].moves[0]);
  const rule = createRuleBot(knowledge);
  const seat = { bot: "scaled", level: LEVEL, personality: "balanced" } as const;
  let over = false;
  const play = async (number: number): Promise<void> => {
    // Matches do not begin in the same millisecond.
    await sleep((number * BOT_DELAY_MS) / BOTS);
    for (let move = number; !over; move++) {
      const input = positions[move % positions.length];
      try {
        await bots.find(seat, `${number} ${move}`)(input);
      } catch {
        rule(input);
      }
      await sleep(BOT_DELAY_MS);
    }
  };
  // The pool's threads do not keep a process running.
  const running = setInterval(() => {}, 1_000);
  try {
    await actionLatency(act);
    const alone = await actionLatency(act);
    const thread = new Worker(new URL("./computing-thread.ts", import.meta.url));
    await once(thread, "message");
    const besideThread = await actionLatency(act);
    await thread.terminate();
    const playing = Array.from({ length: BOTS }, (_, number) => play(number));
    // The first move starts the pool's thread and loads the cards there.
    await bots.find(seat, "first")(positions[0]);
    const besideBots = await actionLatency(act);
    over = true;
    await Promise.all(playing);
    return { alone, besideThread, besideBots };
  } finally {
    over = true;
    clearInterval(running);
    await workers.close();
  }
}
