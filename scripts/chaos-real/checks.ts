// What must hold after npm run chaos:real: nothing acknowledged is lost, each match has one result, the books balance.
import { isDeepStrictEqual } from "node:util";
import { loadContent } from "../../cards/load.ts";
import { advance, currentPlayer, isLegal, type Seat } from "../../engine/index.ts";
import type { Db } from "../../src/db/index.ts";
import { auditEconomy } from "../../src/economy/audit.ts";
import type { ActionLog } from "../../src/matches/action-log.ts";
import { newGame } from "../../src/matches/playback.ts";

/** By match: how many of its actions the server has acknowledged, or told somebody of. */
export type Acknowledged = ReadonlyMap<string, number>;

const { pool } = loadContent();

/** @returns what is wrong. */
export async function checkEnd(db: Db, acknowledged: Acknowledged): Promise<string[]> {
  const findings: string[] = [];
  const rows = await db.gameHistory.findMany();
  const recorded = new Map(rows.map((row) => [row.matchId, row]));
  for (const row of rows) {
    const log = row.replay as unknown as ActionLog;
    const wrong = playsTo(log, row.winnerSeat);
    if (wrong) findings.push(`match ${row.matchId}: ${wrong}`);
  }
  for (const [matchId, actions] of acknowledged) {
    const row = recorded.get(matchId);
    if (!row) {
      findings.push(`match ${matchId}, of which ${actions} actions were acknowledged, is not in the history`);
      continue;
    }
    const { entries } = row.replay as unknown as ActionLog;
    if (entries.length < actions)
      findings.push(`match ${matchId} has ${entries.length} actions, and ${actions} were acknowledged`);
  }
  const unfinished = await db.activeGame.findMany({ select: { id: true } });
  for (const { id } of unfinished) findings.push(`match ${id} has not ended`);
  const { findings: books } = await auditEconomy(db);
  for (const one of books) findings.push(`books: ${JSON.stringify(one)}`);
  return findings;
}

/** @returns what is wrong with a log that should lead to this winner; null if nothing is. */
function playsTo({ header, entries }: ActionLog, winner: number | null): string | null {
  const game = newGame(header, pool);
  for (const [seq, { action }] of entries.entries()) {
    if (action.type !== "forfeit" && !isLegal(game, currentPlayer(game) as Seat, action))
      return `action ${seq} is not legal`;
    advance(game, action);
  }
  if (!game.result) return "its log does not end";
  return isDeepStrictEqual(game.result.winner ?? null, winner) ? null : "its winner is not that of its log";
}
