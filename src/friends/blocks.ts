// Blocks: whether two users want to have nothing to do with each other.
import type { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";

/** Whether either of the two has blocked the other. */
export async function blockedBetween(
  db: Db | Prisma.TransactionClient,
  a: string,
  b: string,
): Promise<boolean> {
  const block = await db.block.findFirst({
    where: {
      OR: [
        { userId: a, blockedId: b },
        { userId: b, blockedId: a },
      ],
    },
    select: { userId: true },
  });
  return block !== null;
}
