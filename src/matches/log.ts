// A match is its log: what stands in it, and the port of the stores that keep it while the match lasts.
import type { Action, Deck, RulesConfig } from "../../engine/index.ts";

export const MATCH_TYPES = ["campaign", "casual", "ranked", "private", "tournament"] as const;
export type MatchType = (typeof MATCH_TYPES)[number];

export interface MatchPlayer {
  /** Null for a bot. */
  userId: string | null;
  name: string;
  deck: Deck;
}

/** All that a game follows from, apart from the actions. */
export interface MatchHeader {
  id: string;
  type: MatchType;
  /** The whole rules, so that a log outlives a change of the presets. */
  rules: RulesConfig;
  poolVersion: string;
  /** 32 random bytes in hex: it decides every shuffle and coin, so nobody sees it before the end. */
  seed: string;
  /** By seat. */
  players: [MatchPlayer, MatchPlayer];
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** Who decided on an action. The clock plays for a player whose time is up. */
export const DECIDERS = ["player", "bot", "clock"] as const;
export type Decider = (typeof DECIDERS)[number];

export interface LogEntry {
  action: Action;
  by: Decider;
  /** Milliseconds since the match started. */
  at: number;
  /** The turn in which it was taken, so that a turn can be found without playing up to it. */
  turn: number;
}

export interface MatchLog {
  header: MatchHeader;
  /** The place of an entry is its sequence number. */
  entries: LogEntry[];
}

/**
 * Keeps the logs of matches that are not finished. Every method may fail with the store's own error,
 * and then whether a write took place is not known until it is read.
 */
export interface LogStore {
  /** @returns false, having done nothing, if there is a log of this id. */
  create(header: MatchHeader): Promise<boolean>;
  /**
   * Writes the entry with number `seq`, if the log holds exactly `seq` entries: of two writers at the
   * same place, or of one who was replaced meanwhile, only one succeeds.
   * @returns false, having done nothing, if the log is longer or shorter, or is not there.
   */
  append(id: string, seq: number, entry: LogEntry): Promise<boolean>;
  read(id: string): Promise<MatchLog | null>;
  /** Ids of all logs, in no order. */
  list(): Promise<string[]>;
  /** Removing what is not there does nothing. */
  remove(id: string): Promise<void>;
}
