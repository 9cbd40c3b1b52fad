// Every card of the pool as players look for it: its facts, its words, and what it does. Made once at start.
import type { CardSet } from "../../cards/content.ts";
import { type Family, familiesOf } from "../../cards/families.ts";
import { type Card, type Pool, TYPES, type Type } from "../../engine/index.ts";
import { cardText } from "../../engine/text/card-text.ts";

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
  /** Name and rules text, folded. */
  words: string;
}

export interface Catalog {
  pool: Pool;
  sets: readonly Pick<CardSet, "code" | "name">[];
  /** In the pool's order. */
  cards: CatalogCard[];
  byId: ReadonlyMap<string, CatalogCard>;
}

export function createCatalog(pool: Pool, sets: readonly Pick<CardSet, "code" | "name">[]): Catalog {
  const cards = pool.cards.map((card, index) => entryOf(pool, card, index));
  return { pool, sets, cards, byId: new Map(cards.map((entry) => [entry.card.id, entry])) };
}

/** Text as it is searched: without case, accents, and the forms of apostrophes. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`´]/g, "'")
    .toLowerCase();
}

function entryOf(pool: Pool, card: Card, index: number): CatalogCard {
  const { ability, attacks, text } = cardText(card);
  const { type, hp, basicEnergy } = pool.info[index];
  const words = [
    card.name,
    ability?.name,
    ability?.text,
    ...attacks.flatMap(({ name, text }) => [name, text]),
    text,
  ];
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
    words: fold(words.filter(Boolean).join("\n")),
  };
}
