// The reward of the tutorial: once for each account.
import type { Reward } from "../../cards/reward-schema.ts";
import { withUserLock } from "../users/lock.ts";
import { giveReward } from "./reward.ts";
import type { EconomyServices } from "./services.ts";

/** @returns what was given; null if it was given before */
export function finishTutorial(
  { db, economy }: Pick<EconomyServices, "db" | "economy">,
  userId: string,
): Promise<Reward | null> {
  const reward = economy.tutorial;
  const gift = { userId, key: `tutorial:${userId}`, cause: "tutorial", source: "reward", reward } as const;
  return withUserLock(db, userId, "token_invalid", async (tx) =>
    (await giveReward(tx, gift)) ? reward : null,
  );
}
