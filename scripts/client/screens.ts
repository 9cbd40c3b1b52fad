// The pages of the client as they are photographed: where they are, and what is done before.
import type { Page } from "playwright-core";
import { clickOn, playUntil } from "../../test/browser/clicks.ts";

export interface Screen {
  name: string;
  path: string;
  /** What is done first. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** Of a guest, whose open table would be in the way at home. */
export const GUEST_SCREENS: Screen[] = [
  { name: "landing", path: "/" },
  {
    name: "waiting",
    path: "/",
    prepare: async (page) => {
      await page.getByTestId("enter").click();
      await begin(page, "human");
    },
  },
];

const follow = (selector: string) => (page: Page) => page.locator(selector).first().click();

/** @param deck path of a deck of the player's */
export const screensOf = (deck: string): Screen[] => [
  { name: "home", path: "/" },
  { name: "play", path: "/play" },
  { name: "lobby", path: "/tables" },
  { name: "invite", path: "/invite" },
  { name: "road", path: "/campaign" },
  { name: "hall", path: "/campaign/duckpond" },
  { name: "meeting", path: "/campaign/duckpond/pip-warren" },
  { name: "store", path: "/store" },
  { name: "item", path: "/store/tales-of-the-wold" },
  { name: "orders", path: "/orders" },
  { name: "order", path: "/orders", prepare: follow('a[href^="/orders/"]') },
  { name: "spending", path: "/spending" },
  { name: "packs", path: "/packs" },
  { name: "opening", path: "/packs", prepare: openPack },
  { name: "odds", path: "/packs/odds" },
  { name: "wallet", path: "/wallet" },
  { name: "daily", path: "/daily" },
  { name: "quests", path: "/quests" },
  { name: "pass", path: "/pass" },
  { name: "wardrobe", path: "/wardrobe" },
  { name: "album", path: "/collection?sort=quantity&order=down" },
  { name: "card", path: "/collection/wld-002" },
  { name: "decks", path: "/decks" },
  { name: "builder", path: deck },
  {
    name: "spine",
    path: deck,
    prepare: async (page) => {
      const spine = page.getByTestId("open-spine");
      if (await spine.isVisible()) await spine.click();
    },
  },
  { name: "friends", path: "/friends" },
  { name: "ranking", path: "/ranking" },
  { name: "statistics", path: "/statistics" },
  { name: "player", path: "/players/Juniper" },
  { name: "profile", path: "/account" },
  { name: "settings", path: "/settings" },
  { name: "admin", path: "/admin" },
  { name: "learn", path: "/learn" },
  { name: "lesson", path: "/learn/attack" },
  { name: "glossary", path: "/learn/glossary" },
  { name: "rules", path: "/rules" },
  { name: "rulebook", path: "/rules/book" },
  { name: "own-rules", path: "/rules/own" },
  { name: "not-found", path: "/nowhere" },
  { name: "replay", path: "/account", prepare: watchReplay },
  { name: "table", path: "/practice", prepare: playTurns },
  { name: "result", path: "/play", prepare: finishMatch },
];

async function openPack(page: Page): Promise<void> {
  await page.locator('[data-testid^="open-"]').first().click();
  await page.getByTestId("tear").click();
  await page.getByTestId("turn-all").click();
  await page.locator(".found[data-turned] img").first().waitFor();
}

/** To the middle of a recorded match. */
async function watchReplay(page: Page): Promise<void> {
  await page.getByTestId("own-matches").getByRole("button").first().click();
  await page.getByTestId("table").waitFor();
  const slider = page.getByTestId("slider");
  const end = Number(await slider.getAttribute("max"));
  await slider.fill(String(Math.floor(end / 2)));
}

/** Clicks that fill the benches and attach some energy. */
const CLICKS = 24;

const IS_TURN = '[data-testid="end-turn"][data-legal]';

async function playTurns(page: Page): Promise<void> {
  await playUntil(page, IS_TURN);
  for (let clicks = 0; clicks < CLICKS; clicks++) if (!(await clickOn(page, () => 0))) return;
  await playUntil(page, IS_TURN);
}

/** Begins a match, even if another is open. */
async function begin(page: Page, opponent: "bot" | "human"): Promise<void> {
  await page.getByTestId(`start-${opponent}`).click();
  const anyway = page.getByTestId("begin-anyway");
  await anyway.or(page.getByTestId("waiting")).or(page.getByTestId("table")).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
}

/** Clicks until a result has something to tell. */
const RESULT_CLICKS = 90;

async function finishMatch(page: Page): Promise<void> {
  await begin(page, "bot");
  for (let clicks = 0; clicks < RESULT_CLICKS; clicks++) if (!(await clickOn(page, () => 0))) return;
  await playUntil(page, IS_TURN);
  await page.keyboard.press("m");
  await page.getByTestId("menu").locator(".button--ember").click();
  await page.getByTestId("concede-yes").click();
  await page.getByTestId("result").waitFor();
}
