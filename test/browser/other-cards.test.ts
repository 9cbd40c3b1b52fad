// A page that was built with other cards than the server's loads those that a match was begun with, and shows it so.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Card } from "../../engine/index.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { contentWith } from "../support/changed-content.ts";
import { playedMatch } from "../support/played-match.ts";
import { expectTidy, newVisitor, startMatch } from "./player.ts";
import { openSite } from "./site.ts";

/** The game's own cards, under the same numbers, in which every Mantimon has got another name. */
const content = contentWith((card): Card => {
  if (card.kind !== "mantimon") return card;
  const evolvesFrom = card.evolvesFrom && `${card.evolvesFrom} Redux`;
  return { ...card, name: `${card.name} Redux`, evolvesFrom };
});

const site = openSite({ BOT_DELAY_MS: "0", LOG_LEVEL: "error" }, { content });

const mantimon = (page: Page) => page.locator('.table button[aria-label*="Redux"]').first();

/** The picture of a Mantimon as it is shown: whose it is, and whether the browser could draw it. */
const pictureOf = (page: Page) =>
  mantimon(page)
    .locator("img")
    .first()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return {
        name: /aria-label="([^"]*)"/.exec(decodeURIComponent(image.src))?.[1],
        width: image.naturalWidth,
      };
    });

/** The versions of the pools that a page has asked for. */
function askedPools(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const version = /\/pools\/(.+)$/.exec(request.url())?.[1];
    if (version) asked.push(decodeURIComponent(version));
  });
  return asked;
}

test("a match", async () => {
  const player = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const asked = askedPools(player.page);
  await startMatch(player, site.server.url, "bot", "pocket");
  await mantimon(player.page).waitFor();
  expect(asked).toEqual([content.pool.version]);
  const { name, width } = await pictureOf(player.page);
  expect(name).toMatch(/ Redux$/);
  expect(width).toBeGreaterThan(0);
  await expectTidy(player);
});

test("a replay", async () => {
  const { log, ...rest } = playedMatch({ content, seed: "other cards", moves: 30 });
  await recordMatch(site.db, { log, ...rest });
  // One of the cards that the page was built with, beside it: those are there already.
  const before = playedMatch({ seed: "own cards", moves: 30 });
  await recordMatch(site.db, before);

  const visitor = await newVisitor(site.browser, { viewport: { width: 390, height: 844 } });
  const { page } = visitor;
  const asked = askedPools(page);
  await page.goto(`${site.server.url}/replay/${log.header.id}?turn=2`);
  await mantimon(page).waitFor();
  expect(asked).toEqual([content.pool.version]);
  expect((await pictureOf(page)).name).toMatch(/ Redux$/);

  await page.goto(`${site.server.url}/replay/${before.log.header.id}?turn=2`);
  await page.getByTestId("transport").waitFor();
  expect(await mantimon(page).count()).toBe(0);
  expect(asked).toHaveLength(1);
  await expectTidy(visitor);
});

test("a picture that is drawn here is shown where one of the server's has failed", async () => {
  const { log, ...rest } = playedMatch({ content, seed: "other cards", moves: 30 });
  await recordMatch(site.db, { log, ...rest });
  const { page } = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  await page.route("**/cards/*.art.*", (route) => route.abort());
  await page.goto(`${site.server.url}/replay/${log.header.id}?turn=4`);
  await mantimon(page).waitFor();
  const reader = page.getByTestId("reader");
  await page.locator(".log__card").filter({ hasNotText: "Redux" }).first().hover();
  await reader.getByTestId("stand-in").waitFor();
  await mantimon(page).hover();
  await reader.locator("img").evaluate((image: HTMLImageElement) => image.decode());
});
