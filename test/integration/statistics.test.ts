// Statistics, filters of the history, and profiles over HTTP.
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { tallyOf } from "../../src/matches/tally.ts";
import { performanceConsequence } from "../../src/statistics/consequence.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { newDeck } from "../support/factories.ts";
import { playedMatch } from "../support/played-match.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const { pool } = loadContent();

let server: TestServer;
let database: Database;
beforeAll(async () => {
  server = await startTestServer();
  database = await openDatabase(server.config);
});
afterAll(async () => {
  await database.close();
  await server.close();
});

const countsOf = (ids: string[]) =>
  Object.fromEntries([...Map.groupBy(ids, (id) => id)].map(([id, copies]) => [id, copies.length]));

async function player() {
  const session = new BrowserSession(server.url);
  const { id, name } = await session.guest();
  return { session, id, name };
}

test("matches are counted by rules, turn order, types and deck, and the history can be filtered", async () => {
  const [ana, ben] = [await player(), await player()];
  let won = 0;
  let first = 0;
  for (let i = 0; i < 6; i++) {
    const finished = playedMatch({
      users: [ana.id, i < 4 ? ben.id : null],
      names: [ana.name, ben.name],
      rules: i % 2 ? "pocket" : "house",
    });
    const tally = await tallyOf(finished, async () => pool);
    if (finished.result.winner === 0) won++;
    if (tally!.first === 0) first++;
    await recordMatch(database.db, finished, [performanceConsequence(tally)]);
  }
  const ask = async (query = "") => (await ana.session.ask("GET", `/me/statistics${query}`)).body;
  const all = await ask();
  expect(all.total).toMatchObject({ played: 6, won });
  expect(all.rules).toMatchObject([{ played: 3 }, { played: 3 }]);
  expect(all.first.find(({ key }: { key: string }) => key === "first")?.played ?? 0).toBe(first);
  const sum = (rows: { played: number }[]) => rows.reduce((total, { played }) => total + played, 0);
  for (const group of ["ownType", "opponentType", "deck", "type"]) expect(sum(all[group])).toBe(6);
  expect(sum(all.weeks)).toBe(6);
  expect((await ask("/advanced")).code).toBe("premium_required");
  const premiumUntil = new Date("2099-01-01");
  await database.db.user.update({ where: { id: ana.id }, data: { premiumUntil } });
  const advanced = await ask("/advanced");
  for (const group of ["matchups", "length", "end"]) expect(sum(advanced[group])).toBe(6);
  expect(advanced.longestStreak).toBeLessThanOrEqual(won);
  expect(advanced.longestStreak > 0).toBe(won > 0);
  expect(sum((await ask("/advanced?rules=pocket")).length)).toBe(3);
  expect((await ask("?rules=pocket")).total.played).toBe(3);
  expect((await ask("?type=ranked")).total.played).toBe(0);

  const matches = async (query: string) => (await ana.session.ask("GET", `/me/matches?${query}`)).body.items;
  expect(await matches("rules=pocket")).toHaveLength(3);
  expect(await matches("opponent=bot")).toHaveLength(2);
  expect(await matches("opponent=user&rules=house")).toHaveLength(2);
  expect(await matches("result=won")).toHaveLength(won);
  const part = encodeURIComponent(ben.name.slice(1, 6).toUpperCase());
  expect(await matches(`name=${part}&opponent=user`)).toHaveLength(4);
  expect(await matches("name=%25")).toEqual([]);
  for (const { key, played } of all.deck) expect(await matches(`deck=${key}`)).toHaveLength(played);
  expect(await matches("deck=none")).toEqual([]);
  const [latest] = await matches("limit=1");
  const day = 24 * 60 * 60 * 1000;
  const after = (ms: number) => new Date(Date.parse(latest.finishedAt) + ms).toISOString();
  expect(await matches(`from=${after(-day)}&to=${after(day)}`)).toHaveLength(6);
  expect(await matches(`from=${after(1)}`)).toEqual([]);
  expect(await matches(`to=${after(-day)}`)).toEqual([]);
  const profile = await ana.session.ask("GET", `/players/${encodeURIComponent(ben.name)}`);
  expect(profile.body).toMatchObject({ name: ben.name, headToHead: { played: 4 }, friend: "no" });
});

test("decks are named that were changed last, and no more of them than can be read for each answer", async () => {
  const { session, id: userId } = await player();
  const finished = playedMatch({ users: [userId, null], moves: 4 });
  const tally = await tallyOf(finished, async () => pool);
  await recordMatch(database.db, finished, [performanceConsequence(tally)]);
  const { cards, energy } = finished.log.header.players[0].deck;
  const played = { cards: countsOf(cards), energy: countsOf(energy), updatedAt: new Date("2026-01-01") };
  const { id, name } = await newDeck(database.db, userId, played);
  const named = async () => (await session.ask("GET", "/me/statistics")).body.deck[0].name;
  expect(await named()).toBe(name);
  const other = { userId, name: "Another", updatedAt: new Date("2026-01-02") };
  await database.db.deck.createMany({ data: Array.from({ length: 200 }, () => other) });
  expect(await named()).toBeNull();
  await database.db.deck.update({ where: { id }, data: { name: "Changed" } });
  expect(await named()).toBe("Changed");
});

test("a closed profile is seen by its owner and friends only, on every way", async () => {
  const [ana, ben, cleo] = [await player(), await player(), await player()];
  await ana.session.ask("PATCH", "/me/social", { profilePublic: false });
  const path = `/players/${encodeURIComponent(ana.name)}`;
  expect((await ana.session.ask("GET", path)).body.friend).toBe("you");
  expect(await ben.session.ask("GET", path)).toMatchObject({ status: 403, body: { code: "profile_closed" } });
  expect((await ben.session.ask("GET", `/users/${encodeURIComponent(ana.name)}`)).status).toBe(403);
  await ana.session.ask("POST", "/friends", { name: ben.name });
  await ben.session.ask("POST", "/friends", { name: ana.name });
  expect((await ben.session.ask("GET", path)).body.friend).toBe("yes");
  expect((await cleo.session.ask("GET", path)).status).toBe(403);
  await cleo.session.ask("PUT", `/blocks/${encodeURIComponent(ben.name)}`);
  expect((await ben.session.ask("GET", `/players/${encodeURIComponent(cleo.name)}`)).status).toBe(404);
});

test.each([
  ["/me/statistics?days=0", "days"],
  ["/me/statistics?type=golf", "type"],
  ["/me/matches?result=maybe", "result"],
  ["/me/matches?opponent=cat", "opponent"],
  ["/me/matches?from=yesterday", "from"],
  ["/me/matches?deck=a%20deck", "deck"],
])("refused: %s", async (path, field) => {
  const { session } = await player();
  expect(await session.ask("GET", path)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
});

test("refused: a text that the database cannot hold, in a query and in a body", async () => {
  const [{ session }, other] = [await player(), await player()];
  const report = { name: other.name, kind: "name", text: "a\0b" };
  for (const answer of [
    await session.ask("GET", "/me/matches?name=a%00b"),
    await session.ask("POST", "/reports", report),
  ])
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } });
});
