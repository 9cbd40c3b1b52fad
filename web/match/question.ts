// The wording of open decisions and their options.
import type { Card, DecisionView, Pool, View } from "../../engine/index.ts";
import { cardText, effectsText } from "../../engine/text/card-text.ts";
import { attackName, findMon, monName } from "./game-log.ts";

/** The question for the one who decides. */
export function question(decision: DecisionView, view: View, pool: Pool): string {
  const by = decision.card === -1 ? "" : `${pool.cards[decision.card].name}: `;
  switch (decision.reason) {
    case "setupActive":
      return "Choose the Mantimon that starts in your active spot";
    case "setupBench":
      return "Choose Mantimon for your bench";
    case "bonusDraw":
      return "Your opponent had to draw a new hand: how many cards do you draw?";
    case "promote":
      return "Choose who comes to your active spot";
    case "retreat":
      return decision.kind === "energy"
        ? "Choose energy to pay for the retreat"
        : "Choose who takes its place";
    case "effect":
      return by + effectQuestion(decision, view, pool);
  }
}

/** The text of the card that asks: of an attack only its own. Empty where the rules ask. */
export function ruleOf({ card, reason }: DecisionView, pool: Pool): string {
  if (card === -1 || reason !== "effect") return "";
  const text = cardText(pool.cards[card]);
  if (pool.cards[card].kind !== "mantimon") return text.text;
  const parts = [text.ability?.text ?? "", ...text.attacks.map((attack) => attack.text)];
  return parts.filter((part) => part !== "").join(" / ");
}

function effectQuestion(decision: DecisionView, view: View, pool: Pool): string {
  const about = decision.mon === -1 ? "" : monName(findMon(view, decision.mon), pool);
  switch (decision.kind) {
    case "mantimon":
      return `choose ${howMany(decision, "Mantimon", "Mantimon")}`;
    case "card":
      return decision.ordered
        ? "choose the cards in their new order, the top one first"
        : `choose ${howMany(decision, "card", "cards")}`;
    case "energy":
      return `choose ${howMany(decision, "energy", "energy")}${about ? ` for ${about}` : ""}`;
    case "option":
      return "choose one";
    case "yesNo":
      return "do you want to use it?";
    case "number":
      return "choose a number";
    case "attack":
      return "choose an attack";
  }
}

/** "a card", "up to 2 cards", "1 to 3 cards", "2 cards" */
function howMany({ min, max }: DecisionView, one: string, many: string): string {
  if (max === 1) return /^[aeiou]/.test(one) ? `an ${one}` : `a ${one}`;
  if (min === max) return `${max} ${many}`;
  return min === 0 ? `up to ${max} ${many}` : `${min} to ${max} ${many}`;
}

/** The label of an option that is not shown as a picture. */
export function optionLabel(decision: DecisionView, option: number, view: View, pool: Pool): string {
  const value = decision.options[option];
  switch (decision.kind) {
    case "yesNo":
      return value === 1 ? "Yes" : "No";
    case "attack": {
      const mon = findMon(view, Math.floor(value / 16));
      return mon ? attackName(mon.cards.at(-1) ?? -1, value % 16, pool) : "an attack";
    }
    case "option":
      return choiceText(pool.cards[decision.card], value) ?? `Option ${value + 1}`;
    case "card":
    case "energy":
      return pool.cards[value].name;
    default:
      return String(value);
  }
}

/** The text of one branch of the card's "choose one". */
function choiceText(card: Card | undefined, place: number): string | null {
  if (!card) return null;
  const lists =
    card.kind === "mantimon"
      ? [...card.attacks.map((attack) => attack.effects), abilityEffects(card)]
      : "effects" in card
        ? [card.effects]
        : [abilityEffects(card)];
  for (const effect of lists.flat()) {
    if (effect.effect === "choice" && effect.options.length > place)
      return effectsText(effect.options[place]);
  }
  return null;
}

function abilityEffects(card: Card) {
  const ability = "ability" in card ? card.ability : null;
  return ability && ability.when !== "always" ? ability.effects : [];
}
