// A deck as it is built: what it holds, how cards are added to it, and what its rules say of it, in the browser.

import { cardName, pool } from "../../cards/browser.ts";
import { deckOfCounts } from "../../cards/deck-counts.ts";
import { checkDeck, PRESETS, type PresetName } from "../../engine/index.ts";
import { violationWords } from "./violations.ts";

/** Copies by card id. */
export type Counts = Record<string, number>;

export interface Draft {
  name: string;
  rules: PresetName;
  cards: Counts;
  /** The energy deck, or the energy types where the rules generate energy. */
  energy: Counts;
}

type List = "cards" | "energy";

/** The server keeps no more of one card, and of a list. */
const MAX_COPIES = 60;
const MAX_CARDS = 120;

export const sizeOf = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** The list that a card belongs to: the rules decide where energy is. */
function listOf({ rules }: Pick<Draft, "rules">, id: string): List {
  const index = pool.byId.get(id);
  const isEnergy = index !== undefined && pool.cards[index].kind === "energy";
  return isEnergy && PRESETS[rules].energy.source !== "hand" ? "energy" : "cards";
}

export const countOf = (draft: Draft, id: string) => (draft.cards[id] ?? 0) + (draft.energy[id] ?? 0);

/** Whether one more copy may be added: by the limit of copies, or of energy types. */
export function mayAdd(draft: Draft, id: string): boolean {
  const rules = PRESETS[draft.rules];
  const index = pool.byId.get(id);
  if (index === undefined) return false;
  const list = listOf(draft, id);
  if (sizeOf(draft[list]) >= MAX_CARDS || countOf(draft, id) >= MAX_COPIES) return false;
  const { name, basicEnergy } = pool.info[index];
  if (list === "energy" && rules.energy.source === "generated") {
    return basicEnergy && !(id in draft.energy) && sizeOf(draft.energy) < rules.energy.maxTypes;
  }
  if (basicEnergy) return true;
  const ofName = Object.entries(draft[list]).reduce((sum, [other, count]) => {
    const at = pool.byId.get(other);
    return at !== undefined && pool.info[at].name === name ? sum + count : sum;
  }, 0);
  return ofName < rules.copies;
}

/** The draft with copies of a card added, if one more may be, or removed if `by` is negative. */
export function withCard(draft: Draft, id: string, by: number): Draft {
  return by > 0 && !mayAdd(draft, id) ? draft : addCopies(draft, id, by);
}

function addCopies(draft: Draft, id: string, by: number): Draft {
  const list =
    by < 0 && !(id in draft[listOf(draft, id)])
      ? id in draft.cards
        ? "cards"
        : "energy"
      : listOf(draft, id);
  const count = Math.max(0, (draft[list][id] ?? 0) + by);
  const { [id]: _, ...others } = draft[list];
  return { ...draft, [list]: count > 0 ? { ...draft[list], [id]: count } : others };
}

export const isSameDraft = (one: Draft, other: Draft): boolean =>
  one.name.trim() === other.name.trim() &&
  one.rules === other.rules &&
  isSame(one.cards, other.cards) &&
  isSame(one.energy, other.energy);

const isSame = (one: Counts, other: Counts) =>
  sizeOf(one) === sizeOf(other) && Object.entries(one).every(([id, count]) => other[id] === count);

/** The same cards under other rules, each in the list where these have it. */
export function withRules(draft: Draft, rules: PresetName): Draft {
  let next: Draft = { ...draft, rules, cards: {}, energy: {} };
  for (const [id, count] of [...Object.entries(draft.cards), ...Object.entries(draft.energy)]) {
    const isType = listOf(next, id) === "energy" && PRESETS[rules].energy.source === "generated";
    next = addCopies(next, id, isType ? 1 : count);
  }
  return next;
}

/** A row of the spine. */
export interface Row {
  id: string;
  name: string;
  count: number;
  list: List;
}

/** The deck's cards by kind, each in the order of the pool; those that only the server knows after the trainers. */
export function rowsOf(draft: Draft): { kind: "mantimon" | "trainer" | "energy"; rows: Row[] }[] {
  const rows = (["cards", "energy"] as const).flatMap((list) =>
    Object.entries(draft[list]).map(([id, count]) => {
      const index = pool.byId.get(id) ?? pool.cards.length;
      return { id, count, list, index, name: cardName(id), kind: pool.cards[index]?.kind };
    }),
  );
  rows.sort((a, b) => a.index - b.index);
  const kindOf = (kind: string | undefined) => (kind === "mantimon" || kind === "energy" ? kind : "trainer");
  return (["mantimon", "trainer", "energy"] as const)
    .map((kind) => ({
      kind,
      rows: rows
        .filter((row) => kindOf(row.kind) === kind)
        .map(({ id, count, list, name }) => ({ id, count, list, name })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** What the rules of free play say against the deck, in words; empty for a deck that can be played. */
export function problemsOf(draft: Draft): string[] {
  const rules = PRESETS[draft.rules];
  const violations = checkDeck(rules, pool, deckOfCounts(draft));
  return [...new Set(violations.map(violationWords))];
}
