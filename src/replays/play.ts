// Plays the log of a finished match again, as somebody may see it.
import type { PoolOf } from "../../cards/archive.ts";
import {
  advance,
  createGame,
  type Event,
  type Game,
  type Perspective,
  type Pool,
  type Result,
  redact,
  type View,
  view,
} from "../../engine/index.ts";
import { Problem } from "../http/problem.ts";
import { type Decider, LOG_VERSION, type MatchLog } from "../matches/log.ts";

export interface Step {
  /** How many actions there are with this one. */
  seq: number;
  by: Decider;
  /** Milliseconds since the match started. */
  at: number;
  turn: number;
  events: Event[];
}

/** A match as one perspective sees it: the view at the first decision, and all that happened. */
export interface Played {
  view: View;
  opening: Event[];
  steps: Step[];
  result: Result;
  /** At the end. It holds every secret. */
  game: Game;
}

/**
 * Plays a log to its end.
 * @throws {Problem} `replay_unplayable` if it is newer than this server, was played with cards that it does not know, or
 * no longer comes to an end. Where it is our fault, the error is its cause.
 */
export function playLog(log: MatchLog, perspective: Perspective, poolOf: PoolOf): Played {
  const { header, entries } = log;
  // Logs of the first days say no version.
  if ((header.version ?? LOG_VERSION) > LOG_VERSION) throw unplayable("It was recorded by a newer server.");
  const { rules, seed, poolVersion, players } = header;
  const pool = findPool(poolOf, poolVersion);
  try {
    const decks = [players[0].deck, players[1].deck] as const;
    const happened: Event[] = [];
    const game = createGame({ rules, pool, decks: [...decks], seed }, happened);
    const first = view(game, perspective);
    const opening = redact(happened, perspective);
    const steps = entries.map(({ action, by, at, turn }, index): Step => {
      const events: Event[] = [];
      advance(game, action, events);
      return { seq: index + 1, by, at, turn, events: redact(events, perspective) };
    });
    if (game.result === null) throw new Error("the game is not over at the end of the log");
    return { view: first, opening, steps, game, result: game.result };
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
