// The choice of the bot to play against: by keyboard, on a narrow screen, remembered, and named at the table.
import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { choose, enterAsGuest, expectTidy, newVisitor } from "./player.ts";
import { openSite } from "./site.ts";

const NARROW = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

const site = openSite({ BOT_DELAY_MS: "0" });

test("the opponent is chosen by keyboard, sits at the table by name, and is remembered", async () => {
  const visitor = await newVisitor(site.browser, NARROW);
  const { page } = visitor;
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/play`);
  await page.getByRole("radio", { name: "Sparring Partner" }).press("ArrowRight");
  await page.getByRole("radio", { name: "Hothead" }).press("ArrowRight");
  expect(await page.getByRole("radio", { name: "Gardener" }).isChecked()).toBe(true);
  await page.getByRole("radio", { name: "2", exact: true }).press("ArrowRight");
  await page.getByText("Plays by feel").waitFor();
  await page.getByTestId("bot-deck").selectOption({ label: "Still Water" });
  await expectAccessible(page);
  await expectTidy(visitor);

  await page.getByTestId("start-bot").click();
  await page.getByTestId("table").waitFor();
  await page.locator(".side--far").getByText("Gardener 3").waitFor();

  await page.goto(`${site.server.url}/play`);
  await page.getByText("Gardener, level 3.").waitFor();
  expect(await page.getByTestId("bot-deck").inputValue()).toBe("still-water");
  // A deck of other rules is not in the list: one is drawn by lot.
  await choose(page, "rules", "pocket");
  expect(await page.getByTestId("bot-deck").inputValue()).toBe("");
  await expectTidy(visitor);
});
