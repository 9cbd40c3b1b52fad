// The frame in a browser: pages by link and by navigation, titles, settings, languages, what happens after a deploy.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { DESK, enterAsGuest, expectTidy, newVisitor, SMALL_PHONE, setOffline } from "./player.ts";
import { openSite } from "./site.ts";

const NARROW = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

const site = openSite();

async function enter(page: Page): Promise<void> {
  await enterAsGuest(page, site.server.url);
}

const PAGES = [
  "/",
  "/play",
  "/campaign/duckpond/pip-warren",
  "/collection",
  "/collection/wld-002",
  "/decks",
  "/account",
  "/settings",
  "/nowhere",
];

test("each page opens by its link, has a title and one heading, keeps to a narrow screen, and lets everybody in", async () => {
  const visitor = await newVisitor(site.browser, NARROW);
  const { page } = visitor;
  await enter(page);
  const titles = new Set<string>();
  for (const path of PAGES) {
    await page.goto(site.server.url + path);
    await page.locator("main h1").first().waitFor({ state: "attached" });
    await expect.poll(() => page.locator('[role="status"].skeleton').count()).toBe(0);
    await expectAccessible(page);
    await expectTidy(visitor);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(PAGES.length);
});

test("the navigation leads to its pages with the keyboard, and back", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await enter(page);
  const nav = page.getByRole("navigation", { name: "Pages" });
  await nav.getByRole("link", { name: "Album" }).press("Enter");
  await page.waitForURL("**/collection");
  expect(await page.title()).toBe("Album · Mantimon");
  // What comes next is in the page.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await nav.getByRole("link", { name: "Decks" }).click();
  await page.waitForURL("**/decks");
  await page.goBack();
  await page.waitForURL("**/collection");
  await expect.poll(() => page.title()).toBe("Album · Mantimon");
  expect(await nav.locator('[aria-current="page"]').textContent()).toBe("Album");
  await expectTidy(visitor);
});

test("another language is there at once and after a reload, and so is the size of text", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  await enter(page);
  await page.goto(`${site.server.url}/settings`);
  await page.getByText("Deutsch", { exact: true }).tap();
  await page.getByRole("heading", { name: "Einstellungen" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
  await page.getByText("130 %").tap();
  await page.reload();
  await page.getByRole("heading", { name: "Einstellungen" }).waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("20.8px");
  for (const path of PAGES) {
    await page.goto(site.server.url + path);
    await page.locator("main h1").first().waitFor({ state: "attached" });
    await expectTidy(visitor);
  }
});

test("a switch and a slider of the settings are kept", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await page.goto(`${site.server.url}/settings`);
  const confirm = page.getByRole("switch", { name: "Ask before each attack" });
  await confirm.press("Space");
  await page.getByRole("slider", { name: "Music" }).press("End");
  await page.reload();
  expect(await confirm.isChecked()).toBe(true);
  expect(await page.getByRole("slider", { name: "Music" }).inputValue()).toBe("100");
  await expectTidy(visitor);
});

test("by day the page is light, at once and after a reload, and as the device has it if that is chosen", async () => {
  const { page } = await newVisitor(site.browser, { ...DESK, colorScheme: "dark" });
  await page.goto(`${site.server.url}/settings`);
  /** How light the page is from 0 to 255, by its ground and by the color that it names to the browser. */
  const lightness = () =>
    page.evaluate(() => {
      const { content } = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')!;
      const { backgroundColor } = getComputedStyle(document.documentElement);
      return content === backgroundColor && Math.max(...backgroundColor.match(/\d+/g)!.map(Number));
    });
  await expect.poll(async () => (await lightness()) || 255).toBeLessThan(60);
  await page.getByText("Day (light)").click();
  await expect.poll(lightness).toBeGreaterThan(200);
  await page.reload();
  await expect.poll(lightness).toBeGreaterThan(200);
  await page.getByText("Same as device").click();
  await expect.poll(lightness).toBeLessThan(60);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(lightness).toBeGreaterThan(200);
});

test("offline is said, and what needs a connection loads by itself once there is one", async () => {
  const { page } = await newVisitor(site.browser, SMALL_PHONE);
  await enter(page);
  await page.getByTestId("start-bot").waitFor();
  await setOffline(page, true);
  await page.getByText("You are offline.").waitFor();
  await setOffline(page, false);
  await page.getByText("You are offline.").waitFor({ state: "detached" });
});

test("after a deploy a page whose file is gone reloads the document", async () => {
  const { page } = await newVisitor(site.browser, DESK);
  await enter(page);
  let gone = 0;
  await page.route("**/assets/SettingsPage-*.js", (route) =>
    gone++ === 0 ? route.fulfill({ status: 404, body: "" }) : route.continue(),
  );
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Settings", exact: true }).waitFor();
  expect(gone).toBeGreaterThan(1);
});

test("a page whose file stays away says so, and offers to try again", async () => {
  const { page } = await newVisitor(site.browser, DESK);
  await page.route("**/assets/SettingsPage-*.js", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto(`${site.server.url}/settings`);
  await page.getByText("Please reload this page").waitFor();
  await page.getByRole("button", { name: "Load the page again" }).waitFor();
});

test("a newer client on the server is noticed", async () => {
  const { page } = await newVisitor(site.browser, DESK);
  await enter(page);
  await page.route("**/api/v1/matches/live*", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), "x-app-version": "index-newer.js" },
    });
  });
  await page.goto(`${site.server.url}/play`);
  await page.getByText("A newer version of the game is ready.").waitFor();
  // The page asks again and again, also when the server closes.
  await page.unrouteAll({ behavior: "wait" });
});

test("a token that the server refuses is renewed, and the request repeated once", async () => {
  const { page, errors } = await newVisitor(site.browser, DESK);
  await enter(page);
  let refused = 0;
  await page.route("**/api/v1/collection/progress", (route) =>
    refused++ === 0
      ? route.fulfill({ status: 401, json: { code: "token_expired", status: 401, title: "", detail: "" } })
      : route.continue(),
  );
  const renewed = page.waitForRequest("**/auth/refresh");
  await page.getByRole("navigation").getByRole("link", { name: "Album" }).click();
  await renewed;
  await page.locator(".progress__set").first().waitFor();
  expect(refused).toBe(2);
  expect(errors.filter((error) => !error.includes("401"))).toEqual([]);
});

test("a name that cannot be is refused with a sentence about the name", async () => {
  const { page } = await newVisitor(site.browser, DESK);
  await enter(page);
  await page.goto(`${site.server.url}/account`);
  await page.getByLabel("Name", { exact: true }).fill("x");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Check the name:").waitFor();
});

test("a deck is looked into before it is played", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  await enter(page);
  await page.getByRole("button", { name: "Look into The Walking Wood" }).tap();
  await page.getByTestId("deck-look").getByText("Fernfawn").waitFor();
  await expectAccessible(page);
  await expectTidy(visitor);
});

test("everything that is stored of a player can be downloaded", async () => {
  const { page, errors } = await newVisitor(site.browser, DESK);
  await enter(page);
  await page.goto(`${site.server.url}/account`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download my data" }).click();
  expect((await download).suggestedFilename()).toBe("mantimon-data.json");
  expect(errors).toEqual([]);
});

test("another address in the same tab begins at its top", async () => {
  const { page } = await newVisitor(site.browser, SMALL_PHONE);
  await page.goto(`${site.server.url}/settings`);
  await page.getByRole("heading", { name: "Settings", exact: true }).waitFor();
  await page.evaluate(() => scrollTo(0, 300));
  await page.goto(`${site.server.url}/learn`);
  await page.getByTestId("lesson-attack").waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await page.getByRole("heading", { name: "Settings", exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
});
