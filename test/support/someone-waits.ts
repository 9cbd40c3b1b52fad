// Waits, on PostgreSQL, for a statement that waits itself.
import { expect } from "vitest";
import type { Prisma } from "../../src/db/generated/client.ts";
import { eventually } from "./eventually.ts";

/** Resolves once another transaction waits for a lock of this one. Other files wait for locks as well. */
export const someoneWaits = (tx: Prisma.TransactionClient) =>
  eventually(async () => {
    const waiting = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))`;
    expect(waiting).not.toEqual([]);
  });
