// Random legal decks from a pool: whole evolution lines, trainers, and energy that can pay for the attacks.

import type { Deck } from "../card.ts";
import type { CardInfo, Pool } from "../pool.ts";
import type { RulesConfig } from "../rules.ts";

type Random = () => number;

function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)];
}

/** What a random deck is drawn from, worked out once for a pool. */
export interface DeckSource {
  pool: Pool;
  basics: CardInfo[];
  trainers: CardInfo[];
  specialEnergy: CardInfo[];
  basicEnergy: CardInfo[];
  /** Evolutions by the name that they evolve from. */
  evolutions: Map<string, CardInfo[]>;
}

export function deckSource(pool: Pool): DeckSource {
  const evolutions = new Map<string, CardInfo[]>();
  for (const info of pool.info) {
    if (info.evolvesFrom === null) continue;
    evolutions.set(info.evolvesFrom, [...(evolutions.get(info.evolvesFrom) ?? []), info]);
  }
  const energy = pool.info.filter((info) => info.kind === "energy");
  return {
    pool,
    basics: pool.info.filter((info) => info.stage === 0),
    trainers: pool.info.filter(
      (info) => info.kind !== "mantimon" && info.kind !== "energy" && info.stage !== 0,
    ),
    specialEnergy: energy.filter((info) => !info.basicEnergy),
    basicEnergy: energy.filter((info) => info.basicEnergy),
    evolutions,
  };
}

class List {
  readonly cards: CardInfo[] = [];
  readonly counts = new Map<string, number>();
  readonly size: number;
  readonly copies: number;

  constructor(size: number, copies: number) {
    this.size = size;
    this.copies = copies;
  }

  /** Adds up to `count` copies, as the size and the limit of copies allow. */
  add(info: CardInfo, count: number): void {
    for (let i = 0; i < count && this.cards.length < this.size; i++) {
      const have = this.counts.get(info.name) ?? 0;
      if (!info.basicEnergy && have >= this.copies) return;
      this.counts.set(info.name, have + 1);
      this.cards.push(info);
    }
  }
}

/** A basic and, most of the time, its evolutions. */
function addLine(source: DeckSource, list: List, random: Random): void {
  let info = pick(random, source.basics);
  const count = 1 + Math.floor(random() * 3);
  list.add(info, count);
  for (let stage = 0; stage < 2; stage++) {
    const next = source.evolutions.get(info.name);
    if (next === undefined || random() < 0.15) return;
    info = pick(random, next);
    list.add(info, count);
  }
}

/** How often the attacks of a list ask for each type of energy. */
function demandOf(list: List): Map<number, number> {
  const demand = new Map<number, number>();
  for (const info of list.cards) {
    for (const [type, number] of info.attacks.flatMap(({ typed }) => typed)) {
      demand.set(type, (demand.get(type) ?? 0) + number);
    }
  }
  return demand;
}

/** Energy that pays for the deck's attacks, or any energy if they need no type. */
function payingEnergy(source: DeckSource, list: List): CardInfo[] {
  const demand = demandOf(list);
  const paying = source.basicEnergy.filter(({ type }) => demand.has(type));
  return paying.length > 0 ? paying : source.basicEnergy;
}

/** `first`: cards that it holds in any case, with as many copies as fit; energy only where it is in the main deck. */
export function randomDeck(
  source: DeckSource,
  rules: RulesConfig,
  random: Random,
  first: readonly CardInfo[] = [],
): Deck {
  const inMain = rules.energy.source === "hand";
  const list = new List(rules.deckSize, rules.copies);
  for (const info of first) if (inMain || info.kind !== "energy") list.add(info, rules.copies);
  const mons = Math.ceil(rules.deckSize * (inMain ? 0.4 : 0.6));
  for (let tries = 0; tries < 200 && list.cards.length < mons; tries++) addLine(source, list, random);
  const energy = payingEnergy(source, list);
  const trainersUntil = inMain ? Math.ceil(rules.deckSize * 0.7) : rules.deckSize;
  for (let tries = 0; tries < 200 && list.cards.length < trainersUntil; tries++) {
    if (source.trainers.length > 0) list.add(pick(random, source.trainers), 1 + Math.floor(random() * 2));
  }
  if (inMain) {
    if (source.specialEnergy.length > 0) list.add(pick(random, source.specialEnergy), 2);
    while (list.cards.length < rules.deckSize) list.add(pick(random, energy), 1);
  } else {
    const any = source.pool.info.filter((info) => info.kind !== "energy");
    for (let tries = 0; tries < 5000 && list.cards.length < rules.deckSize; tries++) {
      list.add(pick(random, any), 1);
    }
  }
  return { cards: list.cards.map((info) => info.card.id), energy: energyDeck(source, rules, list, random) };
}

/** The energy of a deck that does not hold it among its other cards: of the types that its attacks ask for. */
function energyDeck(source: DeckSource, rules: RulesConfig, cards: List, random: Random): string[] {
  const paying = payingEnergy(source, cards);
  switch (rules.energy.source) {
    case "hand":
      return [];
    case "generated": {
      const demand = demandOf(cards);
      const order = paying.toSorted((a, b) => (demand.get(b.type) ?? 0) - (demand.get(a.type) ?? 0));
      return order.slice(0, rules.energy.maxTypes).map((info) => info.card.id);
    }
    case "deck": {
      const list = new List(rules.energy.deckSize, rules.copies);
      if (source.specialEnergy.length > 0 && random() < 0.5) list.add(pick(random, source.specialEnergy), 2);
      while (list.cards.length < list.size) list.add(pick(random, paying), 1);
      return list.cards.map((info) => info.card.id);
    }
  }
}
