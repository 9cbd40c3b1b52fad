// The audit log: what administrators have done. It is only added to, which a trigger in the database enforces.
import type { AdminActionKind, Prisma } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import type { Cursor } from "../http/pagination.ts";

/** Who acts: an administrator, or the command on the server, which has no id. */
export interface Actor {
  id: string | null;
  name: string;
}

export interface Entry {
  actor: Actor;
  kind: AdminActionKind;
  targetId: string | null;
  reason: string;
  /** Plain data. */
  before?: object;
  after?: object;
  /** What was granted, in Mantibucks. */
  worth?: number;
  approver?: { id: string; name: string };
}

/** Adds an entry in the transaction of what it tells of: neither is stored without the other. */
export async function record(
  tx: Prisma.TransactionClient,
  { actor, approver, before, after, ...entry }: Entry,
): Promise<void> {
  await tx.adminAction.create({
    data: {
      ...entry,
      before: before as Prisma.InputJsonObject | undefined,
      after: after as Prisma.InputJsonObject | undefined,
      actorId: actor.id,
      actorName: actor.name,
      approverId: approver?.id,
      approverName: approver?.name,
    },
  });
}

export interface AuditFilter {
  actor?: string;
  target?: string;
  kind?: AdminActionKind;
}

/** The entries before a cursor, the latest first. */
export function entriesOf(
  db: Db,
  { actor, target, kind }: AuditFilter,
  after: Cursor | undefined,
  take: number,
) {
  return db.adminAction.findMany({
    where: {
      ...(actor && { actorId: actor }),
      ...(target && { targetId: target }),
      ...(kind && { kind }),
      ...(after && { createdAt: { lte: after.at }, NOT: { createdAt: after.at, id: { gte: after.id } } }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}
