// Names and flavour texts of cards in another language, and cards that carry them. Runs in the browser too.

import type { Attack, Card } from "../engine/card.ts";

/** A file of cards/text. */
export interface CardTexts {
  /** As in the lang attribute of HTML; the file's name. */
  language: string;
  /** Names of sets by their codes. */
  sets: Record<string, string>;
  /** By the English name. */
  names: Record<string, string>;
  attacks: Record<string, string>;
  /** Of Mantimon: the abilities of other cards have the card's name. */
  abilities: Record<string, string>;
  /** By the card's id. */
  flavors: Record<string, string>;
}

/** Fields of effects, conditions and modifiers that hold the name of a card, of an attack, and of an ability. */
const CARD_NAMES: ReadonlySet<string> = new Set(["name", "evolvesFrom", "evolvedFrom", "stadium"]);
const ATTACK_NAMES: ReadonlySet<string> = new Set(["attack", "usedLastTurn"]);
const ABILITY_NAME = "ability";

/**
 * The card with its names, those that its texts speak of and its flavour text in another language. What has no
 * translation keeps its own: cards of other sets, and those of old replays.
 */
export function translateCard(card: Card, texts: CardTexts): Card {
  const name = nameIn(texts.names);
  const attack = nameIn(texts.attacks);
  const ability = nameIn(texts.abilities);
  const translated = (key: string, part: string): string => {
    if (CARD_NAMES.has(key)) return name(part);
    if (ATTACK_NAMES.has(key)) return attack(part);
    return key === ABILITY_NAME ? ability(part) : part;
  };
  /** Whatever effects are made of. */
  const inside = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(inside) as T;
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, part]) => {
      if (typeof part !== "string") return [key, inside(part)];
      return [key, translated(key, part)];
    });
    return Object.fromEntries(entries) as T;
  };
  const made: Card = {
    ...card,
    name: name(card.name),
    // The text of another version of the card is not translated.
    flavor: texts.flavors[card.id] ?? card.flavor,
  };
  if ("effects" in made) {
    made.effects = inside(made.effects);
    if (made.condition) made.condition = inside(made.condition);
  }
  if (made.kind === "mantimon") {
    made.evolvesFrom = made.evolvesFrom && name(made.evolvesFrom);
    made.attacks = made.attacks.map((one): Attack => ({ ...inside(one), name: attack(one.name) }));
  }
  if ("ability" in made && made.ability) {
    const called = made.kind === "mantimon" ? nameIn(texts.abilities)(made.ability.name) : made.name;
    made.ability = { ...inside(made.ability), name: called };
  }
  return made;
}

/** Finds the translation of a name; a name without one stays. */
export const nameIn = (names: Record<string, string>) => (name: string) =>
  Object.hasOwn(names, name) ? names[name] : name;
