// Carries the store's work through in the background: recorded webhooks, paid orders, and what Stripe has to be asked for.

import { startPeriodicJob } from "../periodic-job.ts";
import { fulfilOrder } from "./orders.ts";
import { OVERDUE_MS, reconcile } from "./reconciliation.ts";
import type { StoreServices } from "./services.ts";
import { processWebhooks } from "./webhooks.ts";

/** How often the work of other processes, and what has failed, is looked for. */
const PASS_INTERVAL_MS = 30_000;
const RECONCILE_INTERVAL_MS = 5 * 60_000;

/** Paid orders that one pass fulfils. */
const BATCH_SIZE = 50;

export interface StoreWorker {
  /** There is something to do. */
  wake(): void;
  stop(): Promise<void>;
}

/** One pass over what is due. @param isStopped ends it after the webhook or order under way */
export async function processStore(services: StoreServices, isStopped = () => false): Promise<void> {
  const { db, storeLogger } = services;
  while ((await processWebhooks(services, isStopped)) > 0);
  const paid = await db.order.findMany({
    where: { state: "paid" },
    orderBy: { updatedAt: "asc" },
    select: { id: true },
    take: BATCH_SIZE,
  });
  for (const { id } of paid) {
    if (isStopped()) return;
    try {
      await fulfilOrder(services, id);
    } catch (error) {
      storeLogger.error({ err: error, order: id }, "a paid order could not be fulfilled: tried again later");
    }
  }
}

/** Works at once, then whenever it is woken, and regularly. */
export function createStoreWorker(services: StoreServices): StoreWorker {
  const { storeLogger } = services;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const loop = async () => {
    do {
      again = false;
      await processStore(services, () => stopped).catch((error) =>
        storeLogger.error(error, "the store's work has failed"),
      );
    } while (again && !stopped);
    running = null;
  };
  const wake = () => {
    again = true;
    if (!stopped) running ??= loop();
  };
  wake();
  const timer = setInterval(wake, PASS_INTERVAL_MS);
  const stopAsking = startPeriodicJob({
    firstAfterMs: 0,
    everyMs: RECONCILE_INTERVAL_MS,
    run: (isStopped) =>
      reconcile(services, OVERDUE_MS, isStopped).then(wake, (error) =>
        storeLogger.error(error, "Stripe could not be asked"),
      ),
  });
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await Promise.all([running, stopAsking()]);
    },
  };
}
