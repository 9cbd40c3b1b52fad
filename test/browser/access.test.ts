// Every page and every dialog: what axe finds, whether it keeps to a narrow screen and to 200 % zoom, and whether the keyboard
// gets through it with the focus in sight. A new page or dialog is a line in one of the tables below.
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { setRole } from "../../src/admin/roles.ts";
import { nameKey } from "../../src/users/name-key.ts";
import { newUser } from "../support/factories.ts";
import { expectAccessibleInBothLights } from "./axe.ts";
import { enterAsGuest, expectTidy, newVisitor, takeStarter, type Visitor } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite({ LOG_LEVEL: "error" });

const PHONE = { width: 360, height: 740 };
/** A desk of 1440 × 900 at 200 %. */
const ZOOMED = { width: 720, height: 450 };

/** Paths of pages. `DECK` stands for the player's deck. */
const PAGES = [
  "/",
  "/play",
  "/campaign",
  "/campaign/duckpond",
  "/campaign/duckpond/pip-warren",
  "/collection",
  "/collection/wld-002",
  "/decks",
  "/decks/DECK",
  "/store",
  "/store/tales-of-the-wold",
  "/orders",
  "/spending",
  "/packs",
  "/packs/odds",
  "/wallet",
  "/daily",
  "/account",
  "/settings",
  "/admin",
  "/ranking",
  "/tables",
  "/friends",
  "/statistics",
  "/players/Sable",
  "/players/Nobody",
  "/invite",
  "/rules/own",
  "/quests",
  "/wardrobe",
  "/pass",
  "/rules",
  "/rules/book",
  "/learn",
  "/learn/glossary",
  "/learn/attack",
  "/practice",
  "/match/nobody",
  "/replay/nothing",
  "/nowhere",
];

/** Those that an administrator sees. `ACCOUNT` stands for an account. */
const ADMINISTRATION = [
  "/admin/accounts",
  "/admin/accounts/ACCOUNT",
  "/admin/orders",
  "/admin/schedule",
  "/admin/reports",
  "/admin/approvals",
  "/admin/cluster",
  "/admin/log",
];

interface DialogCase {
  path: string;
  open(page: Page): Promise<unknown>;
}

/** Where each dialog is, and what opens it. It is found by its role. */
const DIALOGS: Record<string, DialogCase> = {
  "a look into a deck": {
    path: "/play",
    open: (page) =>
      page
        .getByRole("button", { name: /^Look into/ })
        .first()
        .click(),
  },
  "filters of the album": { path: "/collection", open: (page) => page.getByTestId("filters").click() },
  "crafting a card": { path: "/collection/wld-002", open: (page) => page.getByTestId("craft").click() },
  "a new deck": { path: "/decks", open: (page) => page.getByTestId("new-deck").click() },
  "importing a deck": { path: "/decks", open: (page) => page.getByTestId("import").click() },
  "deleting a deck": { path: "/decks", open: (page) => fromDeckMenu(page, "Delete") },
  "sharing a deck": { path: "/decks", open: (page) => fromDeckMenu(page, "Share") },
  "a card of the deck builder": {
    path: "/decks/DECK",
    open: (page) =>
      page
        .locator(".pickcard")
        .first()
        .getByRole("button", { name: /^Look at/ })
        .click(),
  },
  "reporting a player": {
    path: "/players/Sable",
    open: (page) => page.getByRole("button", { name: "Report this player" }).click(),
  },
  "signing out": {
    path: "/account",
    open: (page) => page.getByRole("button", { name: "Sign out", exact: true }).click(),
  },
};

/** Those that premium has. */
const PREMIUM_DIALOGS: Record<string, DialogCase> = {
  "a deck's folder": { path: "/decks", open: (page) => fromDeckMenu(page, "Folder") },
  "a deck's new folder": {
    path: "/decks",
    open: async (page) => {
      await fromDeckMenu(page, "Folder");
      await page.getByTestId("deck-folder").getByRole("combobox").selectOption({ label: "A new folder" });
    },
  },
  "a folder's name": {
    path: "/decks",
    open: (page) => page.getByRole("button", { name: "Rename" }).click(),
  },
};

async function fromDeckMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "More about" }).first().click();
  await page.getByRole("menuitem", { name: item }).click();
}

let visitor: Visitor;
let deck: string;
/** An administrator with premium, whose deck is in a folder. */
let keeper: Visitor;
let keeperId: string;

beforeAll(async () => {
  visitor = await newVisitor(site.browser, { viewport: PHONE });
  const { page } = visitor;
  await enterAsGuest(page, site.server.url);
  await takeStarter(page, site.server.url);
  await page.goto(`${site.server.url}/decks`);
  deck = (await page.getByTestId("deck").first().getAttribute("href"))!.split("/").at(-1)!;
  await newUser(site.db, { name: "Sable", nameKey: nameKey("Sable") });
  keeper = await newVisitor(site.browser, { viewport: PHONE });
  const name = await enterAsGuest(keeper.page, site.server.url);
  await takeStarter(keeper.page, site.server.url);
  const { id } = await site.db.user.findFirstOrThrow({ where: { name } });
  keeperId = id;
  await setRole(site.db, name, "admin");
  await site.db.user.update({ where: { id }, data: { premiumUntil: new Date("2099-01-01") } });
  await site.db.deck.updateMany({ where: { userId: id }, data: { folder: "Rainy days" } });
});

async function open(path: string, by = visitor): Promise<void> {
  const { page } = by;
  await page.setViewportSize(PHONE);
  await page.goto(site.server.url + path.replace("DECK", deck).replace("ACCOUNT", keeperId));
  await page.locator("h1, [data-testid=guide], [data-testid=table]").first().waitFor({ state: "attached" });
  await expect.poll(() => page.locator('[role="status"].skeleton, .loading').count()).toBe(0);
  // What a page asks the server for may be missing on purpose.
  by.errors.length = 0;
}

/** What has the focus: nothing, out of sight, without a sign of it, or fine. It is given time to come into sight. */
async function focusState(): Promise<string> {
  const look = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return "nothing";
    const name = `${element.tagName} ${element.className} ${element.textContent?.trim().slice(0, 30)}`;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const seen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    if (!seen) return `out of sight: ${name}`;
    const { parentElement, nextElementSibling } = element;
    const marked = [element, parentElement!, element.closest("label"), nextElementSibling].some((one) => {
      if (!one) return false;
      const { outlineStyle, boxShadow } = getComputedStyle(one);
      return outlineStyle !== "none" || boxShadow !== "none";
    });
    return marked ? "fine" : `no mark: ${name}`;
  };
  for (let frames = 0; frames < 100; frames++) {
    const state = look();
    if (state === "fine") return state;
    if (state === "nothing" && frames > 1) return state;
    await new Promise(requestAnimationFrame);
  }
  return look();
}

test.each(PAGES)("page %s", (path) => checkPage(path, visitor));

test.each(ADMINISTRATION)("page %s", async (path) => {
  await checkPage(path, keeper);
  expect(await keeper.page.getByRole("heading", { level: 1 }).textContent()).toBe("Administration");
});

async function checkPage(path: string, by: Visitor): Promise<void> {
  await open(path, by);
  const { page, errors } = by;
  await expectAccessibleInBothLights(page);
  // Matches that do not exist are asked for all the same.
  if (/nobody|nothing/i.test(path))
    errors.splice(0, errors.length, ...errors.filter((text) => !text.includes("404")));
  await expectTidy(by);
  await page.setViewportSize(ZOOMED);
  await expectTidy(by);
  const states = new Set<string>();
  for (let tabs = 0; tabs < 25; tabs++) {
    await page.keyboard.press("Tab");
    states.add(await page.evaluate(focusState));
  }
  states.delete("fine");
  // Behind the last element comes the browser's own frame.
  states.delete("nothing");
  expect([...states]).toEqual([]);
}

test.each(Object.entries(DIALOGS))("dialog: %s", (_, dialog) => checkDialog(dialog, visitor));
test.each(Object.entries(PREMIUM_DIALOGS))("dialog: %s", (_, dialog) => checkDialog(dialog, keeper));

async function checkDialog(dialog: DialogCase, by: Visitor): Promise<void> {
  await open(dialog.path, by);
  const { page } = by;
  await dialog.open(page);
  const shown = page.getByRole("dialog");
  await shown.waitFor();
  await expectAccessibleInBothLights(page);
  await expectTidy(by);
  await page.setViewportSize(ZOOMED);
  await expectTidy(by);
  // The focus goes inside and nowhere else in the page, and Escape leads back.
  const inside = () => shown.evaluate((element) => element.contains(document.activeElement));
  expect(await inside()).toBe(true);
  await page.keyboard.press("Tab");
  expect((await inside()) || (await page.evaluate(focusState)) === "nothing").toBe(true);
  await page.keyboard.press("Escape");
  await shown.waitFor({ state: "detached" });
}

test("dialog: the session has ended", async () => {
  const player = await newVisitor(site.browser, { viewport: PHONE });
  await enterAsGuest(player.page, site.server.url);
  await player.page.context().clearCookies();
  const path = "/decks";
  await checkDialog({ path, open: (page) => page.getByTestId("signed-out").waitFor() }, player);
});

test("orders and the audit log of an administrator, with what is folded in them", async () => {
  const { page } = keeper;
  const { url } = site.server;
  await page.goto(`${url}/store/tales-of-the-wold`);
  await page.getByTestId("buy").click();
  await page.locator('[data-testid="order"][data-state="fulfilled"]').waitFor();
  await open(`/admin/accounts/${keeperId}`, keeper);
  await page.getByText("Grant", { exact: true }).click();
  await page.getByLabel("Reason, for the audit log").first().fill("A gift to myself");
  await page.getByLabel("Dust").fill("5");
  await page.getByRole("button", { name: "Grant it" }).click();
  await open("/admin/orders", keeper);
  await page.getByLabel("State").selectOption("");
  await page.getByText("What has happened").first().click();
  await page.getByText("Refund the order").first().click();
  await page.getByText("Given to the recipient").waitFor();
  await expectAccessibleInBothLights(page);
  await expectTidy(keeper);
  await open("/admin/log", keeper);
  await page.getByRole("table", { name: "Approval asked for" }).getByText("5 dust").waitFor();
  await expectAccessibleInBothLights(page);
  await expectTidy(keeper);
});
