// What administrators give and take back. Large grants wait for a second administrator: approvals.ts.
import { isDeepStrictEqual } from "node:util";
import type { Reward } from "../../cards/reward-schema.ts";
import type { Approval, Prisma } from "../db/generated/client.ts";
import { ownId } from "../economy/grant-ids.ts";
import { isGrantOf } from "../economy/grants.ts";
import { type Revocation, revokeReward } from "../economy/revoke.ts";
import { giveReward } from "../economy/reward.ts";
import { checkGrantable } from "../economy/reward-ids.ts";
import { walletOf } from "../economy/wallet.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { type Entry, record } from "./audit-log.ts";
import type { Administrator, AdminServices } from "./services.ts";
import { worthGiven, worthOf } from "./worth.ts";

export interface AdminGrant {
  /** Chosen by the client for each grant, so that a request may be sent again. */
  key: string;
  userId: string;
  reward: Reward;
  reason: string;
}

/** The source of what administrators give. */
const SOURCE = "gift";

const grantIdOf = (key: string) => ownId("admin", key);

/**
 * Grants a reward, or asks for the approval of a second administrator: for the own account, and for more than the limit
 * within 24 hours.
 * @throws {Problem} `invalid_request` for what does not exist; `not_found`; `grant_conflict` if the key was used for
 *   something else.
 */
export async function grant(
  services: AdminServices,
  actor: Administrator,
  { key, userId, reward, reason }: AdminGrant,
): Promise<"granted" | "pending"> {
  const { db, prices, grantable, grantLimit } = services;
  checkGrantable(reward, grantable);
  const worth = worthOf(reward, prices);
  return withUserLock(db, userId, "not_found", async (tx) => {
    const given = await worthGiven(tx, actor.id);
    const before = await statusOf(tx, { key, userId, reward });
    if (before) return before;
    if (actor.id !== userId && given + worth <= grantLimit) {
      await give(tx, { key, userId, reward, reason, worth, actor });
      return "granted";
    }
    await tx.approval.create({
      data: {
        ...{ id: key, requesterId: actor.id, targetId: userId, worth, reason },
        reward: reward as Prisma.InputJsonObject,
      },
    });
    await record(tx, {
      ...{ actor, kind: "approval_request", targetId: userId, reason },
      after: { reward, worth },
    });
    return "pending";
  });
}

/** What has become of a grant that was sent before; null for a new one. @throws {Problem} `grant_conflict` */
async function statusOf(
  tx: Prisma.TransactionClient,
  { key, userId, reward }: Pick<AdminGrant, "key" | "userId" | "reward">,
): Promise<"granted" | "pending" | null> {
  const given = await tx.grant.findUnique({ where: { id: grantIdOf(key) } });
  const asked = await tx.approval.findUnique({ where: { id: key } });
  const of = given?.userId ?? asked?.targetId;
  if (of === undefined) return null;
  const same = given
    ? isGrantOf(given, { source: SOURCE, reward })
    : isDeepStrictEqual(asked?.reward, reward);
  if (of !== userId || !same || asked?.state === "declined") throw new Problem("grant_conflict");
  return given ? "granted" : "pending";
}

interface Giving extends AdminGrant, Pick<Entry, "actor" | "approver"> {
  worth: number;
}

/** Gives it, and records what the account had before and after. The caller holds the lock on the account. */
async function give(tx: Prisma.TransactionClient, giving: Giving): Promise<void> {
  const { key, userId, reward, reason, worth, actor, approver } = giving;
  const id = grantIdOf(key);
  const before = await holdingsOf(tx, userId);
  const given = await giveReward(tx, { userId, key: id, cause: "administration", source: SOURCE, reward });
  await record(tx, {
    ...{ actor, approver, kind: "reward_grant", targetId: userId, reason, worth, before },
    after: {
      ...(await holdingsOf(tx, userId)),
      ...{ grant: id, reward, alreadyOwned: given?.alreadyOwned ?? [] },
    },
  });
}

async function holdingsOf(tx: Prisma.TransactionClient, userId: string) {
  const { premiumUntil } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  return { ...(await walletOf(tx, userId)), premiumUntil: premiumUntil?.toISOString() ?? null };
}

/** Gives what another administrator has asked for, in the transaction that approves it. */
export const giveApproved = (
  tx: Prisma.TransactionClient,
  { id, targetId, reward, reason, worth }: Approval,
  requester: Administrator,
  approver: Administrator,
): Promise<void> =>
  give(tx, {
    ...{ key: id, userId: targetId!, reward: reward as Reward, reason, worth },
    ...{ actor: requester, approver },
  });

/** Takes a grant back, as far as it is still there. @throws {Problem} `not_found` */
export function revoke(
  { db }: Pick<AdminServices, "db">,
  actor: Administrator,
  { userId, grantId, reason }: { userId: string; grantId: string; reason: string },
): Promise<Revocation> {
  return withUserLock(db, userId, "not_found", async (tx) => {
    const before = await holdingsOf(tx, userId);
    const { revoked } = (await tx.grant.findUnique({ where: { id: grantId, userId } })) ?? {};
    const revocation = await revokeReward(tx, { userId, key: grantId });
    if (revoked) return revocation;
    await record(tx, {
      ...{ actor, kind: "reward_revoke", targetId: userId, reason, before },
      after: { ...(await holdingsOf(tx, userId)), grant: grantId, ...revocation },
    });
    return revocation;
  });
}
