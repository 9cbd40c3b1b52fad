// Measures how many frames a second the browser draws, without a GPU: while a match is shown with all its animations, while
// the pointer lifts one of a hundred cards in sight after the other, and while all of them are scrolled. Beside it, a page on
// which nothing but a spinner moves: what the machine can do at most.
import { cpus, loadavg } from "node:os";
import { setTimeout } from "node:timers/promises";
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
/** How long the pointer stays on a card: about as long as the card takes to rise. */
const STAY_MS = 150;
const TIMEOUT_MS = 180_000;
const TARGET = "at least 50";

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
        rows.push(...framesRows("a page at rest", await framesOf(page), TARGET));
        await openReplay(page, server.url);
        rows.push(...framesRows("a match with its animations", await framesOf(page), TARGET));
      });
      await open(ZOOMED_OUT, async (context) => {
        const page = await context.newPage();
        await page.goto(`${server.url}/collection`);
        const cards = await page.waitForFunction(cardsInSight, CARDS);
        rows.push({ name: "cards in sight", value: Number(await cards.jsonValue()), unit: "" });
        await page.evaluate(pageAtRest);
        const [lifted, times] = await liftCards(page);
        rows.push({ name: "of these, lifted by the pointer", value: lifted, unit: "" });
        rows.push(...framesRows("these cards, lifted one by one", times, TARGET));
        rows.push(...framesRows("these cards, scrolled", await framesOf(page, STEP)));
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

/** Resolves once the page has drawn what is new in it, as far as it can tell: after two seconds of short frames, or after 30. */
function pageAtRest(): Promise<void> {
  return new Promise((resolve) => {
    const start = performance.now();
    let restingSince = start;
    let last = start;
    const frame = (now: number) => {
      if (now - last > 50) restingSince = now;
      last = now;
      if (now - restingSince > 2_000 || now - start > 30_000) return resolve();
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** A recorded match that is shown from its beginning, at the usual pace. */
async function openReplay(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/account`);
  await page.getByTestId("own-matches").getByRole("button").first().click();
  await page.getByTestId("table").waitFor();
  await page.getByTestId("play-pause").click();
}

/** Moves the pointer over the cards in sight. @returns how many rose under it, and the times of the frames meanwhile */
async function liftCards(page: Page): Promise<[number, number[]]> {
  const recording = framesOf(page);
  let recorded = false;
  void recording.then(() => {
    recorded = true;
  });
  let lifted = 0;
  for (const card of await page.locator(".slot").all()) {
    if (recorded) break;
    const box = (await card.boundingBox())!;
    if (box.y < 0 || box.y + box.height > ZOOMED_OUT.viewport.height) continue;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await setTimeout(STAY_MS);
    if (await card.evaluate(isLifted)) lifted += 1;
  }
  return [lifted, await recording];
}

/** @param step pixels that the page is scrolled with each frame, down and up in turns */
const framesOf = (page: Page, step = 0) => page.evaluate(recordFrames, { seconds: SECONDS, step });

const isLifted = (slot: Element) => getComputedStyle(slot.querySelector(".slot__card")!).transform !== "none";

function framesRows(name: string, times: number[], target?: string): Row[] {
  const total = times.reduce((sum, time) => sum + time, 0);
  return [
    { name, value: (times.length * 1000) / total, unit: "frames a second", target },
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
