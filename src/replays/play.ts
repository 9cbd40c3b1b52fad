// Replays the log of a finished match from one perspective.
import type { Perspective, Pool, Result } from "../../engine/index.ts";
import { isUnavailable } from "../db/errors.ts";
import { Problem } from "../http/problem.ts";
import { type ActionLog, LOG_VERSION } from "../matches/action-log.ts";
import { type Playback, type PlayedAction, playback } from "../matches/playback.ts";
import type { FindPool } from "../pools/store.ts";

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
 * The cards that a match was played with.
 * @throws {Problem} `replay_unplayable` if the log has another version than this server's, or its cards are unknown.
 */
export async function poolOfLog({ header }: ActionLog, findPool: FindPool): Promise<Pool> {
  // The first logs have no version.
  const version = header.version ?? 1;
  if (version > LOG_VERSION) throw unplayable("It was recorded by a newer server.");
  if (version < LOG_VERSION) throw unplayable("It was played by older rules.");
  const pool = await findPool(header.poolVersion ?? "").catch((error) => {
    throw isUnavailable(error) ? error : unplayable("Its cards cannot be read.", error);
  });
  if (!pool) throw unplayable("Its cards are not known here.");
  return pool;
}

/**
 * Plays a log to its end.
 * @param pool the cards of the match.
 * @throws {Problem} `replay_unplayable`, with the error as its cause, if it does not lead to the end of a match.
 */
export function playLog(log: ActionLog, perspective: Perspective, pool: Pool): Played {
  try {
    const { steps, ...played } = playback(log, pool, perspective);
    const { result } = played.game;
    if (result === null) throw new Error("the game is not over at the end of the log");
    const timed = steps.map((step, i) => ({ ...step, at: log.entries[i].at, turn: log.entries[i].turn }));
    return { ...played, steps: timed, result };
  } catch (error) {
    throw unplayable("It no longer comes to its end.", error);
  }
}

export function unplayable(why: string, cause?: unknown): Problem {
  const problem = new Problem("replay_unplayable", `The match cannot be shown again. ${why}`);
  problem.cause = cause;
  return problem;
}
