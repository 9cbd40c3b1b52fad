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
}

export const CURRENCIES = ["mantibucks", "dust"] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Bounds of one reward: an amount, packs of a kind, copies of a card, and different packs or cards. */
const MAX_AMOUNT = 1_000_000;
const MAX_COPIES = 99;
const MAX_KINDS = 500;

const amount = z.int().min(1).max(MAX_AMOUNT);
const counts = z
  .record(z.string().min(1).max(64), z.int().min(1).max(MAX_COPIES))
  .refine((all) => Object.keys(all).length > 0, "must name at least one")
  .refine((all) => Object.keys(all).length <= MAX_KINDS, `must name at most ${MAX_KINDS}`);

export const rewardSchema: z.ZodType<Reward> = object<Reward>()({
  mantibucks: amount.optional(),
  dust: amount.optional(),
  packs: counts.optional(),
  cards: counts.optional(),
}).refine((reward) => Object.keys(reward).length > 0, "must give mantibucks, dust, packs or cards");

/** Ids that a reward may name. */
export interface RewardIds {
  packs: ReadonlySet<string>;
  cards: ReadonlySet<string>;
}

/** Reports each pack and card of a reward that does not exist. Paths are below the reward. */
export function checkReward(
  { packs = {}, cards = {} }: Reward,
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
}
