// How items and amounts are called in the player's language.
import type { Reward } from "../../cards/reward-schema.ts";
import pass from "../../cards/store/battle-pass.json" with { type: "json" };
import { cosmeticName, localName } from "../cosmetics/items.ts";
import { packName } from "../packs/pack-looks.ts";
import { currentLanguage, formatDateTime, t } from "../text/index.ts";
import type { StoreItem } from "./queries.ts";

/** An amount in the smallest unit of a currency. */
export function formatMoney(amount: number, currency: string): string {
  const format = new Intl.NumberFormat(currentLanguage(), { style: "currency", currency });
  return format.format(amount / 10 ** format.resolvedOptions().maximumFractionDigits!);
}

export const formatAmount = (amount: number, currency: string): string =>
  currency === "mantibucks" ? t("money.mantibucks", { count: amount }) : formatMoney(amount, currency);

interface Named {
  item?: string;
  id?: string;
  name: string;
  reward: Reward;
}

/** The name of an item, or of what was ordered. Names of things that are not translated come from the catalog. */
export function itemName({ name, reward }: Named): string {
  const { packs, mantibucks, premiumDays, cosmetics, battlePass } = reward;
  if (packs) {
    const [[pack, count]] = Object.entries(packs);
    return count === 1 ? packName(pack) : t("money.packsOf", { count, pack: packName(pack) });
  }
  if (mantibucks) return t("money.mantibucks", { count: mantibucks });
  if (premiumDays) return t("store.premium", { count: premiumDays });
  if (cosmetics) return cosmeticName(cosmetics[0]);
  const season = pass.seasons.find(({ id }) => id === battlePass);
  return season ? t("store.passOf", { season: localName(season.name) }) : name;
}

/** When a price or an offer ends, whichever is first; null if no end is known. */
export const offerEnd = ({ sale, until }: Pick<StoreItem, "sale" | "until">): string | null =>
  [sale?.until, until].filter((end) => end != null).sort()[0] ?? null;

/** With the time: most ends are a midnight of UTC, before which little is left of that day elsewhere. */
export const untilText = (end: string): string => t("store.until", { date: formatDateTime(end) });

/** What one of the ordered items gives, from which it has its name. */
export function oneOf({ reward, quantity }: { reward: Reward; quantity: number }): Reward {
  const { packs, mantibucks, premiumDays } = reward;
  if (packs)
    return { packs: Object.fromEntries(Object.entries(packs).map(([id, count]) => [id, count / quantity])) };
  if (mantibucks) return { mantibucks: mantibucks / quantity };
  if (premiumDays) return { premiumDays: premiumDays / quantity };
  return reward;
}
