// Reports of players by players, for administrators to handle: one open report of each kind between two players.
import { isTaken } from "../db/errors.ts";
import type { ReportKind } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { invalidField, Problem } from "../http/problem.ts";
import type { Opponent } from "../matches/players.ts";
import type { MatchDirectory } from "../matches/routes.ts";
import { userByName } from "../users/profiles.ts";

/** Reports of one player that wait for an administrator. */
const MAX_OPEN = 20;

export interface NewReport {
  /** Of the reported player, as far as the reporter knows. */
  name: string;
  kind: ReportKind;
  text: string;
  /** Of a match that the two have played, or are playing. */
  matchId?: string;
}

/**
 * Stores a report. With a match it is about the other one of its players, who may have changed the name since: only
 * without a match does the name say who is meant.
 * @throws {Problem} `not_found`, `report_open`, `report_limit`; `invalid_request` for a report of oneself, or a match that
 *   the reporter has not played.
 */
export async function reportPlayer(
  db: Db,
  reporterId: string,
  { name, kind, text, matchId }: NewReport,
  opponentIn: MatchDirectory["opponentIn"],
): Promise<void> {
  const reported =
    matchId === undefined
      ? await userByName(db, name)
      : ((await opponentIn(matchId, reporterId)) ?? (await earlierOpponent(db, matchId, reporterId)));
  if (!reported) throw invalidField("matchId", "must be the id of a match that the two of you have played");
  if (reported.id === reporterId) throw invalidField("name", "must be another player, not you");
  if (reported.id === null) throw new Problem("not_found");
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

/** In a match of the history; null if the user has not played it. */
async function earlierOpponent(db: Db, matchId: string, userId: string): Promise<Opponent | null> {
  const select = { user0Id: true, name0: true, user1Id: true, name1: true };
  const played = await db.gameHistory.findUnique({ where: { matchId }, select });
  if (played?.user0Id === userId) return { id: played.user1Id, name: played.name1 };
  return played?.user1Id === userId ? { id: played.user0Id, name: played.name0 } : null;
}

/** The latest reports by a user, for the user to see what has become of them. */
export const reportsBy = (db: Db, reporterId: string) =>
  db.report.findMany({ where: { reporterId }, orderBy: { createdAt: "desc" }, take: 50 });
