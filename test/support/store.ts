// The store's services for tests that have a database and no server.

import { loadContent } from "../../cards/load.ts";
import { loadStoreCatalog } from "../../cards/store-catalog.ts";
import type { Db } from "../../src/db/index.ts";
import { createLogger } from "../../src/logger.ts";
import type { StoreServices } from "../../src/store/services.ts";

export const storeCatalog = loadStoreCatalog(loadContent());

export function storeServices(db: Db, more: Partial<StoreServices> = {}): StoreServices {
  const storeLogger = createLogger({ environment: "production", logLevel: "silent" });
  return { db, storeCatalog, payments: null, storeLogger, now: Date.now, ...more };
}
