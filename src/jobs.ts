// What the server does by itself, besides playing matches.
import { startPassJob } from "./battle-pass/job.ts";
import type { Config } from "./config.ts";
import type { Db } from "./db/index.ts";
import { createAuditJob } from "./economy/audit-job.ts";
import type { GameData } from "./game-data.ts";
import type { Logger } from "./logger.ts";
import type { LogStore } from "./matches/action-log.ts";
import type { Metrics } from "./metrics/metrics.ts";
import { startSeasonJob } from "./ratings/season-rewards.ts";
import { startRetention } from "./retention/retention-job.ts";
import type { StoreServices } from "./store/services.ts";
import { createStoreWorker } from "./store/worker.ts";

interface JobServices {
  config: Config;
  db: Db;
  logs: LogStore;
  store: StoreServices;
  data: GameData;
  metrics: Metrics;
  logger: Logger;
  /** Milliseconds since 1970. */
  now(): number;
}

/** @param opened ends them when it is disposed of */
export function startJobs(opened: AsyncDisposableStack, services: JobServices) {
  const { config, db, logs, store, data, metrics, logger, now } = services;
  const adopt = <Job extends { stop(): unknown }>(job: Job) =>
    opened.adopt(job, async ({ stop }) => void (await stop()));
  opened.defer(startRetention({ db, logs, now }, config.retentionDays, metrics, logger));
  opened.defer(startSeasonJob(db, data.ranked, now, logger.child({ part: "ranked" })));
  opened.defer(startPassJob(db, data.battlePass, now, logger.child({ part: "battle pass" })));
  return {
    audit: adopt(createAuditJob(db, logger.child({ part: "economy" }))),
    storeWorker: adopt(createStoreWorker(store)),
  };
}
