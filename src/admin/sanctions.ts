// Imposing and lifting bans and mutes.
import { keepSessions } from "../auth/sessions.ts";
import type { SanctionKind } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { showSanction } from "../users/sanctions.ts";
import { record } from "./audit-log.ts";
import type { Administrator, AdminServices } from "./services.ts";

export interface NewSanction {
  kind: SanctionKind;
  /** For the user to read. */
  reason: string;
  /** Null: until it is lifted. */
  until: Date | null;
}

/**
 * Imposes a sanction in place of an earlier one of its kind. A ban takes the user out of all rooms: matches under way are
 * conceded.
 * @throws {Problem} `not_found`; `administrator` for an account that has the role.
 */
export async function impose(
  { db, expel }: Pick<AdminServices, "db" | "expel">,
  actor: Administrator,
  userId: string,
  { kind, reason, until }: NewSanction,
): Promise<void> {
  await withUserLock(db, userId, "not_found", async (tx) => {
    const { role } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    if (role === "admin") throw new Problem("administrator");
    const key = { userId_kind: { userId, kind } };
    const before = await tx.sanction.findUnique({ where: key });
    const data = { reason, until, createdAt: new Date() };
    const after = await tx.sanction.upsert({
      where: key,
      create: { userId, kind, ...data },
      update: data,
    });
    if (kind === "ban") await keepSessions(tx, userId, until);
    await record(tx, {
      ...{ actor, kind, targetId: userId, reason },
      before: before ? showSanction(before) : undefined,
      after: showSanction(after),
    });
  });
  if (kind === "ban") await expel(userId);
}

/** @throws {Problem} `not_found`, also if there is no such sanction. */
export async function lift(
  { db }: Pick<AdminServices, "db">,
  actor: Administrator,
  userId: string,
  kind: SanctionKind,
  reason: string,
): Promise<void> {
  await withUserLock(db, userId, "not_found", async (tx) => {
    const before = await tx.sanction.findUnique({ where: { userId_kind: { userId, kind } } });
    if (!before) throw new Problem("not_found");
    await tx.sanction.delete({ where: { userId_kind: { userId, kind } } });
    if (kind === "ban") await keepSessions(tx, userId, new Date());
    await record(tx, {
      ...{ actor, kind: kind === "ban" ? "unban" : "unmute", targetId: userId, reason },
      before: showSanction(before),
    });
  });
}
