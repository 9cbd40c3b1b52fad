// Grants what is due at the start, and then every hour.
import type { Logger } from "../logger.ts";
import { startPeriodicJob } from "../periodic-job.ts";

const HOUR_MS = 60 * 60 * 1000;

interface Words {
  /** Logged with the number of rewards, if there were any. */
  granted: string;
  /** Logged with the error: an hour later it is tried again. */
  failed: string;
}

/** @param grantDue gives the number of rewards, until it is stopped. @returns ends it; resolves once nothing runs any more */
export function startGrantJob(
  grantDue: (isStopped: () => boolean) => Promise<number>,
  words: Words,
  logger: Logger,
): () => Promise<void> {
  async function run(isStopped: () => boolean) {
    try {
      const granted = await grantDue(isStopped);
      if (granted > 0) logger.info({ granted }, words.granted);
    } catch (error) {
      logger.error(error, words.failed);
    }
  }
  return startPeriodicJob({ firstAfterMs: 0, everyMs: HOUR_MS, run });
}
