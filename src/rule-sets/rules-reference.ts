// Rules as players name them: a preset, a ready-made variant, or the code of a rule set that somebody has made.
import { checkRules, PRESETS, type PresetName, type RulesConfig } from "../../engine/index.ts";
import type { Db } from "../db/index.ts";
import { MAX_FIELD_ERRORS, Problem } from "../http/problem.ts";
import { VARIANTS } from "./variants.ts";

export interface NamedRules {
  /** The preset that they are, or are a variant of. */
  base: PresetName;
  rules: RulesConfig;
}

type Value = string | number | boolean;

export interface Difference {
  /** Such as "win.target". */
  rule: string;
  preset: Value;
  here: Value;
}

const isPreset = (name: string): name is PresetName => Object.hasOwn(PRESETS, name);

/** @throws {Problem} `not_found` */
export async function findRules(db: Db, reference: string): Promise<NamedRules> {
  if (isPreset(reference)) return { base: reference, rules: PRESETS[reference] };
  const variant = VARIANTS.find(({ id }) => id === reference);
  if (variant) return { base: variant.base, rules: variant.rules };
  const row = await db.ruleSet.findUnique({ where: { code: reference.toUpperCase() } });
  if (!row) throw new Problem("not_found", `There are no rules "${reference}"`);
  return readRules(row);
}

export const readRules = ({ base, rules }: { base: string; rules: unknown }): NamedRules => ({
  base: base as PresetName,
  rules: rules as RulesConfig,
});

/**
 * Checks rules that a player has made.
 * @param field the prefix of the fields that are told
 * @throws {Problem} `invalid_request` with each field at fault and what it may be
 */
export function parseRules(name: string, given: unknown, field = "rules"): RulesConfig {
  const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
  const rules = isObject ? { ...given, name } : given;
  const faults = checkRules(rules).map(({ path, message }) => ({
    field: path === "name" ? "name" : path === "rules" || path === "" ? field : `${field}.${path}`,
    message,
  }));
  // Matches by the name of a preset are matches of that preset.
  if (isPreset(name.trim().toLowerCase()))
    faults.push({ field: "name", message: `"${name}" is the name of a preset` });
  if (faults.length > 0) throw new Problem("invalid_request", undefined, faults.slice(0, MAX_FIELD_ERRORS));
  return rules as RulesConfig;
}

/** What differs from the preset, field by field. The name is no rule. */
export function differencesOf({ base, rules }: NamedRules): Difference[] {
  const found: Difference[] = [];
  const compare = (preset: object, here: object, path: string) => {
    for (const [key, value] of Object.entries(preset)) {
      const other = (here as Record<string, unknown>)[key];
      const rule = path === "" ? key : `${path}.${key}`;
      if (typeof value === "object" && value !== null) compare(value, other as object, rule);
      else if (value !== other && rule !== "name") found.push({ rule, preset: value, here: other as Value });
    }
  };
  compare(PRESETS[base], rules, "");
  return found;
}
