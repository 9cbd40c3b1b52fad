// The wording of open decisions and their options.

import { cardLanguage } from "../../cards/shown.ts";
import type { Card, DecisionView, Effect, Pool, View } from "../../engine/index.ts";
import { nestedEffects } from "../../engine/pool.ts";
import { t } from "../text/index.ts";
import { advice } from "./advice.ts";
import { attackName, findMon, monName } from "./game-log.ts";
import { askingEffect, purposeOf } from "./purpose.ts";

/** The question for the one who decides: what asks, and what the pick is for. */
export function question(decision: DecisionView, view: View, pool: Pool): string {
  switch (decision.reason) {
    case "setupActive":
      return t("prompt.setupActive");
    case "setupBench":
      return t("prompt.setupBench");
    case "bonusDraw":
      return t("prompt.bonusDraw");
    case "promote":
      return t("prompt.promote");
    case "excess":
      return decision.kind === "mantimon" ? t("prompt.excessMon") : t("prompt.excessTool");
    case "retreat":
      return decision.kind === "energy" ? t("prompt.retreatEnergy") : t("prompt.retreatMon");
    case "effect": {
      const by = askerOf(decision, pool);
      return (by ? `${by.name}: ` : "") + effectQuestion(decision, view, pool);
    }
  }
}

/** The text that asks: of an attack or an ability only its own. Empty where the rules ask. */
export function ruleOf(decision: DecisionView, pool: Pool): string {
  return decision.reason === "effect" ? (askerOf(decision, pool)?.text ?? "") : "";
}

interface Asker {
  name: string;
  text: string;
}

/** The attack, ability or card whose text asks; null for the rules. */
function askerOf({ card, program }: DecisionView, pool: Pool): Asker | null {
  if (card === -1) return null;
  const shown = pool.cards[card];
  const { attacks, ability, text } = advice.get().textOf(pool, card);
  if (shown.kind !== "mantimon") return { name: shown.name, text };
  const released = pool.info[card];
  const list = pool.programs[program];
  const at = released.attacks.findIndex((attack) => holds(pool.programs[attack.program], list));
  if (at !== -1) return attacks[at];
  if (ability && (list === undefined || holds(pool.programs[released.program] ?? [], list))) return ability;
  return { name: shown.name, text: "" };
}

/** Whether a list of effects is this one, or has it inside. */
function holds(effects: readonly Effect[], list: readonly Effect[] | undefined): boolean {
  return (
    effects === list || effects.some((effect) => nestedEffects(effect).some((inner) => holds(inner, list)))
  );
}

function effectQuestion(decision: DecisionView, view: View, pool: Pool): string {
  const name = decision.mon === -1 ? "" : monName(findMon(view, decision.mon), pool);
  const purpose = purposeOf(decision, pool);
  switch (decision.kind) {
    case "mantimon":
      return t("decision.choose", { what: what(decision, "Mantimon", "mantimon"), purpose });
    case "card":
      if (decision.ordered) return t("decision.order");
      return t("decision.choose", { what: what(decision, "Card", "cards"), purpose });
    case "energy": {
      const energy = what(decision, "Energy", "energy") + (name && t("decision.of", { name }));
      return t("decision.choose", { what: energy, purpose });
    }
    case "option":
      return t("decision.oneOf");
    case "yesNo":
      return offer(decision, pool);
    case "number":
      return name ? t("decision.counters", { name }) : t("prompt.chooseNumber");
    case "attack":
      return t("decision.attack");
  }
}

/** "the Mantimon", "up to 2 cards" */
function what(
  decision: DecisionView,
  one: "Mantimon" | "Card" | "Energy",
  some: "mantimon" | "cards" | "energy",
) {
  if (decision.min === 1 && decision.max === 1) return t(`decision.the${one}`);
  return t(`decision.${some}`, { count: decision.max, amount: howMany(decision) });
}

/** What a "may" offers to do. */
function offer(decision: DecisionView, pool: Pool): string {
  const effect = askingEffect(decision, pool);
  if (effect?.effect !== "may") return t("prompt.useIt");
  const text = advice.get().effectsText(effect.do, cardLanguage().language);
  return text ? t("decision.may", { text }) : t("prompt.useIt");
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
    case "number":
      return String(askingEffect(decision, pool)?.effect === "moveCounters" ? value * 10 : value);
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
