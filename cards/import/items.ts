// What one sentence of a text contributes; assemble.ts makes effects of a row of them.

import type {
  Amount,
  CardFilter,
  Condition,
  Count,
  Effect,
  MonFilter,
  Target,
  Trigger,
} from "../../engine/language.ts";
import type { Status, Type } from "../../engine/vocabulary.ts";

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
  | { say: "choose"; by?: "opponent" | "chance" }
  /** A look at the deck told in several sentences. */
  | { say: "look"; count: Amount }
  | { say: "take"; take: Amount | "all"; filter?: CardFilter; to: LookEffect["to"] }
  | { say: "rest"; rest: LookEffect["rest"] }
  /** The one card that was looked at may be discarded. */
  | { say: "mayDiscardSeen" }
  /** Of the hand that was just revealed, these cards are put away. */
  | { say: "found"; move: Effect }
  /** A card of the opponent's hand picked by chance, and where it is put. */
  | { say: "pick" }
  | { say: "picked"; to: "deck" | "discard" | "deckBottom" }
  /** Each Mantimon picked at random by the sentence before takes this damage. */
  | { say: "damagePicked"; amount: Amount }
  /** The ability is used: "if you do" after it is about nothing else. */
  | { say: "use" }
  /** What using an ability leads to, whatever else it does. */
  | { say: "ifUsed"; effects: Effect[] }
  /** Of attacks that are copied, only those that are paid for. */
  | { say: "paidOnly" }
  /** Statuses of which one is chosen, and who gets it. */
  | { say: "statusChoice"; statuses: Status[]; by?: "chance" }
  | { say: "chosenStatus"; to: Target }
  /** The damage may grow: what has to be done for it follows. */
  | { say: "mayGrow"; amount: Amount }
  /** If the effect just before could not be carried out, the attack does nothing. */
  | { say: "nothingUndone" }
  /** The deck that was just searched is shuffled. */
  | { say: "shuffle" }
  /** The player whose Mantimon are switched chooses. */
  | { say: "theyChoose" }
  /** On tails an attack that needs a coin does nothing. */
  | { say: "coinFails" }
  /** A reminder of when the Mantimon of the sentence before may evolve. */
  | { say: "evolvingRules" }
  /** A reminder of the rules. */
  | { say: "nothing" };

/** How a text that happens by itself, or may be used, begins. `holder`: what the one with the card must be. */
export type Opening =
  | { when: "activate"; limit: "turn" | "none"; place?: "active" | "bench"; condition?: Condition }
  | { when: Trigger; place?: "active" | "bench"; type?: Type; holder?: MonFilter };

/** What must hold, or be paid first, for a text to be used. */
export interface Price {
  condition?: Condition;
  cost?: Effect;
  /** Whether it can be paid shows only as it is paid: the rest of the text is carried out if it was. */
  gate?: true;
}
