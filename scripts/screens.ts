// npm run screens [-- --language de] [--appearance light] [--into FOLDER] [--size SIZE] [NAME…]: photographs the pages of the
// client at three sizes into docs/screens, or only those named.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { GUEST_SCREENS, type Screen, screensOf } from "./client/screens.ts";
import { enter, launch, withServer } from "./client/server.ts";
import { writeFileSafely } from "./files/write-file.mjs";

const { values, positionals: names } = parseArgs({
  options: {
    language: { type: "string", default: "en" },
    appearance: { type: "string", default: "dark" },
    size: { type: "string" },
    into: { type: "string", default: join(import.meta.dirname, "../docs/screens") },
  },
  allowPositionals: true,
});

const SIZES: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1280, height: 800 } },
  large: { viewport: { width: 1920, height: 1080 } },
};

checkChoice("size", values.size, Object.keys(SIZES));
checkChoice("language", values.language, ["en", "de"]);
checkChoice("appearance", values.appearance, ["dark", "light", "device"]);
const known = [...GUEST_SCREENS, ...screensOf("")].map(({ name }) => name);
for (const name of names) checkChoice("name", name, known);

/** Ends the command if something was asked for that there is not. */
function checkChoice(what: string, choice: string | undefined, allowed: string[]): void {
  if (choice === undefined || allowed.includes(choice)) return;
  console.error(`The ${what} is "${choice}"; it must be one of ${allowed.join(", ")}.`);
  process.exit(1);
}

/** Milliseconds for each step, on a machine that may have more to do. */
const TIMEOUT_MS = 120_000;

/** Of the WebP pictures. */
const QUALITY = 55;

await withServer(async (server) => {
  mkdirSync(values.into, { recursive: true });
  const browser = await launch(server);
  try {
    for (const [size, options] of Object.entries(SIZES)) {
      if (values.size !== undefined && values.size !== size) continue;
      const guest = await browser.newContext({ ...options, reducedMotion: "reduce" });
      guest.setDefaultTimeout(TIMEOUT_MS);
      await keepSettings(guest);
      await photograph(guest, server.url, size, GUEST_SCREENS);
      await guest.close();
      const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
      context.setDefaultTimeout(TIMEOUT_MS);
      const deck = await enter(context, server);
      await keepSettings(context);
      await photograph(context, server.url, size, screensOf(deck));
      await context.close();
    }
  } finally {
    await browser.close();
  }
});

async function keepSettings(context: BrowserContext): Promise<void> {
  const { language, appearance } = values;
  await context.addInitScript(
    (settings) => {
      if (location.protocol === "http:") localStorage["mantimon.settings"] = settings;
    },
    JSON.stringify({ language, appearance, pace: "instant", volume: 0 }),
  );
}

async function photograph(context: BrowserContext, url: string, size: string, screens: Screen[]) {
  const page = await context.newPage();
  for (const { name, path, prepare } of screens) {
    if (names.length > 0 && !names.includes(name)) continue;
    await page.goto(url + path);
    await settle(page);
    await prepare?.(page);
    await settle(page);
    await take(page, `${name}-${size}`);
  }
  await page.close();
}

/** Waits until the page has loaded, with the pictures that are in sight. A network at rest would be no sign: news come any time. */
async function settle(page: Page): Promise<void> {
  await page.locator("h1, [data-testid=guide], [data-testid=table]").first().waitFor({ state: "attached" });
  await page.waitForFunction(
    () =>
      !document.querySelector(".skeleton, .loading") &&
      [...document.images].every(
        (image) => image.complete || image.getBoundingClientRect().top > innerHeight,
      ),
  );
  // What came last is drawn, and what it asks for has begun to load.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))));
}

async function take(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  await session.detach();
  writeFileSafely(join(values.into, `${name}.webp`), Buffer.from(data, "base64"));
}
