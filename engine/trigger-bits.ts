// One bit for each trigger: whether any text in play waits for it is a question that is asked all the time.

import { type Ability, TRIGGERS, type Trigger } from "./language.ts";

export function triggerBits(...triggers: Trigger[]): number {
  return triggers.reduce((bits, trigger) => bits | (1 << TRIGGERS.indexOf(trigger)), 0);
}

/** The bit of the trigger that starts a text, 0 for none. */
export function triggerBitOf(ability: Ability | null): number {
  if (ability === null || ability.when === "always" || ability.when === "activate") return 0;
  return triggerBits(ability.when);
}
