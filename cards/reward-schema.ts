// Rewards as data: what campaign, daily reward and quests give, with their schema and the check of what they name.
import { z } from "zod";
import { object } from "./parse.ts";

export interface Reward {
  mantibucks?: number;
  dust?: number;
  /** Booster packs by id. */
  packs?: Record<string, number>;
  /** Copies by card id. */
  cards?: Record<string, number>;
  /** Ids of cosmetics. One that is owned already gives nothing more. */
  cosmetics?: string[];
  /** Days by which premium is extended. */
  premiumDays?: number;
  /** Id of the season whose premium track it unlocks. */
  battlePass?: string;
}

export const CURRENCIES = ["mantibucks", "dust"] as const;
export type Currency = (typeof CURRENCIES)[number];

const GIVEN = "mantibucks, dust, packs, cards, cosmetics, premiumDays or battlePass";

/** Bounds of one reward: an amount, packs of a kind, copies of a card, and different packs or cards. */
const MAX_AMOUNT = 1_000_000;
const MAX_COPIES = 99;
const MAX_KINDS = 500;
const MAX_COSMETICS = 50;
const MAX_PREMIUM_DAYS = 3660;

const amount = z.int().min(1).max(MAX_AMOUNT);
const counts = z
  .record(z.string().min(1).max(64), z.int().min(1).max(MAX_COPIES))
  .refine((all) => Object.keys(all).length > 0, "must name at least one")
  .refine((all) => Object.keys(all).length <= MAX_KINDS, `must name at most ${MAX_KINDS}`);

const id = z.string().min(1).max(64);
const cosmetics = z
  .array(id)
  .min(1)
  .max(MAX_COSMETICS)
  .refine((ids) => new Set(ids).size === ids.length, "must name each cosmetic once");

export const rewardSchema: z.ZodType<Reward> = object<Reward>()({
  mantibucks: amount.optional(),
  dust: amount.optional(),
  packs: counts.optional(),
  cards: counts.optional(),
  cosmetics: cosmetics.optional(),
  premiumDays: z.int().min(1).max(MAX_PREMIUM_DAYS).optional(),
  battlePass: id.optional(),
}).refine((reward) => Object.keys(reward).length > 0, `must give ${GIVEN}`);

/** Ids that a reward may name. */
export interface RewardIds {
  packs: ReadonlySet<string>;
  cards: ReadonlySet<string>;
  /** Without them a reward may name none. */
  cosmetics?: ReadonlySet<string>;
  battlePasses?: ReadonlySet<string>;
}

/** What of the card files a reward may name. */
export interface RewardableContent {
  packs: readonly { id: string }[];
  pool: { cards: readonly { id: string }[] };
}

/** The ids of all packs and cards. */
export function rewardIdsOf({ packs, pool }: RewardableContent): RewardIds {
  return {
    packs: new Set(packs.map((pack) => pack.id)),
    cards: new Set(pool.cards.map((card) => card.id)),
  };
}

/** Reports whatever a reward names that does not exist. Paths are below the reward. */
export function checkReward(
  { packs = {}, cards = {}, cosmetics: items = [], battlePass }: Reward,
  ids: RewardIds,
  report: (path: string, message: string) => void,
): void {
  for (const id of Object.keys(packs)) {
    if (!ids.packs.has(id))
      report(`packs.${id}`, `there is no such pack; allowed: ${[...ids.packs].join(", ")}`);
  }
  for (const id of Object.keys(cards)) {
    if (!ids.cards.has(id)) report(`cards.${id}`, "there is no such card");
  }
  items.forEach((item, i) => {
    if (!ids.cosmetics?.has(item)) report(`cosmetics[${i}]`, `there is no cosmetic ${item}`);
  });
  if (battlePass !== undefined && !ids.battlePasses?.has(battlePass))
    report("battlePass", `there is no season ${battlePass} of the battle pass`);
}
