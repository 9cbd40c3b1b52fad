// The daily parcel, packs and crafting in a browser: what is claimed, opened, bought and made is there, once.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Reward } from "../../cards/reward-schema.ts";
import { grantReward } from "../../src/economy/reward.ts";
import { sameDay } from "../support/same-day.ts";
import { expectAccessible } from "./axe.ts";
import { DESK, enterAsGuest, expectTidy, newVisitor, SMALL_PHONE, takeStarter } from "./player.ts";
import { openSite } from "./site.ts";

// A parcel that was claimed is there again on the next day.
await sameDay();
const site = openSite();

const userIdOf = async (name: string) => (await site.db.user.findFirstOrThrow({ where: { name } })).id;
const give = (userId: string, reward: Reward) =>
  site.db.$transaction((tx) =>
    grantReward(tx, { userId, key: randomUUID(), cause: "gift", source: "gift", reward }),
  );

test("on a phone the daily parcel is claimed once, and stands in the wallet's history", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/daily`);
  await page.getByTestId("claim").waitFor();
  await expectAccessible(page);
  await page.getByTestId("claim").click();
  await page.getByText("1 day in a row").waitFor();
  await page.getByTestId("wallet").getByText("40 Mantibucks").waitFor();
  expect(await page.getByTestId("claim").count()).toBe(0);
  await expectTidy(visitor);
  await page.getByTestId("wallet").click();
  await page.getByTestId("wallet-history").getByText("Daily parcel").first().waitFor();
  await expectAccessible(page);
  await expectTidy(visitor);
  await page.goto(`${site.server.url}/packs/odds`);
  await page.getByText("No dry spells.").first().waitFor();
  await expectAccessible(page);
  await expectTidy(visitor);
});

test("a pack is bought, torn and turned by keyboard, and shows the same cards after a reload", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await enterAsGuest(page, site.server.url);
  await takeStarter(page, site.server.url);
  await page.goto(`${site.server.url}/store/the-drowned-star`);
  await page.getByTestId("buy").click();
  await page.locator('[data-testid="order"][data-state="fulfilled"]').waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "To your shelf" }).click();
  await page.getByTestId("open-the-drowned-star").click();
  await page.getByTestId("tear").press("Enter");
  await page.getByTestId("turn").first().waitFor();
  const back = page.locator(".found__back").first();
  expect(await back.evaluate((element) => getComputedStyle(element).backgroundImage)).toContain("gradient");
  await expectAccessible(page);
  // Each turned card hands the focus on to the next.
  for (let turned = 1; turned <= 5; turned++) {
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".found[data-turned]").count()).toBe(turned);
  }
  await expect
    .poll(() => page.getByTestId("open-next").evaluate((link) => link === document.activeElement))
    .toBe(true);
  await expectAccessible(page);
  const names = () => page.locator(".found__link").evaluateAll((all) => all.map((one) => one.ariaLabel));
  const found = await names();
  await page.reload();
  await page.getByTestId("turn-all").click();
  expect(await names()).toEqual(found);
  await page.getByTestId("open-next").click();
  await page.getByTestId("tear").click();
  await page.getByTestId("turn-all").click();
  await expect.poll(() => page.locator(".found[data-turned]").count()).toBe(5);
  await expectTidy(visitor);
});

test("a pack that is left before all of its cards are turned is not on the shelf any more", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  const name = await enterAsGuest(page, site.server.url);
  await give(await userIdOf(name), { packs: { "the-drowned-star": 2 } });
  await page.goto(`${site.server.url}/packs`);
  await page.getByTestId("open-the-drowned-star").click();
  await page.getByTestId("tear").click();
  await page.getByTestId("turn").first().click();
  await page.locator('nav a[href="/packs"]').first().click();
  await page.getByTestId("open-the-drowned-star").getByText("×1").waitFor();
  await expectTidy(visitor);
});

test("a pack whose page is left while the server opens it is not on the shelf any more", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  const name = await enterAsGuest(page, site.server.url);
  await give(await userIdOf(name), { packs: { "the-drowned-star": 2 } });
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  await page.route("**/me/packs/*/open", async (route) => {
    await left;
    await route.continue();
  });
  await page.goto(`${site.server.url}/packs`);
  await page.getByTestId("open-the-drowned-star").click();
  await page.getByTestId("tear").click();
  await page.getByRole("link", { name: "Back to the shelf" }).click();
  await page.getByTestId("open-the-drowned-star").getByText("×2").waitFor();
  leave();
  await page.getByTestId("open-the-drowned-star").getByText("×1").waitFor();
  await expectTidy(visitor);
});

test("ten packs are opened at once with premium; without it the shelf says so", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  const name = await enterAsGuest(page, site.server.url);
  const userId = await userIdOf(name);
  await give(userId, { packs: { "the-drowned-star": 12 } });
  await page.goto(`${site.server.url}/packs`);
  await page.getByText("With premium you open up to 10 packs at once.").waitFor();
  expect(await page.getByTestId("open-all-the-drowned-star").count()).toBe(0);
  await expectAccessible(page);
  await give(userId, { premiumDays: 1 });
  await page.reload();
  await page.getByTestId("open-all-the-drowned-star").click();
  await page.getByTestId("tear").click();
  await page.getByTestId("turn-all").click();
  await expect.poll(() => page.locator(".found[data-turned]").count()).toBe(50);
  await expectAccessible(page);
  await expectTidy(visitor);
  await page.getByTestId("open-next").waitFor();
  expect(await site.db.boosterPack.count({ where: { userId, openedAt: null } })).toBe(2);
});

test("a missing card is crafted for dust, after a question", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  const name = await enterAsGuest(page, site.server.url);
  await give(await userIdOf(name), { dust: 50 });
  await page.goto(`${site.server.url}/collection/wld-001`);
  await page.getByTestId("craft").click();
  await page.getByTestId("craft-ask").waitFor();
  await expectAccessible(page);
  await page.getByTestId("craft-do").click();
  await page.getByText("Crafted. You own 1 copy.").waitFor();
  await expectTidy(visitor);
  await page.goto(`${site.server.url}/wallet`);
  await page.getByTestId("wallet-history").getByText("Card crafted").waitFor();
  expect(await page.getByTestId("balance-dust").textContent()).toBe("40");
});
