// Players bring their own decks to matches, and the match keeps its copy whatever becomes of the deck.
import { beforeEach, expect, test } from "vitest";
import { BrowserSession } from "../support/browser-session.ts";
import { everythingOf, Player, refusal } from "../support/match-client.ts";
import { WOOD } from "../support/own-deck.ts";
import { openTestSite } from "../support/test-site.ts";

const site = openTestSite({ LOG_LEVEL: "fatal" });

let browser: BrowserSession;
let ana: Player;
beforeEach(async () => {
  browser = new BrowserSession(site.server.url);
  const user = await browser.guest();
  ana = new Player(site.server.url, browser.token!, user);
});

const make = async (change = {}) => (await browser.ask("POST", "/decks", { ...WOOD, ...change })).body.id;

test("a match keeps its copy of an own deck when that is changed and deleted, and lets its player in again", async () => {
  const deck = await make();
  const one = await ana.create({ deck, seat: 0 });
  await one.until(() => one.view !== null);
  const { log } = await everythingOf(site.db, [one]);
  const copy = log!.header.players[0].deck;
  expect([copy.cards.length, copy.energy.length]).toEqual([40, 20]);
  await browser.ask("PATCH", `/decks/${deck}`, { version: 1, cards: {} });
  expect((await browser.ask("DELETE", `/decks/${deck}`)).status).toBe(204);
  const again = await ana.join(one.room.roomId, { deck });
  expect(again.seat).toBe(0);
  expect((await everythingOf(site.db, [again])).log!.header.players[0].deck).toEqual(copy);
});

test("an incomplete deck gets no seat", async () => {
  const deck = await make({ cards: { "wld-001": 4 } });
  expect(await refusal(ana.create({ deck }))).toBe("illegal_deck");
});

test("a deck for other rules gets no seat", async () => {
  expect(await refusal(ana.create({ deck: await make(), rules: "pocket" }))).toBe("illegal_deck");
});

test("the deck of somebody else is not there", async () => {
  const deck = await make();
  const ben = await Player.guest(site.server.url);
  expect(await refusal(ben.create({ deck }))).toBe("deck_not_found");
  expect((await browser.ask("GET", `/decks/${deck}`)).status).toBe(200);
});
