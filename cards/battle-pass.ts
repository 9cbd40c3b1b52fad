// The battle pass, cards/store/battle-pass.json: seasons with their dates, levels, and the rewards of both tracks.
import { z } from "zod";
import { checkData } from "./issues.ts";
import { readCardFile } from "./load.ts";
import { object } from "./parse.ts";
import {
  checkReward,
  type Reward,
  type RewardableContent,
  type RewardIds,
  rewardIdsOf,
  rewardSchema,
} from "./reward-schema.ts";

export const TRACKS = ["free", "premium"] as const;
export type Track = (typeof TRACKS)[number];

export interface PassLevel {
  free?: Reward;
  /** Cosmetics and days of premium alone: nothing that decides matches. */
  premium?: Reward;
}

export interface PassSeason {
  id: string;
  name: { en: string; de: string };
  /** ISO dates, which mean midnight UTC, or times. The season ends at the second one. */
  startsAt: string;
  endsAt: string;
  /** Experience from each level to the next. Level 1 takes as much. */
  levelExperience: number;
  /** From level 1 on. */
  levels: PassLevel[];
}

export interface PassExperience {
  /** For a match against a player, and what a win adds. */
  match: number;
  win: number;
  /** The same against a bot, in the campaign too. */
  botMatch: number;
  botWin: number;
  /** For each completed quest. */
  dailyQuest: number;
  weeklyQuest: number;
  /** By how much experience is multiplied below the level that the day of the season expects. */
  catchUp: number;
}

export interface BattlePass {
  experience: PassExperience;
  /** In the order of their dates, without overlap. */
  seasons: PassSeason[];
}

const experience = z.int().min(0).max(10_000);
const words = z.string().min(1).max(60);
const schema = object<BattlePass>()({
  experience: object<PassExperience>()({
    match: experience,
    win: experience,
    botMatch: experience,
    botWin: experience,
    dailyQuest: experience,
    weeklyQuest: experience,
    catchUp: z.int().min(1).max(10),
  }),
  seasons: z
    .array(
      object<PassSeason>()({
        id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, "must be of a-z, 0-9 and -"),
        name: object<PassSeason["name"]>()({ en: words, de: words }),
        startsAt: z.iso.date(),
        endsAt: z.iso.date(),
        levelExperience: z.int().min(1).max(100_000),
        levels: z
          .array(object<PassLevel>()({ free: rewardSchema.optional(), premium: rewardSchema.optional() }))
          .min(1)
          .max(200),
      }),
    )
    .max(100),
});

const FILE = "cards/store/battle-pass.json";

/** What the premium track may give. */
const PREMIUM_REWARDS: readonly string[] = ["cosmetics", "premiumDays"] satisfies (keyof Reward)[];

/** @throws CardDataError with everything that is wrong in the file */
export function loadBattlePass(
  content: RewardableContent,
  cosmetics: ReadonlyMap<string, unknown>,
): BattlePass {
  return checkBattlePass(readCardFile(FILE), {
    ...rewardIdsOf(content),
    cosmetics: new Set(cosmetics.keys()),
  });
}

/** @throws CardDataError */
export function checkBattlePass(data: unknown, ids: RewardIds): BattlePass {
  return checkData(schema, data, FILE, (pass, report) => {
    pass.seasons.forEach((season, i) => {
      const path = `seasons[${i}]`;
      if (pass.seasons.findIndex(({ id }) => id === season.id) < i)
        report(`${path}.id`, `${season.id} is there twice`);
      season.levels.forEach((level, at) => {
        for (const track of TRACKS)
          checkReward(level[track] ?? {}, ids, (field, message) =>
            report(`${path}.levels[${at}].${track}.${field}`, message),
          );
        for (const given of Object.keys(level.premium ?? {}))
          if (!PREMIUM_REWARDS.includes(given))
            report(
              `${path}.levels[${at}].premium.${given}`,
              "the premium track gives cosmetics and premiumDays alone",
            );
      });
    });
    checkSeasonDates(pass.seasons, report);
  });
}

/** What is wrong with the dates of seasons. They are checked again when an administrator changes them. */
export function checkSeasonDates(
  seasons: readonly PassSeason[],
  report: (path: string, message: string) => void,
): void {
  seasons.forEach(({ startsAt, endsAt }, i) => {
    const path = `seasons[${i}]`;
    if (Date.parse(endsAt) <= Date.parse(startsAt)) report(`${path}.endsAt`, `must be after ${startsAt}`);
    const before = seasons[i - 1];
    if (before && Date.parse(startsAt) < Date.parse(before.endsAt))
      report(`${path}.startsAt`, `must not be before ${before.endsAt}, when ${before.id} ends`);
  });
}
