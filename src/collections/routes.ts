// Collections: what the endpoints do.
import { RARITIES } from "../../engine/index.ts";
import type { Db } from "../db/index.ts";
import { grantGift } from "../economy/grants.ts";
import type { Handlers } from "../http/endpoint.ts";
import { MAX_FIELD_ERRORS, Problem } from "../http/problem.ts";
import type { Catalog, CatalogCard } from "./catalog.ts";
import type { collectionEndpoints } from "./endpoints.ts";
import { type Owned, ownedBy } from "./owned.ts";
import { searchCards } from "./search.ts";

export function collectionHandlers(db: Db, catalog: Catalog): Handlers<typeof collectionEndpoints> {
  return {
    "GET /collection": async ({ user, query }) => {
      const owned = await ownedBy(db, user.id);
      const { page, total, next } = searchCards(catalog, owned, query);
      return { items: page.map(({ entry }) => show(entry, owned)), total, next };
    },

    "GET /collection/progress": async ({ user }) => {
      const owned = await ownedBy(db, user.id);
      return { sets: catalog.sets.map((set) => progress(set, catalog, owned)) };
    },

    "PUT /grants/:id/cards": async ({ params, body }) => {
      const unknown = Object.keys(body.cards).filter((id) => !catalog.byId.has(id));
      if (unknown.length > 0) {
        const fields = unknown.map((id) => ({ field: `cards.${id}`, message: "there is no such card" }));
        throw new Problem("invalid_request", undefined, fields.slice(0, MAX_FIELD_ERRORS));
      }
      const { userId, source, cards } = body;
      return { granted: await grantGift(db, { id: params.id, userId, source, reward: { cards } }) };
    },
  };
}

function show({ card, set, type, hp, free }: CatalogCard, owned: Owned) {
  const { id, number, name, kind, rarity } = card;
  const stage = "stage" in card ? card.stage : null;
  const { quantity, sources } = owned.get(id) ?? { quantity: 0, sources: {} };
  return { id, set, number, name, kind, type, stage, rarity, hp, quantity, sources, free };
}

/** Basic energy, which everybody has, does not count. */
function progress({ code, name }: Catalog["sets"][number], catalog: Catalog, owned: Owned) {
  const cards = catalog.cards.filter(({ set, free }) => set === code && !free);
  const quantityOf = ({ card }: CatalogCard) => owned.get(card.id)?.quantity ?? 0;
  const count = (list: CatalogCard[]) => ({
    owned: list.filter((entry) => quantityOf(entry) > 0).length,
    total: list.length,
  });
  const rarities = RARITIES.map((rarity) => ({
    rarity,
    ...count(cards.filter(({ card }) => card.rarity === rarity)),
  }));
  const copies = cards.reduce((sum, entry) => sum + quantityOf(entry), 0);
  return { set: code, name, copies, ...count(cards), rarities };
}
