// Decks beyond the free ones, and folders, with premium and once it has ended.

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
  // What is changed no more is played all the same.
  const invited = await browser.ask("POST", "/invitations", { deck: ids[6], rules: "house" });
  expect(invited.body.code).toEqual(expect.any(String));
  expect(invited.status).toBeLessThan(400);
  expect((await browser.ask("GET", `/decks/${ids[6]}/text`)).status).toBe(200);
  expect((await browser.ask("POST", `/decks/${ids[0]}/copy`)).body.code).toBe("deck_limit");
  for (const id of ids.slice(0, 2)) await browser.ask("DELETE", `/decks/${id}`);
  expect((await change(ids[6])).status).toBe(200);
});

test("folders need premium; when it ends decks stay in theirs, and can only be taken out", async () => {
  const browser = new BrowserSession(site.server.url);
  const user = await browser.guest();
  const premiumUntil = (date: string) =>
    site.db.user.update({ where: { id: user.id }, data: { premiumUntil: new Date(date) } });
  const deck = (await browser.ask("POST", "/decks", WOOD)).body;
  const put = (folder: string | null, id = deck.id) => browser.ask("PUT", `/decks/${id}/folder`, { folder });
  const rename = (folder: string, name: string | null) =>
    browser.ask("POST", "/decks/folders", { folder, name });
  const folderOf = async (id = deck.id) => (await browser.ask("GET", `/decks/${id}`)).body.folder;

  expect((await put("Woods")).body.code).toBe("premium_required");
  await premiumUntil("2099-01-01");
  expect(await put("  Woods\u200b ")).toMatchObject({ status: 204 });
  expect((await put("x".repeat(41))).status).toBe(400);
  const copy = (await browser.ask("POST", `/decks/${deck.id}/copy`)).body;
  expect(copy.folder).toBe("Woods");
  expect((await rename("Woods", "Forest")).status).toBe(204);
  expect((await rename("Woods", "Forest")).status).toBe(404);
  expect((await browser.ask("GET", `/decks/${deck.id}`)).body).toMatchObject({
    ...{ folder: "Forest", version: deck.version, updatedAt: deck.updatedAt },
  });

  await premiumUntil("2026-01-01");
  expect([await folderOf(), await folderOf(copy.id)]).toEqual(["Forest", "Forest"]);
  expect((await put("Other")).body.code).toBe("premium_required");
  expect((await rename("Forest", "Other")).body.code).toBe("premium_required");
  expect((await put(null)).status).toBe(204);
  expect([await folderOf(), await folderOf(copy.id)]).toEqual([null, "Forest"]);
  expect((await rename("Forest", null)).status).toBe(204);
  expect(await folderOf(copy.id)).toBeNull();
  const other = new BrowserSession(site.server.url);
  await other.guest();
  expect((await other.ask("PUT", `/decks/${deck.id}/folder`, { folder: null })).status).toBe(404);
});
