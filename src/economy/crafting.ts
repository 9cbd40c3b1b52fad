// Crafting: a copy of any card for dust, at a price that follows from its rarity.
import { MAX_COPIES } from "../../cards/economy.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { post } from "./ledger.ts";
import { copiesOf } from "./packs.ts";
import { giveReward } from "./reward.ts";
import type { EconomyServices } from "./services.ts";
import { type Wallet, walletOf } from "./wallet.ts";

/**
 * Crafts one copy.
 * @param clientKey chosen by the client: the same key crafts once, and answers the same.
 * @throws {Problem} `not_found`, `copies_full`, `insufficient_funds`, or `grant_conflict` if the key was used for another
 * card.
 */
export function craftCard(
  { db, catalog, economy }: EconomyServices,
  userId: string,
  cardId: string,
  clientKey: string,
): Promise<{ card: string; owned: number; wallet: Wallet }> {
  const entry = catalog.byId.get(cardId);
  if (!entry) throw new Problem("not_found", `There is no card ${cardId}`);
  if (entry.free) throw new Problem("copies_full", "Everybody has as much basic energy as they need");
  const key = `craft:${userId}:${clientKey}`;
  const price = economy.crafting.price[entry.card.rarity];
  return withUserLock(db, userId, "token_invalid", async (tx) => {
    let owned = (await copiesOf(tx, userId, new Set([cardId]))).get(cardId) ?? 0;
    const before = await tx.grant.findUnique({ where: { id: key }, select: { detail: true } });
    if (before) {
      if (!Object.hasOwn((before.detail as { cards: object }).cards, cardId))
        throw new Problem("grant_conflict", "Another card was crafted with this key");
    } else {
      if (owned >= MAX_COPIES) throw new Problem("copies_full");
      const change = { currency: "dust", amount: -price, account: "crafting" } as const;
      await post(tx, userId, [{ id: key, cause: "crafting", changes: [change] }]);
      const reward = { cards: { [cardId]: 1 } };
      await giveReward(tx, { userId, key, cause: "crafting", source: "purchase", reward });
      owned++;
    }
    return { card: cardId, owned, wallet: await walletOf(tx, userId) };
  });
}
