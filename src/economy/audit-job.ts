// Runs the audit once a day, and keeps its latest report for administrators.

import { DAY_MS } from "../day.ts";
import type { Db } from "../db/index.ts";
import type { Logger } from "../logger.ts";
import { startPeriodicJob } from "../periodic-job.ts";
import { type AuditReport, auditEconomy } from "./audit.ts";

/** Milliseconds after the start, when the server has other things to do. */
const FIRST_AUDIT_MS = 5 * 60 * 1000;

export interface AuditJob {
  /** Null before the first audit. */
  latest(): AuditReport | null;
  /** Resolves once the users under way are done. */
  stop(): Promise<void>;
}

export function createAuditJob(db: Db, logger: Logger): AuditJob {
  let latest: AuditReport | null = null;
  const audit = async (isStopped: () => boolean) => {
    try {
      const report = await auditEconomy(db, isStopped);
      if (isStopped()) return;
      latest = report;
      const { findings, users, accounts } = latest;
      if (findings.length > 0)
        logger.error({ users, accounts, findings }, "the economy's books are not in order");
      else logger.info({ users, accounts }, "the economy's books are in order");
    } catch (error) {
      logger.error({ err: error }, "the economy's books could not be audited");
    }
  };
  return {
    latest: () => latest,
    stop: startPeriodicJob({ firstAfterMs: FIRST_AUDIT_MS, everyMs: DAY_MS, run: audit }),
  };
}
