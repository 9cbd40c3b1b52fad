// What one sentence of a text contributes; assemble.ts makes effects of a row of them.

import type { Amount, CardFilter, Condition, Count, Effect, Trigger } from "../../engine/language.ts";

type Ignored = NonNullable<Extract<Effect, { effect: "damage" }>["ignore"]>;
type LookEffect = Extract<Effect, { effect: "look" }>;

export type Item =
  | { say: "effects"; effects: Effect[] }
  /** What happens if the condition of the sentence before does not hold. */
  | { say: "otherwise"; effects: Effect[] }
  /** What follows if the sentence before was carried out: "if you do". */
  | { say: "ifDone"; effects: Effect[] }
  /** The attack's figure grows or shrinks. */
  | { say: "growth"; by: "more" | "less"; amount: Amount }
  /** Grows if the effect just before was carried out. */
  | { say: "grownIfDone"; by: "more" | "less"; amount: Amount }
  | { say: "otherwiseGrowth"; by: "more" | "less"; amount: Amount }
  /** The figure is times this count, whose factor must be the figure's. */
  | { say: "times"; count: Count }
  /** At most so much damage is added by the sentence before. */
  | { say: "cap"; most: number }
  | { say: "ownDamage" }
  | { say: "noDamageUnless"; condition: Condition }
  | { say: "nothingUnless"; condition: Condition }
  | { say: "ignores"; ignore: Ignored }
  /** "Choose one:", followed by options. */
  | { say: "choose"; by?: "opponent" }
  /** A look at the deck told in several sentences. */
  | { say: "look"; count: Amount }
  | { say: "take"; take: Amount; filter?: CardFilter; to: LookEffect["to"] }
  | { say: "rest"; rest: LookEffect["rest"] }
  /** Of the hand that was just revealed, these cards are discarded. */
  | { say: "discardFound"; discard: Effect }
  /** Each Mantimon picked at random by the sentence before takes this damage. */
  | { say: "damagePicked"; amount: Amount }
  /** The deck that was just searched is shuffled. */
  | { say: "shuffle" }
  /** The player whose Mantimon are switched chooses. */
  | { say: "theyChoose" }
  /** On tails an attack that needs a coin does nothing. */
  | { say: "coinFails" }
  /** A reminder of the rules. */
  | { say: "nothing" };

/** How a text that happens by itself, or may be used, begins. */
export type Opening =
  | { when: "activate"; limit: "turn" | "none"; place?: "active" | "bench"; condition?: Condition }
  | { when: Trigger; place?: "active" | "bench" };
