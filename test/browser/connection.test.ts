// The table under bad luck: connections that break or die in silence, pages that are loaded again, second tabs.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { expectAccessible } from "./axe.ts";
import { playUntil, setUp } from "./clicks.ts";
import { type Line, newLine } from "./line.ts";
import { expectTidy, newVisitor, PHONE, setOffline, sitTogether, startMatch } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ BOT_DELAY_MS: "0" });

/** Rules without cards for mulligans: the set-up asks nothing that covers the table. */
const CALM = "pocket";

/** A match against the bot, by a line that can be cut, once something can be done. */
async function sitOnLine(): Promise<{ page: Page; line: Line }> {
  const player = await newVisitor(site.browser, PHONE);
  const line = await newLine(site.server.url);
  await startMatch(player, line.url, "bot", CALM);
  await player.page.locator(".handcard[data-legal]").first().waitFor();
  return { page: player.page, line };
}

/** Breaks a page's connection, sees that the page says so, however briefly, and waits until it is back. */
async function reconnects(page: Page, breakLine: () => void): Promise<void> {
  const selector = '[data-testid="reconnecting"]';
  const notice = await page.evaluateHandle((selector) => {
    const shown = new Promise<void>((resolve) => {
      new MutationObserver(() => document.querySelector(selector) && resolve()).observe(document, {
        childList: true,
        subtree: true,
      });
    });
    return { shown };
  }, selector);
  breakLine();
  await notice.evaluate(({ shown }) => shown);
  await page.locator(selector).waitFor({ state: "detached" });
}

const logOf = (page: Page) => page.locator(".dock .log li").allTextContents();

test("a lost connection is shown, comes back by itself, and tells what was missed", async () => {
  const host = await newVisitor(site.browser, { viewport: { width: 844, height: 390 } });
  const guest = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const lines = new Map([
    [host, await newLine(site.server.url)],
    [guest, await newLine(site.server.url)],
  ]);
  await sitTogether(host, guest, lines.get(host)!.url, CALM, lines.get(guest)!.url);
  const [active, waiting] = await setUp(host, guest);

  await setOffline(waiting.page, true);
  lines.get(waiting)!.cut();
  await waiting.page.getByTestId("reconnecting").waitFor();
  await active.page.getByRole("img", { name: "connection lost" }).waitFor();
  await active.page.keyboard.press("e");
  await active.page.locator('[data-testid="end-turn"]:not([data-legal])').waitFor();

  await setOffline(waiting.page, false);
  await waiting.page.getByTestId("reconnecting").waitFor({ state: "detached" });
  await active.page.getByRole("img", { name: "connection lost" }).waitFor({ state: "detached" });
  await waiting.page.keyboard.press("s");
  await waiting.page.locator('[data-testid="end-turn"][data-legal]').waitFor();
  await eventually(async () => expect((await logOf(waiting.page)).join()).toContain("Turn 2"));
  expect(await logOf(waiting.page)).toContain("The match begins.");
});

test("whoever loses the connection while waiting for an opponent sits there still", async () => {
  const host = await newVisitor(site.browser, PHONE);
  const guest = await newVisitor(site.browser, PHONE);
  const line = await newLine(site.server.url);
  const path = await startMatch(host, line.url, "human", CALM);
  await host.page.getByTestId("share-link").waitFor();
  await reconnects(host.page, line.cut);
  await guest.page.goto(site.server.url + path);
  await guest.page.getByTestId("sit").tap();
  for (const { page } of [host, guest]) await page.locator(".handcard[data-card]").first().waitFor();
});

test("a connection that has silently died is found out when the page is looked at again", async () => {
  const { page, line } = await sitOnLine();
  await reconnects(page, () => {
    line.freeze();
    void page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  });
  await playUntil(page, '[data-testid="end-turn"][data-legal]');
});

test("an attempt to come back that arrives late does not keep the seat from the one after it", async () => {
  const { page, line } = await sitOnLine();
  let attempts = 0;
  const held = Promise.withResolvers<void>();
  await page.route("**/matchmake/joinById/**", async (route) => {
    if (attempts++ === 0) await held.promise;
    await route.continue();
  });
  await reconnects(page, line.cut);
  // More of them where one took too long.
  const before = attempts;
  expect(before).toBeGreaterThanOrEqual(2);
  held.resolve();
  await eventually(() => expect(attempts).toBeGreaterThan(before));
  await playUntil(page, '[data-testid="end-turn"][data-legal]');
});

test("a page that is loaded again shows the same table and the whole log, and so does the way by the lobby", async () => {
  const player = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const { page } = player;
  const path = await startMatch(player, site.server.url, "bot", CALM);
  await playUntil(page, ".zone__bead[data-legal]");
  await page.keyboard.press("s");
  const cards = () => page.locator(".handcard[data-card]").count();
  const before = { log: await logOf(page), cards: await cards() };
  expect(before.log.length).toBeGreaterThan(3);
  const same = () =>
    eventually(async () => expect({ log: await logOf(page), cards: await cards() }).toEqual(before));

  await page.reload();
  await same();
  await page.goto(site.server.url);
  await page.getByText("Back to the match").click();
  await page.waitForURL(`**${path.split("?")[0]}`);
  await same();
  await expectTidy(player);
});

test("a second tab takes the seat over, and the first one says so", async () => {
  const player = await newVisitor(site.browser, PHONE);
  await startMatch(player, site.server.url, "bot", CALM);
  await player.page.locator(".handcard[data-card]").first().waitFor();
  const second = await player.page.context().newPage();
  await second.goto(player.page.url());
  await second.locator(".handcard[data-card]").first().waitFor();
  await player.page.getByTestId("closed").waitFor();
  await expectAccessible(player.page);
});
