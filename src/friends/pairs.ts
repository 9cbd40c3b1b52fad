// Friendships are kept once for each pair, with the lower id first.
import type { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";

type Reader = Db | Prisma.TransactionClient;

export const pairOf = (a: string, b: string) => (a < b ? { lowId: a, highId: b } : { lowId: b, highId: a });

export async function areFriends(db: Reader, a: string, b: string): Promise<boolean> {
  const pair = await db.friendship.findUnique({ where: { lowId_highId: pairOf(a, b) } });
  return pair !== null && pair.acceptedAt !== null;
}

/** Ids of a user's friends. */
export async function friendIds(db: Reader, userId: string): Promise<string[]> {
  const pairs = await db.friendship.findMany({
    where: { OR: [{ lowId: userId }, { highId: userId }], acceptedAt: { not: null } },
    select: { lowId: true, highId: true },
  });
  return pairs.map(({ lowId, highId }) => (lowId === userId ? highId : lowId));
}
