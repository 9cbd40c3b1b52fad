// Decks made of the cards of one set: candidates at random, of which the one that wins most is kept.

import type { CardSet, DeckEntry, DeckList } from "../../cards/content.ts";
import {
  type Card,
  checkDeck,
  compilePool,
  type Deck,
  type Pool,
  PRESETS,
  type PresetName,
  randomFrom,
  type Type,
} from "../../engine/index.ts";
import { deckSource, randomDeck } from "../../engine/sim/random-deck.ts";
import { duel } from "../balance/duels.ts";

export interface GenerateOptions {
  /** All that is played with, the set among it. */
  pool: Pool;
  set: CardSet;
  rules: PresetName;
  /** Decks to keep. */
  count: number;
  /** Decks to choose from, and games that each of them plays. */
  candidates: number;
  games: number;
}

/**
 * The best of random decks, and each of another type as far as the set has them.
 * @throws Error if the set has too few cards for a deck of these rules
 */
export function generateDecks(
  options: GenerateOptions,
  played: (games: number) => void = () => {},
): DeckList[] {
  const { pool, set, rules, count } = options;
  const decks = candidates(options);
  if (decks.length === 0) throw new Error(tooFew(pool, set, rules));
  const won = tournament(options, decks, played);
  const best = decks.map((deck, i) => ({ deck, won: won[i] })).sort((a, b) => b.won - a.won);
  const kept: DeckList[] = [];
  for (const { deck } of best) {
    const list = listOf(deck, options, kept.length + 1);
    const others = kept.length < count && kept.every(({ starter }) => starter !== list.starter);
    if (others) kept.push(list);
  }
  for (const { deck } of best) {
    if (kept.length >= count) break;
    const list = listOf(deck, options, kept.length + 1);
    if (!kept.some(({ cards }) => JSON.stringify(cards) === JSON.stringify(list.cards))) kept.push(list);
  }
  return kept;
}

/** Legal decks of the set's cards, of what those evolve from, and of basic energy. */
function candidates({ pool, set, rules, candidates: wanted }: GenerateOptions): Deck[] {
  const source = deckSource(compilePool(`${pool.version} ${set.code}`, cardsFor(pool, set)));
  if (source.basics.length === 0) return [];
  const random = randomFrom(`${set.code} ${rules}`);
  const decks: Deck[] = [];
  for (let tries = 0; tries < 10 * wanted && decks.length < wanted; tries++) {
    const deck = randomDeck(source, PRESETS[rules], random);
    if (checkDeck(PRESETS[rules], pool, deck).length === 0) decks.push(deck);
  }
  return decks;
}

function cardsFor(pool: Pool, set: CardSet): Card[] {
  const cards = new Set(set.cards);
  const basicTypes = new Set<string>();
  const isBasicEnergy = (card: Card) => card.kind === "energy" && card.basic;
  // The set's own basic energy before that of other sets.
  for (const card of [...set.cards, ...pool.cards].filter(isBasicEnergy)) {
    const [type = ""] = card.kind === "energy" ? card.provides : [];
    if (!basicTypes.has(type)) cards.add(card);
    basicTypes.add(type);
  }
  for (const card of cards) {
    if (card.kind !== "mantimon" || card.evolvesFrom === null) continue;
    const { evolvesFrom } = card;
    const origins = [...cards].filter(({ name }) => name === evolvesFrom);
    if (origins.length > 0) continue;
    for (const origin of pool.cards) if (origin.name === evolvesFrom) cards.add(origin);
  }
  return pool.cards.filter((card) => cards.has(card));
}

/** Points of each deck: 2 for a win, 1 for a draw, against those that follow it in a circle. */
function tournament(
  { pool, rules, games }: GenerateOptions,
  decks: Deck[],
  played: (games: number) => void,
): number[] {
  const won = decks.map(() => 0);
  let done = 0;
  for (let distance = 1; distance <= games; distance++) {
    for (let at = 0; at < decks.length; at++) {
      const other = (at + distance) % decks.length;
      if (other === at) continue;
      const pair = [decks[at], decks[other]] as const;
      const { winner } = duel(pool, PRESETS[rules], pair, `decks ${at} ${distance}`, distance % 2 === 0);
      won[at] += winner === 0 ? 2 : winner === -1 ? 1 : 0;
      won[other] += winner === 1 ? 2 : winner === -1 ? 1 : 0;
      played(++done);
    }
  }
  return won;
}

function listOf(deck: Deck, { pool, set, rules }: GenerateOptions, number: number): DeckList {
  const cards = deck.cards.map((id) => pool.cards[pool.byId.get(id) as number]);
  const mons = cards.filter((card) => card.kind === "mantimon").sort((a, b) => b.hp - a.hp);
  const [star] = mons;
  const second = mons.find(({ name }) => name !== star.name && name !== star.evolvesFrom);
  const names = second ? `${star.name} and ${second.name}` : star.name;
  return {
    id: `${set.code}-${rules}-${number}`,
    name: `${names}`.slice(0, 40),
    about: `Made of the cards of ${set.name}.`.slice(0, 200),
    rules,
    cards: entriesOf(deck.cards),
    energy: entriesOf(deck.energy),
    starter: mainType(mons),
  };
}

/** The type of most Mantimon. */
function mainType(mons: Extract<Card, { kind: "mantimon" }>[]): Type {
  const counts = Map.groupBy(mons, ({ type }) => type);
  const [[type]] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return type;
}

function entriesOf(ids: string[]): DeckEntry[] {
  const counts = Map.groupBy(ids, (id) => id);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, all]) => ({ id, count: all.length }));
}

function tooFew(pool: Pool, set: CardSet, rules: PresetName): string {
  const { deckSize, copies } = PRESETS[rules];
  const names = new Set(
    cardsFor(pool, set)
      .filter(({ kind }) => kind !== "energy")
      .map(({ name }) => name),
  );
  return (
    `${set.name} has too few cards for a deck of ${rules} rules, which has ${deckSize}: ` +
    `there are ${names.size} names, with ${copies} copies each`
  );
}
