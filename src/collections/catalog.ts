// Every card of the pool as players look for it: its facts, its words, and what it does. Made once at start, except for
// the words, which take most of the time: each card's when they are first searched.
import type { CardSet } from "../../cards/content.ts";
import { type Family, familiesOf } from "../../cards/families.ts";
import type { CardLanguage } from "../../cards/shown.ts";
import { nameIn, translateCard } from "../../cards/texts.ts";
import { type Card, type Pool, TYPES, type Type } from "../../engine/index.ts";
import { cardText } from "../../engine/text/card-text.ts";
import type { Language } from "../../engine/text/language.ts";
import { planAttack } from "../../engine/text/plan.ts";

export interface CatalogCard {
  /** Its place in the pool: sets in order of release, then numbers. */
  index: number;
  card: Card;
  /** Code of its set. */
  set: string;
  /** Of a Mantimon, a basic energy, and a trainer that is played as a Mantimon. */
  type: Type | null;
  hp: number | null;
  /** `damage` is the printed figure, without its sign; 0 where there is none. */
  attacks: { cost: number; damage: number }[];
  families: Set<Family>;
  /** Basic energy: everybody has as much of it as they need. */
  free: boolean;
  /** Its names in other languages than English, by the language's code. */
  translations: Record<string, string>;
}

export interface Catalog {
  pool: Pool;
  sets: readonly Pick<CardSet, "code" | "name">[];
  /** In the pool's order. */
  cards: CatalogCard[];
  byId: ReadonlyMap<string, CatalogCard>;
  /** A card's name and rules text in every language, folded. */
  wordsOf(entry: Pick<CatalogCard, "index" | "card">): string;
}

/** @param languages those in which cards are found by their words, beside English */
export function createCatalog(
  pool: Pool,
  sets: readonly Pick<CardSet, "code" | "name">[],
  languages: readonly CardLanguage[] = [],
): Catalog {
  const cards = pool.cards.map((card, index) => entryOf(pool, card, index, languages));
  const words: string[] = [];
  return {
    pool,
    sets,
    cards,
    byId: new Map(cards.map((entry) => [entry.card.id, entry])),
    wordsOf: ({ index, card }) => (words[index] ??= searchedWords(card, languages)),
  };
}

/** Text as it is searched: without case, accents, and the forms of apostrophes. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`´]/g, "'")
    .replaceAll("ß", "ss")
    .toLowerCase();
}

function entryOf(pool: Pool, card: Card, index: number, languages: readonly CardLanguage[]): CatalogCard {
  const { type, hp, basicEnergy } = pool.info[index];
  const translations = languages.flatMap(({ code, texts }) =>
    texts ? [[code, nameIn(texts.names)(card.name)]] : [],
  );
  return {
    index,
    card,
    set: card.id.slice(0, card.id.indexOf("-")),
    type: type >= 0 ? TYPES[type] : null,
    hp: hp > 0 ? hp : null,
    attacks: (card.kind === "mantimon" ? card.attacks : []).map(({ cost, effects }) => ({
      cost: cost.length,
      damage: Number.parseInt(planAttack(effects).figure, 10) || 0,
    })),
    families: familiesOf(card),
    free: basicEnergy,
    translations: Object.fromEntries(translations),
  };
}

function searchedWords(card: Card, languages: readonly CardLanguage[]): string {
  const translated = languages.flatMap(({ language, texts }) =>
    texts ? [wordsOf(translateCard(card, texts), language)] : [],
  );
  return fold([wordsOf(card), ...translated].join("\n"));
}

/** Name and rules text, a line each. */
function wordsOf(card: Card, language?: Language): string {
  const { ability, attacks, text } = cardText(card, language);
  const words = [
    card.name,
    ability?.name,
    ability?.text,
    ...attacks.flatMap(({ name, text }) => [name, text]),
    text,
  ];
  return words.filter(Boolean).join("\n");
}
