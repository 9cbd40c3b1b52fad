// The role on an account: who has it now, and the change of it, which only the command on the server makes.
import type { TokenUser } from "../auth/tokens.ts";
import type { Role, User } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { userByName } from "../users/profiles.ts";
import { record } from "./audit-log.ts";

/**
 * Whether a token's user is an administrator. Role, session and bans are read each time, so that one who loses the role,
 * signs out or is banned is refused at once, whatever the token says.
 */
export async function isAdmin(db: Db, { id, session }: TokenUser): Promise<boolean> {
  const now = new Date();
  const found = await db.user.count({
    where: {
      id,
      role: "admin",
      sessions: { some: { id: session, expiresAt: { gt: now } } },
      sanctions: { none: { kind: "ban", OR: [{ until: null }, { until: { gt: now } }] } },
    },
  });
  return found > 0;
}

/** The actor in the audit log when the command changes a role. */
const COMMAND = { id: null, name: "command on the server" };

/**
 * Gives the user of a name a role, and records it.
 * @returns the user, and whether anything has changed.
 * @throws {Problem} `not_found`
 */
export async function setRole(db: Db, name: string, role: Role): Promise<{ user: User; changed: boolean }> {
  const user = await userByName(db, name);
  const changed = await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({ where: { id: user.id, NOT: { role } }, data: { role } });
    if (count === 0) return false;
    await record(tx, {
      actor: COMMAND,
      kind: role === "admin" ? "role_grant" : "role_revoke",
      targetId: user.id,
      reason: "",
      before: { role: user.role },
      after: { role },
    });
    return true;
  });
  return { user, changed };
}

export const administrators = (db: Db) =>
  db.user.findMany({
    where: { role: "admin" },
    select: { id: true, name: true, lastSeenAt: true },
    orderBy: { name: "asc" },
  });
