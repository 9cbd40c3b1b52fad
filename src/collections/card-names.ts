// Finds cards by name, however it is written, and the name that was probably meant.
import { distance } from "fastest-levenshtein";
import { type CatalogCard, fold } from "./catalog.ts";

/** Letters of a name that are looked at. */
const MAX_NAME_LENGTH = 40;

/** Of a name: its letters, without case, accents and signs. */
const nameKey = (name: string) => fold(name).replace(/[^a-z]/g, "");

export class CardNames {
  readonly #byKey: ReadonlyMap<string, CatalogCard[]>;

  constructor(cards: readonly CatalogCard[]) {
    const named = cards.flatMap((card) =>
      [card.card.name, ...Object.values(card.translations)].map((name) => ({ key: nameKey(name), card })),
    );
    this.#byKey = new Map(
      [...Map.groupBy(named, ({ key }) => key)].map(([key, all]) => [
        key,
        [...new Set(all.map(({ card }) => card))],
      ]),
    );
  }

  /** Every card of a name in any language, in the pool's order. "Basic Grass Energy" and "Grass" are names of Grass Energy too. */
  find(name: string): readonly CatalogCard[] {
    const key = nameKey(name);
    const plain = key.replace(/^basic/, "");
    return this.#byKey.get(key) ?? this.#byKey.get(plain) ?? this.#byKey.get(`${plain}energy`) ?? [];
  }

  /**
   * The card whose name takes the fewest changes of letters to get to (Levenshtein), and fewer than half of the letters;
   * the first of several. It computes at most one distance for each different name.
   */
  nearest(name: string): CatalogCard | null {
    const key = nameKey(name).slice(0, MAX_NAME_LENGTH);
    let fewest = key.length / 2;
    let nearest: CatalogCard | null = null;
    for (const [other, [card]] of this.#byKey) {
      if (Math.abs(other.length - key.length) >= fewest) continue;
      const changes = distance(key, other);
      if (changes < fewest) [nearest, fewest] = [card, changes];
    }
    return nearest;
  }
}
