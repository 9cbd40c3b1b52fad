// The store's services for tests that have a database and no server.

import { loadCatalogue } from "../../cards/catalogue.ts";
import { loadContent } from "../../cards/load.ts";
import type { Db } from "../../src/db/index.ts";
import { createLogger } from "../../src/logger.ts";
import type { StoreServices } from "../../src/store/services.ts";

export const catalogue = loadCatalogue(loadContent());

export function storeServices(db: Db, more: Partial<StoreServices> = {}): StoreServices {
  const storeLogger = createLogger({ environment: "production", logLevel: "silent" });
  return { db, catalogue, payments: null, storeLogger, now: Date.now, ...more };
}
