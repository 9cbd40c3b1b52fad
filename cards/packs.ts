// Packs: their possible cards, opening one, and the published odds, all from the same data.

import type { Card } from "../engine/card.ts";
import { RARITIES, type Rarity } from "../engine/vocabulary.ts";
import type { DataFile } from "./check.ts";
import type { CardSet, Pack, RarityChances } from "./content.ts";
import { type CardDataIssue, parse } from "./issues.ts";
import { packFile } from "./schema.ts";

/**
 * The cards of a rarity that a pack of the set may contain, all equally likely. Basic energy is never in a pack, because
 * everybody has it.
 */
export function packCards(set: Pick<CardSet, "cards">, rarity: Rarity): Card[] {
  return set.cards.filter((card) => card.rarity === rarity && !(card.kind === "energy" && card.basic));
}

/**
 * Opens a pack: one card per slot.
 * @param random returns numbers from 0 (inclusive) to 1 (exclusive)
 */
export function openPack(pack: Pack, set: CardSet, random: () => number): Card[] {
  return pack.slots.map((slot) => {
    const cards = packCards(set, pickRarity(slot, random()));
    return cards[Math.floor(random() * cards.length)];
  });
}

function pickRarity(slot: RarityChances, roll: number): Rarity {
  let left = roll * 100;
  const possible = RARITIES.filter((rarity) => slot[rarity] !== undefined);
  for (const rarity of possible) {
    left -= slot[rarity] as number;
    if (left < 0) return rarity;
  }
  // Reached only if rounding leaves the sum of the chances slightly under 100.
  return possible[possible.length - 1];
}

export interface RarityOdds {
  rarity: Rarity;
  /** How many different cards have this rarity. */
  cards: number;
  /** Average number per pack. */
  mean: number;
  /** Probability, 0 to 1, of one or more per pack. */
  atLeastOne: number;
  /** Probability, 0 to 1, of one or more copies of a given card per pack. */
  ofOneCard: number;
}

/** The published odds of a pack, for each rarity that may be in it. */
export function packOdds(pack: Pack, set: CardSet): RarityOdds[] {
  const possible = RARITIES.filter((rarity) => pack.slots.some((slot) => slot[rarity] !== undefined));
  return possible.map((rarity) => {
    const chances = pack.slots.map((slot) => (slot[rarity] ?? 0) / 100);
    const cards = packCards(set, rarity).length;
    const without = (each: (chance: number) => number) =>
      chances.reduce((product, chance) => product * (1 - each(chance)), 1);
    return {
      rarity,
      cards,
      mean: chances.reduce((sum, chance) => sum + chance, 0),
      atLeastOne: 1 - without((chance) => chance),
      ofOneCard: 1 - without((chance) => chance / cards),
    };
  });
}

/** The packs of the file, and all issues of them. */
export function checkPacks(
  { file, data }: DataFile,
  sets: readonly CardSet[],
): { packs: Pack[]; issues: CardDataIssue[] } {
  const issues: CardDataIssue[] = [];
  const packs = parse(packFile, data, { file, card: "" }, issues)?.packs ?? [];
  for (const pack of packs) {
    const report = (path: string, message: string) => issues.push({ file, card: pack.id, path, message });
    const set = sets.find(({ code }) => code === pack.set);
    if (!set) {
      report("set", `there is no set "${pack.set}"; allowed: ${sets.map(({ code }) => code).join(", ")}`);
      continue;
    }
    pack.slots.forEach((slot, i) => {
      const total = Object.values(slot).reduce((sum, chance) => sum + chance, 0);
      if (Math.abs(total - 100) > 1e-6) report(`slots[${i}]`, `must add up to 100, not ${total}`);
      for (const rarity of RARITIES) {
        if (slot[rarity] === undefined || packCards(set, rarity).length > 0) continue;
        report(`slots[${i}].${rarity}`, `set "${pack.set}" has no ${rarity} cards`);
      }
    });
  }
  return { packs, issues };
}
