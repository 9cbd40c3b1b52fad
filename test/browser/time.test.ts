// What depends on time, as pages show it, on a server whose clock the test moves: time that runs out, and delays.
import { test } from "vitest";
import { PRESETS } from "../../engine/index.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";
import { manualClock } from "../support/manual-time.ts";
import { DESK, expectTidy, newVisitor, PHONE, sitTogether, type Visitor, watchMatch } from "./player.ts";
import { openSite } from "./site.ts";

const time = manualClock();
const site = openSite({}, { time });

test("whoever's time runs short is warned, once and in time", async () => {
  const host = await newVisitor(site.browser, DESK);
  const guest = await newVisitor(site.browser, PHONE);
  await sitTogether(host, guest, site.server.url, "pocket");
  for (const { page } of [host, guest]) await page.locator(".handcard[data-card]").first().waitFor();
  const warned = ({ page }: Visitor) =>
    page
      .getByTestId("notices")
      .getByText("You have 10 seconds left.")
      .waitFor()
      .then(() => page);
  const warning = Promise.any([warned(host), warned(guest)]);
  const { setup, reserve } = timeControlFor(PRESETS.pocket);
  time.advance(setup + reserve - 10_000);
  const page = await warning;
  // The page's own clock has stood still meanwhile: it is told the server's when it is loaded again.
  await page.reload();
  await page.locator('.side--near [role="timer"][data-alarm="last"]').waitFor();
});

test("a delayed match tells its spectators so, in the list and at the table", async () => {
  const host = await newVisitor(site.browser, DESK);
  const guest = await newVisitor(site.browser, PHONE);
  const watcher = await newVisitor(site.browser, PHONE);
  await host.page.goto(site.server.url);
  await host.page.getByTestId("enter").click();
  await host.page.getByTestId("delay").selectOption("30");
  await host.page.getByTestId("start-human").click();
  const link = await host.page.getByTestId("share-link").inputValue();
  const here = link.replace(/^https?:\/\/[^/]+/, site.server.url);
  await guest.page.goto(here);
  await guest.page.getByTestId("sit").tap();
  await host.page.getByTestId("table").waitFor();

  await watchMatch(watcher, host.page.url());
  await watcher.page.getByTestId("waiting").getByText("30 seconds later").waitFor();
  time.advance(30_000);
  await watcher.page.getByTestId("table").waitFor();
  await watcher.page.goto(`${site.server.url}/play`);
  // Nor does the list know of it before.
  await watcher.page.locator(".live__match", { hasText: "30 seconds later" }).waitFor();
  await expectTidy(watcher);
});
