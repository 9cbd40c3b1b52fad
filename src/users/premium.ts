// Premium: an end date that grants move. Whoever needs to know compares it with the time, so nothing runs when it ends.

import { DAY_MS } from "../day.ts";
import { isTaken } from "../db/errors.ts";
import type { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { type LockedUser, withUserLock } from "./lock.ts";

/** Decks that a user without premium may edit. */
export const FREE_DECKS = 5;

export interface PremiumGrant {
  /** Chosen by the service: one id grants once, however often it is sent. */
  id: string;
  userId: string;
  days: number;
}

export const hasPremium = (user: { premiumUntil: Date | null }, now = new Date()): boolean =>
  user.premiumUntil !== null && user.premiumUntil > now;

/**
 * Whether a deck may be edited. When premium ends nothing is deleted: the oldest decks, as many as everybody has, can
 * still be edited, and the others only read, played and deleted.
 * @param oldest ids of the user's oldest decks, at least `FREE_DECKS` of them if there are as many.
 */
export const isReadOnly = (
  deckId: string,
  oldest: readonly string[],
  user: { premiumUntil: Date | null },
  now = new Date(),
): boolean => !hasPremium(user, now) && !oldest.slice(0, FREE_DECKS).includes(deckId);

/**
 * Extends premium from its end, or from now if it has ended. The caller holds the lock on the user's row.
 * @returns the new end.
 */
export async function extendPremium(
  tx: Prisma.TransactionClient,
  user: LockedUser,
  days: number,
  now: Date,
): Promise<Date> {
  const start = user.premiumUntil && user.premiumUntil > now ? user.premiumUntil : now;
  const premiumUntil = new Date(start.getTime() + days * DAY_MS);
  await tx.user.update({ where: { id: user.id }, data: { premiumUntil } });
  return premiumUntil;
}

/**
 * Takes days of premium back, as many as are left. The caller holds the lock on the user's row.
 * @returns how many whole days were taken.
 */
export async function shortenPremium(
  tx: Prisma.TransactionClient,
  user: LockedUser,
  days: number,
  now: Date,
): Promise<number> {
  const left = user.premiumUntil ? user.premiumUntil.getTime() - now.getTime() : 0;
  if (left <= 0) return 0;
  const premiumUntil = new Date(now.getTime() + Math.max(0, left - days * DAY_MS));
  await tx.user.update({ where: { id: user.id }, data: { premiumUntil } });
  return Math.min(days, Math.round(left / DAY_MS));
}

/**
 * Grants premium for itself, under an id that a service chooses.
 * @returns the new end.
 * @throws {Problem} `not_found` if there is no such user; `grant_conflict` if the id was used for something else.
 */
export async function grantPremium(
  db: Db,
  { id, userId, days }: PremiumGrant,
  now = new Date(),
): Promise<Date> {
  try {
    return await withUserLock(db, userId, "not_found", async (tx, user) => {
      await tx.grant.create({ data: { id, userId, kind: "premium", detail: { days } } });
      return extendPremium(tx, user, days, now);
    });
  } catch (error) {
    if (!isTaken(error, "Grant_pkey")) throw error;
    const before = await db.grant.findUnique({ where: { id }, include: { user: true } });
    const same = before?.userId === userId && before.kind === "premium";
    if (!same || (before.detail as { days: number }).days !== days) throw new Problem("grant_conflict");
    return before.user.premiumUntil ?? now;
  }
}
