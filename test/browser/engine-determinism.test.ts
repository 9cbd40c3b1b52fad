// The same log gives the same game on Node and in a browser: every hash, every event, every view.

import { join } from "node:path";
import type { Browser } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadPool } from "../../cards/load.ts";
import type { Pool } from "../../engine/index.ts";
import { playGames } from "../support/games.ts";
import { RULE_CHOICES } from "../support/random-setup.ts";
import { type Log, replayLog } from "../support/replay-logs.ts";
import { connectBrowser, newVisitor } from "./player.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** `replayLog` and the engine as one script, which puts them into the global `mantimon`. */
async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, "../support/replay-logs.ts");
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: { lib: { entry, formats: ["iife"], name: "mantimon" }, write: false },
  });
  const [{ output }] = result as { output: { code: string }[] }[];
  return output[0].code;
}

function logsOf(games: number, pool?: Pool): Log[] {
  const logs: Log[] = [];
  playGames(
    "browser",
    games,
    (_game, { rules, pool: { cards }, decks, seed }) => ({
      end: (_over, actions) => void logs.push({ rules, cards, decks, seed, actions }),
    }),
    RULE_CHOICES,
    pool,
  );
  return logs;
}

test("the same log gives the same game in Chromium", async () => {
  const logs = [...logsOf(40), ...logsOf(12, loadPool())];
  const { page } = await newVisitor(browser);
  await page.addScriptTag({ content: await bundle() });
  const there = await page.evaluate((sent) => {
    const { mantimon } = globalThis as unknown as { mantimon: { replayLog: (log: unknown) => string[] } };
    return sent.map((log) => mantimon.replayLog(log));
  }, logs as unknown[]);
  const here = logs.map(replayLog);
  for (const [i, hashes] of here.entries()) expect(there[i], logs[i].seed).toEqual(hashes);
  expect(here.flat().length).toBeGreaterThan(1000);
});
