// Stored records in words: what their fields are called, and what their values say.
import { cardName } from "../../cards/browser.ts";
import type { Reward } from "../../cards/reward-schema.ts";
import { cosmeticName } from "../cosmetics/items.ts";
import { packName } from "../packs/pack-looks.ts";
import { formatAmount, itemName } from "../store/words.ts";
import { administration as en } from "../text/en/administration.ts";
import { reports } from "../text/en/reports.ts";
import { statistics } from "../text/en/statistics.ts";
import { store } from "../text/en/store.ts";
import { formatDateTime, formatWhole, t } from "../text/index.ts";
import { causeText } from "../wallet/words.ts";

export type Stored = Readonly<Record<string, unknown>>;

const isKey = <T extends object>(texts: T, key: unknown): key is keyof T & string =>
  typeof key === "string" && Object.hasOwn(texts, key);

/** A name of ours for a field, or, of a field that this client does not know, the stored one. */
export const fieldName = (field: string): string =>
  isKey(en.admin.field, field) ? t(`admin.field.${field}`) : field;

/** @param record what the field is in: an amount is told in its currency. */
export function valueText(field: string, value: unknown, record: Stored): string {
  if (value === null || value === undefined || value === "") return NOTHING;
  switch (field) {
    case "from":
    case "until":
    case "premiumUntil":
      return formatDateTime(String(value));
    case "reward":
    case "taken":
    case "kept":
    case "takenBack":
    case "notTaken":
      return rewardText(value as Reward);
    case "packs":
    case "cards":
      return rewardText({ [field]: value } as Reward);
    case "cosmetics":
    case "alreadyOwned":
      return (value as string[]).map(cosmeticName).join(", ") || NOTHING;
    case "amount":
    case "refunded":
      return typeof record.currency === "string"
        ? formatAmount(Number(value), record.currency)
        : formatWhole(Number(value));
    case "worth":
      return t("admin.worth", { amount: formatWhole(Number(value)) });
    default:
      return typeof value === "object" ? listText(value as Stored) : wordOf(field, value);
  }
}

const NOTHING = "–";

/** A word of a list that we know, or the value as it is. */
function wordOf(field: string, value: unknown): string {
  if (field === "cause") return causeText(String(value));
  if (field === "source" && isKey(en.admin.source, value)) return t(`admin.source.${value}`);
  if (field === "role" && isKey(en.admin.role, value)) return t(`admin.role.${value}`);
  if (field === "kind" && isKey(en.admin.scheduleKind, value)) return t(`admin.scheduleKind.${value}`);
  if (field === "kind" && isKey(reports.report.kind, value)) return t(`report.kind.${value}`);
  if (field === "state" && isKey(reports.report.state, value)) return t(`report.state.${value}`);
  if (field === "state" && isKey(store.orders.state, value)) return t(`orders.state.${value}`);
  return typeof value === "number" ? formatWhole(value) : String(value);
}

/** What nothing here knows: names and values, one after another. */
const listText = (value: Stored): string =>
  Object.entries(value)
    .map(([field, one]) =>
      Array.isArray(value) ? String(one) : `${fieldName(field)}: ${valueText(field, one, value)}`,
    )
    .join(", ") || NOTHING;

/** "300 Mantibucks, 2 packs The Drowned Star". */
export function rewardText(reward: Reward): string {
  const { mantibucks, dust, premiumDays, packs = {}, cards = {}, cosmetics = [], battlePass } = reward;
  const parts = [
    mantibucks && t("money.mantibucks", { count: mantibucks }),
    dust && t("money.dust", { count: dust }),
    premiumDays && t("store.premium", { count: premiumDays }),
    ...Object.entries(packs).map(([pack, count]) => t("money.packsOf", { count, pack: packName(pack) })),
    ...Object.entries(cards).map(([card, count]) => `${count} × ${cardName(card)}`),
    ...cosmetics.map(cosmeticName),
    battlePass && itemName({ name: battlePass, reward: { battlePass } }),
  ];
  return parts.filter(Boolean).join(", ") || NOTHING;
}

/** The parts of a grant's detail in the order in which they are read: why it was given first. */
export function rowsOf(record: Stored): string[] {
  const first = ["cause", "source", "reward", "order", "grant"].filter((field) => field in record);
  return [...first, ...Object.keys(record).filter((field) => !first.includes(field))];
}

/** How a match ended: "by conceding". */
export const endText = (reason: string): string =>
  isKey(statistics.statistics.ends, reason) ? t(`statistics.ends.${reason}`) : reason;

/** What has happened to an order. */
export function factText(kind: string): string {
  return isKey(en.admin.fact, kind) ? t(`admin.fact.${kind}`) : kind;
}

/** Who told a fact of an order: "buyer", "stripe:EVENT", "reconciliation", "server" or "admin:USER". */
export function tellerText(by: string): string {
  const [who, id] = by.split(/:(.*)/s);
  const name = isKey(en.admin.teller, who) ? t(`admin.teller.${who}`) : who;
  return id ? `${name} ${id}` : name;
}
