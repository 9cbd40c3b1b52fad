// Grants by services, which choose the id: the same id grants once, and only the same.
import type { CardSource } from "../db/generated/client.ts";
import type { Db } from "../db/index.ts";
import { Problem } from "../http/problem.ts";
import { withUserLock } from "../users/lock.ts";
import { giveReward } from "./reward.ts";

export interface CardGrant {
  /** Chosen by who grants: the same id grants once, however often it is sent. */
  id: string;
  userId: string;
  source: CardSource;
  /** Copies by card id. */
  cards: Record<string, number>;
}

/**
 * Adds cards to what a user owns, with their source, all or none of them.
 * @returns whether it gave anything: false if the same was granted under this id before.
 * @throws {Problem} `not_found` without such a user; `grant_conflict` if the id was used for something else.
 */
export function grantCards(db: Db, { id, userId, source, cards }: CardGrant): Promise<boolean> {
  return withUserLock(db, userId, "not_found", async (tx) => {
    if (await giveReward(tx, { userId, key: id, cause: "gift", source, reward: { cards } })) return true;
    const before = await tx.grant.findUniqueOrThrow({ where: { id } });
    if (before.kind === "premium" || !equal(before.detail, { source, cards }))
      throw new Problem("grant_conflict");
    return false;
  });
}

/** Of a grant's detail; the database keeps the names in an order of its own. */
function equal(a: unknown, b: Pick<CardGrant, "source" | "cards">): boolean {
  const text = ({ source, cards }: typeof b) => JSON.stringify([source, Object.entries(cards).sort()]);
  return text(a as typeof b) === text(b);
}
