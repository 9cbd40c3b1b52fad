// What a deck holds, from what a client sent to what the engine takes.
import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { type Deck, PRESETS, type PresetName } from "../../engine/index.ts";
import { type Catalog, fold } from "../collections/catalog.ts";
import { CardId } from "../collections/endpoints.ts";
import { type FieldError, Problem } from "../http/problem.ts";
import { isVisibleText } from "../unicode.ts";

/** Copies by card id. */
export type Counts = Record<string, number>;

export interface DeckContents {
  rules: PresetName;
  cards: Counts;
  /** The energy deck, or the registered types; empty where energy is in the main deck. */
  energy: Counts;
}

/** Copies of one card, and different cards, in a deck that is saved: more than any rules allow. */
export const MAX_COPIES = 60;
export const MAX_DIFFERENT_CARDS = 120;

const RULES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];
export const Rules = z.enum(RULES, `one of ${RULES.join(", ")}`);

const COPIES = `a whole number from 1 to ${MAX_COPIES}`;

export const CountsInput = z
  .record(CardId, z.int(COPIES).min(1, COPIES).max(MAX_COPIES, COPIES), "copies by card id")
  .refine(
    (counts) => Object.keys(counts).length <= MAX_DIFFERENT_CARDS,
    `at most ${MAX_DIFFERENT_CARDS} different cards`,
  );

/** Control characters and halves of characters are refused: some stores and screens do not take them. */
export const DeckName = z
  .string("a name")
  .normalize()
  .trim()
  .min(1, "1 to 60 characters")
  .max(60, "1 to 60 characters")
  .refine(isVisibleText, "no control characters, nor invisible ones outside of emoji and joined letters");

/** @throws {Problem} `invalid_request` with each card that there is none of, and the nearest that there is. */
export function checkKnown(catalog: Catalog, contents: Pick<DeckContents, "cards" | "energy">): void {
  const unknown = (["cards", "energy"] as const).flatMap((list) =>
    Object.keys(contents[list])
      .filter((id) => !catalog.byId.has(id))
      .map((id): FieldError => {
        const near = nearest(id, [...catalog.byId.keys()], (other) => other);
        return { field: `${list}.${id}`, message: `there is no such card; the nearest id is ${near}` };
      }),
  );
  if (unknown.length > 0) throw new Problem("invalid_request", undefined, unknown.slice(0, 20));
}

/** The same cards in the order of the pool, as lists, texts and codes have them. */
export function ordered(catalog: Catalog, counts: Counts): [id: string, count: number][] {
  const indexOf = (id: string) => catalog.byId.get(id)?.index ?? catalog.cards.length;
  return Object.entries(counts).sort(([a], [b]) => indexOf(a) - indexOf(b) || (a < b ? -1 : 1));
}

export const sizeOf = (counts: Counts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** One entry a card, as the engine takes it. */
export function toDeck(catalog: Catalog, { cards, energy }: Pick<DeckContents, "cards" | "energy">): Deck {
  const spread = (counts: Counts) =>
    ordered(catalog, counts).flatMap(([id, count]) => Array.from({ length: count }, () => id));
  return { cards: spread(cards), energy: spread(energy) };
}

/** The candidate that takes the fewest changes of letters to get to; the first of several. */
export function nearest<T>(text: string, candidates: readonly T[], textOf: (candidate: T) => string): T {
  const folded = fold(text);
  let best = candidates[0];
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const changes = distance(folded, fold(textOf(candidate)));
    if (changes < least) [best, least] = [candidate, changes];
  }
  return best;
}
