// Grants by services, which choose the id: the same id grants once, and only the same.
import { isDeepStrictEqual } from "node:util";
import type { Reward } from "../../cards/reward-schema.ts";
import type { CardSource, Grant } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { giveReward } from "./reward.ts";

export interface ServiceGrant {
  /** Chosen by who grants: the same id grants once, however often it is sent. */
  id: string;
  userId: string;
  source: CardSource;
  reward: Reward;
}

/**
 * Grants a reward, all or nothing of it.
 * @returns whether it gave anything: false if the same was granted under this id before.
 * @throws {Problem} `not_found` without such a user; `grant_conflict` if the id was used for something else.
 */
export function grantGift(db: Db, { id, userId, source, reward }: ServiceGrant): Promise<boolean> {
  return withUserLock(db, userId, "not_found", async (tx) => {
    if (await giveReward(tx, { userId, key: id, cause: "gift", source, reward })) return true;
    const before = await tx.grant.findUniqueOrThrow({ where: { id } });
    if (!isGrantOf(before, { source, reward })) throw new Problem("grant_conflict");
    return false;
  });
}

/** Whether a grant was of this reward. The first grants of cards have no cause. */
export function isGrantOf(
  { kind, detail }: Pick<Grant, "kind" | "detail">,
  { source, reward }: Pick<ServiceGrant, "source" | "reward">,
): boolean {
  const { cause: _, alreadyOwned: __, ...given } = detail as Record<string, unknown>;
  return kind !== "premium" && isDeepStrictEqual(given, { source, ...reward });
}
