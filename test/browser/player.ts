// Plays by clicking: whatever the table offers, as someone would who has not read the rules.
import type { Page } from "playwright-core";

/** What to click, the first that there is. Answers and targets come before new undertakings. */
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
  '[data-testid="open-attacks"][data-useful]',
  '[data-testid="end-turn"][data-legal]',
];

/** What is offered: nothing more as the match is over, or so many things under this selector. */
type Offer = { over: true } | { over: false; selector: string; count: number };

/** Waits, in the page, for something to be offered. */
function nextOffer(wishes: string[]): Promise<Offer> {
  const find = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.offsetParent !== null);
  const look = (): Offer | null => {
    if (find('[data-testid="result"]').length > 0) return { over: true };
    const scope = document.querySelector("dialog[open]") ? "dialog[open] " : ".table ";
    for (const wish of wishes) {
      const { length } = find(scope + wish);
      if (length > 0) return { over: false, selector: scope + wish, count: length };
    }
    return null;
  };
  return new Promise((resolve) => {
    const check = () => {
      const offer = look();
      if (offer) resolve(offer);
      else setTimeout(check, 50);
    };
    check();
  });
}

/** Clicks something that the table offers, once it does. Returns false when the match is over. */
export async function clickOn(page: Page, random: () => number): Promise<boolean> {
  const offer = await page.evaluate(nextOffer, WISHES);
  if (offer.over) return false;
  const choice = page.locator(`${offer.selector} >> visible=true`).nth(Math.floor(random() * offer.count));
  // Where the table has moved on meanwhile, the next look decides anew.
  await choice.click({ timeout: 2_000 }).catch(() => {});
  return true;
}
