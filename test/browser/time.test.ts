// Time that runs out, as those see it who have it: on a server where there is little of it.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { startTestServer, type TestServer } from "../support/server.ts";
import { launchBrowser, newVisitor, sitTogether, type Visitor } from "./player.ts";

let browser: Browser;
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ CLOCK_PERCENT: "10" });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("whoever's time runs short is warned, once and in time", async () => {
  const host = await newVisitor(browser, { viewport: { width: 1280, height: 800 } });
  const guest = await newVisitor(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await sitTogether(host, guest, server.url, "pocket");
  const warned = ({ page }: Visitor) =>
    page
      .getByTestId("notices")
      .getByText("You have 10 seconds left.")
      .waitFor()
      .then(() => page);
  const page = await Promise.any([warned(host), warned(guest)]);
  await page.locator('.side--near [role="timer"][data-alarm="last"]').waitFor();
});
