// Decks beyond the free ones, once premium has ended.

import { expect, test } from "vitest";
import { BrowserSession } from "../support/browser-session.ts";
import { WOOD } from "../support/own-deck.ts";
import { openTestSite } from "../support/test-site.ts";

const PREMIUM = { premiumUntil: new Date("2099-01-01") };

const site = openTestSite();

test("decks beyond the free ones are read, copied out and deleted, and changed no more", async () => {
  const browser = new BrowserSession(site.server.url);
  const user = await browser.guest();
  await site.db.user.update({ where: { id: user.id }, data: PREMIUM });
  const ids: string[] = [];
  for (let n = 0; n < 7; n++) ids.push((await browser.ask("POST", "/decks", WOOD)).body.id);
  await site.db.user.update({ where: { id: user.id }, data: { premiumUntil: new Date("2026-01-01") } });
  const flags = (await browser.ask("GET", "/decks")).body.items.map(
    ({ readOnly }: { readOnly: boolean }) => readOnly,
  );
  expect(flags).toEqual([true, true, false, false, false, false, false]);
  const change = (id: string) => browser.ask("PATCH", `/decks/${id}`, { version: 1, name: "New" });
  expect((await change(ids[6])).body.code).toBe("deck_read_only");
  expect((await change(ids[0])).status).toBe(200);
  expect((await browser.ask("GET", `/decks/${ids[6]}/text`)).status).toBe(200);
  expect((await browser.ask("POST", `/decks/${ids[0]}/copy`)).body.code).toBe("deck_limit");
  for (const id of ids.slice(0, 2)) await browser.ask("DELETE", `/decks/${id}`);
  expect((await change(ids[6])).status).toBe(200);
});
