// Crafting: a copy of any card for dust, at a price that follows from its rarity.
import { MAX_COPIES } from "../../cards/economy.ts";
import type { Prisma } from "../db/generated/client.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { ownId } from "./grant-ids.ts";
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
  const key = ownId("craft", userId, clientKey);
  const price = economy.crafting.price[entry.card.rarity];
  return withUserLock(db, userId, "token_invalid", async (tx) => {
    const { owned, before } = await read(tx, userId, cardId, key);
    if (before) {
      if (!Object.hasOwn(before.cards, cardId))
        throw new Problem("grant_conflict", "Another card was crafted with this key");
      return { card: cardId, owned, wallet: await walletOf(tx, userId) };
    }
    if (owned >= MAX_COPIES) throw new Problem("copies_full");
    const change = { currency: "dust", amount: -price, account: "crafting" } as const;
    const payment = { id: key, cause: "crafting", changes: [change] };
    const gift = {
      userId,
      key,
      cause: "crafting",
      source: "purchase",
      reward: { cards: { [cardId]: 1 } },
    } as const;
    const { wallet } = (await giveReward(tx, gift, { payment }))!;
    return { card: cardId, owned: owned + 1, wallet };
  });
}

/** How many copies the user owns, and what was crafted under this key before. */
async function read(tx: Prisma.TransactionClient, userId: string, cardId: string, key: string) {
  const [row] = await tx.$queryRaw<{ owned: number; before: { cards: object } | null }[]>`
    SELECT
      (SELECT coalesce(sum("quantity"), 0)::int FROM "Collection"
        WHERE "userId" = ${userId}::uuid AND "cardId" = ${cardId}) AS "owned",
      (SELECT "detail" FROM "Grant" WHERE "id" = ${key}) AS "before"`;
  return row;
}
