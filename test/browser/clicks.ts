// A player who clicks whatever the table offers, and one who watches.
import type { Page } from "playwright-core";
import type { Visitor } from "./player.ts";

/** What to click, in order of preference: answers and targets come before new actions. */
const WISHES = [
  ".mon[data-legal]",
  ".place[data-legal]",
  '[data-testid="play"]',
  ".pick[data-legal]",
  ".picker__words [data-legal]",
  ".handcard[data-legal]:not([data-held])",
  ".zone__bead[data-legal]:not([data-held])",
  '[data-testid="stop"]',
  '[data-testid="answer"]',
  ".attack--ability[data-legal]",
  ".attack[data-legal]:not(.attack--retreat)",
  '[data-testid="open-attacks"][data-legal]',
  '[data-testid="end-turn"][data-legal]',
];

/** The first of what is offered. */
const FIRST_WISH = { wishes: WISHES, chance: 0 };

/** Looks without an offer after which the table hangs, a minute at least. */
const MAX_LOOKS = 250;

/** A point of the page to click, or that the match is over. */
type Offer = { over: true } | { over: false; x: number; y: number };

/**
 * Looks, in the page, until something is offered that nothing covers, but not for longer than it takes to see that much
 * is going on.
 * @param chance from 0 to 1: which one of several
 */
function lookForOffer({ wishes, chance }: { wishes: string[]; chance: number }): Promise<Offer | null> {
  const find = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const pointOf = (element: Element) => {
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { x, y, width, height } = element.getBoundingClientRect();
    // Cards of a full hand overlap: only the left edge of each is free, or the right one beside a card that is lifted.
    const points = element.matches(".handcard")
      ? [9, width / 2, width - 9].map((across) => ({ x: x + across, y: y + 30 }))
      : [{ x: x + width / 2, y: y + height / 2 }];
    const isFree = (point: { x: number; y: number }) =>
      element.contains(document.elementFromPoint(point.x, point.y));
    return points.find(isFree) ?? null;
  };
  const look = (): Offer | null => {
    if (find('[data-testid="result"]').length > 0) return { over: true };
    const scope = document.querySelector("dialog[open]") ? "dialog[open] " : ".table ";
    for (const wish of wishes) {
      const found = find(scope + wish);
      if (found.length === 0) continue;
      const point = pointOf(found[Math.floor(chance * found.length)]);
      return point && { over: false, ...point };
    }
    return null;
  };
  return new Promise((resolve) => {
    let looks = 0;
    const check = () => {
      const offer = look();
      if (offer || ++looks > 8) resolve(offer);
      else setTimeout(check, 30);
    };
    check();
  });
}

/** Clicks something that the table offers, once it does. Returns false when the match is over. */
export async function clickOn(page: Page, random: () => number): Promise<boolean> {
  const wish = { wishes: WISHES, chance: random() };
  let offer = await page.evaluate(lookForOffer, wish);
  for (let looks = 0; offer === null; looks++) {
    if (looks === MAX_LOOKS)
      throw new Error(`nothing is offered: ${await page.locator("body").textContent()}`);
    // No time for animations.
    await page.keyboard.press("s");
    offer = await page.evaluate(lookForOffer, wish);
  }
  if (offer.over) return false;
  await page.mouse.click(offer.x, offer.y);
  return true;
}

/** Answers whatever set-up asks of either, in its order, until the first turn. @returns whose it is, and the other */
export async function setUp(one: Visitor, other: Visitor): Promise<[Visitor, Visitor]> {
  const isTurn = ({ page }: Visitor) => page.locator('[data-testid="end-turn"][data-legal]').count();
  for (let answers = 0; answers < 100; answers++) {
    for (const { page } of [one, other]) {
      await page.keyboard.press("s");
      if (await isTurn(one)) return [one, other];
      if (await isTurn(other)) return [other, one];
      const offer = await page.evaluate(lookForOffer, FIRST_WISH);
      if (offer && !offer.over) await page.mouse.click(offer.x, offer.y);
    }
  }
  throw new Error("the set-up does not end");
}

/** Clicks on until there is something that matches. */
export async function playUntil(page: Page, selector: string): Promise<void> {
  const found = page.locator(selector);
  for (let clicks = 0; clicks < 50; clicks++) {
    await page.evaluate(lookForOffer, FIRST_WISH);
    await page.keyboard.press("s");
    if ((await found.count()) > 0) return;
    await clickOn(page, () => 0);
  }
  throw new Error(`the table never offers ${selector}`);
}

/** More clicks than any match takes. */
const MOST_CLICKS = 5_000;

/** Plays to the end. @returns the winner that the page shows, -1 for a draw */
export async function playOn({ page }: Visitor, random: () => number): Promise<number> {
  let clicks = 0;
  while (await clickOn(page, random)) {
    if (++clicks > MOST_CLICKS) throw new Error(`the match has no end after ${clicks} clicks`);
  }
  return winnerOn(page);
}

/** @returns the winner that the page shows, -1 for a draw */
async function winnerOn(page: Page): Promise<number> {
  const result = page.getByTestId("result").locator("[data-winner]");
  const winner = await result.getAttribute("data-winner").catch(async (error: Error) => {
    // The text of the page says more than the timeout.
    throw new Error(`${error.message}\nThe page shows: ${await page.locator("body").textContent()}`);
  });
  return Number(winner);
}

/** Watches to the end. @returns the winner that the page shows, -1 for a draw */
export async function watchOn({ page }: Visitor): Promise<number> {
  await page.getByTestId("result").waitFor({ timeout: 0 });
  return winnerOn(page);
}
