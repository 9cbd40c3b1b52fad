// The wording of open decisions and their options.

import { cardLanguage } from "../../cards/shown.ts";
import type { Card, DecisionView, Pool, View } from "../../engine/index.ts";
import { t } from "../text/index.ts";
import { advice } from "./advice.ts";
import { attackName, findMon, monName } from "./game-log.ts";

/** The question for the one who decides. */
export function question(decision: DecisionView, view: View, pool: Pool): string {
  const by = decision.card === -1 ? "" : `${pool.cards[decision.card].name}: `;
  switch (decision.reason) {
    case "setupActive":
      return t("prompt.setupActive");
    case "setupBench":
      return t("prompt.setupBench");
    case "bonusDraw":
      return t("prompt.bonusDraw");
    case "promote":
      return t("prompt.promote");
    case "retreat":
      return decision.kind === "energy" ? t("prompt.retreatEnergy") : t("prompt.retreatMon");
    case "effect":
      return by + effectQuestion(decision, view, pool);
  }
}

/** The text of the card that asks: of an attack only its own. Empty where the rules ask. */
export function ruleOf({ card, reason }: DecisionView, pool: Pool): string {
  if (card === -1 || reason !== "effect") return "";
  const text = advice.get().textOf(pool, card);
  if (pool.cards[card].kind !== "mantimon") return text.text;
  const parts = [text.ability?.text ?? "", ...text.attacks.map((attack) => attack.text)];
  return parts.filter((part) => part !== "").join(" / ");
}

function effectQuestion(decision: DecisionView, view: View, pool: Pool): string {
  const about = decision.mon === -1 ? "" : monName(findMon(view, decision.mon), pool);
  switch (decision.kind) {
    case "mantimon":
      return t("prompt.chooseMantimon", { amount: howMany(decision) });
    case "card":
      return decision.ordered
        ? t("prompt.order")
        : t("prompt.chooseCards", { count: decision.max, amount: howMany(decision) });
    case "energy":
      return about
        ? t("prompt.chooseEnergyFor", { amount: howMany(decision), name: about })
        : t("prompt.chooseEnergy", { amount: howMany(decision) });
    case "option":
      return t("prompt.chooseOne");
    case "yesNo":
      return t("prompt.useIt");
    case "number":
      return t("prompt.chooseNumber");
    case "attack":
      return t("prompt.chooseAttack");
  }
}

/** "1", "up to 2", "1 to 3", "2" */
function howMany({ min, max }: DecisionView): string {
  if (max === 1 || min === max) return `${max}`;
  return min === 0 ? t("prompt.upTo", { max }) : t("prompt.range", { min, max });
}

/** The label of an option that is not shown as a picture. */
export function optionLabel(decision: DecisionView, option: number, view: View, pool: Pool): string {
  const value = decision.options[option];
  switch (decision.kind) {
    case "yesNo":
      return value === 1 ? t("prompt.yes") : t("prompt.no");
    case "attack": {
      const mon = findMon(view, Math.floor(value / 16));
      return mon ? attackName(mon.cards.at(-1) ?? -1, value % 16, pool) : t("prompt.anAttack");
    }
    case "option":
      return choiceText(pool.cards[decision.card], value) ?? t("prompt.option", { number: value + 1 });
    case "card":
    case "energy":
      return pool.cards[value].name;
    default:
      return String(value);
  }
}

/** The text of one branch of the card's t("prompt.chooseOne"). */
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
      return advice.get().effectsText(effect.options[place], cardLanguage().language);
  }
  return null;
}

function abilityEffects(card: Card) {
  const ability = "ability" in card ? card.ability : null;
  return ability && ability.when !== "always" ? ability.effects : [];
}
