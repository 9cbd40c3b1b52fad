// Transactions that change what a user has: those of one user run one after another.
import type { Prisma, User } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem, type ProblemCode } from "../http/problem.ts";

export type LockedUser = Pick<User, "id" | "premiumUntil">;

/**
 * Runs a transaction that holds the lock on the user's row from its beginning to its end.
 * @param missing the code of the problem that is thrown if there is no such user.
 */
export function withUserLock<T>(
  db: Db,
  userId: string,
  missing: ProblemCode,
  work: (tx: Prisma.TransactionClient, user: LockedUser) => Promise<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const [user] = await tx.$queryRaw<LockedUser[]>`
      SELECT "id", "premiumUntil" FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
    if (!user) throw new Problem(missing);
    return work(tx, user);
  });
}

/**
 * Locks the user's row for the rest of a transaction that is under way. Unlike `withUserLock` it lets other transactions
 * go on that only refer to the row: two matches of the same players may be recorded at once, and each refers to both
 * rows before it locks one.
 * @returns whether there is such a user.
 */
export async function lockUser(tx: Prisma.TransactionClient, userId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
  return rows.length > 0;
}

/**
 * The same for several users. They are locked in the order of their ids, so that transactions that lock the same users wait
 * for one another instead of failing.
 * @returns the ids of those that there are.
 */
export async function lockUsers(
  tx: Prisma.TransactionClient,
  userIds: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const id of [...new Set(userIds)].sort()) if (await lockUser(tx, id)) found.add(id);
  return found;
}
