// A whole match of two people in real browsers, played by clicking what the table offers, with somebody who watches.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { gameName } from "../support/fuzz.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import {
  expectTidy,
  launchBrowser,
  newQuickVisitor,
  playOn,
  recordedWinner,
  sitTogether,
  watchMatch,
  watchOn,
} from "./player.ts";

let browser: Browser;
let server: TestServer;
let database: Database;
beforeAll(async () => {
  server = await startTestServer();
  database = await openDatabase(server.config);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await database.close();
  await server.close();
});

test("two browsers play a match by a shared link to its recorded end, and a third one watches", async () => {
  const random = randomFrom(gameName("clicks of two"));
  const host = await newQuickVisitor(browser, { viewport: { width: 1280, height: 800 } });
  const guest = await newQuickVisitor(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
  const watcher = await newQuickVisitor(browser, { viewport: { width: 844, height: 390 } });

  const path = await sitTogether(host, guest, server.url, "pocket");
  await watchMatch(watcher, server.url + path);
  await watcher.page.getByTestId("table").waitFor();

  const winners = await Promise.all([playOn(host, random), playOn(guest, random), watchOn(watcher)]);
  const recorded = await recordedWinner(database.db, path);
  expect(winners).toEqual([recorded, recorded, recorded]);
  for (const visitor of [host, guest, watcher]) await expectTidy(visitor);
});
