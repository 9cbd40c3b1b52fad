// Deletes once a day what is older than it needs to be kept.
import { DAY_MS } from "../day.ts";
import type { Logger } from "../logger.ts";
import type { Metrics } from "../metrics/metrics.ts";
import { startPeriodicJob } from "../periodic-job.ts";
import { applyRetention, type RetentionDays, type RetentionServices } from "./retention.ts";

/** Milliseconds after the start, when the server has other things to do, and as many more at most by chance: the
 * processes of a cluster, which start together, do not all begin at once. */
const FIRST_MS = 10 * 60 * 1000;

/** @returns a function that ends it; resolves once the batch under way is done */
export function startRetention(
  services: RetentionServices,
  days: RetentionDays,
  metrics: Metrics,
  logger: Logger,
): () => Promise<void> {
  // If it never succeeds, the time since the start tells.
  metrics.retentionRun.setToCurrentTime();
  return startPeriodicJob({
    firstAfterMs: FIRST_MS * (1 + Math.random()),
    everyMs: DAY_MS,
    run: (isStopped) => runRetention(services, days, metrics, logger, isStopped),
  });
}

/** Deletes what is due, counts it, and logs what could not be deleted. */
export async function runRetention(
  services: RetentionServices,
  days: RetentionDays,
  metrics: Metrics,
  logger: Logger,
  isStopped: () => boolean = () => false,
): Promise<void> {
  let failed = false;
  const deleted = await applyRetention(services, days, isStopped, (kind, error) => {
    failed = true;
    logger.error({ err: error, kind }, "what is too old could not be deleted");
  });
  for (const [kind, count] of Object.entries(deleted)) metrics.retired.inc({ kind }, count);
  if (Object.values(deleted).some((count) => count > 0))
    logger.info({ deleted }, "what is too old was deleted");
  if (!failed) metrics.retentionRun.setToCurrentTime();
}
