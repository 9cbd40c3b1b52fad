// Hints in practice matches and reviews of finished ones, in a real browser with its worker.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { priorityMove, randomFrom } from "../../engine/index.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { eventually } from "../support/eventually.ts";
import { playedMatch } from "../support/played-match.ts";
import { expectAccessible } from "./axe.ts";
import { playUntil } from "./clicks.ts";
import {
  choose,
  DESK,
  enterAsGuest,
  expectTidy,
  LYING,
  newQuickVisitor,
  newVisitor,
  PHONE,
  sitTogether,
  startMatch,
  type Visitor,
} from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ BOT_DELAY_MS: "0" });

const hint = (page: Page) => page.getByTestId("hint");
const found = (page: Page) => page.locator('[data-testid="hint"][data-status="found"]');
/** What is marked on the table and in its panels. */
const marks = (page: Page) => page.locator(".is-marked");

/** The page answers, and nothing of the match has changed. */
async function expectHint(page: Page): Promise<void> {
  await found(page).waitFor();
  expect(await page.getByTestId("hint-move").textContent()).not.toBe("");
  await eventually(async () => expect(await marks(page).count()).toBeGreaterThan(0));
}

test("a hint tells a move and why, marks it on the table, and goes once a move is made: by key and mouse", async () => {
  const player = await newVisitor(site.browser, DESK);
  const { page } = player;
  await page.addInitScript(() =>
    localStorage.setItem("mantimon.settings", JSON.stringify({ confirmEndTurn: false, pace: "instant" })),
  );
  await startMatch(player, site.server.url, "bot", "pocket");
  await playUntil(page, '[data-testid="end-turn"][data-legal]');
  expect(await hint(page).count()).toBe(0);
  await page.keyboard.press("i");
  await expectHint(page);
  const told = await page.getByTestId("hint-move").textContent();
  await page.getByTestId("hint-close").click();
  await hint(page).waitFor({ state: "detached" });
  expect(await marks(page).count()).toBe(0);

  // The same position has the same hint.
  await page.getByTestId("ask-hint").click();
  await expectHint(page);
  expect(await page.getByTestId("hint-move").textContent()).toBe(told);
  await page.getByTestId("end-turn").click();
  await hint(page).waitFor({ state: "detached" });
  await expectTidy(player);
});

test.each([
  ["upright", PHONE],
  ["lying", LYING],
])("a phone that is %s has hints too, in German", async (_, screen) => {
  const player = await newVisitor(site.browser, screen);
  const { page } = player;
  await page.addInitScript(() =>
    localStorage.setItem("mantimon.settings", JSON.stringify({ language: "de", pace: "instant" })),
  );
  await page.goto(site.server.url);
  await page.getByTestId("enter").tap();
  await choose(page, "rules", "house");
  await page.getByTestId("start-bot").tap();
  await page.getByTestId("table").waitFor();
  await playUntil(page, '[data-testid="end-turn"][data-legal]');
  await page.getByTestId("ask-hint").tap();
  await expectHint(page);
  await page.getByText("Gewinnchance: etwa").waitFor();
  await page.getByTestId("hint-close").tap();
  await hint(page).waitFor({ state: "detached" });
  await expectTidy(player);
});

test("there are no hints against people", async () => {
  const [host, guest] = [
    await newQuickVisitor(site.browser, DESK),
    await newQuickVisitor(site.browser, PHONE),
  ];
  await sitTogether(host, guest, site.server.url, "pocket");
  for (const { page } of [host, guest]) {
    expect(await page.getByTestId("ask-hint").count()).toBe(0);
    await page.keyboard.press("i");
    expect(await hint(page).count()).toBe(0);
  }
});

/** A match against a bot that the visitor has played by rules of thumb. @returns its id */
async function recorded({ page }: Visitor, seat: 0 | 1): Promise<string> {
  const name = await enterAsGuest(page, site.server.url);
  const { id } = await site.db.user.findFirstOrThrow({ where: { name } });
  const random = randomFrom("reviewed");
  const match = playedMatch({
    seed: "reviewed",
    rules: "pocket",
    users: seat === 0 ? [id, null] : [null, id],
    choose: (game, by, moves) => priorityMove(game, by, moves, random),
  });
  await recordMatch(site.db, match);
  return match.log.header.id;
}

async function openReview({ page }: Visitor, id: string): Promise<void> {
  await page.goto(`${site.server.url}/replay/${id}`);
  await page.getByTestId("open-review").click();
  await page.getByTestId("review-start").click();
}

const done = (page: Page) => page.locator('.review[data-status="done"]');
const step = async (page: Page) => Number(await page.getByTestId("slider").inputValue());

test("a review plots the chances, tells the turning points with better moves, and leads to them", async () => {
  const player = await newVisitor(site.browser, DESK);
  const { page } = player;
  const id = await recorded(player, 0);
  await openReview(player, id);
  await page.getByTestId("review-progress").waitFor();
  await done(page).waitFor();
  await page.getByTestId("chance-plot").waitFor();
  await expectAccessible(page);
  const points = page.getByTestId("turning-point");
  expect(await points.count()).toBeGreaterThan(0);
  await points.first().getByTestId("show-point").click();
  await page.getByTestId("review").waitFor({ state: "detached" });
  expect(await step(page)).toBeGreaterThan(0);
  // The curve stays along the scrubber, and the key opens the review again.
  await page.locator(".track__chances").waitFor();
  await page.keyboard.press("v");
  await done(page).waitFor();
  await expectTidy(player);
});

test("on a phone a review can be stopped, and keeps what it has found", async () => {
  const player = await newVisitor(site.browser, PHONE);
  const { page } = player;
  const id = await recorded(player, 1);
  await openReview(player, id);
  await page.getByTestId("review-stop").tap();
  await page.locator('.review[data-status="stopped"]').waitFor();
  await page.getByTestId("review-start").tap();
  await done(page).waitFor();
  await page.getByTestId("chance-plot").waitFor();
  await expectTidy(player);
});

test("others than the player have no review, nor has the player from another perspective", async () => {
  const player = await newVisitor(site.browser, DESK);
  const { page } = player;
  const id = await recorded(player, 0);
  await page.goto(`${site.server.url}/replay/${id}?as=spectator`);
  await page.getByTestId("transport").waitFor();
  expect(await page.getByTestId("open-review").count()).toBe(0);
  await page.keyboard.press("v");
  expect(await page.getByTestId("review").count()).toBe(0);

  const stranger = await newVisitor(site.browser, PHONE);
  await stranger.page.goto(`${site.server.url}/replay/${id}`);
  await stranger.page.getByTestId("transport").waitFor();
  expect(await stranger.page.getByTestId("open-review").count()).toBe(0);
});
