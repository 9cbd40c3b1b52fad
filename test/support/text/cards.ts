// Cards that carry just the text under test.

import type { MantimonCard } from "../../../engine/card.ts";
import type { Ability, Effect } from "../../../engine/language.ts";
import { cardText } from "../../../engine/text/card-text.ts";
import type { Language } from "../../../engine/text/language.ts";

export function mantimon(given: Partial<MantimonCard>): MantimonCard {
  return {
    id: "tst-001",
    number: 1,
    name: "Testling",
    rarity: "common",
    flavor: "",
    kind: "mantimon",
    type: "fire",
    stage: "basic",
    evolvesFrom: null,
    hp: 60,
    attacks: [],
    ability: null,
    weakness: null,
    resistance: null,
    retreat: 1,
    value: 1,
    ...given,
  };
}

/** Figure and text: "30+ | This attack does …". */
export function attackText(effects: Effect[], language?: Language): string {
  const card = mantimon({ attacks: [{ name: "Test", cost: [], effects }] });
  const [{ damage, text }] = cardText(card, language).attacks;
  return `${damage} | ${text}`;
}

export function abilityText(ability: Ability, language?: Language): string {
  return cardText(mantimon({ ability }), language).ability!.text;
}
