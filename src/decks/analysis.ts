// Analyses a deck: what it is made of, and how likely its openings are.
import { isBasic } from "../../engine/board.ts";
import { KINDS, type Kind, PRESETS, TYPES, type Type } from "../../engine/index.ts";
import type { Catalog, CatalogCard } from "../collections/catalog.ts";
import { type DeckContents, sizeOf } from "./contents.ts";
import { complement, hitChances, toNumber, toText } from "./odds.ts";

type Entry = CatalogCard & { count: number };

export function analyse(catalog: Catalog, contents: DeckContents) {
  const cards = entriesOf(catalog, contents.cards);
  return {
    size: sizeOf(contents.cards),
    kinds: tally(KINDS, cards, ({ card }) => [card.kind]),
    /** Of the Mantimon. */
    types: tally(TYPES, cards, ({ card, type }) => (card.kind === "mantimon" && type ? [type] : [])),
    /** Energy that all attacks together ask for, by type. */
    needs: needsOf(cards),
    curve: curveOf(cards),
    lines: linesOf(catalog, cards),
    opening: openingOf(catalog, contents),
  };
}

export function entriesOf(catalog: Catalog, counts: Record<string, number>): Entry[] {
  return Object.entries(counts).flatMap(([id, count]) => {
    const entry = catalog.byId.get(id);
    return entry ? [{ ...entry, count }] : [];
  });
}

/** Copies by what they are, without what there is none of. */
function tally<T extends Kind | Type>(values: readonly T[], cards: Entry[], of: (entry: Entry) => T[]) {
  const sums = new Map<T, number>();
  for (const entry of cards) {
    for (const value of of(entry)) sums.set(value, (sums.get(value) ?? 0) + entry.count);
  }
  const found: Partial<Record<T, number>> = {};
  for (const value of values) if (sums.has(value)) found[value] = sums.get(value);
  return found;
}

export function needsOf(cards: Entry[]): Partial<Record<Type, number>> {
  return tally(TYPES, cards, ({ card }) =>
    "attacks" in card ? card.attacks.flatMap(({ cost }) => cost) : [],
  );
}

/** Copies of Mantimon by the energy that their cheapest attack costs, and attacks by what they cost. */
function curveOf(cards: Entry[]) {
  const fighters = cards.filter(({ attacks }) => attacks.length > 0);
  const maxCost = Math.max(-1, ...fighters.flatMap(({ attacks }) => attacks.map(({ cost }) => cost)));
  return Array.from({ length: maxCost + 1 }, (_, cost) => ({
    cost,
    mantimon: sum(fighters, ({ attacks }) => (Math.min(...attacks.map((one) => one.cost)) === cost ? 1 : 0)),
    attacks: sum(fighters, ({ attacks }) => attacks.filter((one) => one.cost === cost).length),
  }));
}

const sum = (cards: Entry[], each: (entry: Entry) => number) =>
  cards.reduce((total, entry) => total + each(entry) * entry.count, 0);

/**
 * Each line of evolution that the deck has a higher stage of, from the basic up, by name. It is complete if the deck
 * has every stage below the highest.
 */
function linesOf(catalog: Catalog, cards: Entry[]) {
  const copies = new Map<string, number>();
  for (const { card, count } of cards) copies.set(card.name, (copies.get(card.name) ?? 0) + count);
  const parents = new Set(cards.map(({ card }) => ("evolvesFrom" in card ? card.evolvesFrom : null)));
  const tops = new Set(cards.map(({ card }) => card.name).filter((name) => !parents.has(name)));
  const lines = [];
  for (const top of tops) {
    const names = lineUpTo(catalog, top);
    if (names.length < 2) continue;
    const stages = names.map((name) => ({ name, copies: copies.get(name) ?? 0 }));
    lines.push({ stages, complete: stages.every((stage) => stage.copies > 0) });
  }
  return lines;
}

/** The names from the basic up to this one. */
function lineUpTo(catalog: Catalog, name: string): string[] {
  const line = [name];
  // No line is longer than basic, stage 1 and stage 2.
  while (line.length < 3) {
    const below = catalog.cards.find(({ card }) => card.name === line[0] && card.kind === "mantimon");
    const from = below && "evolvesFrom" in below.card ? below.card.evolvesFrom : null;
    if (from === null) break;
    line.unshift(from);
  }
  return line;
}

/** How likely the first hand, before any mulligan, holds a basic. */
function openingOf(catalog: Catalog, { rules, cards }: DeckContents) {
  const { opening } = PRESETS[rules];
  const size = sizeOf(cards);
  const basics = entriesOf(catalog, cards).reduce(
    (total, { index, count }) => total + (isBasic(catalog.pool.info[index]) ? count : 0),
    0,
  );
  const hand = Math.min(opening.hand, size);
  const chances = hitChances(size, basics, hand);
  const some = complement(chances[0]);
  return {
    hand: opening.hand,
    basics,
    guaranteed: opening.basic === "guaranteed",
    basicChance: toNumber(some),
    basicChanceExact: toText(some),
    /** By the number of basics in the hand. */
    chances: chances.map(toNumber),
    /** Mulligans on average, until a hand has a basic: (1 − p) / p. Null where none ever has. */
    mulligans:
      basics === 0 ? null : opening.basic === "guaranteed" ? 0 : (1 - toNumber(some)) / toNumber(some),
  };
}
