// The client in German: cards are called and printed so on their pages, in the search, and at the table.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { recordMatch } from "../../src/matches/history.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { playedMatch } from "../support/played-match.ts";
import { choose, enterAsGuest, expectTidy, newVisitor } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite();

async function inGerman(page: Page): Promise<void> {
  await enterAsGuest(page, site.server.url);
  await page.goto(`${site.server.url}/settings`);
  await page.getByText("Deutsch", { exact: true }).click();
  await page.getByRole("heading", { name: "Einstellungen" }).waitFor();
}

test("a card's page has its German name, text and picture, and the album finds it by its name", async () => {
  const visitor = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const { page } = visitor;
  await inGerman(page);
  await page.goto(`${site.server.url}/collection/wld-003`);
  await page.getByRole("heading", { name: "Forsthirsch", level: 1 }).waitFor();
  await page
    .getByText("darfst du bei jedem deiner beschädigten Mantimon 10 Schaden heilen")
    .first()
    .waitFor();
  const face = page.locator('img[src*="/wld-003.de."]').first();
  await face.waitFor();
  await expect.poll(() => face.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await page.goto(`${site.server.url}/collection`);
  await page.getByRole("searchbox").fill("Hexenreigen");
  await expect.poll(() => page.getByTestId("album-card").count()).toBe(1);
  expect(await page.getByTestId("album-card").textContent()).toContain("Hexenreigen");
  await expectTidy(visitor);
});

test("a lesson is played with German cards", async () => {
  const visitor = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const { page } = visitor;
  await inGerman(page);
  await page.goto(`${site.server.url}/learn/energy`);
  await page.getByTestId("guide-next").click();
  await page
    .getByRole("button", { name: /^Finnkalb, Wasser, Basis, / })
    .first()
    .waitFor();
  expect(await page.getByTestId("guide").textContent()).toContain("Finnkalb");
  await expectTidy(visitor);
});

test("an opponent whose account is deleted has no English name", async () => {
  const { page } = await newVisitor(site.browser);
  await inGerman(page);
  const name = (await page.getByTestId("player-name").textContent())!;
  const { id } = await site.db.user.findFirstOrThrow({ where: { name } });
  const session = new BrowserSession(site.server.url);
  const opponent = await session.guest();
  const finished = playedMatch({ users: [id, opponent.id], names: [name, opponent.name] });
  await recordMatch(site.db, finished, []);
  expect((await session.ask("DELETE", "/me", { name: opponent.name })).status).toBe(204);
  await page.goto(`${site.server.url}/account`);
  await page.getByText("gegen einen früheren Spieler", { exact: true }).waitFor();
});

test("the rulebook is in German", async () => {
  const visitor = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const { page } = visitor;
  await inGerman(page);
  await page.goto(`${site.server.url}/rules/pocket`);
  await page.getByRole("heading", { name: "So geht eine Partie nach Taschenregeln" }).waitFor();
});

test("a table that is opened in another tab says so in German", async () => {
  const visitor = await newVisitor(site.browser);
  const { page } = visitor;
  await inGerman(page);
  await page.goto(`${site.server.url}/play`);
  await choose(page, "rules", "pocket");
  await page.getByTestId("start-bot").click();
  await page.waitForURL("**/match/*");
  await page.locator(".handcard[data-card]").first().waitFor();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await page.getByTestId("closed").getByText("Du hast diese Partie anderswo geöffnet.").waitFor();
  await expectTidy(visitor);
});

test("a deck that cannot be invited with says why in German", async () => {
  const visitor = await newVisitor(site.browser);
  const { page } = visitor;
  await inGerman(page);
  await page.goto(`${site.server.url}/decks`);
  await page.getByTestId("new-deck").click();
  await page.getByTestId("new-pocket").click();
  await page.waitForURL("**/decks/*");
  await page.goto(`${site.server.url}/invite?rules=pocket`);
  await page.getByText("1 Deck von dir passt nicht").click();
  await page.getByText("20 Karten fehlen.").waitFor();
  await expectTidy(visitor);
});
