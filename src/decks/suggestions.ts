// Completes a deck from what its player owns. The method, card by card the best by simple reasons, is in docs/DECKS.md.

import type { Family } from "../../cards/families.ts";
import { PRESETS, type RulesConfig, TYPES, type Type } from "../../engine/index.ts";
import type { Catalog, CatalogCard } from "../collections/catalog.ts";
import { entriesOf, needsOf } from "./analysis.ts";
import { type Counts, type DeckContents, sizeOf } from "./contents.ts";

export interface Suggestion {
  card: string;
  list: "cards" | "energy";
  count: number;
  /** Why the first of them was taken. */
  reason: string;
}

/** Copies that the player may still put in. */
type Available = (entry: CatalogCard) => number;

/** Parts of a main deck; where energy is apart, its part goes to the other two. */
const SHARES = { mantimon: 0.4, basics: 0.25, trainer: 0.3, energy: 0.3 } as const;

/** Rates a trainer by its effects. */
const HELP_SCORES: Partial<Record<Family, number>> = {
  draw: 12,
  search: 10,
  energy: 6,
  switch: 5,
  heal: 3,
  recover: 3,
};

/** @param owned copies by card id; null: the whole pool. */
export function complete(catalog: Catalog, contents: DeckContents, owned: ((id: string) => number) | null) {
  const rules = PRESETS[contents.rules];
  const deck = { rules: contents.rules, cards: { ...contents.cards }, energy: { ...contents.energy } };
  const available: Available = ({ card: { id }, free }) => {
    const used = (deck.cards[id] ?? 0) + (deck.energy[id] ?? 0);
    return free || owned === null ? Number.POSITIVE_INFINITY : owned(id) - used;
  };
  const added: Suggestion[] = [];
  const add = (list: "cards" | "energy", id: string, reason: string) => {
    deck[list][id] = (deck[list][id] ?? 0) + 1;
    const before = added.find((one) => one.card === id && one.list === list);
    if (before) before.count++;
    else added.push({ card: id, list, count: 1, reason });
  };
  const pool = orderOf(catalog);
  const strangers = pool.strangers.map((kind) => kind.filter((entry) => available(entry) > 0));
  while (sizeOf(deck.cards) < rules.deckSize) {
    const profile = profileOf(catalog, deck, rules);
    const next = bestCard(shortlist(catalog, profile, { ...pool, strangers }), profile, rules, available);
    if (!next) break;
    add("cards", next.id, next.reason);
  }
  for (const next of missingEnergy(catalog, deck, rules)) add("energy", next.id, next.reason);
  return { deck, added };
}

interface Rated {
  id: string;
  score: number;
  reason: string;
}

/** The cards of a pool, so that the best for a deck are found without a look at all of them. */
interface PoolOrder {
  byName: ReadonlyMap<string, CatalogCard[]>;
  /** Evolutions by the name of what they grow from. */
  evolutions: ReadonlyMap<string | null, CatalogCard[]>;
  /** Kinds of cards that are rated alike, but for their worth, in decks that have nothing to do with them. The best last. */
  strangers: CatalogCard[][];
}

const orders = new WeakMap<Catalog, PoolOrder>();

/** Made once for each catalog. */
function orderOf(catalog: Catalog): PoolOrder {
  const known = orders.get(catalog);
  if (known) return known;
  const kinds = Map.groupBy(
    catalog.cards.filter(({ card }) => card.kind !== "energy"),
    ({ card, type }) => (card.kind !== "mantimon" ? "trainer" : card.evolvesFrom ? "evolution" : type),
  );
  const order = {
    byName: Map.groupBy(catalog.cards, ({ card }) => card.name),
    evolutions: Map.groupBy(catalog.cards, lowerOf),
    strangers: [...kinds.values()].map((kind) =>
      kind.sort((a, b) => worthOf(a) - worthOf(b) || b.index - a.index),
    ),
  };
  orders.set(catalog, order);
  return order;
}

const lowerOf = ({ card }: CatalogCard) => (card.kind === "mantimon" ? card.evolvesFrom : null);

/** All cards that have to do with the deck, and the best of each other kind, in the pool's order. */
function shortlist(
  { byId }: Catalog,
  { names, grown, nextEnergy }: DeckProfile,
  { byName, evolutions, strangers }: PoolOrder,
): CatalogCard[] {
  const isRelated = (entry: CatalogCard) =>
    names.has(entry.card.name) || grown.has(entry.card.name) || names.has(lowerOf(entry) ?? "");
  const list = [...names.keys(), ...grown.keys()].flatMap((name) => byName.get(name) ?? []);
  for (const name of names.keys()) list.push(...(evolutions.get(name) ?? []));
  for (const kind of strangers) {
    while (kind.length > 0 && isRelated(kind.at(-1)!)) kind.pop();
    list.push(...kind.slice(-1));
  }
  if (nextEnergy) list.push(byId.get(nextEnergy.id)!);
  return list.sort((a, b) => a.index - b.index);
}

/** The best card to add; equal ones in the pool's order. */
function bestCard(
  cards: readonly CatalogCard[],
  profile: DeckProfile,
  rules: RulesConfig,
  available: Available,
): Rated | null {
  let best: Rated | null = null;
  for (const entry of cards) {
    const { card, free } = entry;
    if (card.kind === "energy" && rules.energy.source !== "hand") continue;
    if (!free && (profile.names.get(card.name) ?? 0) >= rules.copies) continue;
    if (available(entry) < 1) continue;
    const rated = rate(entry, profile);
    if (rated && (best === null || rated.score > best.score)) best = { id: card.id, ...rated };
  }
  return best;
}

interface DeckProfile {
  deck: DeckContents;
  names: Map<string, number>;
  /** Copies of evolutions by the name of what they grow from. */
  grown: Map<string, number>;
  types: Set<Type>;
  /** How many copies are wanting until a part has its share. */
  wanting: Record<keyof typeof SHARES, number>;
  /** The basic energy to add next, where energy is in the main deck. */
  nextEnergy: Rated | null;
}

function profileOf(catalog: Catalog, deck: DeckContents, rules: RulesConfig): DeckProfile {
  const cards = entriesOf(catalog, deck.cards);
  const names = new Map<string, number>();
  const grown = new Map<string, number>();
  const byType = new Map<Type, number>();
  const have = { mantimon: 0, basics: 0, trainer: 0, energy: 0 };
  for (const { card, type, count } of cards) {
    names.set(card.name, (names.get(card.name) ?? 0) + count);
    if (card.kind === "energy") have.energy += count;
    else if (card.kind !== "mantimon") have.trainer += count;
    else {
      have.mantimon += count;
      if (card.stage === "basic") have.basics += count;
      if (card.evolvesFrom) grown.set(card.evolvesFrom, (grown.get(card.evolvesFrom) ?? 0) + count);
      if (type && type !== "colorless") byType.set(type, (byType.get(type) ?? 0) + count);
    }
  }
  // A type with a quarter of what the strongest has is one that the deck plays.
  const maxOfType = Math.max(0, ...byType.values());
  const types = new Set([...byType].filter(([, count]) => count * 4 >= maxOfType).map(([type]) => type));
  const apart = rules.energy.source !== "hand";
  const share = (part: keyof typeof SHARES) =>
    Math.round((rules.deckSize * SHARES[part]) / (apart ? 1 - SHARES.energy : 1)) - have[part];
  const wanting = {
    mantimon: share("mantimon"),
    basics: share("basics"),
    trainer: share("trainer"),
    energy: apart ? 0 : share("energy"),
  };
  const energy = Object.fromEntries(Object.entries(deck.cards).filter(([id]) => catalog.byId.get(id)?.free));
  const nextEnergy = apart
    ? null
    : bestEnergy(catalog, deck.cards, energy, Math.round(rules.deckSize * SHARES.energy));
  return { deck, names, grown, types, wanting, nextEnergy };
}

function rate(entry: CatalogCard, profile: DeckProfile): Omit<Rated, "id"> | null {
  const { card } = entry;
  if (card.kind === "mantimon") return rateMantimon(entry, profile);
  const copies = profile.deck.cards[card.id] ?? 0;
  if (card.kind === "energy") return rateEnergy(entry, profile);
  const help = worthOf(entry);
  const score = (profile.wanting.trainer > 0 ? 40 : 10) + help + repeatScore(copies);
  return { score, reason: help > 0 ? "a trainer that every deck can use" : "a trainer to fill up with" };
}

/** Of a trainer what its effects help any deck, of a Mantimon its HP and the best damage for its cost. */
function worthOf({ card, hp, attacks, families }: CatalogCard): number {
  if (card.kind !== "mantimon")
    return Math.max(0, ...[...families].map((family) => HELP_SCORES[family] ?? 0));
  return (hp ?? 0) / 20 + Math.max(0, ...attacks.map(({ damage, cost }) => damage / (cost + 1))) / 10;
}

function rateMantimon(entry: CatalogCard, profile: DeckProfile): Omit<Rated, "id"> | null {
  const { card, type } = entry;
  if (card.kind !== "mantimon") return null;
  const { names, grown, types, wanting, deck } = profile;
  const copies = deck.cards[card.id] ?? 0;
  const own = names.get(card.name) ?? 0;
  const above = grown.get(card.name) ?? 0;
  const fits = types.size === 0 || type === "colorless" || (type !== null && types.has(type));
  const worth = worthOf(entry);
  if (own < above)
    return { score: 100 + worth, reason: `what the deck's evolutions of ${card.name} grow from` };
  if (card.evolvesFrom !== null) {
    const below = names.get(card.evolvesFrom) ?? 0;
    const rivals = grown.get(card.evolvesFrom) ?? 0;
    // At most one evolution fewer than its earlier stage has copies.
    if (below === 0) return { score: worth - 100, reason: "fills the deck" };
    const score = rivals < Math.max(1, below - 1) ? 60 : 0;
    return { score: score + worth - 3 * copies, reason: `grows from ${card.evolvesFrom}` };
  }
  const wanted = wanting.basics > 0 ? 45 : wanting.mantimon > 0 ? 35 : 5;
  const line = above > 0 && own < 3 ? 10 : 0;
  const reason =
    line > 0 ? "more of a line that the deck plays" : fits ? "a basic of the deck's types" : "a basic";
  return { score: wanted + worth + line + repeatScore(copies) - (fits ? 0 : 40), reason };
}

/** What the energy deck, or the list of registered types, still needs: one entry a card. */
function missingEnergy(catalog: Catalog, deck: DeckContents, { energy }: RulesConfig): Rated[] {
  const have = { ...deck.energy };
  const missing: Rated[] = [];
  const size =
    energy.source === "deck" ? energy.deckSize : energy.source === "generated" ? energy.maxTypes : 0;
  while (sizeOf(have) < size) {
    const next = bestEnergy(catalog, deck.cards, have, size);
    // One type is needed, another is registered if the attacks ask for as much of it as of half a type.
    if (!next || (energy.source === "generated" && sizeOf(have) > 0 && (have[next.id] || next.score < 0.5)))
      break;
    have[next.id] = (have[next.id] ?? 0) + 1;
    missing.push(next);
  }
  return missing;
}

/** A second and third copy are drawn more surely than one; more than three are rarely wanted. */
const repeatScore = (copies: number): number => (copies === 0 ? 0 : 6 - 5 * Math.max(0, copies - 2));

/** In the main deck only the type is rated that falls furthest behind. */
function rateEnergy({ card }: CatalogCard, { nextEnergy, wanting }: DeckProfile): Omit<Rated, "id"> | null {
  if (nextEnergy?.id !== card.id) return null;
  return { score: wanting.energy > 0 ? 50 : 0, reason: nextEnergy.reason };
}

/** The basic energy that falls furthest behind its share of what the attacks cost. */
function bestEnergy(catalog: Catalog, cards: Counts, have: Counts, size: number): Rated | null {
  const needs = needsOf(entriesOf(catalog, cards));
  const total = TYPES.reduce((sum, type) => sum + (type === "colorless" ? 0 : (needs[type] ?? 0)), 0);
  let best: Rated | null = null;
  TYPES.forEach((type, index) => {
    const card = catalog.pool.cards[catalog.pool.basicEnergy[index]];
    if (!card) return;
    const share = total === 0 ? 0 : ((needs[type] ?? 0) / total) * size;
    const score = share - (have[card.id] ?? 0);
    if (best === null || score > (best as Rated).score) {
      best = { id: card.id, score, reason: total === 0 ? "energy" : `${type} energy for the attacks` };
    }
  });
  return best;
}
