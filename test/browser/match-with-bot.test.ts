// Whole matches against the bot in a real browser, by each rule set, played by clicking what the table offers.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { gameName } from "../support/fuzz.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { expectTidy, launchBrowser, newQuickVisitor, playOn, recordedWinner, startMatch } from "./player.ts";

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

test.each(["house", "standard", "pocket"])(
  "a phone plays the bot by the %s rules to the recorded end, and then again",
  async (rules) => {
    const player = await newQuickVisitor(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const path = await startMatch(player, server.url, "bot", rules);
    const winner = await playOn(player, randomFrom(gameName(`clicks, ${rules}`)));
    expect(winner).toBe(await recordedWinner(database.db, path));
    await expectTidy(player);
    // The numbers of the match, and the table beside them.
    await player.page.getByTestId("numbers").getByText("Damage of attacks").waitFor();
    await player.page.getByTestId("points-plot").waitFor();
    await player.page.locator(".side--far").waitFor();

    await player.page.getByTestId("rematch").click();
    await player.page.getByTestId("result").waitFor({ state: "detached" });
    await player.page.getByTestId("table").waitFor();
    expect(player.page.url()).not.toContain(path);
  },
);
