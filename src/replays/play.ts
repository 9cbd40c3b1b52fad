// Replays the log of a finished match from one perspective.
import type { PoolOf } from "../../cards/archive.ts";
import type { Perspective, Pool, Result } from "../../engine/index.ts";
import { Problem } from "../http/problem.ts";
import { type ActionLog, LOG_VERSION } from "../matches/action-log.ts";
import { type Playback, type PlayedAction, playback } from "../matches/playback.ts";

/** The events of an action, and its time. */
interface TimedStep extends PlayedAction {
  /** Milliseconds since the match started. */
  at: number;
  turn: number;
}

/** A match from one perspective: the view at the first decision, and all events since. */
export interface Played extends Playback {
  steps: TimedStep[];
  result: Result;
}

/**
 * Plays a log to its end.
 * @throws {Problem} `replay_unplayable` if it is of another version than this server, was played with cards that it does not know, or
 * no longer comes to an end. Where it is our fault, the error is its cause.
 */
export function playLog(log: ActionLog, perspective: Perspective, poolOf: PoolOf): Played {
  const { header, entries } = log;
  // Logs of the first days have no version.
  const version = header.version ?? 1;
  if (version > LOG_VERSION) throw unplayable("It was recorded by a newer server.");
  if (version < LOG_VERSION) throw unplayable("It was played by older rules.");
  const pool = findPool(poolOf, header.poolVersion);
  try {
    const { steps, ...played } = playback(log, pool, perspective);
    const { result } = played.game;
    if (result === null) throw new Error("the game is not over at the end of the log");
    const timed = steps.map((step, i) => ({ ...step, at: entries[i].at, turn: entries[i].turn }));
    return { ...played, steps: timed, result };
  } catch (error) {
    throw unplayable("It no longer comes to its end.", error);
  }
}

function findPool(poolOf: PoolOf, version: string): Pool {
  let pool: Pool | null;
  try {
    pool = poolOf(version);
  } catch (error) {
    throw unplayable("Its cards cannot be read.", error);
  }
  if (!pool) throw unplayable("Its cards are not known here.");
  return pool;
}

export function unplayable(why: string, cause?: unknown): Problem {
  const problem = new Problem("replay_unplayable", `The match cannot be shown again. ${why}`);
  problem.cause = cause;
  return problem;
}
