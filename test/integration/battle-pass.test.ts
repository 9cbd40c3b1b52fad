// Cosmetics, premium and the battle pass on both databases: worn only if owned, levels claimed once, nothing lost at the end.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BattlePass, loadBattlePass } from "../../cards/battle-pass.ts";
import { loadCosmetics } from "../../cards/cosmetics.ts";
import { loadContent } from "../../cards/load.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import { claimedOf } from "../../src/battle-pass/claims.ts";
import { passConsequence, passQuest } from "../../src/battle-pass/consequence.ts";
import { addExperience, claimAll, claimLevel, passOf, settlePasses } from "../../src/battle-pass/service.ts";
import { premiumOf } from "../../src/cosmetics/premium.ts";
import { changeWardrobe, wardrobeOf } from "../../src/cosmetics/wardrobe.ts";
import { DAY_MS } from "../../src/day.ts";
import type { User } from "../../src/db/generated/client.ts";
import { revokeReward } from "../../src/economy/revoke.ts";
import { grantReward } from "../../src/economy/reward.ts";
import { recordMatch } from "../../src/matches/history.ts";
import { lockUser } from "../../src/users/lock.ts";
import { FREE_DECKS } from "../../src/users/premium.ts";
import { settledAtOnce } from "../support/at-once.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newDeck, newUser } from "../support/factories.ts";
import { playedMatch } from "../support/played-match.ts";

const content = loadContent();
const cosmetics = loadCosmetics();
const real = loadBattlePass(content, cosmetics);

const START = Date.parse("2026-01-01");
/** Ten levels in a hundred days: a level is expected every ten days. */
const pass: BattlePass = {
  experience: { match: 20, win: 10, botMatch: 10, botWin: 5, dailyQuest: 30, weeklyQuest: 50, catchUp: 2 },
  seasons: [
    {
      id: "winter",
      name: { en: "Winter", de: "Winter" },
      startsAt: "2026-01-01",
      endsAt: "2026-04-11",
      levelExperience: 100,
      levels: Array.from({ length: 10 }, () => ({
        free: { mantibucks: 10 },
        premium: { cosmetics: ["back-night-sky"] },
      })),
    },
  ],
};
const END = Date.parse("2026-04-11");

describe.each(DATABASES)("on %s", (_name, open) => {
  let database: TestDatabase;
  let user: User;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    user = await newUser(database.db);
  });

  const give = (reward: Reward, key = "gift") =>
    database.db.$transaction((tx) =>
      grantReward(tx, { userId: user.id, key: `${key}:${user.id}`, cause: "test", source: "gift", reward }),
    );
  const earn = (amount: number, at = START) =>
    database.db.$transaction(async (tx) => {
      await lockUser(tx, user.id);
      await addExperience(tx, pass, user.id, amount, at);
    });
  const experience = async (id = user.id) =>
    (await database.db.battlePass.findFirst({ where: { userId: id } }))?.experience ?? 0;
  const claim = (level: number, track: "free" | "premium" = "free") =>
    claimLevel(database.db, pass, user.id, { season: "winter", track, level });
  const balance = async () =>
    (await database.db.wallet.findFirst({ where: { userId: user.id } }))?.balance ?? 0;

  test("a level is claimed once, however many ask at once; one that is not reached is refused and says why", async () => {
    await earn(250);
    const asked = await settledAtOnce(12, () => claim(2));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of asked)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "level_claimed" });
    expect(await balance()).toBe(10);
    await expect(claim(3)).rejects.toMatchObject({
      code: "level_not_reached",
      message: "You have reached level 2, and this is level 3",
    });
    await expect(claim(11)).rejects.toMatchObject({ code: "not_found" });
    await expect(claim(1, "premium")).rejects.toMatchObject({ code: "premium_track_locked" });
    const all = await Promise.all([1, 2].map(() => claimAll(database.db, pass, user.id, "winter")));
    expect(all.flat()).toEqual([{ level: 1, track: "free", reward: { mantibucks: 10 } }]);
    expect(await balance()).toBe(20);
  });

  test("the premium track gives what was reached before it was unlocked", async () => {
    await earn(150);
    await give({ battlePass: "winter" });
    expect(await claim(1, "premium")).toEqual({
      level: 1,
      track: "premium",
      reward: { cosmetics: ["back-night-sky"] },
    });
    const row = await database.db.battlePass.findFirstOrThrow({ where: { userId: user.id } });
    expect(claimedOf(row)).toEqual({ free: [], premium: [1] });
  });

  test("a finished match brings experience once, more for the winner and for whoever is behind", async () => {
    const other = await newUser(database.db);
    const at = START + 15 * DAY_MS;
    const finished = playedMatch({ users: [user.id, other.id], names: [user.name, other.name] });
    finished.log.header.startedAt = at - (finished.log.entries.at(-1)?.at ?? 0);
    await database.db.battlePass.create({ data: { userId: other.id, season: "winter", experience: 100 } });
    for (let times = 0; times < 2; times++)
      await recordMatch(database.db, finished, [passConsequence(pass, 1)]);
    const won = (seat: number) => (finished.result.winner === seat ? 30 : 20);
    // One level is expected by then: the first player is behind, and the second is not.
    expect([await experience(), await experience(other.id)]).toEqual([2 * won(0), 100 + won(1)]);
    await recordMatch(
      database.db,
      { ...finished, log: { ...finished.log, header: { ...finished.log.header, id: "short" } } },
      [passConsequence(pass, 1000)],
    );
    expect(await experience(other.id)).toBe(100 + won(1));
  });

  test("a completed quest brings experience; it never passes the last level, and nothing outside the season", async () => {
    const quest = { userId: user.id, period: "daily" } as Parameters<ReturnType<typeof passQuest>>[1];
    await database.db.$transaction((tx) => passQuest(pass)(tx, quest, new Date(START)));
    expect(await experience()).toBe(30);
    await earn(500, START - 1);
    await earn(500, END);
    expect(await experience()).toBe(30);
    await earn(100_000);
    expect(await experience()).toBe(1000);
  });

  test("a season's end claims what is left, once: by the job or when the player looks", async () => {
    const early = await newUser(database.db);
    await database.db.battlePass.create({ data: { userId: early.id, season: "winter", experience: 120 } });
    await earn(320);
    await claim(1);
    expect(await settlePasses(database.db, pass, END)).toBe(0);
    const at = END + 2 * 60 * 60 * 1000;
    await Promise.all([passOf(database.db, pass, user.id, at), passOf(database.db, pass, user.id, at)]);
    expect(await balance()).toBe(30);
    const settled = await Promise.all([1, 2].map(() => settlePasses(database.db, pass, at)));
    expect(settled[0] + settled[1]).toBeGreaterThanOrEqual(1);
    expect(await balance()).toBe(30);
    expect(await database.db.battlePass.count({ where: { settledAt: null } })).toBe(0);
    // An order that is fulfilled after the end unlocks the premium track, whose rewards are then due.
    await give({ battlePass: "winter" });
    expect(await settlePasses(database.db, pass, at, () => true)).toBe(0);
    expect(await settlePasses(database.db, pass, at)).toBe(3);
  });

  test("a premium track that is taken away takes what was claimed on it, which comes back with it once", async () => {
    await earn(250);
    const revoke = (key: string) =>
      database.db.$transaction((tx) => revokeReward(tx, { userId: user.id, key: `${key}:${user.id}` }));
    const owned = () => database.db.ownedCosmetic.count({ where: { userId: user.id } });
    const claimed = async () =>
      claimedOf(await database.db.battlePass.findFirstOrThrow({ where: { userId: user.id } }));
    await give({ battlePass: "winter", premiumDays: 3 });
    expect(await claimAll(database.db, pass, user.id, "winter")).toHaveLength(4);
    expect([await owned(), await claimed()]).toEqual([1, { free: [1, 2], premium: [1, 2] }]);
    expect((await revoke("gift")).taken).toEqual({ battlePass: "winter", premiumDays: 3 });
    expect([await owned(), await claimed()]).toEqual([0, { free: [1, 2], premium: [] }]);
    await expect(claim(1, "premium")).rejects.toMatchObject({ code: "premium_track_locked" });
    await revoke("gift");
    for (const again of ["second", "third"]) {
      await give({ battlePass: "winter" }, again);
      expect(await claimAll(database.db, pass, user.id, "winter")).toHaveLength(2);
      expect(await claimAll(database.db, pass, user.id, "winter")).toEqual([]);
      expect(await owned()).toBe(1);
      await revoke(again);
      expect(await owned()).toBe(0);
    }
    expect(await balance()).toBe(20);
  });

  test("only what is owned is worn, and premium's cosmetics while it lasts", async () => {
    await give({ cosmetics: ["back-tidewater", "mat-harbour", "emote-cheers", "art-wld-004"] });
    const change = (worn: Parameters<typeof changeWardrobe>[3]["worn"]) =>
      changeWardrobe(database.db, cosmetics, user.id, { worn });
    await change({ cardBack: "back-tidewater", playmat: "mat-harbour", emotes: ["emote-cheers"] });
    await expect(
      change({ cardBack: "mat-harbour", coin: "coin-star", title: "title-none", art: ["art-wld-023"] }),
    ).rejects.toMatchObject({
      code: "invalid_request",
      fields: [
        { field: "worn.cardBack", message: "there is no cardBack mat-harbour" },
        { field: "worn.coin", message: "you do not own coin-star" },
        { field: "worn.title", message: "there is no title title-none" },
        { field: "worn.art.0", message: "you do not own art-wld-023" },
      ],
    });
    await give({ premiumDays: 30 }, "premium");
    await change({ cardBack: "back-patron", playmat: null, art: ["art-wld-004"] });
    const worn = { cardBack: "back-patron", emotes: ["emote-cheers"], art: ["art-wld-004"] };
    expect(await wardrobeOf(database.db, cosmetics, user.id)).toEqual(worn);
    expect((await premiumOf(database.db, cosmetics, user.id)).atEnd.takenOff).toEqual(["back-patron"]);
    await database.db.user.update({ where: { id: user.id }, data: { premiumUntil: new Date(0) } });
    const { cardBack: _, ...kept } = worn;
    expect(await wardrobeOf(database.db, cosmetics, user.id)).toEqual(kept);
  });

  test("what the end of premium does to decks is told before", async () => {
    await give({ premiumDays: 30 });
    for (let n = 0; n < FREE_DECKS + 2; n++) await newDeck(database.db, user.id, { name: `Deck ${n}` });
    const premium = await premiumOf(database.db, cosmetics, user.id);
    expect(premium).toMatchObject({ active: true, decks: FREE_DECKS + 2, freeDecks: FREE_DECKS });
    expect(premium.atEnd.readOnlyDecks.map(({ name }) => name)).toEqual([
      `Deck ${FREE_DECKS}`,
      `Deck ${FREE_DECKS + 1}`,
    ]);
  });
});

test("the project's own premium tracks give cosmetics and convenience alone, and cosmetics that the pass is said to give", () => {
  for (const { levels } of real.seasons) {
    for (const { premium = {} } of levels) {
      expect(["cosmetics", "premiumDays"]).toEqual(expect.arrayContaining(Object.keys(premium)));
    }
    const given = levels.flatMap(({ free, premium }) =>
      [free, premium].flatMap((reward) => reward?.cosmetics ?? []),
    );
    expect(new Set(given).size).toBe(given.length);
    for (const id of given) expect(cosmetics.get(id)?.obtained).toContain("battlePass");
  }
});
