// Work that is done at the start and then every hour.
import type { Logger } from "./logger.ts";

const HOUR_MS = 60 * 60 * 1000;

interface Words {
  /** Logged with the number of rewards, if there were any. */
  granted: string;
  /** Logged with the error: an hour later it is tried again. */
  failed: string;
}

/** @param grantDue grants what is due. @returns how to end it; resolves once nothing runs any more. */
export function createHourlyJob(grantDue: () => Promise<number>, words: Words, logger: Logger) {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = grantDue().then(
      (granted) => {
        if (granted > 0) logger.info({ granted }, words.granted);
      },
      (error) => logger.error(error, words.failed),
    );
  };
  run();
  const timer = setInterval(run, HOUR_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
