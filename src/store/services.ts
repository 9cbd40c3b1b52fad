// What the store's features need: the catalog, the database, payments, and the time.
import type { StoreCatalog } from "../../cards/store.ts";
import type { Db } from "../db/index.ts";
import type { Logger } from "../logger.ts";
import type { Payments } from "./stripe.ts";

export interface StoreServices {
  db: Db;
  storeCatalog: StoreCatalog;
  /** Null: nothing is sold for money. */
  payments: Payments | null;
  storeLogger: Logger;
  /** Milliseconds since 1970 by the server's clock: no other is asked. */
  now(): number;
}
