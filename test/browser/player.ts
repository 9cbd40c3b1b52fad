// Visitors: pages of a real browser, how they enter, and how they come to a table.
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from "playwright-core";
import { expect, inject } from "vitest";
import type { Db } from "../../src/db/index.ts";
import { eventually } from "../support/eventually.ts";

/** Milliseconds for whatever a page is waited for. */
export const PAGE_TIMEOUT_MS = 180_000;

/** What visitors hold in their hands, or sit before. */
export const DESK = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const LYING = { viewport: { width: 844, height: 390 }, hasTouch: true };
export const SMALL_PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** A connection to the browser of the run. Closing it closes the pages that were opened by it. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject("browserUrl"));
}

/** Enters as a guest. @returns the player's name */
export async function enterAsGuest(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await page.getByTestId("enter").click();
  return (await page.getByTestId("player-name").textContent())!;
}

/** Takes a starter in the album, and with it the welcome gift. */
export async function takeStarter(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/collection`);
  await chooseStarter(page);
}

/** Takes the first starter where a page offers them. */
export async function chooseStarter(page: Page): Promise<void> {
  await page.getByTestId("starter-fire").click();
  await page.getByTestId("starter").getByRole("button", { name: "Take this one" }).click();
  await page.getByTestId("starters").waitFor({ state: "detached" });
}

export interface Visitor {
  page: Page;
  /** What went wrong in the page: errors that nobody caught, those of the console, and tokens that proxies would log. */
  errors: string[];
}

export interface VisitorOptions extends BrowserContextOptions {
  /** Of the table's animations. Most tests are about what comes after them. */
  pace?: "normal" | "instant";
}

/**
 * The cookies and storage of one visitor, without sound. Pages are laid out but not drawn, which would take most of the
 * time: `drawPage` has one drawn.
 */
export async function newContext(
  browser: Browser,
  { pace = "instant", ...options }: VisitorOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    reducedMotion: "reduce",
    // Otherwise those of the machine.
    locale: "en-US",
    timezoneId: "UTC",
    // Requests that a service worker makes cannot be routed by a test.
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(PAGE_TIMEOUT_MS);
  await context.addInitScript(
    (settings) => {
      // What the visitor has changed stays.
      if (location.protocol === "http:") localStorage["mantimon.settings"] ??= settings;
    },
    JSON.stringify({ pace, volume: 0 }),
  );
  await addStyle(context, "body:not([data-drawn]), img { opacity: 0 !important; }");
  return context;
}

/** For checks of what is seen, such as of contrast. */
export async function drawPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.drawn = "";
  });
}

export async function undrawPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    delete document.body.dataset.drawn;
  });
}

/** A style for all pages of a visitor, which their content security policy does not concern. */
async function addStyle(context: BrowserContext, css: string): Promise<void> {
  await context.addInitScript((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** A browser of one's own: another account than every other visitor's. */
export async function newVisitor(browser: Browser, options: VisitorOptions = {}): Promise<Visitor> {
  return visit(await newContext(browser, options));
}

/** A visitor who plays whole matches: without what the browser draws slowest. */
export async function newQuickVisitor(browser: Browser, options: BrowserContextOptions): Promise<Visitor> {
  const context = await newContext(browser, options);
  await addStyle(
    context,
    "*, ::before, ::after { box-shadow: none !important; text-shadow: none !important; filter: none !important;" +
      "backdrop-filter: none !important; background-image: none !important; }",
  );
  return visit(context);
}

/** An address with an access token: a JSON web token. */
const HOLDS_TOKEN = /=eyJ[\w-]*\./;

async function visit(context: BrowserContext): Promise<Visitor> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("websocket", (socket) => HOLDS_TOKEN.test(socket.url()) && errors.push(socket.url()));
  return { page, errors };
}

/**
 * Takes a page's connection away, or gives it back, and waits until its requests notice: they are another process's, which
 * may be told after the page has asked for something.
 */
export async function setOffline(page: Page, offline: boolean): Promise<void> {
  await page.context().setOffline(offline);
  const fails = () =>
    page.evaluate(() =>
      fetch("/api/v1/health").then(
        () => false,
        () => true,
      ),
    );
  await eventually(async () => expect(await fails()).toBe(offline), 100);
}

/** Chooses a radio button by its label: the button itself is too small to be clicked safely while the page moves. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const choice = `input[name="${name}"][value="${value}"]`;
  await page.locator(`label:has(${choice})`).click();
  await page.locator(`${choice}:checked`).waitFor({ state: "attached" });
}

/** Does what a page tells of for a few seconds only: the wait begins first, for a busy machine may take as long. */
export async function expectBriefly(telling: Locator, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([telling.waitFor(), act()]);
}

/** From the lobby to a table of one's own. Returns the path of the match. */
export async function startMatch(
  { page }: Visitor,
  url: string,
  opponent: "bot" | "human",
  rules = "house",
): Promise<string> {
  await page.goto(url);
  await page.getByTestId("enter").click();
  await choose(page, "rules", rules);
  await page.getByTestId(`start-${opponent}`).click();
  await page.waitForURL("**/match/*");
  const { pathname, search } = new URL(page.url());
  return pathname + search;
}

/**
 * Two people at one table: the second comes by the link that the first shares.
 * @param guestUrl where the second finds the server.
 * @returns the path of the match.
 */
export async function sitTogether(
  host: Visitor,
  guest: Visitor,
  url: string,
  rules: string,
  guestUrl = url,
): Promise<string> {
  const path = await startMatch(host, url, "human", rules);
  const link = await host.page.getByTestId("share-link").inputValue();
  await guest.page.goto(link.replace(/^https?:\/\/[^/]+/, guestUrl));
  await guest.page.getByTestId("sit").click();
  for (const { page } of [host, guest]) await page.getByTestId("table").waitFor();
  return path;
}

/** Comes to a match to watch it. */
export async function watchMatch({ page }: Visitor, url: string): Promise<void> {
  await page.goto(url);
  await page.getByTestId("watch").click();
}

/** Winner of the finished match that the database holds: a seat, or -1 for a draw. @param path of the match's page */
export async function recordedWinner(db: Db, path: string): Promise<number> {
  const matchId = path.split("/").at(-1)!.split("?")[0];
  await eventually(async () => expect(await db.gameHistory.count({ where: { matchId } })).toBe(1));
  const row = await db.gameHistory.findUniqueOrThrow({ where: { matchId } });
  return row.winnerSeat ?? -1;
}

/** Checks that nothing is wider than the screen, and that no error was thrown or logged. */
export async function expectTidy({ page, errors }: Visitor): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.scrollingElement!.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(screen);
  expect(errors).toEqual([]);
}
