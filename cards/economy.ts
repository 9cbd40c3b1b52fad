// The economy's numbers, cards/economy.json: what a new account and a finished tutorial are given, the daily reward, and the prices of crafting.
import { z } from "zod";
import { PRESETS } from "../engine/rules.ts";
import { RARITIES, type Rarity } from "../engine/vocabulary.ts";
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

export interface Economy {
  /** Given with the starter. */
  welcome: Reward;
  /** Given once to whoever has done all lessons. */
  tutorial: Reward;
  daily: DailyRules;
  crafting: {
    /** Dust that a card of the rarity costs. */
    price: Record<Rarity, number>;
    /** Dust that a copy from a pack turns into, if as many are owned as a deck may have. */
    duplicate: Record<Rarity, number>;
  };
}

export interface DailyRules {
  /** The rewards of consecutive days of a streak; after the last the first follows again. */
  cycle: Reward[];
  /** Days that may be missed in each cycle without ending the streak. */
  graceDays: number;
}

/** Copies of one card that a deck may have under the rules that allow most. Further copies from packs turn into dust. */
export const MAX_COPIES = Math.max(...Object.values(PRESETS).map(({ copies }) => copies));

const dust = z.int().min(1).max(100_000);
const byRarity = object<Record<Rarity, number>>()({
  common: dust,
  uncommon: dust,
  rare: dust,
  prime: dust,
  secret: dust,
});

const schema = object<Economy>()({
  welcome: rewardSchema,
  tutorial: rewardSchema,
  daily: object<DailyRules>()({
    cycle: z.array(rewardSchema).min(1).max(31),
    graceDays: z.int().min(0).max(7),
  }),
  crafting: object<Economy["crafting"]>()({ price: byRarity, duplicate: byRarity }),
});

const FILE = "cards/economy.json";

/** @throws CardDataError with everything that is wrong in the file */
export function loadEconomy(content: RewardableContent): Economy {
  return checkEconomy(readCardFile(FILE), rewardIdsOf(content));
}

/** @throws CardDataError */
export function checkEconomy(data: unknown, ids: RewardIds): Economy {
  return checkData(schema, data, FILE, ({ welcome, tutorial, daily, crafting }, report) => {
    for (const [name, reward] of Object.entries({ welcome, tutorial }))
      checkReward(reward, ids, (path, message) => report(`${name}.${path}`, message));
    daily.cycle.forEach((reward, i) => {
      checkReward(reward, ids, (path, message) => report(`daily.cycle[${i}].${path}`, message));
    });
    for (const rarity of RARITIES) {
      if (crafting.duplicate[rarity] < crafting.price[rarity]) continue;
      report(
        `crafting.duplicate.${rarity}`,
        `must be less than the price, which is ${crafting.price[rarity]}`,
      );
    }
  });
}
