// A match is its log: what stands in it, and the port of the stores that keep it while the match lasts.
import type { Action, RulesConfig } from "../../engine/index.ts";
import type { MatchContext, MatchType } from "./context.ts";
import type { MatchPlayer } from "./players.ts";
import type { Spent, TimeControl } from "./time-control.ts";

/**
 * Of the log's shape, and of the rules by which the engine plays it. The same actions mean something else under other
 * rules, so a log of another version is neither resumed nor replayed. docs/REPLAYS.md lists the versions.
 */
export const LOG_VERSION = 3;

/** All that a game follows from, apart from the actions. */
export interface MatchHeader {
  /** LOG_VERSION, as it was. */
  version: number;
  id: string;
  /** Follows from the context. */
  type: MatchType;
  context: MatchContext;
  /** The whole rules, so that a log outlives a change of the presets. */
  rules: RulesConfig;
  poolVersion: string;
  /** 32 random bytes in hex: it decides every shuffle and coin, so nobody sees it before the end. */
  seed: string;
  /** By seat. */
  players: [MatchPlayer, MatchPlayer];
  clocks: TimeControl;
  audience: Audience;
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** Who may watch while the match is played. */
export interface Audience {
  /** Listed for everyone; else only those who know the match's id find it. */
  public: boolean;
  /** Seconds by which spectators see everything later. */
  delay: number;
}

/** Who decided on an action. The clock plays for a player whose time is up. */
export const DECIDERS = ["player", "bot", "clock"] as const;
export type Decider = (typeof DECIDERS)[number];

export interface LogEntry extends Spent {
  action: Action;
  by: Decider;
  /** Milliseconds since the match started. */
  at: number;
  /** The turn in which it was taken, so that a turn can be found without playing up to it. */
  turn: number;
}

export interface ActionLog {
  header: MatchHeader;
  /** The index of an entry is its sequence number, `seq`. */
  entries: LogEntry[];
}

/** Milliseconds from the start of the match to the latest action. */
export const durationOf = ({ entries }: Pick<ActionLog, "entries">): number => entries.at(-1)?.at ?? 0;

/** When the latest action was taken, in milliseconds since 1970. */
export const endOf = (log: ActionLog): number => log.header.startedAt + durationOf(log);

/** A log, and the right to write to it. */
export interface Claim {
  log: ActionLog;
  /** Rises with every claim. The holder of an earlier term cannot write any more. */
  term: number;
}

export type CheckHeader = (header: MatchHeader) => Promise<void>;

/** The position of an entry in a log, and the term under which it is written. */
export interface LogPosition {
  term: number;
  /** Number of the entry. */
  seq: number;
  /** The entry ends a turn or the match, after which the log is copied. */
  boundary: boolean;
}

/**
 * Keeps the logs of matches that are not finished. Every method may fail with the store's own error,
 * and then whether a write took place is not known until it is read.
 */
export interface LogStore {
  /** Begins a log, with term 1. @returns false, having done nothing, if there is a log of this id. */
  create(header: MatchHeader): Promise<boolean>;
  /**
   * Takes over the right to write, and reads the log.
   * @param check rejects if the match cannot be played here: then the present holder keeps it.
   * @returns null if there is no such log, or if the match is in the history: then the log is removed. A store may have
   * restored logs that were removed, as Redis does when it restarts from an older snapshot.
   */
  claim(id: string, check?: CheckHeader): Promise<Claim | null>;
  /**
   * Writes an entry if the term is the latest and the log holds exactly `seq` entries. Of two writers at the
   * same position, only one succeeds; one that was replaced does not.
   * @returns false, having done nothing, if the term is over, the log longer or shorter, or not there.
   */
  append(id: string, position: LogPosition, entry: LogEntry): Promise<boolean>;
  read(id: string): Promise<ActionLog | null>;
  /**
   * Writes a log again of which the store has lost some or all, in a store that may lose something.
   * @param log all that the holder of the term has written
   * @returns whether the store has this log now; false, having done nothing, if the match has a later holder, is longer
   * in the store, or is in the history.
   */
  reinstate?(log: ActionLog, term: number): Promise<boolean>;
  /** The latest term of each log, null where there is no log. */
  terms(ids: string[]): Promise<(number | null)[]>;
  /** Ids of all logs, in no order. */
  list(): Promise<string[]>;
  /** Removing what is not there does nothing. */
  remove(id: string): Promise<void>;
}
