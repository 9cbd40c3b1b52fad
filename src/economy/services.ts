// What the economy's features need: the database, prices, packs and their chance, and the time.
import type { Economy } from "../../cards/economy.ts";
import type { Catalog } from "../collections/catalog.ts";
import type { Db } from "../db/index.ts";
import type { Boosters } from "./boosters.ts";

export interface EconomyServices {
  db: Db;
  catalog: Catalog;
  economy: Economy;
  boosters: Boosters;
  /** Milliseconds since 1970 by the server's clock: no other is asked. */
  now(): number;
}
