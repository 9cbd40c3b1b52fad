// Replays in a real browser: from the result of a match to its replay, by mouse and keyboard, shared, with open hands.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { recordMatch } from "../../src/matches/history.ts";
import { eventually } from "../support/eventually.ts";
import { playedMatch } from "../support/played-match.ts";
import { expectAccessible } from "./axe.ts";
import { playUntil } from "./clicks.ts";
import {
  DESK,
  enterAsGuest,
  expectTidy,
  LYING,
  newVisitor,
  PHONE,
  setOffline,
  startMatch,
  type Visitor,
} from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ BOT_DELAY_MS: "0" });

/** Enters as a guest. @returns the account's id */
async function enter({ page }: Visitor): Promise<string> {
  const name = await enterAsGuest(page, site.server.url);
  return (await site.db.user.findFirstOrThrow({ where: { name } })).id;
}

/** A match that was played before, between these two. @returns its id */
async function recorded(users: [string | null, string | null]): Promise<string> {
  const match = playedMatch({ seed: "golden replay 52", users });
  for (const { userId, name } of match.log.header.players)
    if (userId !== null) await site.db.user.update({ where: { id: userId }, data: { name } });
  await recordMatch(site.db, match);
  return match.log.header.id;
}

const where = (page: Page) => page.getByTestId("where");
/** The number of the step that is shown. */
const step = async (page: Page) => Number(await page.getByTestId("slider").inputValue());
const expectStep = (page: Page, at: number) => eventually(async () => expect(await step(page)).toBe(at));
const lastStep = async (page: Page) => Number(await page.getByTestId("slider").getAttribute("max"));

async function openReplay({ page }: Visitor, path: string): Promise<void> {
  await page.goto(site.server.url + path);
  await page.getByTestId("transport").waitFor();
}

/** Places and sizes would do as well, but what is told says more when it differs. */
const shownTable = (page: Page) =>
  page
    .locator(".board")
    .evaluate((board) =>
      [...board.querySelectorAll<HTMLElement>("[data-card]")].map(
        ({ dataset, ariaLabel }) => `${dataset.card} ${ariaLabel}`,
      ),
    );

test("the result of a match leads to its replay, which the door to it offers later as well", async () => {
  const player = await newVisitor(site.browser, DESK);
  const { page } = player;
  const path = await startMatch(player, site.server.url, "bot", "pocket");
  await playUntil(page, '[data-testid="end-turn"][data-legal]');
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Concede" }).click();
  await page.getByTestId("concede-yes").click();
  await page.getByTestId("result").waitFor();
  await page.getByTestId("result").getByTestId("replay").click();
  await page.waitForURL(path.replace("/match/", "**/replay/").split("?")[0]);
  await page.getByTestId("transport").waitFor();
  await expectStep(page, 0);
  await page.keyboard.press("End");
  await page.getByTestId("prompt").getByText("You conceded.").waitFor();
  // Who does not sit at the table may turn it round.
  const near = page.locator(".side--near .plate__name");
  const own = await near.textContent();
  await page.getByTestId("turn-round").click();
  await eventually(async () => expect(await near.textContent()).not.toBe(own));
  await page.keyboard.press("f");
  await eventually(async () => expect(await near.textContent()).toBe(own));

  await page.goto(site.server.url + path);
  await page.getByTestId("match-over").getByTestId("replay").click();
  await page.getByTestId("transport").waitFor();

  await page.goto(`${site.server.url}/account`);
  await page.getByTestId("own-matches").getByText("Lost").waitFor();
  await page.getByTestId("own-matches").getByRole("button").click();
  await page.getByTestId("transport").waitFor();
  await expectTidy(player);
});

test("it goes by steps and turns, by buttons and keys, and a jump shows what the steps lead to", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  const id = await recorded([
    await enter(await newVisitor(site.browser)),
    await enter(await newVisitor(site.browser)),
  ]);
  await openReplay(visitor, `/replay/${id}`);
  const end = await lastStep(page);
  expect(await where(page).textContent()).toContain("Set-up");

  await page.getByTestId("turn-on").click();
  await page.getByTestId("turn-on").click();
  expect(await where(page).textContent()).toContain("Turn 2");
  const turn2 = await step(page);
  const table = await shownTable(page);
  for (const button of ["step-back", "step-back", "step-back"]) await page.getByTestId(button).click();
  await expectStep(page, turn2 - 3);
  for (let i = 0; i < 3; i++) await page.getByTestId("step-on").click();
  await expectStep(page, turn2);
  await page.keyboard.press("s");
  expect(await shownTable(page)).toEqual(table);

  await where(page).click();
  for (const [key, at] of [
    ["Home", 0],
    ["ArrowRight", 1],
    ["ArrowRight", 2],
    ["ArrowLeft", 1],
    ["End", end],
    ["ArrowLeft", end - 1],
  ] as const) {
    await page.keyboard.press(key);
    await expectStep(page, at);
  }
  await page.getByTestId("to-start").click();
  await expectStep(page, 0);
  await page.keyboard.press("ArrowDown");
  expect(await where(page).textContent()).toContain("Turn 1");
  await page.keyboard.press("ArrowUp");
  expect(await where(page).textContent()).toContain("Set-up");
  await page.getByTestId("to-end").click();
  await page.getByTestId("prompt").getByText("had no card left to draw").waitFor();

  await page.getByTestId("slider").fill(String(turn2));
  expect(await where(page).textContent()).toContain("Turn 2");
  expect(await shownTable(page)).toEqual(table);

  // A list takes its keys itself.
  const speed = page.getByTestId("speed");
  const before = await speed.inputValue();
  await speed.press("ArrowDown");
  expect(await speed.inputValue()).not.toBe(before);
  expect(await speed.evaluate((element) => element === document.activeElement)).toBe(true);
  await speed.press("l");
  expect(await page.getByRole("dialog").count()).toBe(0);
  await expectTidy(visitor);
});

test("it plays by itself, with animations at the chosen pace, until it is paused or over", async () => {
  const visitor = await newVisitor(site.browser, {
    ...PHONE,
    reducedMotion: "no-preference",
    pace: "normal",
  });
  const { page } = visitor;
  const id = await recorded([
    await enter(await newVisitor(site.browser)),
    await enter(await newVisitor(site.browser)),
  ]);
  await openReplay(visitor, `/replay/${id}?turn=4`);
  const from = await step(page);
  await page.getByTestId("speed").selectOption("4");
  await page.getByTestId("play-pause").tap();
  await eventually(async () => expect(await step(page)).toBeGreaterThan(from + 2));
  await page.getByTestId("play-pause").tap();
  await page.locator('[data-testid="play-pause"]:not([data-running])').waitFor();
  const end = await lastStep(page);
  await page.getByTestId("slider").fill(String(end - 2));
  await page.getByTestId("play-pause").tap();
  await expectStep(page, end);
  await page.locator('[data-testid="play-pause"]:not([data-running])').waitFor();
  await expectTidy(visitor);
});

const perspectiveOption = (page: Page, as: string) =>
  page.locator(`[data-testid="perspective"] option[value="${as}"]`);
/** What the panel says of a perspective. */
const reason = (page: Page, as: string) => page.locator(`[data-testid="perspectives"] [data-as="${as}"]`);
const hand = (page: Page) => page.locator(".hand .handcard[data-card]");

test("a seat is shown to its player, and to others once the player shows the hand; what is closed says why", async () => {
  const ana = await newVisitor(site.browser, PHONE);
  const ben = await newVisitor(site.browser, LYING);
  const id = await recorded([await enter(ana), await enter(ben)]);

  await openReplay(ben, `/replay/${id}?turn=5`);
  expect(await ben.page.getByTestId("perspective").inputValue()).toBe("1");
  expect(await hand(ben.page).count()).toBeGreaterThan(0);
  const stranger = await newVisitor(site.browser, DESK);
  await openReplay(stranger, `/replay/${id}?turn=5`);
  expect(await stranger.page.getByTestId("perspective").inputValue()).toBe("spectator");
  expect(await hand(stranger.page).count()).toBe(0);
  for (const [as, why] of [
    ["0", "Ana's seat, closed: Ana does not show the hand"],
    ["1", "Ben's seat, closed: Ben does not show the hand"],
    ["open", "Open hands, closed until both players show their hands; still missing: Ana and Ben"],
  ]) {
    expect(await perspectiveOption(stranger.page, as).isDisabled()).toBe(true);
    expect(await perspectiveOption(stranger.page, as).textContent()).toBe(why);
  }

  // The link of somebody who does not show the hand is one that others can open.
  await openReplay(ana, `/replay/${id}?turn=5`);
  const at = await step(ana.page);
  await ana.page.getByTestId("share").tap();
  await ana.page.getByText("as spectators saw it: you do not show your hand.").waitFor();
  expect(await ana.page.getByTestId("share-link").inputValue()).toContain("as=spectator");
  expect(await reason(ana.page, "0").textContent()).toBe(
    "Your seat: for you alone: you do not show your hand",
  );
  expect(await reason(ana.page, "1").textContent()).toBe("Ben's seat: closed: Ben does not show the hand");

  await ben.page.getByTestId("share").tap();
  await ben.page.getByTestId("open-hands").check();
  await reason(ben.page, "1").getByText("for everyone: you show your hand").waitFor();
  await ben.page.keyboard.press("Escape");
  await openReplay(ana, `/replay/${id}?turn=5`);
  await ana.page.getByTestId("perspective").selectOption("1");
  await ana.page.locator('[data-testid="perspective"]:not([aria-busy="true"])').waitFor();
  await expectStep(ana.page, at);
  expect(await shownTable(ana.page)).toEqual(await shownTable(ben.page));
  await ana.page.getByTestId("turn-on").tap();
  await ana.page.getByTestId("share").tap();
  const link = await ana.page.getByTestId("share-link").inputValue();
  expect(link).toMatch(new RegExp(`/replay/${id}\\?as=1&turn=6$`));

  await openReplay(stranger, new URL(link).pathname + new URL(link).search);
  expect(await where(stranger.page).textContent()).toContain("Turn 6");
  expect(await stranger.page.getByTestId("perspective").inputValue()).toBe("1");
  expect(await hand(stranger.page).count()).toBeGreaterThan(0);
  for (const visitor of [ana, ben, stranger]) await expectTidy(visitor);
});

test("hands are open once both players have said so, and then the file can be had", async () => {
  const [ana, ben] = [await newVisitor(site.browser, PHONE), await newVisitor(site.browser, LYING)];
  const id = await recorded([await enter(ana), await enter(ben)]);
  for (const visitor of [ana, ben]) {
    const { page } = visitor;
    await openReplay(visitor, `/replay/${id}?turn=8`);
    expect(await perspectiveOption(page, "open").isDisabled()).toBe(true);
    await page.getByTestId("share").tap();
    await page.getByTestId("share-panel").waitFor();
    await expectAccessible(page);
    await page.getByTestId("open-hands").check();
    const told = visitor === ana ? "still missing: Ben" : "for everyone: both players show their hands";
    await reason(page, "open").getByText(told).waitFor();
    expect(await page.getByTestId("download").count()).toBe(visitor === ben ? 1 : 0);
  }
  const { page } = ben;
  await page.keyboard.press("Escape");
  await page.getByTestId("perspective").selectOption("open");
  await page.getByTestId("far-hand").locator("[data-card]").first().waitFor();
  expect(await hand(page).count()).toBeGreaterThan(0);
  await page.getByTestId("far-hand").locator("[data-card]").first().tap();
  await page.getByTestId("zoom").waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("share").tap();
  const download = page.waitForEvent("download");
  await page.getByTestId("download").tap();
  expect((await download).suggestedFilename()).toBe(`mantimon-${id}.json`);
  for (const visitor of [ana, ben]) await expectTidy(visitor);
});

test("of a match that spectators see later, the players are told when others can watch", async () => {
  const ana = await newVisitor(site.browser, DESK);
  const match = playedMatch({ seed: "golden replay 52", users: [await enter(ana), null] });
  match.log.header.audience = { public: true, delay: 3600 };
  match.log.header.startedAt = Date.now() - match.log.entries.at(-1)!.at;
  await recordMatch(site.db, match);
  const { id } = match.log.header;
  await openReplay(ana, `/replay/${id}`);
  await ana.page.getByTestId("share").click();
  await ana.page.getByTestId("public-at").waitFor();
  await expectTidy(ana);

  const { page } = await newVisitor(site.browser, PHONE);
  await page.goto(`${site.server.url}/replay/${id}`);
  await page.getByTestId("replay-trouble").getByText("There is no such replay").waitFor();
});

test("what cannot be shown says why, and what to do", async () => {
  const { page } = await newVisitor(site.browser, PHONE);
  const trouble = page.getByTestId("replay-trouble");
  await page.goto(`${site.server.url}/replay/nowhere`);
  await trouble.getByText("There is no such replay").waitFor();

  // A bot always shows its hand.
  const id = await recorded([null, await enter(await newVisitor(site.browser))]);
  await page.goto(`${site.server.url}/replay/${id}?as=open`);
  await trouble.getByText("The hands are closed").waitFor();
  await trouble.getByText("Not every player whose hand you asked for shows it").waitFor();
  await trouble.getByRole("button", { name: "Watch as a spectator" }).tap();
  await page.getByTestId("transport").waitFor();

  await setOffline(page, true);
  await page.getByTestId("perspective").selectOption("0");
  await trouble.getByText("The server cannot be reached").waitFor();
  await setOffline(page, false);
  await trouble.getByRole("button", { name: "Try again" }).tap();
  await page.getByTestId("transport").waitFor();
  expect(await page.getByTestId("perspective").inputValue()).toBe("0");
});
