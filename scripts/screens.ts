// npm run screens: photographs the pages of the client at three sizes into docs/screens.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { enter, launch, withServer } from "./client/server.ts";

const FOLDER = join(import.meta.dirname, "../docs/screens");

const SIZES: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 } },
};

interface Screen {
  name: string;
  path: string;
  /** Waited for before the picture is taken. */
  ready: string;
  /** What is done first. */
  prepare?: (page: Page, size: string) => Promise<void>;
}

const screens = (deck: string): Screen[] => [
  { name: "home", path: "/", ready: ".continue__go" },
  { name: "play", path: "/play", ready: ".box" },
  { name: "road", path: "/campaign", ready: ".waypoint a" },
  { name: "hall", path: "/campaign/duckpond", ready: ".person img" },
  { name: "meeting", path: "/campaign/duckpond/pip-warren", ready: ".speech" },
  { name: "packs", path: "/packs", ready: ".packoffer img" },
  {
    name: "opening",
    path: "/packs",
    ready: ".packoffer img",
    prepare: async (page) => {
      await page.locator('[data-testid^="open-"]').first().click();
      await page.getByTestId("tear").click();
      await page.getByTestId("turn-all").click();
      await page.locator(".found[data-turned] img").first().waitFor();
    },
  },
  { name: "odds", path: "/packs/odds", ready: ".odds__table" },
  { name: "purse", path: "/wallet", ready: ".change" },
  { name: "daily", path: "/daily", ready: ".parcel" },
  { name: "album", path: "/collection?sort=quantity&order=down", ready: '.slot[data-owned="true"] img' },
  { name: "card", path: "/collection/wld-002", ready: ".card__face img" },
  { name: "decks", path: "/decks", ready: ".deckslot" },
  {
    name: "builder",
    path: deck,
    ready: ".pickcard img",
    prepare: async (page, size) => {
      if (size !== "desk") await page.getByTestId("open-spine").click();
    },
  },
  { name: "profile", path: "/account", ready: ".avatars" },
  { name: "settings", path: "/settings", ready: ".settings" },
  { name: "learn", path: "/learn", ready: ".lesson" },
  { name: "rulebook", path: "/rules/book", ready: ".rulebook__rule" },
  { name: "table", path: "/practice", ready: ".handcard img" },
];

await withServer(async (server) => {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launch(server);
  try {
    for (const [size, options] of Object.entries(SIZES)) {
      const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(server.url);
      await take(page, "landing", size);
      const deck = await enter(context, server);
      for (const { name, path, ready, prepare } of screens(deck)) {
        await page.goto(server.url + path);
        await page.locator(ready).first().waitFor();
        await prepare?.(page, size);
        await take(page, name, size);
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
});

async function take(page: Page, name: string, size: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight),
  );
  await page.screenshot({ path: join(FOLDER, `${name}-${size}.jpg`), type: "jpeg", quality: 70 });
}
