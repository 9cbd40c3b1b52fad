// What a reward is worth in Mantibucks: the measure by which grants and refunds need a second administrator.
import type { Economy } from "../../cards/economy.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import type { Rarity } from "../../engine/index.ts";
import { DAY_MS } from "../day.ts";
import type { Prisma } from "../db/generated/client.ts";

/** What is not sold for Mantibucks alone counts as much as something similar that is. */
const PREMIUM_DAY = 100;
const COSMETIC = 1_000;
const BATTLE_PASS = 3_000;

export interface Prices {
  /** Mantibucks by pack. */
  packs: ReadonlyMap<string, number>;
  /** Dust for one copy. */
  crafting: Economy["crafting"]["price"];
  rarityOf(card: string): Rarity | undefined;
}

/** Dust counts as much as Mantibucks, and a card as much as the dust that crafts it. */
export function worthOf(reward: Reward, { packs, crafting, rarityOf }: Prices): number {
  const { mantibucks = 0, dust = 0, cosmetics = [], premiumDays = 0, battlePass } = reward;
  let worth = mantibucks + dust + cosmetics.length * COSMETIC + premiumDays * PREMIUM_DAY;
  if (battlePass !== undefined) worth += BATTLE_PASS;
  for (const [id, count] of Object.entries(reward.packs ?? {})) worth += count * (packs.get(id) ?? 0);
  for (const [id, count] of Object.entries(reward.cards ?? {})) {
    const rarity = rarityOf(id);
    if (rarity) worth += count * crafting[rarity];
  }
  return worth;
}

/** Key of advisory locks in the database: what an administrator gives is counted one after another. */
const WORTH_LOCK = 1_701;

/** What an administrator has given and refunded alone in 24 hours, in Mantibucks; counted until the transaction ends. */
export async function worthGiven(tx: Prisma.TransactionClient, adminId: string): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${WORTH_LOCK}::int, hashtext(${adminId}))`;
  const { _sum } = await tx.adminAction.aggregate({
    _sum: { worth: true },
    where: {
      ...{ actorId: adminId, kind: { in: ["reward_grant", "order_refund"] }, approverId: null },
      createdAt: { gt: new Date(Date.now() - DAY_MS) },
    },
  });
  return _sum.worth ?? 0;
}
