// What the card files hold, as types, and what the engine makes of sets and decks. Runs in the browser too.

import type { Card, Deck } from "../engine/card.ts";
import { compilePool, type Pool } from "../engine/pool.ts";
import type { PresetName } from "../engine/rules.ts";
import type { Rarity, Type } from "../engine/vocabulary.ts";
import { poolVersion } from "./versions.ts";

/** A file of cards/sets: one set. */
export interface CardSet {
  /** Three letters, the first part of its cards' ids and the file's name. */
  code: string;
  name: string;
  /** Sorts the sets in the pool. */
  release: number;
  /** Raised for each release of changed cards. */
  version: number;
  /** Background, for players to read. */
  story: string;
  cards: Card[];
}

export interface DeckEntry {
  id: string;
  count: number;
}

/** A file of cards/decks. */
export interface DeckList {
  id: string;
  name: string;
  /** How it plays, for players to read. */
  about: string;
  rules: PresetName;
  cards: DeckEntry[];
  /** The energy deck, or the registered types; empty where energy is in the main deck. */
  energy: DeckEntry[];
  /** One of the decks that a new player chooses from. */
  starter?: Type;
  /** For bots and NPCs: 1 is the weakest. */
  strength?: number;
}

/** Probability of each rarity, in percent; 0 if left out. */
export type RarityChances = Partial<Record<Rarity, number>>;

/** A pack contains one card per slot, all from one set. */
export interface Pack {
  id: string;
  name: string;
  set: string;
  /** Of so many packs opened in a row, at least one has a prime or secret card: if need be the last one, in its last slot. */
  pity: number;
  slots: RarityChances[];
}

/** The cards of these sets, which are in order of release, in the order of the pool. */
export const cardsOf = (sets: readonly CardSet[]): Card[] => sets.flatMap((set) => set.cards);

/** The card pool of these sets. */
export const poolOfSets = (sets: readonly CardSet[]): Pool => compilePool(poolVersion(sets), cardsOf(sets));

/** Repeats each id as often as the list counts it, which is what the engine expects. */
export function deckOf(list: Pick<DeckList, "cards" | "energy">): Deck {
  const spread = (entries: DeckEntry[]) =>
    entries.flatMap(({ id, count }) => Array.from({ length: count }, () => id));
  return { cards: spread(list.cards), energy: spread(list.energy) };
}
