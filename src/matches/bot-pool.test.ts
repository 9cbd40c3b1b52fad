// Bots in worker threads: what they answer, and that none of them can hold up or bring down the server.
import { readdirSync, readFileSync } from "node:fs";
import { constants, getPriority } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import { afterAll, describe, expect, test } from "vitest";
import { deckOf } from "../../cards/content.ts";
import { loadContent } from "../../cards/load.ts";
import { compilePool, createGame, legalActions, PRESETS, type Seat, view } from "../../engine/index.ts";
import { BOT_POOL_SETTINGS, type BotPool, createBotPool } from "./bot-pool.ts";
import { createBots } from "./bots.ts";

const { pool, decks } = loadContent();
const [first, second] = decks.filter(({ rules }) => rules === "house").map(deckOf);
const game = createGame({ rules: PRESETS.house, pool, decks: [first, second], seed: "pool" });
const seat = game.decision?.seat as Seat;
const moves = legalActions(game, seat);

const task = (seed: string, level = 8) => ({
  ...{ view: view(game, seat), moves, rules: game.rules, deck: first, history: [], seed, level },
  ...{ personality: "balanced", pool },
});

const open: BotPool[] = [];
afterAll(async () => {
  for (const workers of open) await workers.close();
});

/** What the pools log as errors. */
const logged: string[] = [];
const logger = pino({ level: "error" }, { write: (line: string) => void logged.push(line) });

function workersOf(settings: Partial<typeof BOT_POOL_SETTINGS>, worker?: string): BotPool {
  const all = { ...BOT_POOL_SETTINGS, deadlineMs: 60_000, ...settings };
  const workers = createBotPool(decks, logger, all, worker);
  open.push(workers);
  return workers;
}

/** For tasks that hang. A thread that is started for the next one answers within it on a busy machine. */
const HANGS_MS = 10_000;

const BAD = pathToFileURL(join(import.meta.dirname, "../../test/support/bad-bots.mjs")).href;

describe("a worker", () => {
  test("answers with a legal move", async () => {
    const move = await workersOf({ budgetMs: 100 }).choose(task("a"));
    expect(moves).toContainEqual(move);
  });

  test("answers for matches with other cards than those of today, and then for today's again", async () => {
    const workers = workersOf({ budgetMs: 100 });
    const earlier = compilePool("earlier", structuredClone(pool.cards));
    for (const cards of [pool, earlier, pool])
      expect(moves).toContainEqual(await workers.choose({ ...task("a"), pool: cards }));
  });

  test("tells of levels that it does not know", async () => {
    await expect(workersOf({}).choose(task("a", 11))).rejects.toThrow(
      "level is 11; it must be one of 1, 2, 3",
    );
  });

  test("that cannot be loaded fails alone, and the log says why", async () => {
    const workers = workersOf({ deadlineMs: 1_000 }, `${BAD}.missing`);
    await expect(workers.choose(task("a"))).rejects.toThrow();
    await expect.poll(() => logged.join("")).toContain("bad-bots.mjs.missing");
  });

  test.each(["throws", "hangs", "eats memory"])(
    "that %s fails alone: the next task is answered",
    async (seed) => {
      const workers = workersOf({ deadlineMs: seed === "hangs" ? HANGS_MS : 60_000, maxMemoryMb: 64 }, BAD);
      await expect(workers.choose(task(seed))).rejects.toThrow();
      const retry = () => workers.choose(task("answers"));
      // A thread that was ended is replaced by a new one.
      await expect(retry().catch(retry).catch(retry)).resolves.toEqual(moves[0]);
    },
  );

  test("that hangs is ended, and another one answers what waited for it", async () => {
    const workers = workersOf({ deadlineMs: HANGS_MS }, BAD);
    const hangs = workers.choose(task("hangs"));
    await setImmediate();
    const waits = workers.choose(task("answers"));
    await expect(hangs).rejects.toThrow();
    await expect(waits).resolves.toEqual(moves[0]);
  });

  test("shares its time among all that wait", async () => {
    const workers = workersOf({ budgetMs: 500, sharedMs: 1_000 }, BAD);
    const ask = () => workers.choose(task("tells its time"));
    expect(await Promise.all([ask(), ask(), ask(), ask(), ask()])).toEqual([200, 250, 1_000 / 3, 500, 500]);
  });

  test("has a bounded queue", async () => {
    const workers = workersOf({ threads: 1, maxQueue: 1, deadlineMs: 2_000 }, BAD);
    const asked = ["hangs", "hangs", "hangs", "hangs"].map((seed) => workers.choose(task(seed)));
    const answers = await Promise.allSettled(asked);
    const reasons = answers.map((answer) => String((answer as PromiseRejectedResult).reason));
    expect(
      reasons.filter((reason) => reason.includes("2 bots are thinking or waiting")).length,
    ).toBeGreaterThanOrEqual(2);
  });
});

test("a level or personality that does not exist is an error that names it", () => {
  const bots = createBots(decks, workersOf({}));
  const find = (level: number, personality: string) => () =>
    bots.find({ bot: "scaled", level, personality }, "a");
  expect(find(0, "balanced")).toThrow("level is 0; it must be one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.");
  expect(find(3, "rude")).toThrow('personality is "rude"; it must be one of balanced, aggressive');
  expect(find(3, "wall")).not.toThrow();
});

/** The nice values of this process's threads, by id, as Linux tells them. */
function niceOfThreads(): Map<number, number> {
  const threads = readdirSync("/proc/self/task").map((id): [number, number] => {
    const [, fields] = readFileSync(`/proc/self/task/${id}/stat`, "utf8").split(") ");
    return [Number(id), Number(fields.split(" ")[16])];
  });
  return new Map(threads);
}

test.runIf(process.platform === "linux")("bots think with less priority than the rooms", async () => {
  const before = getPriority();
  const workers = workersOf({});
  await workers.choose(task("priority"));
  const nice = niceOfThreads();
  expect(getPriority()).toBe(before);
  expect([...nice.values()]).toContain(Math.max(before, constants.priority.PRIORITY_BELOW_NORMAL));
  expect(nice.get(process.pid) ?? before).toBe(before);
});
