// The reward of the tutorial: once for each account.
import type { Reward } from "../../cards/reward-schema.ts";
import { withUserLock } from "../users/lock.ts";
import { ownId } from "./grant-ids.ts";
import { giveReward } from "./reward.ts";
import type { EconomyServices } from "./services.ts";

/** @returns what was given; null if it was given before */
export function finishTutorial(
  { db, economy }: Pick<EconomyServices, "db" | "economy">,
  userId: string,
): Promise<Reward | null> {
  const reward = economy.tutorial;
  const key = ownId("tutorial", userId);
  const gift = { userId, key, cause: "tutorial", source: "reward", reward } as const;
  return withUserLock(db, userId, "token_invalid", async (tx) =>
    (await giveReward(tx, gift)) ? reward : null,
  );
}
