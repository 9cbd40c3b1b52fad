// Ways to use a page: with the keyboard alone, and with fingers alone.
import type { BrowserContextOptions, Page } from "playwright-core";

/** More stops than any way through a page has. */
const MAX_STOPS = 80;

/** Goes with Tab, as far as it takes, to something that matches. */
export async function walkTo(page: Page, selector: string): Promise<void> {
  const matches = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  await page.locator(selector).first().waitFor();
  for (let stops = 0; stops < MAX_STOPS; stops++) {
    if (await matches()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

export interface Hand {
  options: BrowserContextOptions;
  /** Uses the first button, link or field that matches. */
  press(page: Page, selector: string): Promise<void>;
}

export const HANDS: Record<string, Hand> = {
  keyboard: {
    options: { viewport: { width: 1280, height: 800 } },
    async press(page, selector) {
      await walkTo(page, selector);
      const toggles = await page.evaluate(() => document.activeElement?.matches("[type=checkbox]"));
      await page.keyboard.press(toggles ? "Space" : "Enter");
    },
  },
  fingers: {
    options: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    async press(page, selector) {
      // Cards of a full hand overlap: only the left edge of each is free.
      const edge = selector.startsWith(".handcard") ? { position: { x: 9, y: 30 } } : {};
      await page.locator(`${selector} >> visible=true`).first().tap(edge);
    },
  },
};
