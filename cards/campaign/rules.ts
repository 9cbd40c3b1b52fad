// The rules of an NPC's matches: a preset with the changes of the hall or of the NPC.
import { PRESETS, type RulesConfig } from "../../engine/rules.ts";
import type { CampaignSettings, Hall, HallRules, Npc } from "./types.ts";

export const hallRulesOf = (hall: Hall, npc: Npc): HallRules => npc.rules ?? hall.rules;

/** The name stays the preset's: bots judge by it, and players know it. */
export function rulesOf({ preset, changes = {} }: HallRules): RulesConfig {
  const rules: Record<string, unknown> = { ...structuredClone(PRESETS[preset]) };
  for (const [field, value] of Object.entries(changes)) {
    const before = rules[field];
    const nested = typeof before === "object" && typeof value === "object";
    rules[field] = nested ? { ...before, ...value } : value;
  }
  return rules as unknown as RulesConfig;
}

/** The NPC's level; in hard mode it is higher, up to a bound. */
export const levelOf = (
  { level }: Npc,
  { hard: { levels, highest } }: CampaignSettings,
  hard: boolean,
): number => (hard ? Math.max(level, Math.min(level + levels, highest)) : level);
