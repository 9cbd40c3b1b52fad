// A new player's first evening in one go: the tutorial and its reward, a deck of one's own, and a friend who plays with it.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { LESSONS } from "../../web/learn/lessons.ts";
import { clickOn, playUntil } from "./clicks.ts";
import { enterAsGuest, expectTidy, newQuickVisitor, SMALL_PHONE } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ BOT_DELAY_MS: "0" });

const DESK = { viewport: { width: 1280, height: 900 } };
const TURN = '[data-testid="end-turn"][data-legal]';

/** Actions in turns, more than any lesson takes. */
const MAX_ROUNDS = 120;

async function playLesson(page: Page): Promise<void> {
  await page.getByTestId("guide-next").click();
  const done = page.getByTestId("lesson-done");
  // One lesson is about it, and cannot be won without.
  const retreat = page.locator('[data-testid="retreat"].is-marked[data-legal]');
  for (let rounds = 0; rounds < MAX_ROUNDS; rounds++) {
    await playUntil(page, `[data-testid="lesson-done"], ${TURN}`);
    if (await done.isVisible()) return;
    if (await retreat.isVisible()) {
      await retreat.click();
      await page.locator(".mon[data-legal]").first().click();
    } else await clickOn(page, () => 0);
  }
  throw new Error(`the lesson has no end: ${page.url()}`);
}

test("the tutorial is done and rewarded once; a deck is built, shared, imported and played", async () => {
  const maker = await newQuickVisitor(site.browser, DESK);
  const { page } = maker;
  await page.goto(site.server.url);
  await page.getByTestId("learn").click();
  for (const lesson of LESSONS) {
    await page.waitForURL(`**/learn/${lesson}`);
    await playLesson(page);
    if (lesson !== LESSONS.at(-1)) await page.getByTestId("lesson-next").click();
  }
  await page.getByText("Take a seat, and a small reward").waitFor();
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/learn`);
  await page.getByTestId("tutorial-reward").getByText("+50 Mantibucks").waitFor();
  await page.getByTestId("wallet").getByText("50 Mantibucks").waitFor();
  await page.reload();
  await page.getByTestId("lesson-match").locator("[data-done]").waitFor();
  await page.goto(`${site.server.url}/wallet`);
  await page.getByTestId("wallet-history").getByText("Lessons done").waitFor();
  expect(await page.getByTestId("wallet-history").getByText("Lessons done").count()).toBe(1);

  await page.goto(`${site.server.url}/decks`);
  await page.getByTestId("new-deck").click();
  await page.getByTestId("new-pocket").click();
  await page.getByTestId("add-wld-001").click();
  await page.getByTestId("tab-ideas").click();
  await page.getByRole("button", { name: /^Add all \d+ cards$/ }).click();
  await page.getByTestId("problems").getByText("Ready to play").waitFor();
  await page.getByLabel("Name of the deck").fill("Fawns");
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor({ state: "attached" });
  await page.locator(".spine__head").getByRole("button", { name: "More about" }).click();
  await page.getByRole("menuitem", { name: "Share or export" }).click();
  const link = await page.getByTestId("share-link").inputValue();
  const list = await page.getByLabel("As a list").inputValue();
  await expectTidy(maker);

  const friend = await newQuickVisitor(site.browser, SMALL_PHONE);
  await enterAsGuest(friend.page, site.server.url);
  await friend.page.goto(link);
  await friend.page.getByRole("heading", { name: "Fawns" }).waitFor();
  await friend.page.goto(`${site.server.url}/decks`);
  await friend.page.getByTestId("import").tap();
  await friend.page.getByRole("textbox", { name: "Paste a deck list" }).fill(list);
  await friend.page.getByRole("button", { name: "Read it" }).tap();
  await friend.page.getByRole("button", { name: "Save as a deck" }).tap();
  await friend.page.waitForURL("**/decks/*");
  await friend.page.getByTestId("open-spine").tap();
  await friend.page.getByTestId("problems").getByText("Ready to play").waitFor();
  await friend.page.getByTestId("try-deck").tap();
  await friend.page.waitForURL("**/match/*");
  await playUntil(friend.page, TURN);
  await expectTidy(friend);
});
