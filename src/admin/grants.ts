// What administrators give and take back. Large grants wait for a second administrator, who approves each exactly once.
import { checkReward, type Reward } from "../../cards/reward-schema.ts";
import type { Prisma } from "../db/generated/client.ts";
import { type Revocation, revokeReward } from "../economy/revoke.ts";
import { giveReward } from "../economy/reward.ts";
import { walletOf } from "../economy/wallet.ts";
import { type FieldError, MAX_FIELD_ERRORS, Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { type Entry, record } from "./audit-log.ts";
import type { Administrator, AdminServices } from "./services.ts";
import { worthOf } from "./worth.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Advisory locks of the database of this kind: an administrator's grants are counted one after another. */
const GRANTS_LOCK = 1_701;

export interface AdminGrant {
  /** Chosen by the client for each grant, so that a request may be sent again. */
  key: string;
  userId: string;
  reward: Reward;
  reason: string;
}

const grantIdOf = (key: string) => `admin:${key}`;

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
  const { db, prices, grantLimit } = services;
  checkIds(services, reward);
  const worth = worthOf(reward, prices);
  return withUserLock(db, userId, "not_found", async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${GRANTS_LOCK}::int, hashtext(${actor.id}))`;
    const before = await statusOf(tx, key, userId);
    if (before) return before;
    const { _sum: granted } = await tx.adminAction.aggregate({
      _sum: { worth: true },
      where: {
        ...{ actorId: actor.id, kind: "reward_grant", approverId: null },
        createdAt: { gt: new Date(Date.now() - DAY_MS) },
      },
    });
    if (actor.id !== userId && (granted.worth ?? 0) + worth <= grantLimit) {
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
  key: string,
  userId: string,
): Promise<"granted" | "pending" | null> {
  const given = await tx.grant.findUnique({ where: { id: grantIdOf(key) } });
  const asked = await tx.approval.findUnique({ where: { id: key } });
  const of = given?.userId ?? asked?.targetId;
  if (of === undefined) return null;
  if (of !== userId || asked?.state === "declined") throw new Problem("grant_conflict");
  return given ? "granted" : "pending";
}

function checkIds({ rewardIds }: AdminServices, reward: Reward): void {
  const fields: FieldError[] = [];
  checkReward(reward, rewardIds, (path, message) => fields.push({ field: `reward.${path}`, message }));
  if (fields.length > 0) throw new Problem("invalid_request", undefined, fields.slice(0, MAX_FIELD_ERRORS));
}

interface Giving extends AdminGrant, Pick<Entry, "actor" | "approver"> {
  worth: number;
}

/** Gives it, and records what the account had before and after. The caller holds the lock on the account. */
async function give(tx: Prisma.TransactionClient, giving: Giving): Promise<void> {
  const { key, userId, reward, reason, worth, actor, approver } = giving;
  const id = grantIdOf(key);
  const before = await holdingsOf(tx, userId);
  const given = await giveReward(tx, { userId, key: id, cause: "administration", source: "gift", reward });
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

/**
 * Approves a grant that another administrator has asked for, and gives it. However many approve at once, it is given once.
 * @throws {Problem} `not_found`; `own_account` for whoever asked, and for whoever would get it; `approval_closed` if it was
 *   decided before, or whoever asked has lost the role.
 */
export async function approve({ db }: AdminServices, actor: Administrator, id: string): Promise<void> {
  const asked = await db.approval.findUnique({ where: { id } });
  if (!asked) throw new Problem("not_found");
  const { requesterId, targetId, reason, worth } = asked;
  if (actor.id === requesterId || actor.id === targetId) throw new Problem("own_account");
  await withUserLock(db, targetId, "not_found", async (tx) => {
    const { count } = await tx.approval.updateMany({
      where: { id, state: "open" },
      data: { state: "approved", deciderId: actor.id, decidedAt: new Date() },
    });
    const requester = await tx.user.findUnique({ where: { id: requesterId, role: "admin" } });
    if (count === 0 || !requester) throw new Problem("approval_closed");
    const reward = asked.reward as Reward;
    await give(tx, {
      ...{ key: id, userId: targetId, reward, reason, worth },
      ...{ actor: { id: requesterId, name: requester.name }, approver: actor },
    });
  });
}

/** Whoever has asked may take it back in this way. @throws {Problem} `not_found`, `approval_closed` */
export async function decline(
  { db }: Pick<AdminServices, "db">,
  actor: Administrator,
  id: string,
  reason: string,
): Promise<void> {
  const asked = await db.approval.findUnique({ where: { id } });
  if (!asked) throw new Problem("not_found");
  await db.$transaction(async (tx) => {
    const { count } = await tx.approval.updateMany({
      where: { id, state: "open" },
      data: { state: "declined", deciderId: actor.id, decidedAt: new Date() },
    });
    if (count === 0) throw new Problem("approval_closed");
    await record(tx, {
      ...{ actor, kind: "approval_decline", targetId: asked.targetId, reason },
      before: { reward: asked.reward, worth: asked.worth, requester: asked.requesterId },
    });
  });
}

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
