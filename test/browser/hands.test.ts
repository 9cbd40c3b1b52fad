// The main ways through the client with the keyboard alone and with fingers alone, by links as players go.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { HANDS, type Hand } from "./hands.ts";
import { expectTidy, newVisitor, type Visitor } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ BOT_DELAY_MS: "0" });

const END_TURN = '[data-testid="end-turn"][data-legal]';

/** What set-up and the first turns offer, the most pressing first. */
const OFFERS = [
  ".mon[data-legal]",
  ".place[data-legal]",
  '[data-testid="play"]',
  ".pick[data-legal]",
  ".picker__words [data-legal]",
  ".zone__bead[data-legal]:not([data-held])",
  '[data-testid="stop"]',
  '[data-testid="answer"]',
  END_TURN,
  ".handcard[data-legal]:not([data-held])",
];

/** Answers whatever the table offers, until one's own turn has been ended once. */
async function playTurn(page: Page, hand: Hand): Promise<void> {
  for (let answers = 0; answers < 60; answers++) {
    await page
      .locator(`:is(${OFFERS.join(", ")}) >> visible=true`)
      .first()
      .waitFor();
    const shown = await Promise.all(OFFERS.map((one) => page.locator(one).first().isVisible()));
    const offer = OFFERS[shown.indexOf(true)];
    if (!offer) continue;
    const log = page.getByTestId("live-log");
    const before = await log.textContent();
    await hand.press(page, offer);
    if (offer !== END_TURN) continue;
    // Where an attack is left, the table asks first.
    const asked = page.getByTestId("end-turn-yes");
    await expect
      .poll(async () => (await asked.isVisible()) || (await log.textContent()) !== before)
      .toBe(true);
    if (await asked.isVisible()) await hand.press(page, '[data-testid="end-turn-yes"]');
    await expect.poll(() => log.textContent()).not.toBe(before);
    return;
  }
  throw new Error("the turn is never to be ended");
}

describe.each(Object.entries(HANDS))("with %s alone", (_, hand: Hand) => {
  let visitor: Visitor;
  const press = (selector: string) => hand.press(visitor.page, selector);

  beforeAll(async () => {
    visitor = await newVisitor(site.browser, hand.options);
    await visitor.page.goto(site.server.url);
    await press('[data-testid="enter"]');
    await visitor.page.getByTestId("player-name").waitFor();
  });

  test("the album is opened, a starter taken, and a card read", async () => {
    const { page } = visitor;
    await press('nav a[href="/collection"]');
    await press('[data-testid="starter-fire"]');
    await press('[data-testid="starter"] .button--brass');
    await page.getByTestId("starters").waitFor({ state: "detached" });
    await press('[data-testid="album-card"]');
    await page.waitForURL("**/collection/*");
    await page.locator(".card__face img").waitFor();
    await expectTidy(visitor);
  });

  test("a deck is made, and keeps a card", async () => {
    const { page } = visitor;
    await press('nav a[href="/decks"]');
    await page.waitForURL("**/decks");
    await press('[data-testid="new-deck"]');
    await press('[data-testid="new-deck-dialog"] .decks__rules button');
    await page.waitForURL("**/decks/*");
    await press('[data-testid^="add-"][aria-disabled="false"]');
    await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor({ state: "attached" });
    await page.reload();
    await expect.poll(() => page.locator('.pickcard[data-count="1"]').count()).toBe(1);
    await expectTidy(visitor);
  });

  test("a setting is changed", async () => {
    const { page } = visitor;
    await press('nav a[href="/account"]');
    await press('a[href="/settings"]');
    await press('input[name="leftHanded"]');
    await page.locator("html[data-left-handed]").waitFor();
    await expectTidy(visitor);
  });

  test("a pack is opened, and its cards are turned", async () => {
    const { page } = visitor;
    await press('nav a[href="/"]');
    await press('a[href="/packs"]');
    await press('[data-testid="open-tales-of-the-wold"]');
    await press('[data-testid="tear"]');
    for (let turned = 1; turned <= 5; turned++) {
      await press('[data-testid="turn"]');
      await expect.poll(() => page.locator(".found[data-turned]").count()).toBe(turned);
    }
    await page.getByTestId("open-next").waitFor();
    await expectTidy(visitor);
  });

  test("a lesson is begun", async () => {
    const { page } = visitor;
    await press('nav a[href="/"]');
    await press('a[href="/learn"]');
    await press('[data-testid="lesson-attack"]');
    await press('[data-testid="guide-next"]');
    await press(".handcard[data-legal]");
    await page.locator('[data-testid="guide"][data-step="bench"]').waitFor();
    await press('[data-testid="guide-skip"]');
    await page.waitForURL("**/learn");
    await expectTidy(visitor);
  });

  test("a match against the bot is begun, and its first turn played", async () => {
    const { page } = visitor;
    await press('nav a[href="/play"]');
    await press('[data-testid="start-bot"]');
    await page.getByTestId("table").waitFor();
    await playTurn(page, hand);
    await expectTidy(visitor);
  });
});
