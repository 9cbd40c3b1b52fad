// The server is killed under the tables of real browsers, and started again: nobody has to load the page.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newDatabaseUrl } from "../support/databases.ts";
import { scratchFolder } from "../support/folders.ts";
import { startProcess } from "../support/servers.ts";
import { setUp } from "./clicks.ts";
import { connectBrowser, DESK, newQuickVisitor, sitTogether, watchMatch } from "./player.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** What a page shows of a match: the log, and the cards in hand and in play. */
async function tableOf(page: Page) {
  await page.keyboard.press("s");
  const list = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
  return {
    log: await page.locator(".dock .log li").allTextContents(),
    hand: await list(".handcard[data-card]"),
    mons: await list(".mon"),
  };
}

test("a match goes on where it stood at both its tables, and for those who watch", async () => {
  const env = { DATABASE_URL: await newDatabaseUrl(), DATA_DIR: scratchFolder() };
  const server = await startProcess(env);
  const host = await newQuickVisitor(browser, DESK);
  const guest = await newQuickVisitor(browser, DESK);
  const watcher = await newQuickVisitor(browser, DESK);
  const path = await sitTogether(host, guest, server.url, "pocket");
  await watchMatch(watcher, server.url + path);
  const [active, waiting] = await setUp(host, guest);
  await active.page.keyboard.press("e");
  await waiting.page.locator('[data-testid="end-turn"][data-legal]').waitFor();
  await watcher.page.locator(".log").getByText("Turn 2").waitFor();
  const pages = [active, waiting, watcher].map(({ page }) => page);
  await active.page.keyboard.press("t");
  await active.page.getByTestId("mute").click();
  await active.page.keyboard.press("Escape");
  const muted = active.page.locator(".side--far").getByRole("img", { name: "muted" });
  await muted.waitFor();
  const before = await Promise.all(pages.map(tableOf));

  await server.kill();
  for (const page of pages) await page.getByTestId("reconnecting").waitFor();
  const { port, host: address } = new URL(server.url);
  await startProcess({ ...env, PORT: port, PUBLIC_ADDRESS: address });
  for (const page of pages) await page.getByTestId("reconnecting").waitFor({ state: "detached" });
  expect(await Promise.all(pages.map(tableOf))).toEqual(before);

  await waiting.page.keyboard.press("e");
  for (const page of pages) await page.locator(".log").getByText("Turn 3").waitFor();
  expect(await muted.isVisible()).toBe(true);
});
