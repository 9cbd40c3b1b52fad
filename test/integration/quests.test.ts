// Quests: drawn for the player's own day, brought further by played matches, rewarded once, on both databases.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadContent } from "../../cards/load.ts";
import { loadQuests, type Quests } from "../../cards/quests.ts";
import type { User } from "../../src/db/generated/client.ts";
import { walletOf } from "../../src/economy/wallet.ts";
import { type FinishedMatch, recordMatch } from "../../src/matches/history.ts";
import { type Tally, tallyOf } from "../../src/matches/tally.ts";
import { drawQuests, periodAt } from "../../src/quests/draw.ts";
import { presentQuests, questConsequence } from "../../src/quests/service.ts";
import { performanceConsequence } from "../../src/statistics/consequence.ts";
import { atOnce } from "../support/at-once.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newUser } from "../support/factories.ts";
import { playedMatch } from "../support/played-match.ts";

const content = loadContent();
const quests = loadQuests(content);
const NOON = Date.UTC(2026, 10, 25, 12);
const HOUR_MS = 60 * 60 * 1000;
const one = (task: Quests["pool"][number]["task"], goal: number): Quests => ({
  daily: 1,
  weekly: 0,
  minTurns: 1,
  pool: [{ id: "only", period: "daily", group: "only", task, goal, reward: { mantibucks: 30 } }],
});
const tallied = (match: FinishedMatch) => tallyOf(match, async () => content.pool) as Promise<Tally>;

test("the day and the week are the player's own", () => {
  const late = Date.UTC(2026, 10, 29, 23, 30);
  expect(periodAt("daily", "UTC", late).day).toBe("2026-11-29");
  expect(periodAt("daily", "Europe/Berlin", late).day).toBe("2026-11-30");
  expect(periodAt("weekly", "UTC", late)).toEqual({ day: "2026-11-23", endsAt: Date.UTC(2026, 10, 30) });
  expect(periodAt("weekly", "Europe/Berlin", late).day).toBe("2026-11-30");
});

test("a draw has one quest of a group, is the same when repeated, and differs from day to day", () => {
  const days = Array.from({ length: 20 }, (_, i) => `2026-11-${String(i + 1).padStart(2, "0")}`);
  const drawn = days.map((day) => drawQuests(quests, "daily", "user", day, []));
  for (const [i, day] of drawn.entries()) {
    expect(day).toHaveLength(quests.daily);
    expect(new Set(day.map(({ group }) => group)).size).toBe(quests.daily);
    expect(drawQuests(quests, "daily", "user", days[i], [])).toEqual(day);
  }
  expect(new Set(drawn.map((day) => day.map(({ id }) => id).join())).size).toBeGreaterThan(10);
  const ids = drawn[0].map(({ id }) => id);
  const next = drawQuests(quests, "daily", "user", days[1], ids);
  expect(next.filter(({ id }) => ids.includes(id)).length).toBeLessThan(quests.daily);
});

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

  const present = (at = NOON, zone?: string, pool = quests) =>
    presentQuests(database.db, pool, ana.id, at, zone);
  /** A match of the two, played at a time. */
  function match(at = NOON, seed?: string): FinishedMatch {
    const played = playedMatch({ users: [ana.id, ben.id], names: [ana.name, ben.name], seed });
    played.log.header.startedAt = at - (played.log.entries.at(-1)?.at ?? 0);
    return played;
  }
  const record = async (finished: FinishedMatch, pool: Quests) => {
    const tally = await tallied(finished);
    await recordMatch(database.db, finished, [performanceConsequence(tally), questConsequence(pool, tally)]);
    return tally;
  };

  test("they are drawn once a day, however many ask at once", async () => {
    const asked = await atOnce(5, () => present());
    for (const rows of asked) expect(rows).toEqual(asked[0]);
    expect(asked[0]).toHaveLength(quests.daily + quests.weekly);
    expect(await present(NOON + HOUR_MS)).toEqual(asked[0]);
    const tomorrow = await present(NOON + 24 * HOUR_MS);
    expect(tomorrow.filter(({ period }) => period === "daily")[0].day).toBe("2026-11-26");
    expect(tomorrow.filter(({ period }) => period === "weekly")).toEqual(
      asked[0].filter(({ period }) => period === "weekly"),
    );
  });

  test("a change of the time zone brings no day twice", async () => {
    const first = await present(NOON, "Pacific/Kiritimati");
    expect(first[0].day).toBe("2026-11-26");
    expect(await present(NOON + HOUR_MS, "Pacific/Honolulu")).toEqual(first);
    const daily = { userId: ana.id, period: "daily" } as const;
    await present(NOON + 23 * HOUR_MS, "Pacific/Honolulu");
    expect(await database.db.quest.count({ where: daily })).toBe(quests.daily);
  });

  test("matches are counted and the reward is granted once, though the match is recorded by two at once", async () => {
    const pool = one({ count: "matches", against: "player" }, 2);
    await record(match(), pool);
    expect((await present(NOON, "UTC", pool))[0]).toMatchObject({ progress: 1, completedAt: null });
    const second = match();
    await Promise.all([record(second, pool), record(second, pool), record(second, pool)]);
    expect((await present(NOON, "UTC", pool))[0]).toMatchObject({ progress: 2 });
    await record(match(), pool);
    expect((await walletOf(database.db, ana.id)).mantibucks).toBe(30);
    expect((await walletOf(database.db, ben.id)).mantibucks).toBe(30);
  });

  test("two matches that end at once both count", async () => {
    const pool = one({ count: "matches" }, 5);
    await Promise.all([record(match(), pool), record(match(), pool), record(match(), pool)]);
    expect((await present(NOON, "UTC", pool))[0].progress).toBe(3);
  });

  test("deeds are counted from the log, of the own seat, up to the goal", async () => {
    const pool = one({ count: "knockOuts" }, 1000);
    // Chance may also make a match in which nobody is knocked out.
    const finished = match(NOON, "golden replay 52");
    const { deeds } = await record(finished, pool);
    expect(deeds[0].knockOuts + deeds[1].knockOuts).toBeGreaterThan(0);
    expect((await present(NOON, "UTC", pool))[0].progress).toBe(deeds[0].knockOuts);
  });

  test("what the task does not ask for does not count", async () => {
    const tasks = [
      { count: "matches", against: "bot" },
      { count: "matches", rules: "pocket" },
      { count: "matches", match: "campaign" },
      { count: "matches", deck: "dragon" },
    ] as const;
    for (const task of tasks) {
      ana = await newUser(database.db);
      const pool = one(task, 1);
      await record(match(), pool);
      expect((await present(NOON, "UTC", pool))[0].progress).toBe(0);
    }
  });

  test("a match that ends at once does not count, nor one after the quest's day", async () => {
    const pool = one({ count: "matches" }, 3);
    const conceded = playedMatch({ users: [ana.id, ben.id], moves: 0 });
    await record({ ...conceded, turns: 0 }, pool);
    expect((await present(NOON, "UTC", pool))[0].progress).toBe(0);
    await record(match(NOON + 24 * HOUR_MS), pool);
    expect(
      (await database.db.quest.findMany({ where: { userId: ana.id }, orderBy: { day: "asc" } })).map(
        ({ progress }) => progress,
      ),
    ).toEqual([0, 1]);
  });

  test("each player's performance is kept with types, turn order and score", async () => {
    const finished = match();
    const tally = await record(finished, quests);
    const own = await database.db.performance.findFirstOrThrow({ where: { userId: ana.id } });
    expect(own).toMatchObject({
      matchId: finished.log.header.id,
      opponentId: ben.id,
      ownType: tally.types[0],
      opponentType: tally.types[1],
      first: tally.first === 0,
    });
    const other = await database.db.performance.findFirstOrThrow({ where: { userId: ben.id } });
    expect(own.score + other.score).toBe(1);
  });
});
