// What a reward is worth in Mantibucks: the measure by which grants need a second administrator.
import type { Economy } from "../../cards/economy.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import type { Rarity } from "../../engine/index.ts";

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
