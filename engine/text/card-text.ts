// The text of a card, printed from its effects.

import type { Card, MantimonCard } from "../card.ts";
import type { Ability, Effect } from "../language.ts";
import type { Type } from "../vocabulary.ts";
import { ENGLISH } from "./english/index.ts";
import { type Language, type Voice, voiceOf } from "./language.ts";
import { paragraph } from "./paragraph.ts";
import { plan, planAttack, type Statement } from "./plan.ts";

export interface CardText {
  /** A Mantimon's ability; `label` says when it works: "Ability · once a turn". */
  ability: { name: string; label: string; text: string } | null;
  /** A Mantimon's attacks. `damage` is the printed figure: "30", "30+", "30−", "20×" or "". */
  attacks: { name: string; cost: Type[]; damage: string; text: string }[];
  /** The text of any other card; for a Mantimon the rule on its worth. Lines are separated by line feeds. */
  text: string;
}

/** Prints the text of a card. Equal texts mean equal effects: the importer reads them back. */
export function cardText(card: Card, language: Language = ENGLISH): CardText {
  if (card.kind === "mantimon") return mantimonText(card, language);
  return { ability: null, attacks: [], text: paragraph(lines(card, language)) };
}

function mantimonText(card: MantimonCard, language: Language): CardText {
  const { ability } = card;
  return {
    ability: ability && {
      name: ability.name,
      label: language.label(ability),
      text: abilityText(ability, language, voiceOf("mantimon")),
    },
    attacks: card.attacks.map(({ name, cost, condition, otherCost, effects }) => {
      const { figure, statements } = planAttack(effects);
      const speaks: Voice = { ...voiceOf("mantimon"), attack: true, figure: figure !== "" };
      const usable = condition ? language.usable(condition, voiceOf("mantimon")) : "";
      const cheaper = otherCost ? language.usableFor(otherCost.if, otherCost.cost, voiceOf("mantimon")) : "";
      const text = paragraph([usable, cheaper, say(statements, language, speaks)]);
      return { name, cost, damage: figure, text };
    }),
    text: card.value > 1 ? language.worth(card.value) : "",
  };
}

function lines(card: Exclude<Card, MantimonCard>, language: Language): string[] {
  switch (card.kind) {
    case "item":
    case "supporter":
      return [
        card.condition ? language.playable(card.condition, voiceOf("mantimon")) : "",
        card.asBasic ? language.asBasic(card.asBasic) : "",
        effectsText(card.effects, language),
      ];
    case "tool":
      return [abilityText(card.ability, language, voiceOf("attached"))];
    case "stadium":
      return [
        card.ability.when === "always" ? "" : language.bothPlayers,
        abilityText(card.ability, language, voiceOf("mantimon")),
      ];
    case "energy":
      return [
        card.basic ? "" : language.provides(card.provides),
        card.ability ? abilityText(card.ability, language, voiceOf("attached")) : "",
      ];
  }
}

/** The text of effects alone, as a trainer has them. */
export function effectsText(effects: Effect[], language: Language = ENGLISH): string {
  return say(plan(effects), language, voiceOf("mantimon"));
}

function abilityText(ability: Ability, language: Language, speaks: Voice): string {
  const statements = ability.when === "always" ? [] : plan(ability.effects);
  return language.ability(ability, statements, speaks);
}

function say(statements: Statement[], language: Language, speaks: Voice): string {
  return paragraph(statements.map((statement) => language.statement(statement, speaks)));
}
