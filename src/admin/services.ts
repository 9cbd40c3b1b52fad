// What administration needs of the rest of the server.
import type { BattlePass } from "../../cards/battle-pass.ts";
import { packPrice } from "../../cards/store.ts";
import type { Db } from "../db/index.ts";
import type { GrantableIds } from "../economy/reward-ids.ts";
import type { EconomyServices } from "../economy/services.ts";
import type { Presence } from "../friends/presence.ts";
import type { StoreServices } from "../store/services.ts";
import type { ClusterView } from "./cluster-endpoints.ts";
import type { Prices } from "./worth.ts";

export interface AdminServices {
  db: Db;
  grantable: GrantableIds;
  prices: Prices;
  store: StoreServices;
  battlePass: BattlePass;
  /** What an administrator may grant and refund within 24 hours without a second one, in Mantibucks. */
  grantLimit: number;
  /** Ends what a banned user plays, searches or watches, in all processes. */
  expel(userId: string): Promise<void>;
  presence: Pick<Presence, "changed">;
  /** The processes and their rooms. */
  viewCluster(): Promise<ClusterView>;
}

/** The administrator who sends a request. */
export interface Administrator {
  id: string;
  name: string;
}

export function adminServices(
  services: EconomyServices &
    StoreServices &
    Pick<AdminServices, "expel" | "presence" | "viewCluster" | "battlePass">,
  grantable: GrantableIds,
  grantLimit: number,
): AdminServices {
  const { db, catalog, economy, boosters, storeCatalog, battlePass, payments, storeLogger, now } = services;
  return {
    ...{ db, grantable, grantLimit, battlePass, presence: services.presence },
    ...{ expel: services.expel, viewCluster: services.viewCluster },
    store: { db, storeCatalog, payments, storeLogger, now },
    prices: {
      packs: new Map(boosters.shown.map(({ id }) => [id, packPrice(storeCatalog, id)])),
      crafting: economy.crafting.price,
      rarityOf: (card) => catalog.byId.get(card)?.card.rarity,
    },
  };
}
