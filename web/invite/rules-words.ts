// Rules in words: the names of their fields, and of rule sets.
import { checkRules } from "../../engine/rules-check.ts";
import { isPreset } from "../router.ts";
import type later from "../text/en/lazy.ts";
import { t } from "../text/index.ts";

type Field = keyof typeof later.ruleField;
type Fault = keyof typeof later.ruleFault;

/** The name of a preset in the player's language; other rules are called as their maker has called them. */
export const rulesName = (name: string): string => (isPreset(name) ? t(`rules.${name}`) : name);

/** "win.target" in words. */
export const fieldName = (field: string): string => t(`ruleField.${field.replaceAll(".", "-") as Field}`);

export function valueWords(value: string | number | boolean): string {
  if (typeof value === "boolean") return t(value ? "ownRules.yes" : "ownRules.no");
  if (typeof value === "number") return String(value);
  return t(`ruleValue.${value as "deck"}`);
}

/**
 * Why the server refused a field of rules, in the player's language: its own sentences are in English.
 * @param field as the server calls it, such as "rules.win.target" or "name"
 * @returns null if these rules show no such fault
 */
export function faultWords(rules: object, name: string, field: string): string | null {
  const path = field.replace(/^rules\./, "");
  if (path === "name" && isPreset(name.toLowerCase())) return t("ruleFault.presetName");
  const fault = checkRules({ ...rules, name }).find((violation) => violation.path === path);
  return fault
    ? t(`ruleFault.${fault.code as Fault}` as "ruleFault.notWhole", { replace: fault.params })
    : null;
}
