// The table under other hands than a mouse, and by wrong ways: keyboard, drag, long presses, links that lead nowhere.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { eventually } from "../support/eventually.ts";
import { expectAccessible, FIGURES } from "./axe.ts";
import { playUntil } from "./clicks.ts";
import { walkTo } from "./hands.ts";
import {
  expectBriefly,
  expectTidy,
  newVisitor,
  PHONE,
  setOffline,
  sitTogether,
  startMatch,
} from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ BOT_DELAY_MS: "0" });

const turnOf = (page: Page) => page.getByTestId("live-log").textContent();

/** Rules without cards for mulligans: the set-up asks nothing that covers the table. */
const CALM = "pocket";

/** What set-up may ask, the most pressing first; not every hand leaves a choice. */
const SET_UP = [
  ".zone__bead[data-legal]",
  ".picker__words [data-legal]",
  '[data-testid="stop"]',
  ".handcard[data-legal]",
];

/** Answers whatever set-up asks, until energy can be taken from the zone. */
async function setUpByKeyboard(page: Page): Promise<void> {
  const [turn, , , hand] = SET_UP;
  for (let answers = 0; answers < 10; answers++) {
    await page
      .locator(`:is(${SET_UP.join(", ")}) >> visible=true`)
      .first()
      .waitFor();
    const visible = await Promise.all(SET_UP.map((one) => page.locator(one).first().isVisible()));
    const asked = SET_UP[visible.indexOf(true)];
    if (asked === turn) return;
    if (asked === hand) await page.keyboard.press("h");
    else if (asked !== undefined) await walkTo(page, asked);
    await page.keyboard.press("Enter");
    await page.keyboard.press("s");
  }
}

test("a turn is played with the keyboard alone", async () => {
  const player = await newVisitor(site.browser, {
    viewport: { width: 1280, height: 800 },
    // The bot's turn is seen to begin.
    pace: "normal",
  });
  const { page } = player;
  await page.goto(site.server.url);
  await walkTo(page, '[data-testid="enter"]');
  await page.keyboard.press("Enter");
  await page.getByTestId("start-bot").waitFor();
  await walkTo(page, '[data-testid="start-bot"]');
  await page.keyboard.press("Enter");

  await setUpByKeyboard(page);

  // One's turn: energy from the zone to the active Mantimon, then the end of the turn.
  await page.locator(".zone__bead[data-legal]").waitFor();
  await page.keyboard.press("z");
  await page.keyboard.press("Enter");
  await page.keyboard.press("a");
  await page.keyboard.press("Enter");
  await page.locator(".side--near .spot .mon__energy").waitFor();
  await page.locator('[data-testid="end-turn"][data-legal]').waitFor();
  await page.keyboard.press("e");
  // Where an attack is left, the table asks first.
  if (await page.getByTestId("confirm-end-turn").isVisible()) await page.keyboard.press("Enter");
  await eventually(async () => expect(await turnOf(page)).toMatch(/turn/));
  await page.locator('[data-testid="end-turn"]:not([data-legal])').waitFor();
  await expectTidy(player);
});

test("what is not possible says why, and Escape puts back what is held", async () => {
  const player = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const { page } = player;
  await startMatch(player, site.server.url, "bot");
  await playUntil(page, ".zone__bead[data-legal]");
  await expectBriefly(page.getByTestId("toast").getByText(/./).first(), () =>
    page.locator('.attack[aria-disabled="true"]').first().click({ force: true }),
  );
  // In an open panel too: what is outside of it is covered, and silent for screen readers.
  await page.locator(".side--near .spot .mon").click();
  const panel = page.getByTestId("attacks").and(page.locator(":modal"));
  await expectBriefly(panel.getByTestId("toast").getByText(/./).first(), () =>
    panel.locator('[data-testid^="attack-"][aria-disabled="true"]').first().click({ force: true }),
  );
  expect(await panel.getByTestId("live-log").count()).toBe(1);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });

  // What cannot be played does not glow, and is told to screen readers.
  const isDisabled = '[aria-disabled="true"]';
  expect(await page.locator(`.handcard[data-card]:not([data-legal], ${isDisabled})`).count()).toBe(0);
  expect(await page.locator(`:is(.handcard, .zone__bead)[data-legal]${isDisabled}`).count()).toBe(0);
  await page.locator(".zone__bead[data-legal]").click();
  await page.locator(".zone__bead[data-held]").waitFor();
  expect(await page.locator(".mon[data-legal]").count()).toBeGreaterThan(0);
  expect(await page.locator(`.mon[data-legal]${isDisabled}`).count()).toBe(0);
  expect(await page.locator(`.mon[data-barred]${isDisabled}`).count()).toBeGreaterThan(0);
  expect(await page.locator(`.mon[data-barred]:not(${isDisabled})`).count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.locator(".zone__bead[data-legal]:not([data-held])").waitFor();
  expect(await page.locator(".mon[data-legal]").count()).toBe(0);
  await expectTidy(player);
});

test("energy is dragged onto a Mantimon", async () => {
  const player = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const { page } = player;
  await startMatch(player, site.server.url, "bot");
  await playUntil(page, ".zone__bead[data-legal]");
  const bead = (await page.locator(".zone__bead[data-legal]").boundingBox())!;
  const goal = (await page.locator(".side--near .spot .mon").boundingBox())!;
  await page.mouse.move(bead.x + bead.width / 2, bead.y + bead.height / 2);
  await page.mouse.down();
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2, { steps: 8 });
  await page.mouse.up();
  await page.locator(".side--near .spot .mon__energy").waitFor();
  await expectTidy(player);
});

test("what is dragged when the turn ends goes with it", async () => {
  const player = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const { page } = player;
  await startMatch(player, site.server.url, "bot", CALM);
  await playUntil(page, ".zone__bead[data-legal]");
  await page.locator(".zone__bead[data-legal]").hover();
  await page.mouse.down();
  await page.mouse.move(640, 400, { steps: 8 });
  await page.locator(".ghost").waitFor();
  await page.keyboard.press("e");
  if (await page.getByTestId("confirm-end-turn").isVisible()) await page.keyboard.press("Enter");
  await page.locator(".ghost").waitFor({ state: "detached" });
  await expectTidy(player);
});

test("a long press and the ? key show a card with its text", async () => {
  const player = await newVisitor(site.browser, PHONE);
  const { page } = player;
  await startMatch(player, site.server.url, "bot", CALM);
  const card = page.locator(".handcard").first();
  await card.focus();
  await page.keyboard.press("?");
  await page.getByTestId("zoom").locator("img").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await card.dispatchEvent("pointerdown", { pointerType: "touch", button: 0, clientX: 40, clientY: 700 });
  await page.getByTestId("zoom").waitFor();
  await expectTidy(player);
});

/** Keys that open panels over the table. */
const TABLE_KEYS = { menu: "m", log: "l", keys: "?", emotes: "t" };

test("axe finds nothing at the table and in the panels over it, which close with Escape", async () => {
  const player = await newVisitor(site.browser, PHONE);
  const { page } = player;
  await startMatch(player, site.server.url, "bot");
  await page.getByTestId("table").waitFor();
  await expectAccessible(page, FIGURES);
  await playUntil(page, '[data-testid="end-turn"][data-legal]');
  await expectAccessible(page, FIGURES);
  for (const [name, key] of Object.entries(TABLE_KEYS)) {
    await page.keyboard.press(key);
    const dialog = page.getByRole("dialog").and(page.locator(":modal"));
    await dialog.waitFor();
    await expectAccessible(page, FIGURES);
    await expectTidy(player);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByRole("dialog").count(), name).toBe(0);
  }
  await page.keyboard.press("m");
  await page.getByRole("button", { name: "Concede" }).click();
  await page.getByTestId("concede").waitFor();
  await expectAccessible(page, FIGURES);
  await page.getByTestId("concede").getByRole("button", { name: "Concede" }).click();
  await page.getByTestId("result").waitFor();
  await expectAccessible(page, FIGURES);
  // A desk at 200 %.
  await page.setViewportSize({ width: 720, height: 450 });
  await expectTidy(player);
});

test("letters are no shortcuts for those who switch them off", async () => {
  const player = await newVisitor(site.browser, PHONE);
  const { page } = player;
  await page.goto(`${site.server.url}/settings`);
  await page.getByRole("switch", { name: "Letters and digits are shortcuts" }).press("Space");
  await startMatch(player, site.server.url, "bot", CALM);
  await page.locator(".handcard[data-card]").first().waitFor();
  await page.keyboard.press("m");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys and gestures" }).waitFor();
  expect(await page.getByTestId("menu").count()).toBe(0);
  await expectTidy(player);
});

test("the keys of shortcuts can be chosen: one that is taken is refused, and all come back", async () => {
  const player = await newVisitor(site.browser, PHONE);
  const { page } = player;
  const settings = `${site.server.url}/settings`;
  await page.goto(settings);
  const list = page.getByTestId("key-settings");
  await list.getByText("Choose the keys").click();
  const menu = page.getByTestId("key-menu");
  await menu.press("Enter");
  await menu.press("e");
  await list.getByText("E is taken: “end your turn”.").waitFor();
  await menu.press("4");
  await list.getByText("4 always does the same.").waitFor();
  await menu.press("y");
  await page.getByRole("button", { name: "the menu: Y" }).waitFor();
  await expectAccessible(page);
  await expectTidy(player);

  await startMatch(player, site.server.url, "bot", CALM);
  await page.locator(".handcard[data-card]").first().waitFor();
  await page.keyboard.press("m");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys and gestures" });
  expect(await keys.locator("dl > div", { hasText: "the menu" }).locator("dt").last().textContent()).toBe(
    "Y",
  );
  expect(await page.getByTestId("menu").count()).toBe(0);
  await page.keyboard.press("Escape");
  await keys.waitFor({ state: "detached" });
  await page.keyboard.press("y");
  await page.getByTestId("menu").waitFor();

  await page.goto(settings);
  await list.getByText("Choose the keys").click();
  await page.getByRole("button", { name: "Reset keys to defaults" }).click();
  await page.getByRole("button", { name: "the menu: M" }).waitFor();
});

test("conceding asks first; the result is the other player's", async () => {
  const player = await newVisitor(site.browser, PHONE);
  const { page } = player;
  await startMatch(player, site.server.url, "bot", CALM);
  await page.locator(".handcard[data-card]").first().waitFor();
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Concede" }).click();
  await page.getByTestId("concede").waitFor();
  await page.getByTestId("concede-yes").click();
  await page.getByTestId("result").getByText("You lose").waitFor();
  await page.getByTestId("home").click();
  await page.getByTestId("start-bot").waitFor();
  expect(await page.getByText("Back to the match").count()).toBe(0);
  await expectTidy(player);
});

test("whoever is about to concede sees the result when the opponent does so first", async () => {
  const host = await newVisitor(site.browser, PHONE);
  const guest = await newVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  await sitTogether(host, guest, site.server.url, CALM);
  for (const { page } of [host, guest]) {
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("button", { name: "Concede" }).click();
    await page.getByTestId("concede").waitFor();
  }
  await guest.page.getByTestId("concede-yes").click();
  await host.page.getByTestId("result").getByText("You win").waitFor();
  expect(await host.page.getByTestId("concede").count()).toBe(0);
  await expectTidy(host);
});

test("links that lead nowhere say so", async () => {
  const { page } = await newVisitor(site.browser, PHONE);
  await page.goto(`${site.server.url}/nowhere`);
  await page.getByText("There is no table here").waitFor();
  await page.goto(`${site.server.url}/match/AAAAAAAAAAAAAAAA`);
  await page.getByTestId("match-never").getByText("There is no such match").waitFor();
  expect(await page.getByTestId("sit").count()).toBe(0);
  await page.goto(`${site.server.url}/play`);
  await page.locator("#link").fill("not a link");
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByText("That is not a link to a match").waitFor();
});

test("without a server the lobby says what is wrong", async () => {
  const { page } = await newVisitor(site.browser, PHONE);
  await page.goto(site.server.url);
  await page.getByTestId("enter").waitFor();
  await setOffline(page, true);
  await page.getByTestId("enter").click();
  await page.getByText("The server cannot be reached").waitFor();
});

test("no choice that is scrolled to is under the buttons of its question", async () => {
  const { page } = await newVisitor(site.browser, PHONE);
  // As many cards as a question about a whole energy deck has, with the styles of the table.
  const styles = readdirSync(join(import.meta.dirname, "../../web/styles"));
  for (const name of styles.filter((file) => file.endsWith(".css")))
    await page.addStyleTag({ path: join(import.meta.dirname, "../../web/styles", name) });
  const pick = '<li><button class="pick"></button></li>';
  await page.evaluate((picks) => {
    document.body.innerHTML = `<dialog open class="dialog dialog--sheet"><div class="dialog__body">
      <ul class="picker__cards">${picks}</ul><div class="dialog__actions"><button class="button">None</button></div>
    </div></dialog>`;
  }, pick.repeat(20));
  const covered = await page.evaluate(
    () =>
      [...document.querySelectorAll(".pick")].filter((element) => {
        document.querySelector(".dialog__body")!.scrollTop = 0;
        element.scrollIntoView({ block: "nearest" });
        const { x, y, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) !== element;
      }).length,
  );
  expect(covered).toBe(0);
  await page.close();
});
