// The tutorial in a browser: a lesson from the first step to the last, left and resumed, and the table's faults that its
// fixed matches make visible. No account is needed.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { eventually } from "../support/eventually.ts";
import { playedMatch } from "../support/played-match.ts";
import { expectAccessible } from "./axe.ts";
import { playUntil } from "./clicks.ts";
import { expectTidy, LYING, newVisitor, type Visitor } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ LOG_LEVEL: "error" });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const DESK = { viewport: { width: 1440, height: 900 } };
/** With the animations of a live match. */
const ANIMATED = { ...DESK, pace: "normal" } as const;

const stepOf = (page: Page) => page.getByTestId("guide").getAttribute("data-step");
const reached = (page: Page, step: string) =>
  page.locator(`[data-testid="guide"][data-step="${step}"]`).waitFor();

async function openLesson({ page }: Visitor, lesson: string): Promise<void> {
  if (lesson === "attack") {
    await page.goto(site.server.url);
    await page.getByTestId("learn").click();
    await page.waitForURL("**/learn/attack");
  } else await page.goto(`${site.server.url}/learn/${lesson}`);
  await page.getByTestId("guide-next").click();
}

/** Puts one Flintkid in the active spot and all others on the bench. */
async function setUp(page: Page): Promise<void> {
  await page.locator(".handcard[data-legal]").first().click();
  await reached(page, "bench");
  for (let left = await page.locator(".handcard[data-legal]").count(); left > 0; left--) {
    await page.locator(".handcard[data-legal]").first().click();
  }
  await page.getByTestId("stop").click();
  await reached(page, "takeEnergy");
}

async function attack(page: Page): Promise<void> {
  await page.locator(".zone__bead[data-legal]").click();
  await page.locator(".side--near .spot .mon[data-legal]").click();
  const open = page.getByTestId("open-attacks");
  await page.locator('[data-testid="end-turn"][data-legal]').waitFor();
  if (await open.isVisible()) await open.click();
  await page.locator('[data-testid="attack-0"][data-legal] >> visible=true').click();
}

test.each([
  ["phone", PHONE],
  ["lying phone", LYING],
  ["desk", ANIMATED],
])(
  "the first lesson is played to its end on a %s, from the landing of a visitor without an account",
  async (_, size) => {
    const visitor = await newVisitor(site.browser, size);
    const { page } = visitor;
    await openLesson(visitor, "attack");
    await setUp(page);
    await attack(page);
    await reached(page, "again");
    await page.keyboard.press("s");
    await attack(page);
    await page.keyboard.press("s");
    await page.getByTestId("lesson-done").waitFor();
    await expectAccessible(page);
    await expectTidy(visitor);
    expect(await page.evaluate(() => JSON.parse(localStorage["mantimon.lessons"]))).toEqual({
      done: ["attack"],
      begun: null,
    });
    await page.getByTestId("lesson-next").click();
    await page.waitForURL("**/learn/energy");
    await page.getByTestId("guide-skip").click();
    await page.locator('[data-testid="lesson-attack"] [data-done]').waitFor();
  },
);

test("a lesson that was left goes on where it was", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await openLesson(visitor, "attack");
  await setUp(page);
  await page.reload();
  await reached(page, "takeEnergy");
  expect(await page.locator(".side--near .spot .mon").count()).toBe(1);
  // There is nobody to say something to.
  expect(await page.getByTestId("say").count()).toBe(0);
  await page.keyboard.press("m");
  const menu = page.getByTestId("menu");
  for (const test of ["offer-draw", "mute"]) expect(await menu.getByTestId(test).count()).toBe(0);
  expect(await menu.getByRole("button", { name: "Concede" }).count()).toBe(0);
  await menu.getByRole("button", { name: "Leave the table" }).click();
  await page.waitForURL("**/learn");
  await expectTidy(visitor);
});

test("a lesson that an earlier client kept as begun at its end starts from the beginning", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await page.addInitScript(() => {
    if (location.protocol !== "http:") return;
    const begun = { lesson: "attack", moves: [], step: 6 };
    localStorage["mantimon.lessons"] ??= JSON.stringify({ done: ["attack"], begun });
  });
  await page.goto(`${site.server.url}/learn`);
  await page.getByTestId("lesson-attack").getByText("Done").waitFor();
  await page.getByTestId("lesson-attack").click();
  await reached(page, "goal");
  await page.getByTestId("guide-next").click();
  await reached(page, "place");
  await expectTidy(visitor);
});

test("several picks are a set: they are toggled in any order, taken back, and sent on Done", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await openLesson(visitor, "attack");
  await page.locator(".handcard[data-legal]").first().click();
  await reached(page, "bench");
  const cards = page.locator(".handcard");
  const picked = page.locator(".handcard[data-picked]");
  await cards.nth(1).click();
  await expect.poll(() => picked.count()).toBe(1);
  await cards.nth(0).click();
  await expect.poll(() => picked.count()).toBe(2);
  await cards.nth(1).click();
  await expect.poll(() => picked.count()).toBe(1);
  await page.getByTestId("stop").click();
  await reached(page, "takeEnergy");
  expect(await page.locator(".side--near .bench .mon").count()).toBe(1);
  await expectTidy(visitor);
});

test("a held key acts once, and the end of a turn with an attack left is asked about", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await openLesson(visitor, "attack");
  await setUp(page);
  await page.locator(".zone__bead[data-legal]").click();
  await page.locator(".side--near .spot .mon[data-legal]").click();
  await reached(page, "attack");
  await page.locator('[data-testid="preview"]', { hasText: "40 damage" }).waitFor();
  await page.keyboard.press("e");
  await page.getByTestId("confirm-end-turn").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByTestId("confirm-end-turn").waitFor({ state: "detached" });
  // The repetitions of a held key do nothing.
  await page.evaluate(() => {
    for (const repeat of [true, true, true])
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "e", repeat, bubbles: true }));
  });
  expect(await page.getByTestId("confirm-end-turn").count()).toBe(0);
  await page.keyboard.press("e");
  await page.keyboard.press("Enter");
  await eventually(async () => expect(await page.getByTestId("live-log").textContent()).toMatch(/Turn 3/));
  await expectTidy(visitor);
});

test("an attack is asked about for those who want to be asked", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await page.addInitScript(() => {
    if (location.protocol !== "http:") return;
    localStorage["mantimon.settings"] = JSON.stringify({ pace: "instant", volume: 0, confirmAttack: true });
  });
  await openLesson(visitor, "attack");
  await setUp(page);
  await attack(page);
  await page.getByTestId("confirm-attack").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await reached(page, "again");
  await expectTidy(visitor);
});

test("the end of a practice match offers another", async () => {
  const visitor = await newVisitor(site.browser, PHONE);
  const { page } = visitor;
  const rules = "pocket";
  const content = loadContent();
  const decks = content.decks.filter((deck) => deck.rules === rules && deck.starter).map(({ id }) => id);
  const { header, entries } = playedMatch({ content, rules }).log;
  const played = {
    ...{ rules, seed: header.seed, decks: decks.slice(0, 2) },
    moves: entries.map(({ action }) => action),
  };
  await page.goto(`${site.server.url}/practice`);
  await page.locator(".handcard[data-card]").first().waitFor();
  await page.evaluate((others) => {
    const begun = JSON.parse(localStorage["mantimon.practice"]);
    localStorage["mantimon.practice"] = JSON.stringify({ ...begun, ...others });
  }, played);
  await page.reload();
  await page.getByTestId("practice-done").waitFor();
  await expectAccessible(page);
  await page.getByTestId("practice-again").click();
  await page.locator(".handcard[data-card]").first().waitFor();
  expect(await page.getByTestId("practice-done").count()).toBe(0);
  await expectTidy(visitor);
});

test("the focus stays on the table when a key removes what had it", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page } = visitor;
  await openLesson(visitor, "attack");
  await page.keyboard.press("h");
  await page.keyboard.press("Enter");
  await reached(page, "bench");
  await eventually(async () =>
    expect(await page.evaluate(() => document.activeElement?.closest(".table") !== null)).toBe(true),
  );
  await expectTidy(visitor);
});

test("a touched card that cannot be played is lifted with its text and the reason", async () => {
  const visitor = await newVisitor(site.browser, PHONE);
  const { page } = visitor;
  await openLesson(visitor, "evolve");
  while ((await stepOf(page)) !== "trainers") {
    const stop = page.getByTestId("stop");
    const card = page.locator(".handcard[data-legal]").first();
    await page.locator('.handcard[data-legal], [data-testid="stop"]').first().waitFor();
    if ((await card.count()) > 0) await card.click({ position: { x: 9, y: 30 } });
    else await stop.click();
    await page.keyboard.press("s");
  }
  const evolution = page.locator('.handcard[aria-label^="Cinderbrush"]').first();
  // It is disabled for those who cannot see that it does not glow, and says why all the same.
  await evolution.tap({ position: { x: 9, y: 30 }, force: true });
  const reader = page.getByTestId("reader");
  await reader.getByText("Singe").waitFor();
  await reader.getByText("Nobody may evolve in their first turn.").waitFor();
  await expectTidy(visitor);
});

test("in forced colors HP, points, piles and what may be done are still told", async () => {
  const visitor = await newVisitor(site.browser, { ...DESK, forcedColors: "active" });
  const { page } = visitor;
  await openLesson(visitor, "attack");
  await setUp(page);
  const border = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopWidth);
  expect(await border(".stud")).toBe("1px");
  expect(await border(".pile")).toBe("1px");
  expect(await border(".mon")).toBe("1px");
  expect(await border(".mon__bar")).toBe("1px");
  expect(await border(".zone__bead[data-legal]")).toBe("3px");
});

test("what the opponent played stands on a rail until it is read, and P shows the turn again", async () => {
  const visitor = await newVisitor(site.browser, ANIMATED);
  const { page } = visitor;
  await openLesson(visitor, "match");
  await playUntil(page, '[data-testid="end-turn"][data-legal]');
  const rail = page.getByTestId("rail");
  for (let turns = 0; turns < 8 && (await rail.count()) === 0; turns++) {
    await page.keyboard.press("e");
    if (await page.getByTestId("confirm-end-turn").isVisible()) await page.keyboard.press("Enter");
    // Questions of the opponent's turn, and its end.
    await page.locator('[data-testid="end-turn"][data-legal], .mon[data-legal]').first().waitFor();
    if (await page.locator(".mon[data-legal]").count())
      await page.locator(".mon[data-legal]").first().click();
    await page.locator('[data-testid="end-turn"][data-legal]').waitFor();
  }
  await rail.locator(".rail__play").first().waitFor();
  await rail.locator(".rail__button").last().click();
  await page.getByTestId("zoom").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  await page.getByTestId("prompt").getByText("Shown again").waitFor();
  await page.keyboard.press("s");
  await page.getByTestId("prompt").getByText("Your turn").waitFor();
  expect(await rail.count()).toBe(0);
  await expectTidy(visitor);
});

test("a picture that cannot be loaded is asked for again, with name and numbers in its place", async () => {
  const visitor = await newVisitor(site.browser, DESK);
  const { page, errors } = visitor;
  let refused = true;
  await page.route("**/cards/*.hand.*.svg*", (route) => (refused ? route.abort() : route.continue()));
  await openLesson(visitor, "attack");
  await page.locator(".handcard .standin", { hasText: "Flintkid" }).first().waitFor();
  refused = false;
  await page.locator(".handcard img").first().waitFor();
  expect(await page.locator(".handcard .standin").count()).toBe(0);
  errors.splice(0);
});

test("the words of a card's text explain themselves, and the glossary can be searched", async () => {
  const visitor = await newVisitor(site.browser, PHONE);
  const { page } = visitor;
  await page.goto(`${site.server.url}/learn`);
  await page.getByRole("link", { name: "Glossary" }).click();
  await page.getByTestId("glossary-search").fill("wakes");
  await page.getByTestId("term-asleep").waitFor();
  expect(await page.locator(".glossary dt").count()).toBe(1);
  // Read out is the number, and not all the words that come and go.
  await page.getByRole("status").getByText("1 word", { exact: true }).waitFor();
  expect(await page.locator("[aria-live] dt").count()).toBe(0);
  await expectTidy(visitor);

  await openLesson(visitor, "evolve");
  await page.locator('.handcard[aria-label^="Cinderbrush"]').first().focus();
  await page.keyboard.press("?");
  await page.getByTestId("zoom").getByRole("button", { name: "burned" }).click();
  await page.getByTestId("term").getByText("takes more damage between turns").waitFor();
});
