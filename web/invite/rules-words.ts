// Rules in words: the names of their fields, and of rule sets.
import { isPreset } from "../router.ts";
import type later from "../text/en/later.ts";
import { t } from "../text/index.ts";

type Field = keyof typeof later.ruleField;

/** The name of a preset in the player's language; other rules are called as their maker has called them. */
export const rulesName = (name: string): string => (isPreset(name) ? t(`rules.${name}`) : name);

/** "win.target" in words. */
export const fieldName = (field: string): string => t(`ruleField.${field.replaceAll(".", "-") as Field}`);

export function valueWords(value: string | number | boolean): string {
  if (typeof value === "boolean") return t(value ? "ownRules.yes" : "ownRules.no");
  if (typeof value === "number") return String(value);
  return t(`ruleValue.${value as "deck"}`);
}
