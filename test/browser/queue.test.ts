// The search for an opponent, from the big button to the table, in real browsers.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { newLine } from "./line.ts";
import { choose, DESK, expectTidy, newVisitor, PHONE, type Visitor } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite();

/** Enters as a guest and presses the big button. */
async function pressPlay(
  { page }: Visitor,
  rules: string,
  kind = "casual",
  url = site.server.url,
): Promise<void> {
  await page.goto(url);
  await page.getByTestId("enter").click();
  await choose(page, "rules", rules);
  await choose(page, "kind", kind);
  await page.getByTestId("start-search").click();
}

/** The same where nobody else searches yet. */
async function searchAs(
  visitor: Visitor,
  ...wish: [rules: string, kind?: string, url?: string]
): Promise<void> {
  await pressPlay(visitor, ...wish);
  await hasPlace(visitor.page);
}

const hasPlace = (page: Page) => page.getByTestId("searching").getByText("Searching").waitFor();

test("two who press Play are led to one table, wherever they are meanwhile, and see what it does to their ratings", async () => {
  const phone = await newVisitor(site.browser, PHONE);
  const desk = await newVisitor(site.browser, DESK);
  await searchAs(phone, "pocket", "ranked");
  await phone.page.getByRole("link", { name: "Album" }).first().click();
  await phone.page.getByTestId("searching").waitFor();
  await expectTidy(phone);
  await pressPlay(desk, "pocket", "ranked");
  for (const { page } of [phone, desk]) await page.getByTestId("table").waitFor();
  expect(new URL(phone.page.url()).pathname).toBe(new URL(desk.page.url()).pathname);
  await desk.page.keyboard.press("m");
  await desk.page.getByRole("button", { name: "Concede" }).click();
  await desk.page.getByTestId("concede-yes").click();
  for (const [{ page }, moved] of [
    [phone, "gained"],
    [desk, "lost"],
  ] as const) {
    await page.getByTestId("result").waitFor();
    await page.locator(`[data-testid="rating-change"][data-moved="${moved}"]`).waitFor();
  }
  for (const visitor of [phone, desk]) await expectTidy(visitor);
});

test("a search goes on after a reload, is taken over by another tab, and can be cancelled", async () => {
  const player = await newVisitor(site.browser, DESK);
  await searchAs(player, "house");
  await player.page.reload();
  await player.page.getByTestId("search-time").waitFor();
  const tab = await player.page.context().newPage();
  await tab.goto(`${site.server.url}/play`);
  await tab.getByTestId("start-search").click();
  await tab.getByTestId("search-time").waitFor();
  await player.page.getByTestId("search-ended").getByText("another tab").waitFor();
  await tab.getByTestId("cancel-search").click();
  await tab.getByTestId("start-search").waitFor();
  expect(await tab.getByTestId("searching").count()).toBe(0);
  await expectTidy(player);
});

test("a search whose connection has silently died is found out, and goes on", async () => {
  const player = await newVisitor(site.browser, DESK);
  const { page } = player;
  const line = await newLine(site.server.url);
  await searchAs(player, "pocket", "ranked", line.url);
  const joined = page.waitForResponse("**/matchmake/create/queue");
  line.freeze();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await joined;
  await hasPlace(page);
  const other = await newVisitor(site.browser, DESK);
  await pressPlay(other, "pocket", "ranked");
  for (const visitor of [player, other]) await visitor.page.getByTestId("table").waitFor();
});

test("an attempt to search on that is answered late neither ends the search nor costs the waiting time", async () => {
  const player = await newVisitor(site.browser, DESK);
  const { page } = player;
  const line = await newLine(site.server.url);
  await searchAs(player, "pocket", "ranked", line.url);
  let attempts = 0;
  const held = Promise.withResolvers<void>();
  await page.route("**/matchmake/create/queue", async (route) => {
    if (attempts++ === 0) await held.promise;
    await route.continue();
  });
  line.cut();
  await eventually(() => expect(attempts).toBeGreaterThanOrEqual(2));
  await hasPlace(page);
  // More of them where one took too long.
  const before = attempts;
  held.resolve();
  await eventually(() => expect(attempts).toBeGreaterThan(before));
  await hasPlace(page);
  // The first attempt alone was waited for longer than this.
  expect((await page.getByTestId("search-time").textContent())! > "0:10").toBe(true);
  await page.getByTestId("cancel-search").click();
});

test("an attempt of a search that was cancelled does not end the next search", async () => {
  const player = await newVisitor(site.browser, DESK);
  const { page } = player;
  const line = await newLine(site.server.url);
  await searchAs(player, "pocket", "casual", line.url);
  let attempts = 0;
  const held = Promise.withResolvers<void>();
  await page.route("**/matchmake/create/queue", async (route) => {
    if (attempts++ === 0) await held.promise;
    await route.continue();
  });
  line.cut();
  await eventually(() => expect(attempts).toBeGreaterThan(0));
  await page.getByTestId("cancel-search").click();
  await page.getByTestId("start-search").click();
  await hasPlace(page);
  const before = attempts;
  held.resolve();
  // It takes the place over and gives it up, so that the search takes another.
  await eventually(() => expect(attempts).toBeGreaterThan(before));
  await hasPlace(page);
  const other = await newVisitor(site.browser, DESK);
  await pressPlay(other, "pocket");
  for (const visitor of [player, other]) await visitor.page.getByTestId("table").waitFor();
});

test("whoever signs out searches no longer, and does not become a guest by it", async () => {
  const player = await newVisitor(site.browser, DESK);
  const { page } = player;
  await searchAs(player, "standard", "ranked");
  const users = await site.db.user.count();
  await page.getByTestId("player-name").click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("button", { name: "Sign out and lose it" }).click();
  await page.getByTestId("searching").waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("button", { name: "Enter as a guest" }).waitFor();
  expect(await page.getByTestId("searching").count()).toBe(0);
  expect(await site.db.user.count()).toBe(users);
  const other = await newVisitor(site.browser, DESK);
  await searchAs(other, "standard", "ranked");
  await other.page.getByText("1 player searching").waitFor();
});

test("an opponent who does not come costs nothing: the search goes on by itself", async () => {
  const player = await newVisitor(site.browser, PHONE);
  const gone = await newVisitor(site.browser, DESK);
  await searchAs(player, "house");
  // The page of the other one hears nothing of the match that is found.
  await gone.page.route("**/matchmake/joinById/**", (route) => route.abort());
  await pressPlay(gone, "house");
  await player.page.getByTestId("gathering").waitFor();
  await player.page.getByTestId("search-time").waitFor();
  expect(new URL(player.page.url()).pathname).toBe("/play");
  const third = await newVisitor(site.browser, DESK);
  await gone.page.close();
  await pressPlay(third, "house");
  for (const { page } of [player, third]) await page.getByTestId("table").waitFor();
  await expectTidy(player);
});

test("where nobody comes, a bot is offered as what it is", async () => {
  const player = await newVisitor(site.browser, PHONE);
  await searchAs(player, "standard");
  await player.page.getByTestId("bot-instead").getByText("bot").waitFor();
  await expectTidy(player);
  await player.page.getByTestId("bot-instead").click();
  await player.page.getByTestId("table").waitFor();
  expect(await player.page.getByTestId("searching").count()).toBe(0);
});
