// Takes back what a grant has given, as far as it is still there: for refunds, disputes and administrators.
import { CURRENCIES, type Reward } from "../../cards/reward-schema.ts";
import { lockPremiumTrack } from "../battle-pass/claims.ts";
import type { Prisma } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import { shortenPremium } from "../users/premium.ts";
import { ownId } from "./grant-ids.ts";
import { type Change, post } from "./ledger.ts";
import { walletOf } from "./wallet.ts";

export interface Revocation {
  /** What was taken back. */
  taken: Reward;
  /** What the grant has given and the user keeps: spent, opened, used up, or owned before. Cards are never taken. */
  kept: Reward;
}

/**
 * Takes a gift back: cosmetics and the days of premium that are left, currency down to a balance of 0, packs that are
 * not opened. A second call takes nothing more and returns the same.
 *
 * Grants by `giveReward` only. It takes the lock on the user's row.
 * @param gift the user and the key of the gift.
 * @throws {Problem} `not_found` if the user was given nothing under this key.
 */
export async function revokeReward(
  tx: Prisma.TransactionClient,
  { userId, key }: { userId: string; key: string },
): Promise<Revocation> {
  const [user] = await tx.$queryRaw<{ id: string; premiumUntil: Date | null }[]>`
    SELECT "id", "premiumUntil" FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
  const grant = await tx.grant.findUnique({ where: { id: key, userId, kind: "reward" } });
  if (!user || !grant) throw new Problem("not_found", `Nothing was granted under ${key}`);
  const given = grant.detail as Reward;
  if (grant.revoked) return withRest(given, grant.revoked as Reward);
  const taken: Reward = {
    ...(await takeCurrency(tx, userId, key, given)),
    ...(await takePacks(tx, key, given)),
    ...(await takeCosmetics(tx, userId, key)),
  };
  if (given.premiumDays) {
    const days = await shortenPremium(tx, user, given.premiumDays, new Date());
    if (days > 0) taken.premiumDays = days;
  }
  // The last: what was claimed on the premium track may be days of premium, too.
  if (given.battlePass && (await takePass(tx, userId, key, given.battlePass)))
    taken.battlePass = given.battlePass;
  await tx.grant.update({ where: { id: key }, data: { revoked: taken as Prisma.InputJsonObject } });
  return withRest(given, taken);
}

async function takeCurrency(tx: Prisma.TransactionClient, userId: string, key: string, given: Reward) {
  const wallet = await walletOf(tx, userId);
  const taken: Reward = {};
  const changes: Change[] = [];
  for (const currency of CURRENCIES) {
    const amount = Math.min(given[currency] ?? 0, wallet[currency]);
    if (amount === 0) continue;
    taken[currency] = amount;
    changes.push({ currency, amount: -amount, account: "revocations" });
  }
  if (changes.length > 0)
    await post(tx, userId, [{ id: ownId("revoke", key), cause: "revocation", changes }]);
  return taken;
}

async function takePacks(tx: Prisma.TransactionClient, grantId: string, given: Reward): Promise<Reward> {
  if (!given.packs) return {};
  const where = { grantId, openedAt: null };
  const counts = await tx.boosterPack.groupBy({ by: ["pack"], where, _count: true });
  if (counts.length === 0) return {};
  await tx.boosterPack.deleteMany({ where });
  return { packs: Object.fromEntries(counts.map(({ pack, _count }) => [pack, _count])) };
}

/** The cosmetics that came with this grant. What is worn is checked against what is owned whenever it is used. */
async function takeCosmetics(tx: Prisma.TransactionClient, userId: string, grantId: string): Promise<Reward> {
  const rows = await tx.ownedCosmetic.findMany({ where: { userId, grantId }, select: { cosmeticId: true } });
  if (rows.length === 0) return {};
  await tx.ownedCosmetic.deleteMany({ where: { userId, grantId } });
  return { cosmetics: rows.map(({ cosmeticId }) => cosmeticId) };
}

/** Takes the premium track away with what was claimed on it, which comes back when it is unlocked again. */
async function takePass(
  tx: Prisma.TransactionClient,
  userId: string,
  grantId: string,
  season: string,
): Promise<boolean> {
  const claims = await lockPremiumTrack(tx, { userId, season, grantId });
  for (const key of claims ?? []) await revokeReward(tx, { userId, key });
  return claims !== null;
}

/** What of a gift was taken, and what is left of it. */
export function withRest(given: Reward, taken: Reward): Revocation {
  const kept: Reward = {};
  for (const amount of [...CURRENCIES, "premiumDays"] as const) {
    const left = (given[amount] ?? 0) - (taken[amount] ?? 0);
    if (left > 0) kept[amount] = left;
  }
  const packs = Object.entries(given.packs ?? {}).flatMap(([pack, count]) => {
    const left = count - (taken.packs?.[pack] ?? 0);
    return left > 0 ? [[pack, left] as const] : [];
  });
  if (packs.length > 0) kept.packs = Object.fromEntries(packs);
  if (given.cards) kept.cards = given.cards;
  const cosmetics = (given.cosmetics ?? []).filter((id) => !taken.cosmetics?.includes(id));
  if (cosmetics.length > 0) kept.cosmetics = cosmetics;
  if (given.battlePass && !taken.battlePass) kept.battlePass = given.battlePass;
  return { taken, kept };
}
