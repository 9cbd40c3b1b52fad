// The queue of reports, and how administrators handle them.
import type { ReportState } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import type { Cursor } from "../http/pagination.ts";
import { Problem } from "../http/problem.ts";
import { record } from "./audit-log.ts";
import type { Administrator } from "./services.ts";

/** Reports of a state, after those of the page before: the oldest first of those that wait, else the latest first. */
export function reportsIn(db: Db, state: ReportState, after: Cursor | undefined, take: number) {
  const waits = state === "open";
  const order = waits ? "asc" : "desc";
  const [beyond, past] = waits ? (["gte", "lte"] as const) : (["lte", "gte"] as const);
  return db.report.findMany({
    where: {
      state,
      ...(after && {
        createdAt: { [beyond]: after.at },
        NOT: { createdAt: after.at, id: { [past]: after.id } },
      }),
    },
    include: {
      reporter: { select: { id: true, name: true } },
      reported: { select: { id: true, name: true } },
    },
    orderBy: [{ createdAt: order }, { id: order }],
    take,
  });
}

/** Ids of those of these matches that have a replay. */
export async function replaysAmong(db: Db, matchIds: readonly (string | null)[]): Promise<Set<string>> {
  const ids = matchIds.filter((id) => id !== null);
  const rows = await db.gameHistory.findMany({
    where: { matchId: { in: ids } },
    select: { matchId: true },
  });
  return new Set(rows.map(({ matchId }) => matchId));
}

/**
 * Closes a report; whoever has reported sees how.
 * @throws {Problem} `not_found`, also if it was handled before; `own_account` for a report of the administrator.
 */
export async function handleReport(
  db: Db,
  actor: Administrator,
  id: string,
  state: "resolved" | "dismissed",
  reason: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const [report] = await tx.report.updateManyAndReturn({
      where: { id, state: "open" },
      data: { state, openKey: null, handledAt: new Date() },
    });
    if (!report) throw new Problem("not_found");
    if (report.reportedId === actor.id) throw new Problem("own_account");
    await record(tx, {
      ...{ actor, kind: "report", targetId: report.reportedId, reason },
      before: { state: "open", report: id, kind: report.kind },
      after: { state },
    });
  });
}
