// What one sentence of a text contributes. assemble.ts makes effects of a list of items.

import type {
  Amount,
  CardFilter,
  Condition,
  Count,
  Effect,
  MonFilter,
  RevealedPlace,
  Target,
  Trigger,
  Until,
} from "../../engine/language.ts";
import type { Status, Type } from "../../engine/vocabulary.ts";

type Ignored = NonNullable<Extract<Effect, { effect: "damage" }>["ignore"]>;
type LookEffect = Extract<Effect, { effect: "look" }>;

/** What happens to a revealed card; without a place only what follows. */
export interface Outcome {
  put?: { to: RevealedPlace; side?: "mine" | "theirs" };
  effects?: Effect[];
}

export type Item =
  | { say: "effects"; effects: Effect[] }
  /** What happens if the condition of the sentence before does not hold. */
  | { say: "otherwise"; effects: Effect[] }
  /** What follows if the sentence before was carried out: "if you do". */
  | { say: "ifDone"; effects: Effect[] }
  /** What is done in place of the effect just before, if a condition holds. */
  | { say: "instead"; condition: Condition; effects: Effect[] }
  /** The amount of the healing just before, if a condition holds. */
  | { say: "healsInstead"; condition: Condition; amount: number }
  /** The attack's figure increases or decreases. */
  | { say: "growth"; by: "more" | "less"; amount: Amount }
  /** It increases if the effect just before was carried out. */
  | { say: "grownIfDone"; by: "more" | "less"; amount: Amount }
  | { say: "otherwiseGrowth"; by: "more" | "less"; amount: Amount }
  /** The figure is multiplied by this count, whose factor must be the figure. */
  | { say: "times"; count: Count }
  /** The sentence before adds at most this much damage. */
  | { say: "cap"; most: number }
  | { say: "ownDamage" }
  | { say: "noDamageUnless"; condition: Condition }
  | { say: "nothingUnless"; condition: Condition }
  | { say: "ignores"; ignore: Ignored }
  /** "Choose one:", followed by options. */
  | { say: "choose"; by?: "opponent" | "chance" }
  /** A look at the deck that takes several sentences. */
  | { say: "look"; count: Amount }
  /** The bottom cards instead. */
  | { say: "lookBelow"; count: Amount }
  | { say: "take"; take: Amount | "all"; filter?: CardFilter; to: LookEffect["to"] }
  | { say: "rest"; rest: LookEffect["rest"] }
  /** Energy among the top cards that are looked at is attached. Where the rest goes follows. */
  | { say: "attachFound"; attach: Omit<Extract<Effect, { effect: "attachSeen" }>, "rest"> }
  /** The single card that was looked at goes there. */
  | { say: "putSeen"; rest: LookEffect["rest"] }
  /** The top cards are revealed, which are then discarded. */
  | { say: "revealAll"; count: Amount }
  | { say: "discardAll" }
  /** What happens to the Mantimon that was just switched to the bench, which is "it". */
  | { say: "ofLeaver"; effects: Effect[] }
  /** One of the attacks of this Mantimon was chosen, which it cannot use for a time. */
  | { say: "chooseAttack"; of: Target }
  | { say: "banChosen"; until: Until; on?: Target }
  /** The one card that was looked at may be discarded. */
  | { say: "mayDiscardSeen" }
  /** Either player is chosen, then the top card of that player's deck is looked at. */
  | { say: "eitherPlayer" }
  | { say: "topOfEither" }
  /** The top card of a deck is revealed; what it is, and what happens then. */
  | { say: "revealTop"; side: "mine" | "theirs" }
  | { say: "revealedIs"; filter: CardFilter; hit: Outcome }
  | { say: "revealedIsNot"; miss: Outcome }
  /** Energy that was revealed is attached. */
  | { say: "revealedAttached"; filter: CardFilter; to: Target }
  /** These cards of the hand that was just revealed are moved. */
  | { say: "found"; move: Effect }
  /** A card of the opponent's hand picked at random, and where it goes. */
  | { say: "pick" }
  | { say: "picked"; to: "deck" | "discard" | "deckBottom" }
  /** Each Mantimon picked at random by the sentence before takes this damage. */
  | { say: "damagePicked"; amount: Amount }
  /** The ability is used. "If you do" after it adds nothing. */
  | { say: "use" }
  /** A consequence of using an ability, whatever else it does. */
  | { say: "ifUsed"; effects: Effect[] }
  /** Only attacks that are paid for may be copied. */
  | { say: "paidOnly" }
  /** Statuses of which one is chosen, and on whom it is put. */
  | { say: "statusChoice"; statuses: Status[]; by?: "chance" }
  | { say: "chosenStatus"; to: Target }
  /** The damage may increase. What has to be done for it follows. */
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

/** The beginning of a text that is triggered or used. `holder`: what the holder of the card must be. */
export type Opening =
  | { when: "activate"; limit: "turn" | "none"; place?: "active" | "bench"; condition?: Condition }
  | { when: Trigger; place?: "active" | "bench"; type?: Type; holder?: MonFilter };

/** What must be true, or be paid first, for a text to be used. */
export interface Price {
  condition?: Condition;
  cost?: Effect;
  /** Whether the cost can be paid shows only when it is paid. The rest of the text is carried out if it was. */
  gate?: true;
}
