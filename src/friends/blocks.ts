// Blocks: whether two users want to have nothing to do with each other.
import type { Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";

/** Whether either of the two has blocked the other. */
export async function blockedBetween(
  db: Db | Prisma.TransactionClient,
  a: string,
  b: string,
): Promise<boolean> {
  const blockBy = (userId: string, blockedId: string) =>
    db.block.findUnique({ where: { userId_blockedId: { userId, blockedId } }, select: { userId: true } });
  // Prisma makes one query of all that are asked for at the same moment: of both, and of the other pairs of a queue.
  const blocks = await Promise.all([blockBy(a, b), blockBy(b, a)]);
  return blocks.some((block) => block !== null);
}
