// The data of ranked play, cards/ranked.json: when seasons begin, what a new season keeps of a rating, and the tiers with
// their rewards.
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

export interface Ranked {
  seasons: {
    /** The first day of season 1, from midnight UTC: a first of a month. */
    first: string;
    months: number;
  };
  /** How a rating goes into the next season. */
  reset: {
    /** The part of its distance from 1500 that it keeps. */
    keep: number;
    /** The deviation that it has at least, so that it can move again. */
    deviation: number;
  };
  /** Rated matches in a season from which on its end gives a reward. */
  minMatches: number;
  /** From the lowest to the highest. */
  tiers: Tier[];
}

export interface Tier {
  id: string;
  name: { en: string; de: string };
  /** The lowest rating of the tier. */
  from: number;
  /** For who ends a season in it. */
  reward: Reward;
}

const name = z.string().min(1).max(40);

const schema = object<Ranked>()({
  seasons: object<Ranked["seasons"]>()({
    first: z.iso.date().regex(/-01$/, "must be the first day of a month"),
    months: z.int().min(1).max(12),
  }),
  reset: object<Ranked["reset"]>()({
    keep: z.number().min(0).max(1),
    deviation: z.number().min(50).max(350),
  }),
  minMatches: z.int().min(1).max(100),
  tiers: z
    .array(
      object<Tier>()({
        id: z.string().regex(/^[a-z][a-z-]{0,30}$/, "must be of a-z and -"),
        name: object<Tier["name"]>()({ en: name, de: name }),
        from: z.int().min(0).max(4000),
        reward: rewardSchema,
      }),
    )
    .min(1)
    .max(20),
});

const FILE = "cards/ranked.json";

/** @throws CardDataError with everything that is wrong in the file */
export function loadRanked(content: RewardableContent): Ranked {
  return checkRanked(readCardFile(FILE), rewardIdsOf(content));
}

/** @throws CardDataError */
export function checkRanked(data: unknown, ids: RewardIds): Ranked {
  return checkData(schema, data, FILE, (ranked, report) => {
    ranked.tiers.forEach(({ id, from, reward }, i) => {
      const lower = ranked.tiers.slice(0, i);
      if (lower.some((tier) => tier.id === id)) report(`tiers[${i}].id`, `${id} is there twice`);
      const least = i === 0 ? 0 : lower[i - 1].from + 1;
      if (i === 0 && from !== 0) report("tiers[0].from", `must be 0, not ${from}`);
      if (from < least) report(`tiers[${i}].from`, `must be at least ${least}, not ${from}`);
      checkReward(reward, ids, (path, message) => report(`tiers[${i}].reward.${path}`, message));
    });
  });
}

/** The tier of a rating. */
export function tierOf({ tiers }: Pick<Ranked, "tiers">, rating: number): Tier {
  return tiers.findLast(({ from }) => rating >= from) ?? tiers[0];
}
