// The daily reward: once for each of the player's own days, more for consecutive ones.
import type { Reward } from "../../cards/reward-schema.ts";
import type { DailyReward } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { type Claim, dailyState, rewardOf } from "./daily-rules.ts";
import { ownId } from "./grant-ids.ts";
import { DEFAULT_ZONE } from "./local-day.ts";
import { giveReward } from "./reward.ts";
import type { EconomyServices } from "./services.ts";
import type { Wallet } from "./wallet.ts";

const claimOf = (row: DailyReward | null): Claim | null =>
  row && {
    day: row.day,
    at: row.claimedAt.getTime(),
    timeZone: row.timeZone,
    streak: row.streak,
    graceLeft: row.graceLeft,
  };

/** How it stands. @param timeZone the player's; without one that of the latest claim. */
export async function dailyOf({ db, economy, now }: EconomyServices, userId: string, timeZone?: string) {
  const { daily } = economy;
  const claim = claimOf(await db.dailyReward.findUnique({ where: { userId } }));
  const zone = timeZone ?? claim?.timeZone ?? DEFAULT_ZONE;
  const { day, nextAt, streak, graceLeft, next } = dailyState(claim, now(), zone, daily);
  const claimed = nextAt !== null;
  return {
    day,
    streak,
    claimed,
    graceLeft,
    today: rewardOf(claimed ? Math.max(1, streak) : next.streak, daily),
    upcoming: daily.cycle,
    nextAt: nextAt === null ? null : new Date(nextAt).toISOString(),
  };
}

/** @throws {Problem} `daily_claimed`, saying when the next one can be claimed. */
export function claimDaily(
  { db, economy, now }: EconomyServices,
  userId: string,
  timeZone: string,
): Promise<{ granted: Reward; streak: number; wallet: Wallet }> {
  return withUserLock(db, userId, "token_invalid", async (tx) => {
    const claim = claimOf(await tx.dailyReward.findUnique({ where: { userId } }));
    const { nextAt, next } = dailyState(claim, now(), timeZone, economy.daily);
    if (nextAt !== null) {
      throw new Problem(
        "daily_claimed",
        `The next daily reward is there at ${new Date(nextAt).toISOString()}`,
      );
    }
    const { day, at, streak, graceLeft } = next;
    const reward = rewardOf(streak, economy.daily);
    const key = ownId("daily", userId, day);
    const granted = await giveReward(tx, { userId, key, cause: "daily", source: "reward", reward });
    if (!granted) throw new Problem("daily_claimed");
    const data = { day, claimedAt: new Date(at), timeZone, streak, graceLeft };
    await tx.dailyReward.upsert({ where: { userId }, create: { userId, ...data }, update: data });
    return { granted: reward, streak, wallet: granted.wallet };
  });
}
