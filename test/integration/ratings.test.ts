// Ratings of finished matches, on both databases: each match once, whatever happens at the same time.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { loadRanked } from "../../cards/ranked.ts";
import { PRESETS } from "../../engine/index.ts";
import { DAY_MS } from "../../src/day.ts";
import type { User } from "../../src/db/generated/client.ts";
import { blockedBetween } from "../../src/friends/blocks.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { ratingConsequence, weightOf } from "../../src/ratings/consequence.ts";
import { ratingOf } from "../../src/ratings/ratings.ts";
import { ALL_TIME, seasonSpan } from "../../src/ratings/seasons.ts";
import { deleteUser } from "../../src/users/profiles.ts";
import { atOnce } from "../support/at-once.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newUser } from "../support/factories.ts";
import { type RankedMatch, rankedMatch } from "../support/ranked-match.ts";

const ranked = loadRanked(loadContent());
const consequence = ratingConsequence(ranked);
const NOON = seasonSpan(ranked, 1).startsAt + DAY_MS / 2;

describe.each(DATABASES)("on %s", (_name, open) => {
  let database: TestDatabase;
  let ana: User;
  let ben: User;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    ana = await newUser(database.db);
    ben = await newUser(database.db);
  });

  const record = (match: RankedMatch) => recordMatch(database.db, rankedMatch(match), [consequence]);
  const rating = (user: User, at = NOON) => ratingOf(database.db, ranked, user.id, "house", at);
  const rows = (user: User) =>
    database.db.rating.findMany({ where: { userId: user.id }, orderBy: { season: "asc" } });

  /** Every bucket holds as many as there are listed ratings in it. */
  async function expectBucketsRight() {
    const wrong = await database.db.$queryRaw`
      SELECT * FROM (
        SELECT "season", "preset", floor("rating")::int AS "bucket", count(*)::int AS "count"
        FROM "Rating" WHERE "listed" GROUP BY 1, 2, 3) AS counted
      FULL JOIN (SELECT * FROM "RatingBucket" WHERE "count" <> 0) AS kept
      USING ("season", "preset", "bucket")
      WHERE counted."count" IS DISTINCT FROM kept."count"`;
    expect(wrong).toEqual([]);
  }

  test("who has never played has the rating of a new player", async () => {
    expect(await rating(ana)).toEqual({
      rating: 1500,
      deviation: 350,
      volatility: 0.06,
      matches: 0,
      provisional: true,
    });
  });

  test("a win raises one rating and lowers the other, of the season and for all time", async () => {
    await record({ users: [ana, ben], at: NOON });
    const [won, lost] = [await rating(ana), await rating(ben)];
    expect(won.rating).toBeGreaterThan(1600);
    expect(won.rating - 1500).toBeCloseTo(1500 - lost.rating, 6);
    expect(won).toMatchObject({ matches: 1, provisional: true });
    expect(await rows(ana)).toMatchObject([
      { season: ALL_TIME, matches: 1, won: 1, listed: false },
      { season: 1, matches: 1, won: 1, listed: false },
    ]);
  });

  test.each(["concede", "timeout", "abandoned"] as const)(
    "leaving is a loss: a match that ends by %s is rated",
    async (reason) => {
      await record({ users: [ana, ben], winner: 1, reason, at: NOON });
      expect((await rating(ana)).rating).toBeLessThan(1500);
    },
  );

  test("a draw of two new players moves neither rating", async () => {
    await record({ users: [ana, ben], winner: -1, reason: "turnLimit", at: NOON });
    expect((await rating(ana)).rating).toBeCloseTo(1500, 6);
    expect((await rows(ana))[0]).toMatchObject({ matches: 1, won: 0, drawn: 1 });
  });

  test.each([
    ["a casual match", { context: { kind: "casual" }, type: "casual" }],
    ["a private match", { context: { kind: "private" }, type: "private" }],
    ["rules of their own under a preset's name", { rules: { ...PRESETS.house, poison: 20 } }],
    ["rules of another name", { rules: { ...PRESETS.house, name: "mine" } }],
  ] as const)("not rated: %s", async (_what, header) => {
    await record({ users: [ana, ben], at: NOON, header });
    expect(await rows(ana)).toEqual([]);
  });

  test("not rated: a match against a bot", async () => {
    const match = rankedMatch({ users: [ana, ben], at: NOON });
    const [seat, { name, deck }] = match.log.header.players;
    const bot = { kind: "bot", userId: null, bot: "scaled", level: 1, personality: "balanced" } as const;
    match.log.header.players = [seat, { ...bot, name, deck }];
    await recordMatch(database.db, match, [consequence]);
    expect(await rows(ana)).toEqual([]);
  });

  test("a match that is recorded ten times at once changes each rating once", async () => {
    const match = rankedMatch({ users: [ana, ben], at: NOON });
    await atOnce(10, () => recordMatch(database.db, match, [consequence]));
    expect(await rating(ana)).toMatchObject({ matches: 1 });
    expect(await database.db.ratingChange.count({ where: { matchId: match.log.header.id } })).toBe(2);
  });

  test("nothing is rated if anything that follows fails", async () => {
    const match = rankedMatch({ users: [ana, ben], at: NOON });
    const failing = () => Promise.reject(new Error("fails"));
    await expect(recordMatch(database.db, match, [consequence, failing])).rejects.toThrow("fails");
    expect(await rows(ana)).toEqual([]);
    await expectBucketsRight();
  });

  test("a storm of parallel results: each counted once, none lost, the leaderboard's counts right", async () => {
    const users = [ana, ben, ...(await atOnce(6, () => newUser(database.db)))];
    // So far played that they are listed after a few matches more.
    const nearlySettled = { rating: 1500, deviation: 115, volatility: 0.06, matches: 0, won: 0, drawn: 0 };
    await database.db.rating.createMany({
      data: users.flatMap(({ id: userId }) =>
        [ALL_TIME, 1].map((season) => ({
          ...nearlySettled,
          userId,
          preset: "house",
          season,
          peak: 1500,
          listed: false,
          playedAt: new Date(NOON),
        })),
      ),
    });
    const matches = Array.from({ length: 40 }, (_, i) => {
      const first = i % users.length;
      const second = (first + 1 + (i % (users.length - 1))) % users.length;
      const winner = i % 11 === 0 ? -1 : i % 3 === 0 ? 1 : 0;
      return rankedMatch({ users: [users[first], users[second]], winner, at: NOON });
    });
    // Each is recorded twice, as by two processes.
    const twice = [...matches, ...matches];
    await atOnce(twice.length, (n) => recordMatch(database.db, twice[n], [consequence]));
    for (const user of users) {
      const played = matches.filter(({ log }) => log.header.players.some(({ userId }) => userId === user.id));
      const changes = await database.db.ratingChange.findMany({ where: { userId: user.id } });
      expect(changes).toHaveLength(played.length);
      const present = await rating(user);
      expect(present.matches).toBe(played.length);
      // The changes are a chain: each begins where another has ended.
      const begun = [...changes.map(({ before }) => before), present.rating].sort();
      const ended = [1500, ...changes.map(({ after }) => after)].sort();
      expect(begun).toEqual(ended);
    }
    await expectBucketsRight();
    expect(await database.db.rating.count({ where: { listed: true } })).toBeGreaterThan(0);
  });

  test("many matches of the same two players count less and less, and again in full a day later", async () => {
    for (let i = 0; i < 10; i++) await record({ users: [ana, ben], at: NOON + i });
    const changes = await database.db.ratingChange.findMany({
      where: { userId: ana.id },
      orderBy: { createdAt: "asc" },
    });
    expect(changes.map(({ weight }) => weight)).toEqual(Array.from({ length: 10 }, (_, i) => weightOf(i)));
    expect(changes[9].after).toBe(changes[9].before);
    await record({ users: [ben, ana], at: NOON + 2 * DAY_MS });
    const latest = await database.db.ratingChange.findFirst({
      where: { userId: ana.id },
      orderBy: { createdAt: "desc" },
    });
    expect(latest).toMatchObject({ weight: 1, score: 0 });
  });

  test("a new season begins nearer to the middle, and the rating for all time goes on", async () => {
    for (let i = 0; i < 3; i++) await record({ users: [ana, ben], at: NOON + i });
    const { rating: before } = await rating(ana);
    const { startsAt } = seasonSpan(ranked, 2);
    const reset = await rating(ana, startsAt + 1);
    expect(reset.rating).toBeCloseTo(1500 + ranked.reset.keep * (before - 1500), 6);
    expect(reset).toMatchObject({ matches: 0, provisional: true });
    await record({ users: [ana, ben], at: startsAt + 1 });
    const [allTime, first, second] = await rows(ana);
    expect(allTime.matches).toBe(4);
    expect(allTime.rating).toBeGreaterThan(before);
    expect(first).toMatchObject({ season: 1, matches: 3, rating: before });
    expect(second).toMatchObject({ season: 2, matches: 1 });
    expect(second.rating).toBeGreaterThan(reset.rating);
  });

  test("whoever deletes the account leaves the leaderboards, and a match that ends later is not rated", async () => {
    await record({ users: [ana, ben], at: NOON });
    await database.db.rating.updateMany({ where: { userId: ana.id }, data: { deviation: 60 } });
    await record({ users: [ben, ana], at: NOON });
    expect((await rows(ana))[1].listed).toBe(true);
    await deleteUser(database.db, ana.id);
    await expectBucketsRight();
    expect(await database.db.ratingChange.count({ where: { userId: ben.id, opponentId: null } })).toBe(2);
    const before = await rows(ben);
    await record({ users: [ana, ben], at: NOON });
    expect(await rows(ben)).toEqual(before);
  });

  test("a block counts in both directions", async () => {
    await database.db.block.create({ data: { userId: ana.id, blockedId: ben.id } });
    expect(await blockedBetween(database.db, ana.id, ben.id)).toBe(true);
    expect(await blockedBetween(database.db, ben.id, ana.id)).toBe(true);
    expect(await blockedBetween(database.db, ana.id, ana.id)).toBe(false);
  });
});
