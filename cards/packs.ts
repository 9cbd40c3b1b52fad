// Packs: their possible cards, opening one, and the published odds, all from the same data.

import type { Card } from "../engine/card.ts";
import { RARITIES, type Rarity } from "../engine/vocabulary.ts";
import type { DataFile } from "./check.ts";
import type { CardSet, Pack, RarityChances } from "./content.ts";
import { type CardDataIssue, parse } from "./issues.ts";
import { packFile } from "./schema.ts";

/** What the pity rule promises. */
const PITY_RARITIES: readonly Rarity[] = ["prime", "secret"];

/** Chances are multiples of one hundredth of a percent: this many of them are certainty. */
const WEIGHTS = 10_000;

const weightOf = (chance: number) => Math.round((chance * WEIGHTS) / 100);

/**
 * The cards of a rarity that a pack of the set may contain, all equally likely. Basic energy is never in a pack, because
 * everybody has it.
 */
export function packCards(set: Pick<CardSet, "cards">, rarity: Rarity): Card[] {
  return set.cards.filter((card) => card.rarity === rarity && !(card.kind === "energy" && card.basic));
}

/** The same for all rarities. */
export function packCardsByRarity(set: Pick<CardSet, "cards">): Record<Rarity, Card[]> {
  const [common, uncommon, rare, prime, secret] = RARITIES.map((rarity) => packCards(set, rarity));
  return { common, uncommon, rare, prime, secret };
}

/** Whether a pack is a pity pack, after so many opened since the last prime or secret card. */
export const isPityPack = (pack: Pick<Pack, "pity">, opened: number): boolean => opened >= pack.pity - 1;

/** The chances of each slot. In a pity pack the last slot keeps those of prime and secret cards alone, scaled to 100. */
export function slotsOf(pack: Pack, pity: boolean): RarityChances[] {
  if (!pity) return pack.slots;
  const last = pack.slots[pack.slots.length - 1];
  const kept = PITY_RARITIES.filter((rarity) => last[rarity] !== undefined);
  const total = kept.reduce((sum, rarity) => sum + last[rarity]!, 0);
  const scaled = Object.fromEntries(kept.map((rarity) => [rarity, (100 * last[rarity]!) / total]));
  return [...pack.slots.slice(0, -1), scaled];
}

export interface OpenedPack {
  /** One card per slot. */
  cards: Card[];
  /** Packs of this kind opened since the last prime or secret card, after this one. */
  opened: number;
}

/**
 * Opens a pack: for each slot a rarity by the slot's chances, then a card of it, all of them equally likely.
 * @param possible the cards of the pack's set, as `packCardsByRarity` gives them
 * @param pick returns an integer from 0 to below `count`, each equally likely
 * @param opened packs of this kind opened since the last prime or secret card
 */
export function openPack(
  pack: Pack,
  possible: Record<Rarity, Card[]>,
  pick: (count: number) => number,
  opened = 0,
): OpenedPack {
  const pity = isPityPack(pack, opened);
  const cards = pack.slots.map((slot, i) => {
    const onlyPity = pity && i === pack.slots.length - 1;
    const cards = possible[pickRarity(slot, onlyPity ? PITY_RARITIES : RARITIES, pick)];
    return cards[pick(cards.length)];
  });
  const found = cards.some(({ rarity }) => PITY_RARITIES.includes(rarity));
  return { cards, opened: found ? 0 : opened + 1 };
}

function pickRarity(
  slot: RarityChances,
  allowed: readonly Rarity[],
  pick: (count: number) => number,
): Rarity {
  const possible = allowed.filter((rarity) => slot[rarity] !== undefined);
  const weights = possible.map((rarity) => weightOf(slot[rarity]!));
  let left = pick(weights.reduce((sum, weight) => sum + weight, 0));
  return possible[
    weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    })
  ];
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
  /** Average number per pack over many packs, with those of the pity rule. */
  meanWithPity: number;
}

/**
 * The published odds of a pack, for each rarity that may be in it.
 * @param pity the odds of a pity pack.
 */
export function packOdds(pack: Pack, set: CardSet, pity = false): RarityOdds[] {
  const slots = slotsOf(pack, pity);
  const pityPacks = shareOfPityPacks(pack);
  const possible = RARITIES.filter((rarity) => slots.some((slot) => slot[rarity] !== undefined));
  return possible.map((rarity) => {
    const chances = slots.map((slot) => (slot[rarity] ?? 0) / 100);
    const cards = packCards(set, rarity).length;
    const without = (each: (chance: number) => number) =>
      chances.reduce((product, chance) => product * (1 - each(chance)), 1);
    return {
      rarity,
      cards,
      mean: meanOf(slots, rarity),
      atLeastOne: 1 - without((chance) => chance),
      ofOneCard: 1 - without((chance) => chance / cards),
      meanWithPity:
        (1 - pityPacks) * meanOf(slotsOf(pack, false), rarity) +
        pityPacks * meanOf(slotsOf(pack, true), rarity),
    };
  });
}

const meanOf = (slots: readonly RarityChances[], rarity: Rarity) =>
  slots.reduce((sum, slot) => sum + (slot[rarity] ?? 0) / 100, 0);

/**
 * Which part of very many packs are pity packs. The number of packs since the last prime or secret card is a Markov
 * chain: it goes back to 0 with the probability of such a card, and otherwise rises to at most `pity - 1`.
 */
export function shareOfPityPacks(pack: Pack): number {
  const missed = pack.slots.reduce(
    (product, slot) =>
      product * (1 - PITY_RARITIES.reduce((sum, rarity) => sum + (slot[rarity] ?? 0) / 100, 0)),
    1,
  );
  const states = Array.from({ length: pack.pity }, (_, opened) => missed ** opened);
  return states[pack.pity - 1] / states.reduce((sum, state) => sum + state, 0);
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
    for (const [i, slot] of pack.slots.entries()) checkSlot(slot, `slots[${i}]`, set, report);
    const last = pack.slots.length - 1;
    if (PITY_RARITIES.some((rarity) => pack.slots[last][rarity] !== undefined)) continue;
    report(
      `slots[${last}]`,
      `must have a chance of ${PITY_RARITIES.join(" or ")}, which the pity rule promises`,
    );
  }
  return { packs, issues };
}

function checkSlot(
  slot: RarityChances,
  path: string,
  set: CardSet,
  report: (path: string, message: string) => void,
): void {
  const total = Object.values(slot).reduce((sum, chance) => sum + chance, 0);
  if (Math.abs(total - 100) > 1e-6) report(path, `must add up to 100, not ${total}`);
  for (const rarity of RARITIES) {
    const chance = slot[rarity];
    if (chance === undefined) continue;
    if (packCards(set, rarity).length === 0)
      report(`${path}.${rarity}`, `set "${set.code}" has no ${rarity} cards`);
    if (Math.abs((chance * WEIGHTS) / 100 - weightOf(chance)) > 1e-6)
      report(`${path}.${rarity}`, `must be a multiple of 0.01, not ${chance}`);
  }
}
