// Leaderboards, ratings and seasons over HTTP, and the rewards at a season's end.
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { loadRanked, tierOf } from "../../cards/ranked.ts";
import { type Database, openDatabase } from "../../src/db/index.ts";
import { walletOf } from "../../src/economy/wallet.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { moveListings } from "../../src/ratings/buckets.ts";
import { ratingConsequence } from "../../src/ratings/consequence.ts";
import { settleSeasons } from "../../src/ratings/season-rewards.ts";
import { ALL_TIME, seasonAt, seasonSpan } from "../../src/ratings/seasons.ts";
import { BrowserSession } from "../support/browser-session.ts";
import { newUser } from "../support/factories.ts";
import { rankedMatch } from "../support/ranked-match.ts";
import { sameDay } from "../support/same-day.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const ranked = loadRanked(loadContent());
await sameDay();
const NOW = Date.now();
const SEASON = seasonAt(ranked, NOW).number;

let server: TestServer;
let database: Database;
let me: BrowserSession;
let user: { id: string; name: string };
beforeAll(async () => {
  server = await startTestServer();
  database = await openDatabase(server.config);
});
afterAll(async () => {
  await database.close();
  await server.close();
});
beforeEach(async () => {
  await database.db.rating.deleteMany();
  await database.db.ratingBucket.deleteMany();
  me = new BrowserSession(server.url);
  user = await me.guest();
});

async function rate(userId: string, rating: number, listed = true, season = SEASON) {
  const row = {
    preset: "house",
    season,
    rating,
    deviation: 70,
    volatility: 0.06,
    matches: 9,
    won: 5,
    drawn: 0,
  };
  const data = { ...row, userId, peak: rating, listed, playedAt: new Date(NOW) };
  await database.db.$transaction(async (tx) => {
    await tx.rating.create({ data });
    if (listed) await moveListings(tx, [], [row]);
  });
}

/** Players with these ratings. */
async function field(ratings: number[]) {
  const users = [];
  for (const rating of ratings) {
    const one = await newUser(database.db);
    await rate(one.id, rating);
    users.push(one);
  }
  return users;
}

const board = (query = "", session = me) => session.ask("GET", `/ratings/house/leaderboard${query}`);
const ratings = (items: { rating: number }[]) => items.map(({ rating }) => rating);

test("pages follow one another without gaps, ties included, and number the places", async () => {
  await field([1600, 1700, 1600, 1600.5, 1500, 1900, 1600]);
  const seen: { place: number; rating: number; name: string }[] = [];
  let next: string | null = "";
  while (next !== null) {
    const { body } = await board(`?limit=2${next && `&cursor=${next}`}`);
    seen.push(...body.items);
    next = body.next;
    expect(body.players).toBe(7);
  }
  expect(seen.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(ratings(seen)).toEqual([1900, 1700, 1601, 1600, 1600, 1600, 1500]);
  expect(new Set(seen.map(({ name }) => name)).size).toBe(7);
});

test("my place with neighbors on both sides, and me apart on any page", async () => {
  await field([2000, 1900, 1800, 1700, 1600, 1400, 1300, 1200]);
  await rate(user.id, 1500);
  const { body } = await board("?around=me&limit=5");
  expect(ratings(body.items)).toEqual([1700, 1600, 1500, 1400, 1300]);
  expect(body.items[2]).toMatchObject({
    place: 6,
    you: true,
    name: user.name,
    tier: tierOf(ranked, 1500).id,
  });
  expect((await board("?limit=2")).body.me).toMatchObject({ place: 6, you: true });
  const more = await board(`?limit=5&cursor=${body.next}`);
  expect(ratings(more.body.items)).toEqual([1200]);
});

test("a provisional rating is in no leaderboard", async () => {
  await field([1600]);
  await rate(user.id, 1900, false);
  const { body } = await board();
  expect(body).toMatchObject({ players: 1, me: null });
  expect((await board("?around=me")).body.items).toEqual([]);
});

test("friends only", async () => {
  const [friend, , stranger] = await field([1600, 1700, 1800]);
  await rate(user.id, 1650);
  const [lowId, highId] = [user.id, friend.id].sort();
  await database.db.friendship.create({
    data: { lowId, highId, requestedBy: user.id, acceptedAt: new Date() },
  });
  const { body } = await board("?around=friends");
  expect(body.items.map(({ name, place }: { name: string; place: number }) => [name, place])).toEqual([
    [user.name, 3],
    [friend.name, 4],
  ]);
  expect(JSON.stringify(body)).not.toContain(stranger.name);
});

test("seasons and all time are leaderboards of their own", async () => {
  await rate(user.id, 1700);
  await rate(user.id, 1750, true, ALL_TIME);
  expect((await board("?season=all")).body).toMatchObject({ season: null, items: [{ rating: 1750 }] });
  expect((await board(`?season=${SEASON}`)).body).toMatchObject({
    season: { number: SEASON },
    items: [{ rating: 1700 }],
  });
});

test.each([
  ["a season that has not begun", "?season=999", 404, "not_found"],
  ["no season", "?season=soon", 400, "season"],
  ["an invented cursor", "?cursor=abc", 400, "cursor"],
  ["too much at once", "?limit=500", 400, "limit"],
  ["around nobody", "?around=nobody", 400, "around"],
])("refused: %s", async (_what, query, status, word) => {
  const answer = await board(query);
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).toContain(word);
});

test("refused: another preset, naming those that there are", async () => {
  const answer = await me.ask("GET", "/ratings/mine/leaderboard");
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "preset" }] } });
  expect(answer.body.errors[0].message).toContain("house");
});

test("around=me without an account asks for one", async () => {
  const answer = await board("?around=me", new BrowserSession(server.url));
  expect(answer.status).toBe(401);
});

test("a ranked match changes the own rating, and the change can be read, by its players alone", async () => {
  const other = await newUser(database.db);
  const match = rankedMatch({ users: [user, other], at: NOW });
  await recordMatch(database.db, match, [ratingConsequence(ranked)]);
  const { matchId } = (await database.db.gameHistory.findFirstOrThrow({
    where: { user0Id: user.id },
  })) as { matchId: string };
  const { body } = await me.ask("GET", `/me/ratings/changes/${matchId}`);
  expect(body).toMatchObject({ preset: "house", before: 1500, provisional: true, weight: 1 });
  expect(body.after).toBeGreaterThan(1600);
  const own = (await me.ask("GET", "/me/ratings")).body.ratings.find(
    ({ preset }: { preset: string }) => preset === "house",
  );
  expect(own).toMatchObject({ rating: body.after, matches: 1, won: 1, place: null, provisional: true });
  const history = await me.ask("GET", `/players/${encodeURIComponent(user.name)}/ratings/house/history`);
  expect(history.body.points).toMatchObject([{ rating: body.after }]);
  const stranger = new BrowserSession(server.url);
  await stranger.guest();
  expect((await stranger.ask("GET", `/me/ratings/changes/${matchId}`)).status).toBe(404);
});

test("a closed profile shows its rating's history to its owner only", async () => {
  await database.db.socialSettings.create({
    data: { userId: user.id, friendCode: "TESTCODE", profilePublic: false },
  });
  const path = `/players/${encodeURIComponent(user.name)}/ratings/house/history`;
  expect((await me.ask("GET", path)).status).toBe(200);
  const stranger = new BrowserSession(server.url);
  expect(await stranger.ask("GET", path)).toMatchObject({ status: 403, body: { code: "profile_closed" } });
});

test("the end of a season rewards each player once, however many processes settle it", async () => {
  const other = await newUser(database.db);
  await rate(user.id, 1700, true, 1);
  await rate(other.id, 1450, true, 1);
  const { endsAt } = seasonSpan(ranked, 1);
  expect(await settleSeasons(database.db, ranked, endsAt)).toBe(0);
  const later = endsAt + 2 * 60 * 60 * 1000;
  const settle = () => settleSeasons(database.db, ranked, later);
  // Stopped after one of the two, it is not done.
  let looked = 0;
  expect(await settleSeasons(database.db, ranked, later, () => looked++ > 0)).toBe(1);
  const granted = await Promise.all([settle(), settle(), settle()]);
  expect(granted.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await settle()).toBe(0);
  const { mantibucks } = tierOf(ranked, 1700).reward;
  expect((await walletOf(database.db, user.id)).mantibucks).toBe(mantibucks);
});
