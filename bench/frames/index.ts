// Measures how many frames a second the browser draws, without a GPU: while a hundred cards that are in sight are scrolled,
// and while a match is shown with all its animations. Beside it, a page on which nothing but a spinner moves: what the
// machine can do at most.
import { cpus, loadavg } from "node:os";
import type { BrowserContext, Page } from "playwright-core";
import { enter, launch, withServer } from "../../scripts/client/server.ts";
import { quantile } from "../statistics.ts";
import { printRows, type Row } from "../table.ts";

/** As many pixels as a screen of 1920 × 1080 has, on which the page is zoomed out until a hundred cards are in sight. */
const ZOOMED_OUT = { viewport: { width: 1800, height: 3100 }, deviceScaleFactor: 0.6 };
const DESK = { viewport: { width: 1280, height: 800 } };

const CARDS = 100;
const SECONDS = 10;
/** Pixels of the page that are scrolled from one frame to the next. */
const STEP = 8;
const TIMEOUT_MS = 180_000;

export async function benchFrames(json: boolean): Promise<void> {
  const rows: Row[] = [];
  await withServer(async (server) => {
    const browser = await launch(server);
    const open = async (options: typeof DESK, work: (context: BrowserContext) => Promise<void>) => {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(TIMEOUT_MS);
      await enter(context, server);
      await work(context);
      await context.close();
    };
    try {
      await open(DESK, async (context) => {
        const page = await context.newPage();
        await page.goto(`${server.url}/nowhere`);
        rows.push(...(await framesOf(page, "a page at rest", 0)));
        await openReplay(page, server.url);
        rows.push(...(await framesOf(page, "a match with its animations", 0)));
      });
      await open(ZOOMED_OUT, async (context) => {
        const page = await context.newPage();
        await page.goto(`${server.url}/collection`);
        const cards = await page.waitForFunction(cardsInSight, CARDS);
        rows.push({ name: "cards in sight", value: Number(await cards.jsonValue()), unit: "" });
        rows.push(...(await framesOf(page, "these cards, scrolled", STEP)));
      });
    } finally {
      await browser.close();
    }
  });
  const machine = `${cpus()[0].model}, ${cpus().length} cores, load average ${loadavg()[0].toFixed(1)}`;
  printRows(`Frames (${machine})`, rows, json);
}

/** How many cards are in sight with their pictures, once those are as many as asked for. */
function cardsInSight(least: number): number | false {
  const seen = [...document.querySelectorAll<HTMLImageElement>(".slot img")].filter((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return image.complete && bottom > 0 && top < innerHeight;
  });
  return seen.length >= least && seen.length;
}

/** A recorded match that is shown from its beginning, at the usual pace. */
async function openReplay(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/account`);
  await page.getByTestId("own-matches").getByRole("button").first().click();
  await page.getByTestId("table").waitFor();
  await page.getByTestId("play-pause").click();
}

/** @param step pixels that the page is scrolled with each frame, down and up in turns */
async function framesOf(page: Page, name: string, step: number): Promise<Row[]> {
  const times = await page.evaluate(recordFrames, { seconds: SECONDS, step });
  const total = times.reduce((sum, time) => sum + time, 0);
  return [
    { name, value: (times.length * 1000) / total, unit: "frames a second", target: "at least 50" },
    { name: `${name}, frame, p95`, value: quantile(times, 0.95), unit: "ms" },
  ];
}

/** Milliseconds from each frame to the next. */
function recordFrames({ seconds, step }: { seconds: number; step: number }): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    let direction = 1;
    const start = performance.now();
    let last = start;
    const frame = (now: number) => {
      times.push(now - last);
      last = now;
      if (now - start > seconds * 1000) return resolve(times);
      if (scrollY + innerHeight + step >= document.documentElement.scrollHeight) direction = -1;
      if (scrollY === 0) direction = 1;
      scrollBy(0, direction * step);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
