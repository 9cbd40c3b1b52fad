// Runs the audit once a day, and keeps its latest report for administrators.
import type { Db } from "../db/index.ts";
import type { Logger } from "../logger.ts";
import { type AuditReport, auditEconomy } from "./audit.ts";

const AUDIT_INTERVAL_MS = 24 * 60 * 60 * 1000;

/** Milliseconds after the start, when the server has other things to do. */
const FIRST_AUDIT_MS = 5 * 60 * 1000;

export interface AuditJob {
  /** Null before the first audit. */
  latest(): AuditReport | null;
  run(): Promise<void>;
  /** Resolves once the users under way are done. */
  stop(): Promise<void>;
}

export function createAuditJob(db: Db, logger: Logger): AuditJob {
  let latest: AuditReport | null = null;
  let stopped = false;
  let running = Promise.resolve();
  const audit = async () => {
    try {
      const report = await auditEconomy(db, () => stopped);
      if (stopped) return;
      latest = report;
      const { findings, users, accounts } = latest;
      if (findings.length > 0)
        logger.error({ users, accounts, findings }, "the economy's books are not in order");
      else logger.info({ users, accounts }, "the economy's books are in order");
    } catch (error) {
      logger.error({ err: error }, "the economy's books could not be audited");
    }
  };
  const run = () => {
    running = audit();
    return running;
  };
  const first = setTimeout(run, FIRST_AUDIT_MS);
  const daily = setInterval(run, AUDIT_INTERVAL_MS);
  return {
    latest: () => latest,
    run,
    async stop() {
      stopped = true;
      clearTimeout(first);
      clearInterval(daily);
      await running;
    },
  };
}
