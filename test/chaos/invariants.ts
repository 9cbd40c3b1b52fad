// What must hold at the end of every run, whatever has gone wrong in it.
import { isDeepStrictEqual } from "node:util";
import { compactEvents } from "../../engine/compact-events.ts";
import {
  advance,
  currentPlayer,
  isLegal,
  type Pool,
  type Seat,
  SPECTATOR,
  type Viewer,
  view,
} from "../../engine/index.ts";
import type { FinishedMatch } from "../../src/matches/history.ts";
import { newGame, type Playback, playback } from "../../src/matches/playback.ts";
import type { Heard, SimulatedClient } from "./client.ts";
import { Consequences } from "./consequences.ts";
import { content } from "./content.ts";
import type { DatabaseData } from "./database.ts";
import type { Fault } from "./faults.ts";

export interface CheckedRun {
  readonly database: DatabaseData;
  readonly clients: readonly SimulatedClient[];
  readonly faults: readonly Fault[];
  readonly pool: Pool;
  /** What was lost with Redis: entries from `length` on, as rooms up to number `room` knew them. */
  readonly losses: readonly { matchId: string; length: number; room: number }[];
  violate(what: string): void;
}

export function checkRun(run: CheckedRun): void {
  checkDatabase(run);
  const matches = new Map(run.database.history.map(({ finished }) => [finished.log.header.id, finished]));
  for (const finished of matches.values()) checkLog(run, finished);
  for (const client of run.clients) checkClient(run, client, matches);
}

/** One row for each match, and each consequence once. */
function checkDatabase({ database, violate }: CheckedRun): void {
  const ids = database.history.map(({ finished }) => finished.log.header.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) violate(`${id} is twice in the history`);
  const expected = new Consequences(content().quests);
  for (const { finished, tally } of database.history) expected.add(finished, tally);
  if (!expected.equals(database.consequences)) violate("the consequences are not those of the history");
  for (const fault of database.consequences.faults()) violate(fault);
}

/** The log plays, to the result that was recorded, and each action of a player was sent by that player as this number. */
function checkLog({ clients, pool, violate }: CheckedRun, { log, result }: FinishedMatch): void {
  const { header, entries } = log;
  const game = newGame(header, pool);
  for (const [seq, { action, by }] of entries.entries()) {
    if (action.type !== "forfeit") {
      const seat = currentPlayer(game) as Seat;
      if (game.result || !isLegal(game, seat, action))
        return violate(`action ${seq} of ${header.id} is not legal`);
      if (by === "player") {
        const client = clients.find(({ userId }) => userId === header.players[seat].userId);
        const move = JSON.stringify(action);
        const isOwn = client?.requested.some(
          (one) => one.matchId === header.id && one.seq === seq && one.move === move,
        );
        if (!isOwn) return violate(`action ${seq} of ${header.id} was not sent by seat ${seat}`);
      }
    }
    advance(game, action);
  }
  if (!isDeepStrictEqual(game.result, result)) violate(`${header.id} has not the result of its log`);
}

/** What a client was told is what happened, as far as that client may know it, and not before it may know it. */
function checkClient(run: CheckedRun, client: SimulatedClient, matches: Map<string, FinishedMatch>): void {
  const { pool, violate } = run;
  const plays = new Map<string, Playback & { told: string[] }>();
  const playOf = (finished: FinishedMatch, viewer: Viewer) => {
    const { id } = finished.log.header;
    let play = plays.get(id);
    if (!play) {
      const played = playback(finished.log, pool, viewer);
      play = { ...played, told: played.steps.map(({ events }) => JSON.stringify(compactEvents(events))) };
      plays.set(id, play);
    }
    return play;
  };
  const clocksJump = run.faults.some(({ kind }) => kind === "clock");
  for (const heard of client.heard) {
    const { matchId, seq, events } = heard;
    if (isExcused(run, heard)) continue;
    const finished = matches.get(matchId);
    if (!finished) return violate(`${client.userId} was told of action ${seq} of ${matchId}, which is gone`);
    if (seq > finished.log.entries.length)
      return violate(`${client.userId} was told of action ${seq} of ${matchId}, which is lost`);
    if (events === null) continue;
    if (events !== playOf(finished, heard.viewer as Viewer).told[seq - 1])
      return violate(`${client.userId} was told something else of action ${seq} of ${matchId}`);
    if (client.isSpectator && !clocksJump && isEarly(heard, finished))
      return violate(`${client.userId} was told too early of action ${seq} of ${matchId}`);
  }
  checkView(run, client, matches);
}

function checkView(
  { pool, violate, ...run }: CheckedRun,
  client: SimulatedClient,
  matches: Map<string, FinishedMatch>,
) {
  const finished = matches.get(client.matchId ?? "");
  if (!finished || !client.view || client.seq !== finished.log.entries.length) return;
  const last = { matchId: client.matchId!, seq: client.seq, room: client.room };
  if (isExcused(run, last)) return;
  const { game } = playback(finished.log, pool, SPECTATOR, client.seq);
  if (!isDeepStrictEqual(client.view, JSON.parse(JSON.stringify(view(game, client.view.viewer)))))
    violate(`${client.userId} sees another end of ${client.matchId} than its log has`);
}

/** Whether an action was lost with Redis before it was copied. */
function isExcused(
  { losses }: Pick<CheckedRun, "losses">,
  { matchId, seq, room }: Pick<Heard, "matchId" | "seq" | "room">,
) {
  return losses.some((loss) => loss.matchId === matchId && seq > loss.length && room <= loss.room);
}

/** The delay counts from the moment at which the action was taken, which comes before it is written. */
function isEarly({ seq, at }: Heard, { log: { header, entries } }: FinishedMatch): boolean {
  return at < header.startedAt + entries[seq - 1].at + 1000 * header.audience.delay;
}
