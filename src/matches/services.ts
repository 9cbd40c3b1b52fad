// What the matches of a process need from outside: stores, cards, bots and time.
import type { Worn } from "../../cards/cosmetic-types.ts";
import type { Pool } from "../../engine/index.ts";
import type { Logger } from "../logger.ts";
import type { ProblemCounter, Timer } from "../metrics/metrics.ts";
import type { LogStore } from "./action-log.ts";
import type { Bots } from "./bots.ts";
import type { FinishedMatch } from "./history.ts";
import type { TimeSource } from "./time-source.ts";

export interface MatchSettings {
  /** The delay before each action of a bot. */
  botDelayMs: number;
  /** Milliseconds between attempts to write. */
  retryDelayMs: number;
}

export const MATCH_SETTINGS: MatchSettings = { botDelayMs: 700, retryDelayMs: 5_000 };

export interface Appearance {
  /** Absent if it could not be read. */
  name?: string;
  worn: Worn;
}

export interface MatchServices {
  logs: LogStore;
  /** Writes the result for good; writing it again does nothing. */
  record(finished: FinishedMatch): Promise<void>;
  /** The cards of new matches. */
  pool: Pool;
  /** The card pool of a version; null if it is unknown. */
  findPool(version: string): Promise<Pool | null>;
  bots: Bots;
  /** How a user appears now. It does not throw. */
  appearanceOf?(userId: string): Promise<Appearance>;
  time: TimeSource;
  /** The seed of a match, which decides every shuffle and coin. It must be impossible to guess. */
  newSeed(): string;
  logger: Logger;
  settings: MatchSettings;
  /** Times players' actions, and all writes to logs; counts bugs. */
  metrics?: { action: Timer; append: Timer; problems: ProblemCounter };
}
