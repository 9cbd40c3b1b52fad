// Whether a deck may be played: by the rules, and in the campaign also by what its player owns.
import { checkDeck, PRESETS, type RuleViolation } from "../../engine/index.ts";
import type { Catalog } from "../collections/catalog.ts";
import type { Owned } from "../collections/owned.ts";
import { type Counts, type DeckContents, toDeck } from "./contents.ts";

/** free: the whole pool is unlocked · campaign: the cards must be owned. */
export const MODES = ["free", "campaign"] as const;

export interface Verdict {
  valid: boolean;
  /** Every broken rule, in words and as a code. */
  problems: RuleViolation[];
}

/** By the rules alone, as the engine has them. */
export function brokenRules(catalog: Catalog, contents: DeckContents): RuleViolation[] {
  return checkDeck(PRESETS[contents.rules], catalog.pool, toDeck(catalog, contents));
}

export function verdicts(
  catalog: Catalog,
  contents: DeckContents,
  owned: Owned,
): Record<(typeof MODES)[number], Verdict> {
  const rules = brokenRules(catalog, contents);
  const verdict = (problems: RuleViolation[]) => ({ valid: problems.length === 0, problems });
  return { free: verdict(rules), campaign: verdict([...rules, ...notOwned(catalog, contents, owned)]) };
}

/** A copy in the main deck is not one in the energy deck too. Basic energy is free for everybody. */
export function notOwned(catalog: Catalog, { cards, energy }: DeckContents, owned: Owned): RuleViolation[] {
  const needed = together(cards, energy);
  return Object.entries(needed).flatMap(([id, count]) => {
    const entry = catalog.byId.get(id);
    const has = owned.get(id)?.quantity ?? 0;
    if (!entry || entry.free || has >= count) return [];
    const message = `"${entry.card.name}" (${id}) is in the deck ${count} times; ${has} are owned.`;
    const path = id in cards ? `cards.${id}` : `energy.${id}`;
    return [
      { code: "notOwned", path, message, params: { name: entry.card.name, copies: count, owned: has } },
    ];
  });
}

export function together(a: Counts, b: Counts): Counts {
  const sum = { ...a };
  for (const [id, count] of Object.entries(b)) sum[id] = (sum[id] ?? 0) + count;
  return sum;
}
