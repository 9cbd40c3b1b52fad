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
  /** Which set came first: the order of sets in the pool. */
  release: number;
  /** Raised for each release of changed cards. */
  version: number;
  /** What the set tells of the world. */
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
  /** What it is like to play. */
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

/** Chance of each rarity, in percent; a rarity left out never comes. */
export type RarityChances = Partial<Record<Rarity, number>>;

/** A pack: one card for each slot, from one set. */
export interface Pack {
  id: string;
  name: string;
  set: string;
  slots: RarityChances[];
}

/** The pool that these sets make, the first released first. */
export function poolOfSets(sets: readonly CardSet[]): Pool {
  const cards = sets.flatMap((set) => set.cards);
  return compilePool(poolVersion(sets), cards);
}

/** The list with one entry a card, as the engine takes it. */
export function deckOf(list: Pick<DeckList, "cards" | "energy">): Deck {
  const spread = (entries: DeckEntry[]) =>
    entries.flatMap(({ id, count }) => Array.from({ length: count }, () => id));
  return { cards: spread(list.cards), energy: spread(list.energy) };
}
