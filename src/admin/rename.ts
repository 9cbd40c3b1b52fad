// Takes an offensive name from an account, which nobody can choose afterwards.
import { makeGuestName } from "../auth/guest-names.ts";
import { isTaken } from "../db/errors.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { rewritePlayer } from "../matches/rewrite-player.ts";
import { withUserLock } from "../users/lock.ts";
import { nameKey } from "../users/name-key.ts";
import { record } from "./audit-log.ts";
import type { Administrator } from "./services.ts";

/**
 * Renames an account, in the records of its matches too. If that is cut off, the same again completes it.
 * @param name null for a generated one.
 * @returns the name.
 * @throws {Problem} `not_found`, `name_taken`; `administrator` for an account that has the role.
 */
export async function rename(
  db: Db,
  actor: Administrator,
  userId: string,
  name: string | null,
  reason: string,
): Promise<string> {
  const chosen = name ?? makeGuestName();
  try {
    await withUserLock(db, userId, "not_found", async (tx) => {
      const before = await tx.user.findUniqueOrThrow({ where: { id: userId } });
      if (before.role === "admin") throw new Problem("administrator");
      await tx.user.update({ where: { id: userId }, data: { name: chosen, nameKey: nameKey(chosen) } });
      if (before.nameKey !== nameKey(chosen))
        await tx.forbiddenName.createMany({ data: [{ nameKey: before.nameKey }], skipDuplicates: true });
      await record(tx, {
        ...{ actor, kind: "rename", targetId: userId, reason },
        before: { name: before.name },
        after: { name: chosen },
      });
    });
  } catch (error) {
    throw isTaken(error, "User_nameKey_key") ? new Problem("name_taken") : error;
  }
  // The names of finished matches are for everybody to read. Those that end from now on are recorded with the new one.
  await rewritePlayer(db, userId, { name: chosen });
  return chosen;
}
