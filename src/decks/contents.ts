// The contents of a deck, in the forms of clients, of the database and of the engine.
import { closest } from "fastest-levenshtein";
import { z } from "zod";
import { type Deck, PRESETS, type PresetName } from "../../engine/index.ts";
import type { Catalog } from "../collections/catalog.ts";
import { CardId } from "../collections/endpoints.ts";
import { MAX_FIELD_ERRORS, Problem } from "../http/problem.ts";
import { cleanLine } from "../text.ts";

/** Copies by card id. */
export type Counts = Record<string, number>;

export interface DeckContents {
  rules: PresetName;
  cards: Counts;
  /** The energy deck, or the registered types; empty where energy is in the main deck. */
  energy: Counts;
}

/** Limits of each list of a saved deck: copies of one card, and of all. No rules allow as many. */
export const MAX_COPIES = 60;
export const MAX_CARDS = 120;

const RULES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];
export const Rules = z.enum(RULES, `one of ${RULES.join(", ")}`);

const COPIES = `a whole number from 1 to ${MAX_COPIES}`;

export const CountsInput = z
  .record(
    CardId,
    // A count out of bounds is told once: the sum is not looked at any more.
    z.int(COPIES).min(1, { error: COPIES, abort: true }).max(MAX_COPIES, { error: COPIES, abort: true }),
    "copies by card id",
  )
  .refine((counts) => sizeOf(counts) <= MAX_CARDS, `at most ${MAX_CARDS} cards`);

const MAX_NAME_LENGTH = 60;
const MAX_FOLDER_LENGTH = 40;

/** Invisible characters are removed first. Lengths are in UTF-16 units. */
const nameOf = (max: number) => {
  const length = `1 to ${max} characters`;
  return z
    .string("a name")
    .max(10 * max, length)
    .transform(cleanLine)
    .pipe(
      z
        .string()
        .min(1, length)
        .max(max, length)
        .regex(
          /^[^\p{Cc}\p{Cs}\p{Co}\p{Cn}]*$/u,
          "no control characters, nor any that Unicode does not assign",
        ),
    );
};

export const DeckName = nameOf(MAX_NAME_LENGTH);
export const FolderName = nameOf(MAX_FOLDER_LENGTH);

/** Names a copy of a deck, shortened to fit. */
export function copyName(name: string): string {
  const copy = " (copy)";
  const segments = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  while (segments.join("").length > MAX_NAME_LENGTH - copy.length) segments.pop();
  // The cut may leave a joiner that joins nothing any more.
  return cleanLine(segments.join("") + copy);
}

/**
 * @throws {Problem} `invalid_request` with the first cards that there are none of, and for each the id that takes the
 *   fewest changes of letters to get to.
 */
export function checkKnown(catalog: Catalog, contents: Pick<DeckContents, "cards" | "energy">): void {
  const unknown = (["cards", "energy"] as const).flatMap((list) =>
    Object.keys(contents[list])
      .filter((id) => !catalog.byId.has(id))
      .map((id) => ({ list, id })),
  );
  if (unknown.length === 0) return;
  const ids = [...catalog.byId.keys()];
  const fields = unknown.slice(0, MAX_FIELD_ERRORS).map(({ list, id }) => ({
    field: `${list}.${id}`,
    message: `there is no such card; the nearest id is ${closest(id, ids)}`,
  }));
  throw new Problem("invalid_request", undefined, fields);
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
