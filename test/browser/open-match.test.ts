// A match that is not over: it is found again on any device, and another one is not begun by accident.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { expectAccessible } from "./axe.ts";
import { DESK, expectTidy, newContext, newVisitor, startMatch } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ BOT_DELAY_MS: "0" });

const PHONE = { viewport: { width: 390, height: 844 } };

const isAtTable = (page: Page) => page.locator(".handcard[data-card]").first().waitFor();

test("another device of the same player leads back to the match, from home, play and the link", async () => {
  const player = await newVisitor(site.browser, DESK);
  const path = await startMatch(player, site.server.url, "bot", "pocket");
  await isAtTable(player.page);
  const context = await newContext(site.browser, PHONE);
  await context.addCookies(await player.page.context().cookies());
  const page = await context.newPage();
  // The other device has the account, and nothing that the first browser has stored about the match.
  await page.addInitScript(() => localStorage.setItem("mantimon.player", "somebody"));
  await player.page.close();
  await page.goto(site.server.url);
  await page.getByTestId("continue").getByText("Against").waitFor();
  await page.goto(`${site.server.url}/play`);
  await page.getByTestId("open-match").getByRole("button").click();
  await isAtTable(page);
  await page.goto(site.server.url);
  await page.goto(site.server.url + path);
  await isAtTable(page);
});

test("whoever begins another match is asked first, and may go back, concede, or play both", async () => {
  const player = await newVisitor(site.browser, PHONE);
  const { page } = player;
  const first = await startMatch(player, site.server.url, "bot", "pocket");
  await isAtTable(page);
  const begin = async () => {
    await page.goto(`${site.server.url}/play`);
    await page.getByTestId("start-bot").click();
    await page.getByTestId("open-match-warning").waitFor();
  };
  await begin();
  await page.getByTestId("open-match-warning").getByText("the match is lost").waitFor();
  await expectAccessible(page);
  await page.getByTestId("back-to-match").click();
  await isAtTable(page);
  expect(new URL(page.url()).pathname).toBe(first.split("?")[0]);

  await begin();
  await page.keyboard.press("Escape");
  await page.getByTestId("open-match-warning").waitFor({ state: "detached" });
  expect(new URL(page.url()).pathname).toBe("/play");

  await page.getByTestId("start-bot").click();
  await page.getByTestId("begin-anyway").click();
  await isAtTable(page);
  await page.goto(`${site.server.url}/play`);
  await eventually(async () => expect(await page.getByTestId("open-match").count()).toBe(2));

  await page.getByTestId("start-bot").click();
  await page.getByTestId("concede-and-begin").click();
  await isAtTable(page);
  await page.goto(`${site.server.url}/play`);
  await eventually(async () => expect(await page.getByTestId("open-match").count()).toBe(1));

  await page.getByTestId("start-search").click();
  await page.getByTestId("concede-and-begin").click();
  await page.getByTestId("searching").waitFor();
  await eventually(async () => expect(await page.getByTestId("open-match").count()).toBe(0));
  await expectTidy(player);
});

test("a waiting table says that its invitation stays open, and the link to it leads there until it is revoked", async () => {
  const host = await newVisitor(site.browser, PHONE);
  const path = await startMatch(host, site.server.url, "human", "pocket");
  await host.page.getByTestId("share-link").waitFor();
  await host.page.goto(`${site.server.url}/play`);
  await host.page.getByTestId("open-match").getByText("waits for an opponent").waitFor();
  await host.page.getByTestId("start-bot").click();
  await host.page.getByTestId("open-match-warning").getByText("its invitation stays open").waitFor();
  await host.page.getByTestId("begin-anyway").click();
  await isAtTable(host.page);
  const guest = await newVisitor(site.browser, PHONE);
  await guest.page.goto(site.server.url + path);
  // What is played there is shown before one sits down.
  await guest.page.getByTestId("differences").waitFor();
  await guest.page.getByTestId("sit").waitFor();
  await expectTidy(guest);
  await guest.page.getByTestId("watch").click();
  await guest.page.getByTestId("waiting").waitFor();
  await host.page.goto(`${site.server.url}/invite`);
  await host.page.getByTestId("open-invitation").getByRole("button").click();
  await host.page.getByTestId("open-invitation").waitFor({ state: "detached" });
  await guest.page.goto(site.server.url + path);
  await guest.page.getByTestId("match-never").waitFor();
});

test("whoever thinks better of an invitation because of another match stays with the invitation", async () => {
  const host = await newVisitor(site.browser, DESK);
  await startMatch(host, site.server.url, "human", "pocket");
  const link = await host.page.getByTestId("share-link").inputValue();
  const guest = await newVisitor(site.browser, PHONE);
  await startMatch(guest, site.server.url, "bot", "pocket");
  await isAtTable(guest.page);
  await guest.page.goto(link);
  await guest.page.getByTestId("sit").click();
  await guest.page.getByTestId("open-match-warning").waitFor();
  await guest.page.keyboard.press("Escape");
  await guest.page.locator('[data-testid="sit"]:enabled').waitFor();
  expect(guest.page.url()).toBe(link);
  await expectTidy(guest);
});

test("whoever leaves the page of a match while it is being joined stays where they went, without a connection", async () => {
  const player = await newVisitor(site.browser, PHONE);
  const path = await startMatch(player, site.server.url, "bot", "pocket");
  await isAtTable(player.page);
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  const held = Promise.withResolvers<void>();
  await page.route("**/matchmake/**", async (route) => {
    await held.promise;
    await route.continue();
  });
  const joining = page.waitForRequest("**/matchmake/**");
  await page.goto(`${site.server.url}${path.split("?")[0]}?watch`);
  await joining;
  await page.getByRole("link", { name: "Home" }).first().click();
  await page.waitForURL(`${site.server.url}/`);
  const closed = page.waitForEvent("websocket").then(async (socket) => {
    if (!socket.isClosed()) await socket.waitForEvent("close");
  });
  held.resolve();
  await closed;
  expect(page.url()).toBe(`${site.server.url}/`);
  await expectTidy(visitor);
});

test("a visitor who only looks at a link gets no account, and a full table offers to watch alone", async () => {
  const player = await newVisitor(site.browser, DESK);
  const path = await startMatch(player, site.server.url, "bot", "pocket");
  await isAtTable(player.page);
  const visitor = await newVisitor(site.browser, PHONE);
  await visitor.page.goto(site.server.url + path);
  await visitor.page.getByText("Both seats are taken").waitFor();
  expect(await visitor.page.getByTestId("sit").count()).toBe(0);
  expect(await visitor.page.getByTestId("player-name").count()).toBe(0);
  await visitor.page.getByTestId("watch").click();
  await visitor.page.getByTestId("table").waitFor();
  await expectTidy(visitor);
});
