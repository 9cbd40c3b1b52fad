// Handlers of the endpoints of cosmetics.
import type { Cosmetics } from "../../cards/cosmetics.ts";
import type { Db } from "../db/index.ts";
import type { Handlers } from "../http/endpoint.ts";
import type { cosmeticEndpoints } from "./endpoints.ts";
import { premiumOf } from "./premium.ts";
import { changeWardrobe, ownedItems, wardrobeOf } from "./wardrobe.ts";

export interface CosmeticServices {
  db: Db;
  cosmetics: Cosmetics;
}

export function cosmeticHandlers({ db, cosmetics }: CosmeticServices): Handlers<typeof cosmeticEndpoints> {
  return {
    "GET /me/cosmetics": async ({ user }) => {
      const [{ owned, premium }, worn] = await Promise.all([
        ownedItems(db, cosmetics, user.id),
        wardrobeOf(db, cosmetics, user.id),
      ]);
      return {
        worn,
        owned: owned.map(({ since, ...item }) => ({ ...item, since: since.toISOString() })),
        premium,
      };
    },
    "PUT /me/wardrobe": async ({ user, body }) => ({
      worn: await changeWardrobe(db, cosmetics, user.id, body),
    }),
    "GET /me/premium": ({ user }) => premiumOf(db, cosmetics, user.id),
  };
}
