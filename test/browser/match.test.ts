// A whole match of two people in real browsers, played by clicking what the table offers, with somebody who watches.
import { expect, test } from "vitest";
import { randomFrom } from "../../engine/index.ts";
import { gameName } from "../support/fuzz.ts";
import { playOn, watchOn } from "./clicks.ts";
import { expectTidy, newQuickVisitor, recordedWinner, sitTogether, watchMatch } from "./player.ts";
import { openSite } from "./site.ts";

const site = openSite();

test("two browsers play a match by a shared link to its recorded end, and a third one watches", async () => {
  const random = randomFrom(gameName("clicks of two"));
  const host = await newQuickVisitor(site.browser, { viewport: { width: 1280, height: 800 } });
  const guest = await newQuickVisitor(site.browser, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const watcher = await newQuickVisitor(site.browser, { viewport: { width: 844, height: 390 } });

  const path = await sitTogether(host, guest, site.server.url, "pocket");
  await watchMatch(watcher, site.server.url + path);
  await watcher.page.getByTestId("table").waitFor();

  const winners = await Promise.all([playOn(host, random), playOn(guest, random), watchOn(watcher)]);
  const recorded = await recordedWinner(site.db, path);
  expect(winners).toEqual([recorded, recorded, recorded]);
  for (const visitor of [host, guest, watcher]) await expectTidy(visitor);
});
