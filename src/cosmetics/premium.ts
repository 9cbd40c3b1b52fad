// What premium gives a user, until when, and what its end will do.
import type { Cosmetics } from "../../cards/cosmetics.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { FREE_DECKS, hasPremium } from "../users/premium.ts";
import { premiumItems, wardrobeOf } from "./wardrobe.ts";

/** Decks that the answer names, the oldest first. */
const MAX_NAMED_DECKS = 100;

/** @throws {Problem} `token_invalid` if there is no such user any more. */
export async function premiumOf(db: Db, cosmetics: Cosmetics, userId: string) {
  const [user, decks, beyond, worn] = await Promise.all([
    db.user.findUnique({ where: { id: userId }, select: { premiumUntil: true } }),
    db.deck.count({ where: { userId } }),
    db.deck.findMany({
      where: { userId },
      select: { id: true, name: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      skip: FREE_DECKS,
      take: MAX_NAMED_DECKS,
    }),
    wardrobeOf(db, cosmetics, userId),
  ]);
  if (!user) throw new Problem("token_invalid");
  const lent = premiumItems(cosmetics);
  const wornIds = Object.values(worn).flat();
  return {
    active: hasPremium(user),
    until: user.premiumUntil?.toISOString() ?? null,
    freeDecks: FREE_DECKS,
    decks,
    cosmetics: lent,
    atEnd: { readOnlyDecks: beyond, takenOff: lent.filter((id) => wornIds.includes(id)) },
  };
}
