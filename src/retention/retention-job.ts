// Deletes once a day what is older than it needs to be kept.
import type { Logger } from "../logger.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { applyRetention, type RetentionDays, type RetentionServices } from "./retention.ts";

const INTERVAL_MS = 24 * 60 * 60 * 1000;
/** Milliseconds after the start, when the server has other things to do, and as many more at most by chance: the
 * processes of a cluster, which start together, do not all begin at once. */
const FIRST_MS = 10 * 60 * 1000;

/** @returns a function that ends it, after the batch under way */
export function startRetention(
  services: RetentionServices,
  days: RetentionDays,
  metrics: Metrics,
  logger: Logger,
): () => void {
  let stopped = false;
  const run = async () => {
    try {
      const deleted = await applyRetention(services, days, () => stopped);
      for (const [kind, count] of Object.entries(deleted)) metrics.retired.inc({ kind }, count);
      metrics.retentionRun.setToCurrentTime();
      if (Object.values(deleted).some((count) => count > 0))
        logger.info({ deleted }, "what is too old was deleted");
    } catch (error) {
      logger.error({ err: error }, "what is too old could not be deleted");
    }
  };
  const first = setTimeout(run, FIRST_MS * (1 + Math.random()));
  const daily = setInterval(run, INTERVAL_MS);
  return () => {
    stopped = true;
    clearTimeout(first);
    clearInterval(daily);
  };
}
