// What follows from finished matches of the campaign, on both databases: each thing once, whatever fails and however
// often it is tried.

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { loadCampaign } from "../../cards/campaign/load.ts";
import { loadContent } from "../../cards/load.ts";
import { Atlas } from "../../src/campaign/atlas.ts";
import { Battles } from "../../src/campaign/battles.ts";
import { campaignConsequence } from "../../src/campaign/consequence.ts";
import { readProgress } from "../../src/campaign/progress.ts";
import { DAY_MS } from "../../src/day.ts";
import type { User } from "../../src/db/generated/client.ts";
import { grantReward } from "../../src/economy/reward.ts";
import { walletOf } from "../../src/economy/wallet.ts";
import { LOG_VERSION, type MatchHeader } from "../../src/matches/action-log.ts";
import { type FinishedMatch, recordMatch } from "../../src/matches/history.ts";
import { atOnce } from "../support/at-once.ts";
import { DATABASES, type TestDatabase } from "../support/databases.ts";
import { newUser } from "../support/factories.ts";
import { NEW, SETUP } from "../support/match-harness.ts";

const content = loadContent();
const atlas = new Atlas(loadCampaign(content), content.decks);
const consequence = campaignConsequence(atlas);
const NOON = Date.UTC(2026, 10, 28, 12);
const [club] = atlas.campaign.halls;
const leader = club.npcs.at(-1)!;

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

  interface Played {
    npc?: string;
    won?: boolean;
    hard?: boolean;
    id?: string;
    /** Milliseconds after noon. */
    at?: number;
  }

  /** A match of the user in seat 1. */
  function match({ npc = "pip-warren", won = true, hard = false, id = randomUUID(), at = 0 }: Played = {}) {
    const [first, second] = NEW.players;
    const header: MatchHeader = {
      ...NEW,
      version: LOG_VERSION,
      id,
      type: "campaign",
      context: { kind: "campaign", npc, attempt: 1, hard },
      players: [
        { ...first, kind: "bot", userId: null, bot: "scaled", level: 1, personality: "balanced" },
        { ...second, kind: "user", userId: user.id, name: user.name },
      ],
      poolVersion: content.pool.version,
      seed: SETUP.seed,
      startedAt: NOON + at,
    };
    const result = { winner: won ? 1 : 0, reason: "points" } as const;
    return { log: { header, entries: [] }, result, turns: 9 } satisfies FinishedMatch;
  }

  const record = (finished: FinishedMatch) => recordMatch(database.db, finished, [consequence]);
  const play = async (played: Played = {}) => {
    const finished = match(played);
    await record(finished);
    return resultOf(finished);
  };
  const resultOf = ({ log }: FinishedMatch) =>
    database.db.campaignResult.findUniqueOrThrow({ where: { matchId: log.header.id } });
  const progress = async () =>
    readProgress(await database.db.campaignProgress.findUnique({ where: { userId: user.id } }));
  const mantibucks = async () => (await walletOf(database.db, user.id)).mantibucks;

  test("a first win gives the first reward, and what it gives is told afterwards", async () => {
    const { first } = club.npcs[0].rewards;
    expect(await play()).toMatchObject({ npc: "pip-warren", won: true, granted: first, medal: null });
    expect(await mantibucks()).toBe(first.mantibucks);
  });

  test("a match that is recorded ten times at once gives its reward once", async () => {
    const finished = match();
    await atOnce(10, () => record(finished));
    await record(finished);
    expect(await mantibucks()).toBe(club.npcs[0].rewards.first.mantibucks);
    expect((await progress()).records["pip-warren"]).toMatchObject({ wins: 1, losses: 0 });
  });

  test("two matches that end at once both count, and one of them is the first win", async () => {
    await Promise.all([record(match()), record(match())]);
    const { first, repeat } = club.npcs[0].rewards;
    expect(await mantibucks()).toBe(first.mantibucks! + repeat.mantibucks!);
    expect((await progress()).records["pip-warren"]).toMatchObject({ wins: 2 });
  });

  test("nothing is kept if anything that follows fails, and the next attempt keeps it all", async () => {
    const finished = match();
    const failing = async () => {
      throw new Error("fails");
    };
    await expect(recordMatch(database.db, finished, [consequence, failing])).rejects.toThrow("fails");
    expect(await mantibucks()).toBe(0);
    expect(await progress()).toMatchObject({ records: {} });
    await record(finished);
    expect(await mantibucks()).toBe(club.npcs[0].rewards.first.mantibucks);
  });

  test("a lost match gives nothing and counts", async () => {
    expect(await play({ won: false })).toMatchObject({ won: false, granted: {} });
    expect((await progress()).records["pip-warren"]).toMatchObject({ wins: 0, losses: 1 });
  });

  test("wins open the leader, the leader gives the medal once, and the medal opens the next clubs", async () => {
    for (const { id } of club.npcs.slice(0, 2)) expect((await play({ npc: id })).unlocked).toEqual([]);
    expect((await play({ npc: club.npcs[2].id })).unlocked).toEqual([leader.id]);
    const won = await play({ npc: leader.id });
    expect(won.medal).toBe(club.id);
    expect(won.unlocked).toEqual(expect.arrayContaining(["wyn", "ketu"]));
    expect(won.unlocked).not.toContain("isolde");
    const owned = await database.db.ownedCosmetic.findMany({ where: { userId: user.id } });
    expect(owned).toMatchObject([{ cosmeticId: "title-first-medal", source: "campaign" }]);
    expect((await play({ npc: leader.id })).medal).toBeNull();
    expect((await progress()).medals).toEqual([club.id]);
  });

  test("a cosmetic that the player has already is not told as given again", async () => {
    const { cosmetics, ...rest } = leader.rewards.first;
    const gift = { userId: user.id, key: randomUUID(), cause: "gift", source: "gift" } as const;
    await database.db.$transaction((tx) => grantReward(tx, { ...gift, reward: { cosmetics } }));
    expect((await play({ npc: leader.id })).granted).toEqual(rest);
  });

  test("a card that is won opens whoever asks for it", async () => {
    await play({ npc: leader.id });
    const medals = ["duckpond", "fernweald", "long-pier", "kiln-hall"];
    await database.db.campaignProgress.update({ where: { userId: user.id }, data: { medals } });
    expect((await play({ npc: "isolde" })).unlocked).toContain("columbine");
  });

  test("repeated wins give less and less on a day, and all of it again on the next", async () => {
    const full = club.npcs[0].rewards.repeat.mantibucks!;
    const given: unknown[] = [];
    for (let i = 0; i < 12; i++) given.push(((await play()).granted as { mantibucks: number }).mantibucks);
    const parts = atlas.campaign.settings.repeatPercent;
    const expected = Array.from({ length: 11 }, (_, i) =>
      Math.floor((full * parts[Math.min(i, parts.length - 1)]) / 100),
    );
    expect(given.slice(1)).toEqual(expected);
    expect((await play({ at: DAY_MS })).granted).toEqual({ mantibucks: full });
  });

  test("the first win in hard mode gives a reward of its own", async () => {
    const { hard } = club.npcs[0].rewards;
    expect((await play({ hard: true })).granted).toEqual(hard);
    expect((await progress()).records["pip-warren"]).toMatchObject({ wins: 0, hardWins: 1 });
  });

  test("a match of an account that is deleted, or against an NPC that is gone, is recorded without rewards", async () => {
    const gone = match({ npc: "nobody" });
    await record(gone);
    const finished = match();
    await database.db.user.delete({ where: { id: user.id } });
    await record(finished);
    for (const { log } of [gone, finished]) {
      const where = { matchId: log.header.id };
      expect(await database.db.gameHistory.count({ where })).toBe(1);
      expect(await database.db.campaignResult.count({ where })).toBe(0);
    }
  });

  test("a battle ends with its match, and not with an earlier one", async () => {
    const battles = new Battles(database.db, async () => false);
    const context = { kind: "campaign", npc: "pip-warren", attempt: 1, hard: false } as const;
    const id = await battles.reserve(user.id, context);
    await play();
    expect(await battles.current(user.id)).toMatchObject({ matchId: id });
    await play({ id });
    expect(await battles.current(user.id)).toBeNull();
  });

  test("a battle that never began stops nobody for long", async () => {
    const battles = new Battles(database.db, async () => false);
    const context = { kind: "campaign", npc: "pip-warren", attempt: 1, hard: false } as const;
    await battles.reserve(user.id, context);
    await expect(battles.reserve(user.id, context)).rejects.toMatchObject({ code: "battle_in_progress" });
    await database.db.campaignBattle.updateMany({ data: { createdAt: new Date(NOON) } });
    const reserve = () => battles.reserve(user.id, context).catch(({ code }) => code as string);
    const answers = await atOnce(5, reserve);
    expect(answers.filter((answer) => answer === "battle_in_progress")).toHaveLength(4);
  });
});
