// Whole matches in a real browser against the real server, played by clicking what the table offers.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { eventually } from "../support/eventually.ts";
import { gameName } from "../support/fuzz.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import {
  expectTidy,
  launchBrowser,
  newVisitor,
  playOn,
  sitTogether,
  startMatch,
  watchMatch,
  watchOn,
} from "./player.ts";

let browser: Browser;
let server: TestServer;
let database: Database;
beforeAll(async () => {
  server = await startTestServer({ BOT_DELAY_MS: "0" });
  database = await openDatabase(server.config);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await database.close();
  await server.close();
});

/** Winner of the finished match that the database holds: a seat, or -1 for a tie. */
async function recordedWinner(path: string): Promise<number> {
  const matchId = path.split("/").at(-1)!.split("?")[0];
  await eventually(async () => expect(await database.db.gameHistory.count({ where: { matchId } })).toBe(1));
  const row = await database.db.gameHistory.findUniqueOrThrow({ where: { matchId } });
  return row.winnerSeat ?? -1;
}

test("two browsers play a match by a shared link to its recorded end, and a third one watches", async () => {
  const random = randomFrom(gameName("clicks of two"));
  const host = await newVisitor(browser, { viewport: { width: 1280, height: 800 } });
  const guest = await newVisitor(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
  const watcher = await newVisitor(browser, { viewport: { width: 844, height: 390 } });

  const path = await sitTogether(host, guest, server.url, "pocket");
  await watchMatch(watcher, server.url + path);
  await watcher.page.getByTestId("table").waitFor();

  const winners = await Promise.all([playOn(host, random), playOn(guest, random), watchOn(watcher)]);
  const recorded = await recordedWinner(path);
  expect(winners).toEqual([recorded, recorded, recorded]);
  for (const visitor of [host, guest, watcher]) await expectTidy(visitor);
});

for (const rules of ["house", "standard", "pocket"]) {
  test(`a phone plays the bot by the ${rules} rules to the recorded end, and then again`, async () => {
    const player = await newVisitor(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const path = await startMatch(player, server.url, "bot", rules);
    expect(await playOn(player, randomFrom(gameName(`clicks, ${rules}`)))).toBe(await recordedWinner(path));
    await expectTidy(player);

    await player.page.getByTestId("rematch").click();
    await player.page.getByTestId("result").waitFor({ state: "detached" });
    await player.page.getByTestId("table").waitFor();
    expect(player.page.url()).not.toContain(path);
  });
}
