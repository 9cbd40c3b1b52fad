// The audit log: what administrators have done. It is only added to, which a trigger in the database enforces.
import type { AdminActionKind, Prisma } from "../db/generated/client.ts";

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
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  /** What was granted, in Mantibucks. */
  worth?: number;
  approver?: { id: string; name: string };
}

/** Adds an entry in the transaction of what it tells of: neither is stored without the other. */
export async function record(
  tx: Prisma.TransactionClient,
  { actor, approver, ...entry }: Entry,
): Promise<void> {
  await tx.adminAction.create({
    data: {
      ...entry,
      actorId: actor.id,
      actorName: actor.name,
      approverId: approver?.id,
      approverName: approver?.name,
    },
  });
}
