// Sessions that end elsewhere: whoever had one is told so on each page, finds back into the account, and does not become a
// new guest unasked.
import type { Page } from "playwright-core";
import { beforeEach, expect, test } from "vitest";
import { choose, enterAsGuest, newContext, takeStarter } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ LOG_LEVEL: "error" });

let page: Page;
let name: string;
let key: string;
beforeEach(async () => {
  const context = await newContext(site.browser);
  page = await context.newPage();
  name = await enterAsGuest(page, site.server.url);
  await takeStarter(page, site.server.url);
  await open("/account");
  await page.getByRole("button", { name: "Make a recovery key" }).click();
  key = (await page.getByTestId("recovery-key").textContent())!;
});

const open = (path: string, by = page) => by.goto(site.server.url + path);
const told = (by = page) => by.getByTestId("signed-out");
const button = (label: string) => page.getByRole("button", { name: label, exact: true });

/** As another device does with "Sign out everywhere". */
async function endSessions(): Promise<void> {
  const { count } = await site.db.session.deleteMany({ where: { user: { name } } });
  expect(count).toBe(1);
}

async function useKey(): Promise<void> {
  await button("I have a recovery key").click();
  await page.getByLabel("Your recovery key").fill(key);
  await button("Sign in").click();
  await told().waitFor({ state: "detached" });
}

test("every page tells it, nobody becomes a guest by it, and the key leads back", async () => {
  const users = await site.db.user.count();
  await endSessions();
  for (const path of [
    "/",
    "/decks",
    "/collection",
    "/play",
    "/packs",
    "/settings",
    "/match/nobody",
    "/account",
  ]) {
    await open(path);
    await told().getByText(`${name} is not signed in here any more`).waitFor();
  }
  await open("/play");
  await told().waitFor();
  await useKey();
  expect(await page.getByTestId("player-name").textContent()).toBe(name);
  expect(await site.db.user.count()).toBe(users);
  await page.reload();
  await page.getByTestId("player-name").waitFor();
  expect(await told().count()).toBe(0);
});

test("a deck that is being built is kept while its player signs in again, in this tab or another", async () => {
  await open("/decks");
  await page.getByTestId("deck").first().click();
  await page.getByLabel("Name of the deck").waitFor();
  const other = await page.context().newPage();
  await open("/decks", other);
  await other.getByTestId("deck").first().waitFor();

  await endSessions();
  // The page renews its token before it expires.
  await page.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 14 * 60_000;
  });
  await page.getByLabel("Name of the deck").fill("Kept for later");
  await told().waitFor();
  await told(other).waitFor();
  await useKey();
  await told(other).waitFor({ state: "detached" });
  expect(await other.getByTestId("player-name").textContent()).toBe(name);
  expect(await page.getByLabel("Name of the deck").inputValue()).toBe("Kept for later");
  await button("Try again").click();
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
  expect(await site.db.deck.count({ where: { name: "Kept for later", user: { name } } })).toBe(1);
});

test("whoever does not sign in again is a visitor, and starts over as a guest only when asking for it", async () => {
  await endSessions();
  const users = await site.db.user.count();
  await open("/decks");
  await told().waitFor();
  await button("Not now").click();
  await button("Enter as a guest").waitFor();
  await page.reload();
  await button("Enter as a guest").waitFor();
  expect(await site.db.user.count()).toBe(users);

  await button("Enter as a guest").click();
  await page.getByTestId("own-decks").waitFor();
  await site.db.session.deleteMany({ where: { user: { name: (await nameShown())! } } });
  await page.reload();
  await button("Start over as a guest").click();
  await told().waitFor({ state: "detached" });
  await page.getByTestId("own-decks").waitFor();
  expect(await site.db.user.count()).toBe(users + 2);
});

const nameShown = () => page.getByTestId("player-name").textContent();

test("signing out in one tab makes visitors of the others", async () => {
  const other = await page.context().newPage();
  await open("/decks", other);
  await other.getByTestId("own-decks").waitFor();
  await button("Sign out").click();
  await button("Enter as a guest").waitFor();
  await other.getByRole("button", { name: "Enter as a guest" }).waitFor();
  expect(await told(other).count()).toBe(0);
});

test("signing out in one tab leaves the table in another, where nobody becomes a guest by it", async () => {
  const other = await page.context().newPage();
  await open("/play", other);
  await other.getByTestId("start-bot").click();
  await other.getByTestId("table").waitFor();
  const users = await site.db.user.count();
  await button("Sign out").click();
  await other.getByTestId("enter").waitFor();
  expect(new URL(other.url()).pathname).toBe("/");
  expect(await site.db.user.count()).toBe(users);
});

test("whoever enters next in a browser sees nothing of the account that another tab signed out", async () => {
  const other = await page.context().newPage();
  await open("/play", other);
  await choose(other, "rules", "pocket");
  await other.getByTestId("start-human").click();
  await other.getByTestId("share-link").waitFor();
  await open("/invite", other);
  await other.getByTestId("open-invitation").waitFor();
  await other.getByRole("link", { name: "Home" }).first().click();
  await other.waitForURL(`${site.server.url}/`);
  await button("Sign out").click();
  await other.getByTestId("enter").click();
  await other.waitForURL("**/play");
  await other.locator(`[data-testid="player-name"]:not(:text-is("${name}"))`).waitFor();
  // What is shown before there is an answer was kept.
  await other.route("**/api/v1/invitations", () => {});
  await other.locator('a[href="/invite"]').first().click();
  await other.getByRole("heading", { level: 1, name: "Invite" }).waitFor();
  expect(await other.getByTestId("open-invitation").count()).toBe(0);
});
