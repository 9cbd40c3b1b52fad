// What a reward gives besides currency, packs and cards: cosmetics, days of premium, the premium track of a battle pass.
import type { Reward } from "../../cards/reward-schema.ts";
import type { CardSource, Prisma } from "../db/generated/client.ts";
import { extendPremium } from "../users/premium.ts";

/** What giving it has found out. */
export interface Given {
  /** Cosmetics, and seasons of the battle pass, that the user had before: they were not given again. */
  alreadyOwned: string[];
}

/** Gives it to a user, under the lock on the user's row. The gift's grant is written already. */
export async function giveExtras(
  tx: Prisma.TransactionClient,
  userId: string,
  { key, source, reward }: { key: string; source: CardSource; reward: Reward },
): Promise<Given> {
  const { cosmetics = [], premiumDays, battlePass } = reward;
  const alreadyOwned = cosmetics.length > 0 ? await addCosmetics(tx, userId, source, key, cosmetics) : [];
  if (premiumDays) {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, premiumUntil: true },
    });
    await extendPremium(tx, user, premiumDays, new Date());
  }
  if (battlePass && !(await unlockPass(tx, userId, battlePass, key))) alreadyOwned.push(battlePass);
  return { alreadyOwned };
}

/** Which of these cosmetics, and seasons of the battle pass, a user has: who sells them asks before. */
export async function ownedOf(
  tx: Prisma.TransactionClient,
  userId: string,
  { cosmetics = [], battlePass }: { cosmetics?: readonly string[]; battlePass?: string },
): Promise<string[]> {
  const rows = await tx.ownedCosmetic.findMany({
    where: { userId, cosmeticId: { in: [...cosmetics] } },
    select: { cosmeticId: true },
  });
  const owned = rows.map(({ cosmeticId }) => cosmeticId);
  if (battlePass === undefined) return owned;
  const pass = await tx.battlePass.findUnique({ where: { userId_season: { userId, season: battlePass } } });
  return pass?.premiumAt ? [...owned, battlePass] : owned;
}

/** @returns those that the user owned before. */
async function addCosmetics(
  tx: Prisma.TransactionClient,
  userId: string,
  source: CardSource,
  grantId: string,
  cosmetics: readonly string[],
): Promise<string[]> {
  const data = cosmetics.map((cosmeticId) => ({ userId, cosmeticId, source, grantId }));
  const added = await tx.ownedCosmetic.createManyAndReturn({ data, skipDuplicates: true });
  return cosmetics.filter((id) => added.every(({ cosmeticId }) => cosmeticId !== id));
}

/** @returns whether it was locked before. */
async function unlockPass(
  tx: Prisma.TransactionClient,
  userId: string,
  season: string,
  grantId: string,
): Promise<boolean> {
  await tx.battlePass.createMany({ data: [{ userId, season }], skipDuplicates: true });
  const { count } = await tx.battlePass.updateMany({
    where: { userId, season, premiumAt: null },
    // A season that was settled is settled again: the premium track's rewards are due now.
    data: { premiumAt: new Date(), grantId, settledAt: null },
  });
  return count > 0;
}
