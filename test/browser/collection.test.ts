// The album in a browser: the starter, the search, the filters in the address, a card's page, and the way back.
import "../support/web-cards.ts";
import { expect, test } from "vitest";
import { pool } from "../../cards/browser.ts";
import { expectAccessible } from "./axe.ts";
import { DESK, enterAsGuest, expectTidy, newVisitor, SMALL_PHONE, type Visitor } from "./player.ts";
import { openSite } from "./site.ts";

const ALL_CARDS = `${pool.cards.length} cards`;

const site = openSite();

async function enter({ page }: Visitor): Promise<void> {
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/collection`);
  await page.getByTestId("album-card").first().waitFor();
}

/** Chooses the first starter. */
async function chooseStarter({ page }: Visitor): Promise<void> {
  await page.getByTestId("starter-grass").click();
  await page.getByTestId("starter").waitFor();
  await expectAccessible(page);
  await page.getByTestId("starter").getByRole("button", { name: "Take this one" }).click();
  await page.getByTestId("starters").waitFor({ state: "detached" });
}

test("a starter fills the first pages of the album, which a filter shows alone", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await enter(visitor);
  expect(await page.locator('[data-owned="true"]').count()).toBe(0);
  await expectAccessible(page);
  await chooseStarter(visitor);
  await page.locator('.slot[data-owned="true"]').first().waitFor();
  await page.getByTestId("owned").selectOption("owned");
  await page.waitForURL("**?owned=owned");
  await page.locator('.slot[data-owned="false"]').first().waitFor({ state: "detached" });
  // The address says what is shown.
  await page.reload();
  await page.getByTestId("album-card").first().waitFor();
  expect(await page.locator('.slot[data-owned="false"]').count()).toBe(0);
  // Each of them would cost the browser a layer, and hundreds of layers the smooth scrolling.
  const shadows = await page
    .locator(".slot, .slot *")
    .evaluateAll((all) => all.filter((one) => getComputedStyle(one).filter.includes("drop-shadow")).length);
  expect(shadows).toBe(0);
  await expectTidy(visitor);
});

test("typing finds cards by name and by text, and filters narrow them", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  await enter(visitor);
  await page.getByRole("searchbox").fill("fernfawn");
  await page.getByRole("status").getByText("1 card", { exact: true }).waitFor();
  await page.getByRole("searchbox").fill("");
  await page.getByRole("status").getByText(ALL_CARDS).waitFor();
  await page.getByTestId("filters").tap();
  const sheet = page.getByTestId("filter-sheet");
  await sheet.getByText("Fire", { exact: true }).tap();
  await sheet.getByText("Stage 2", { exact: true }).tap();
  await page.waitForURL("**type=fire&stage=stage2");
  await expectAccessible(page);
  await sheet.getByRole("button", { name: /^Show \d+ cards$/ }).tap();
  await page.getByRole("searchbox").fill("no card says this");
  await page.getByText("No cards match.").waitFor();
  await page.getByRole("button", { name: "Clear all filters" }).tap();
  await page.getByRole("status").getByText(ALL_CARDS).waitFor();
  await expectTidy(visitor);
});

test("back from a card's page leads to the same place in the album", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await enter(visitor);
  await page.evaluate(() => scrollTo(0, 2400));
  const card = page.locator('a[href="/collection/wld-050"]');
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 120);
      return card.count();
    })
    .toBe(1);
  // Where the page is as the link is followed: clicking may scroll by itself.
  await page.evaluate(() =>
    addEventListener("click", () => document.body.setAttribute("data-place", String(scrollY)), true),
  );
  await card.click();
  await page.waitForURL("**/collection/wld-050");
  await page.locator(".card__text").waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await page.title()).toMatch(/ · Mantimon$/);
  await expectAccessible(page);
  await page.goBack();
  await card.waitFor();
  const place = Number(await page.locator("body").getAttribute("data-place"));
  expect(place).toBeGreaterThan(1_000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
  await expectTidy(visitor);
});

test("a card's page has its line of evolution, where it is from and used, explains its words, and one for no card says so", async () => {
  const visitor = await newVisitor(site.browser, SMALL_PHONE);
  const { page } = visitor;
  await enter(visitor);
  await page.goto(`${site.server.url}/collection/wld-002`);
  await page.getByRole("heading", { name: "Brackenbuck" }).waitFor();
  await page.getByText("The Walking Wood (deck of the house, House)").waitFor();
  await page.getByTestId("found-in").getByText("Tales of the Wold").waitFor();
  await page.locator(".line").getByText("Fernfawn").tap();
  await page.getByRole("heading", { name: "Fernfawn" }).waitFor();
  await page.goto(`${site.server.url}/collection/wld-003`);
  await page.getByRole("button", { name: "heal", exact: true }).tap();
  await page.getByTestId("term").getByText("To take damage off a Mantimon.").waitFor();
  await page.goto(`${site.server.url}/collection/wld-999`);
  await page.getByText("There is no table here").waitFor();
  await expectTidy(visitor);
});

test("a picture that cannot be loaded is replaced by name and number, and tried again", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  let gone = true;
  await page.route("**/cards/wld-002.*.svg*", (route) => (gone ? route.abort() : route.continue()));
  await page.goto(`${site.server.url}/collection/wld-002`);
  await page.locator(".card__face .cardimage--missing").getByText("WLD-002").waitFor();
  gone = false;
  await page.locator(".card__face img").waitFor();
});
