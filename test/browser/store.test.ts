// The store in a browser: from its front through the stand-in for Stripe's page to a card back that both players see on
// the table; the battle pass; and what an administrator does about an order.
import { randomUUID } from "node:crypto";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { loadBattlePass } from "../../cards/battle-pass.ts";
import { loadCosmetics } from "../../cards/cosmetics.ts";
import { loadContent } from "../../cards/load.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import { freePort } from "../../scripts/support/free-port.mjs";
import { setRole } from "../../src/admin/roles.ts";
import { addExperience } from "../../src/battle-pass/service.ts";
import { grantReward } from "../../src/economy/reward.ts";
import { pairOf } from "../../src/friends/pairs.ts";
import { runFirstSeason } from "../support/seasons.ts";
import { StripeStandIn } from "../support/stripe-stand-in.ts";
import { expectAccessible } from "./axe.ts";
import { DESK, enterAsGuest, expectTidy, newVisitor } from "./player.ts";
import { openSite } from "./site.ts";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "de-DE" };
/** The smallest phone, whose width other screens have at a zoom of 400 %. */
const SMALL = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const BACK = "back-tidewater";

const stripe = await StripeStandIn.start();
afterAll(() => stripe[Symbol.asyncDispose]());
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
stripe.onEvent = (event) => void stripe.deliver(url, event);
const site = openSite({ ...stripe.env, PORT: String(port), PUBLIC_URL: url, LOG_LEVEL: "error" });

const give = (userId: string, reward: Reward) =>
  site.db.$transaction((tx) =>
    grantReward(tx, { userId, key: randomUUID(), cause: "gift", source: "gift", reward }),
  );

async function enter(screen: object) {
  const visitor = await newVisitor(site.browser, screen);
  const name = await enterAsGuest(visitor.page, url);
  const user = await site.db.user.findFirstOrThrow({ where: { name } });
  return { visitor, page: visitor.page, user };
}

test("a card back is paid on the stand-in's page, put on, and seen on the table by both players", async () => {
  const [ana, ben] = [await enter(DESK), await enter(PHONE)];
  const { page } = ana;
  await page.goto(`${url}/store`);
  await page.getByTestId(`ware-${BACK}`).click();
  // On a real hand, before it is bought.
  await page.locator('[data-testid="preview"][style*="--cardback"]').waitFor();
  expect(await page.getByTestId("pay").isDisabled()).toBe(true);
  await page.getByTestId("of-age").check();
  await expectAccessible(page);
  await page.getByTestId("pay").click();
  await page.waitForURL(`${stripe.url}/pay/*`);
  await page.getByRole("button", { name: "Pay" }).click();
  await page.locator('[data-testid="order"][data-state="fulfilled"]').waitFor();
  await expectAccessible(page);
  await expectTidy(ana.visitor);

  await page.getByRole("link", { name: "To your wardrobe" }).click();
  await page.locator(`[data-item="${BACK}"]`).click();
  await page.locator(`[data-item="${BACK}"][aria-pressed="true"]`).waitFor();
  await page.locator('[data-testid="preview"][style*="--cardback"]').waitFor();
  await expectTidy(ana.visitor);

  await page.goto(`${url}/play`);
  await page.getByTestId("start-human").click();
  const link = await page.getByTestId("share-link").inputValue();
  await ben.page.goto(link);
  await ben.page.getByTestId("sit").click();
  const worn = (side: "near" | "far") => `.side--${side}[style*="--cardback"]`;
  await page.locator(worn("near")).waitFor();
  await ben.page.locator(worn("far")).waitFor();
  expect([await page.locator(worn("far")).count(), await ben.page.locator(worn("near")).count()]).toEqual([
    0, 0,
  ]);
  await page.locator('[data-testid="hand"][style*="--cardback"]').waitFor();
});

test("a friend is given a pack and a card back, for money alone, and finds both", async () => {
  const [ana, ben] = [await enter(PHONE), await enter(DESK)];
  const { page } = ana;
  await page.goto(`${url}/store/${BACK}`);
  await page.getByTestId("of-age").waitFor();
  // Without friends there is nobody to choose.
  expect(await page.getByTestId("for-whom").count()).toBe(0);
  const friends = { ...pairOf(ana.user.id, ben.user.id), requestedBy: ana.user.id, acceptedAt: new Date() };
  await site.db.friendship.create({ data: friends });
  await give(ana.user.id, { mantibucks: 100 });

  for (const item of ["tales-of-the-wold", BACK]) {
    await page.goto(`${url}/store/${item}`);
    await page.getByTestId("buy").waitFor();
    await page.getByTestId("for-whom").selectOption(ben.user.name);
    expect(await page.getByTestId("buy").count()).toBe(0);
    await expectAccessible(page);
    await expectTidy(ana.visitor);
    await page.getByTestId("of-age").check();
    await page.getByTestId("pay").click();
    await page.waitForURL(`${stripe.url}/pay/*`);
    await page.getByRole("button", { name: "Pay" }).click();
    await page.locator('[data-testid="order"][data-state="fulfilled"]').getByText(ben.user.name).waitFor();
    await expectTidy(ana.visitor);
  }
  expect(await site.db.ownedCosmetic.count({ where: { userId: ana.user.id } })).toBe(0);
  await page.goto(`${url}/orders`);
  await page.getByText(`ein Geschenk für ${ben.user.name}`).nth(1).waitFor();

  await ben.page.goto(`${url}/orders`);
  await expect.poll(() => ben.page.getByText(`from ${ana.user.name}`).count()).toBe(2);
  await expectAccessible(ben.page);
  await expectTidy(ben.visitor);
  await ben.page.goto(`${url}/packs`);
  await ben.page.getByTestId("open-tales-of-the-wold").waitFor();
  await ben.page.goto(`${url}/wardrobe`);
  await ben.page.locator(`[data-item="${BACK}"]`).click();
  await ben.page.locator(`[data-item="${BACK}"][aria-pressed="true"]`).waitFor();
  await expectTidy(ben.visitor);
});

test("nothing is bought for another price than the page shows, and what is owned leads to the wardrobe", async () => {
  const { visitor, page, user } = await enter(SMALL);
  await give(user.id, { mantibucks: 12_345, cosmetics: [BACK] });
  const kind_id = { kind: "sale", id: "drowned-star-november" } as const;
  const lasting = { ...kind_id, from: new Date(0), until: new Date(Date.now() + 3_600_000) };
  await site.db.scheduleChange.create({ data: lasting });
  await page.goto(`${url}/store/the-drowned-star`);
  const buy = page.getByTestId("buy");
  await buy.filter({ hasText: "80" }).waitFor();
  await site.db.scheduleChange.update({ where: { kind_id }, data: { until: new Date(1) } });
  await buy.click();
  await page.getByRole("alert").getByText("nothing was bought").waitFor();
  // The refusal is what the browser's console tells of.
  visitor.errors.length = 0;
  await buy.filter({ hasText: "100" }).waitFor();
  expect(await site.db.order.count({ where: { userId: user.id } })).toBe(0);
  await expectTidy(visitor);
  await buy.click();
  await page.locator('[data-testid="order"][data-state="fulfilled"]').waitFor();
  await site.db.scheduleChange.delete({ where: { kind_id } });

  for (const path of ["/store", "/pass", "/orders", "/spending"]) {
    await page.goto(url + path);
    await page.locator("main .panel").first().waitFor();
    await expectTidy(visitor);
  }
  await page.goto(`${url}/store/${BACK}`);
  await page.getByRole("link", { name: "To your wardrobe" }).waitFor();
  expect(await page.getByTestId("pay").count()).toBe(0);
  await expectTidy(visitor);
});

test("a higher limit for spending that still waits is taken back, and the present one stays", async () => {
  const { page, user, visitor } = await enter(PHONE);
  const settings = () => site.db.spendingSettings.findUnique({ where: { userId: user.id } });
  await page.goto(`${url}/spending`);
  const limit = page.locator("#monthly-limit");
  await limit.selectOption({ index: 1 });
  await expect.poll(async () => (await settings())?.monthlyLimit).toBeGreaterThan(0);
  const present = await settings();
  await limit.selectOption({ index: 2 });
  const keep = page.getByTestId("keep-limit");
  await keep.waitFor();
  await expectAccessible(page);
  await expectTidy(visitor);
  await keep.click();
  await keep.waitFor({ state: "detached" });
  expect(await settings()).toEqual(present);
});

test("a level of the battle pass is claimed once, and its title is worn", async () => {
  onTestFinished(await runFirstSeason(site.db));
  const { page, user, visitor } = await enter(PHONE);
  const pass = loadBattlePass(loadContent(), loadCosmetics());
  const { levelExperience } = pass.seasons[0];
  await site.db.$transaction((tx) => addExperience(tx, pass, user.id, 2 * levelExperience, Date.now()));
  await page.goto(`${url}/pass`);
  await page.getByTestId("claim-all").click();
  await expect.poll(() => page.getByTestId("claim-all").isDisabled()).toBe(true);
  await expectAccessible(page);
  await expectTidy(visitor);
  await page.goto(`${url}/wardrobe?item=title-snowblind`);
  await page.locator('[data-item="title-snowblind"]').click();
  await page.locator('[data-item="title-snowblind"][aria-pressed="true"]').waitFor();
  await expectTidy(visitor);
});

test("an administrator refunds an order, ends a sale, and the player sees both", async () => {
  const [ana, admin] = [await enter(DESK), await enter(PHONE)];
  await setRole(site.db, admin.user.name, "admin");
  await ana.page.goto(`${url}/store/premium-30`);
  await ana.page.getByTestId("of-age").check();
  await ana.page.getByTestId("pay").click();
  await ana.page.getByRole("button", { name: "Pay" }).click();
  await ana.page.locator('[data-testid="order"][data-state="fulfilled"]').waitFor();

  const { page } = admin;
  await page.goto(`${url}/admin/accounts/${ana.user.id}`);
  const entry = page.getByTestId("admin-orders").getByRole("listitem").first();
  await entry.getByText("Bestellung erstatten").click();
  await entry.locator('input[name="reason"]').fill("Bought by mistake");
  await expectAccessible(page);
  await entry.getByRole("button", { name: "Ganz erstatten" }).click();
  await page.locator('[data-testid="admin-orders"] > [data-state="refunded"]').waitFor();
  await expectTidy(admin.visitor);
  await ana.page.reload();
  await ana.page.locator('[data-testid="order"][data-state="refunded"]').waitFor();
  await ana.page.locator('[data-testid="order"] [data-reward="premiumDays"]').getByText("30 days").waitFor();

  await page.goto(`${url}/admin/schedule`);
  const sale = page.locator('[data-id="drowned-star-november"]');
  await sale.getByText("Termine ändern").click();
  await sale.locator('input[name="from"]').fill("2030-01-01T00:00");
  await sale.locator('input[name="until"]').fill("2030-02-01T00:00");
  await sale.locator('input[name="reason"]').fill("Later");
  await expectAccessible(page);
  await sale.getByRole("button", { name: "Termine setzen" }).click();
  await sale.getByText("2030-01-01 00:00 UTC").first().waitFor();
  await expectTidy(admin.visitor);
  await ana.page.goto(`${url}/store/the-drowned-star`);
  await ana.page.getByTestId("buy").waitFor();
  expect(await ana.page.getByText("−20 %").count()).toBe(0);
  await expectTidy(ana.visitor);
});
