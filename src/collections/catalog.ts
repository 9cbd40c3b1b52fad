// Every card of the pool as players look for it: its facts, its words, and what it does. Made once at start.
import type { CardSet } from "../../cards/content.ts";
import { type Family, familiesOf } from "../../cards/families.ts";
import type { CardLanguage } from "../../cards/shown.ts";
import { translateCard } from "../../cards/texts.ts";
import { type Card, type Pool, TYPES, type Type } from "../../engine/index.ts";
import { cardText } from "../../engine/text/card-text.ts";
import type { Language } from "../../engine/text/language.ts";

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
  /** Name and rules text in every language, folded. */
  words: string;
  /** Its names in other languages than English. */
  translations: string[];
}

export interface Catalog {
  pool: Pool;
  sets: readonly Pick<CardSet, "code" | "name">[];
  /** In the pool's order. */
  cards: CatalogCard[];
  byId: ReadonlyMap<string, CatalogCard>;
}

/** @param languages those in which cards are found by their words, beside English */
export function createCatalog(
  pool: Pool,
  sets: readonly Pick<CardSet, "code" | "name">[],
  languages: readonly CardLanguage[] = [],
): Catalog {
  const cards = pool.cards.map((card, index) => entryOf(pool, card, index, languages));
  return { pool, sets, cards, byId: new Map(cards.map((entry) => [entry.card.id, entry])) };
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
  const { attacks } = cardText(card);
  const { type, hp, basicEnergy } = pool.info[index];
  const translated = languages.flatMap(({ language, texts }) =>
    texts ? [{ language, card: translateCard(card, texts) }] : [],
  );
  const words = [wordsOf(card), ...translated.map((each) => wordsOf(each.card, each.language))];
  return {
    index,
    card,
    set: card.id.slice(0, card.id.indexOf("-")),
    type: type >= 0 ? TYPES[type] : null,
    hp: hp > 0 ? hp : null,
    attacks: attacks.map(({ cost, damage }) => ({
      cost: cost.length,
      damage: Number.parseInt(damage, 10) || 0,
    })),
    families: familiesOf(card),
    free: basicEnergy,
    words: fold(words.join("\n")),
    translations: translated.map(({ card: { name } }) => name).filter((name) => name !== card.name),
  };
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
