// Reports of players by players, for administrators to handle: one open report of each kind between two players.
import { isTaken } from "../db/errors.ts";
import type { ReportKind } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { invalidField, Problem } from "../http/problem.ts";
import { userByName } from "../users/profiles.ts";

/** Reports of one player that wait for an administrator. */
const MAX_OPEN = 20;

export interface NewReport {
  /** Of the reported player. */
  name: string;
  kind: ReportKind;
  text: string;
  /** Of a match that the two have played, or are playing. */
  matchId?: string;
}

/** Whether a user has a seat in a match that is not over. */
type IsSeated = (matchId: string, userId: string) => Promise<boolean>;

/**
 * Stores a report.
 * @throws {Problem} `not_found`, `report_open`, `report_limit`; `invalid_request` for a report of oneself, or a match that
 *   was not played by the two.
 */
export async function reportPlayer(
  db: Db,
  reporterId: string,
  { name, kind, text, matchId }: NewReport,
  isSeated: IsSeated,
): Promise<void> {
  const reported = await userByName(db, name);
  if (reported.id === reporterId) throw invalidField("name", "must be another player, not you");
  if (matchId !== undefined && !(await haveMet(db, matchId, [reporterId, reported.id], isSeated)))
    throw invalidField("matchId", "must be the id of a match that the two of you have played");
  if ((await db.report.count({ where: { reporterId, state: "open" } })) >= MAX_OPEN)
    throw new Problem("report_limit", `At most ${MAX_OPEN} of your reports may wait for an answer`);
  const openKey = `${reporterId}:${reported.id}:${kind}`;
  const about = { reportedId: reported.id, name: reported.name, kind, text, matchId };
  try {
    await db.report.create({ data: { ...about, reporterId, openKey } });
  } catch (error) {
    throw isTaken(error, "Report_openKey_key") ? new Problem("report_open") : error;
  }
}

async function haveMet(db: Db, matchId: string, ids: [string, string], isSeated: IsSeated): Promise<boolean> {
  const played = await db.gameHistory.findUnique({
    where: { matchId },
    select: { user0Id: true, user1Id: true },
  });
  if (played) return ids.every((id) => id === played.user0Id || id === played.user1Id);
  return (await Promise.all(ids.map((id) => isSeated(matchId, id)))).every(Boolean);
}

/** The latest reports by a user, for the user to see what has become of them. */
export const reportsBy = (db: Db, reporterId: string) =>
  db.report.findMany({ where: { reporterId }, orderBy: { createdAt: "desc" }, take: 50 });
