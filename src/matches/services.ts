// What the matches of a process need from outside: stores, cards, bots and time.
import type { Pool } from "../../engine/index.ts";
import type { Logger } from "../logger.ts";
import type { LogStore } from "./action-log.ts";
import type { Bots } from "./bots.ts";
import type { FinishedMatch } from "./history.ts";
import type { TimeSource } from "./time-source.ts";

export interface MatchSettings {
  /** How long a bot seems to think. */
  botDelayMs: number;
  /** Between attempts to write what could not be written. */
  retryDelayMs: number;
}

export const MATCH_SETTINGS: MatchSettings = { botDelayMs: 700, retryDelayMs: 5_000 };

export interface MatchServices {
  logs: LogStore;
  /** Writes the result for good; writing it again does nothing. */
  record(finished: FinishedMatch): Promise<void>;
  /** The cards of new matches. */
  pool: Pool;
  /** The cards of a version; null if nobody knows it. */
  poolOf(version: string): Pool | null;
  bots: Bots;
  time: TimeSource;
  /** Decides every shuffle and coin of a match: nobody may be able to guess it. */
  newSeed(): string;
  logger: Logger;
  settings: MatchSettings;
}
