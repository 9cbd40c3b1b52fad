// Checks card sets: each card against the schema, then the references between cards.

import type { Card } from "../engine/card.ts";
import { checkAlone, checkRelations, relationsOf } from "./check-card.ts";
import type { CardSet } from "./content.ts";
import { type CardDataIssue, parse } from "./issues.ts";
import { card as cardSchema, setFile } from "./schema.ts";

export interface DataFile {
  /** Path from the project's root. */
  file: string;
  data: unknown;
}

/** Cards that a pool may have: clients are sent indexes of cards in 15 bits and a sign (rooms/match/state.ts). */
export const MAX_POOL = 2 ** 15;

interface CardInFile {
  file: string;
  set: CardSet;
  card: Card;
}

/** The sets of these files in order of release, and all issues of them. */
export function checkSets(files: DataFile[]): { sets: CardSet[]; issues: CardDataIssue[] } {
  const issues: CardDataIssue[] = [];
  const sets: CardSet[] = [];
  const placed: CardInFile[] = [];
  const seen = new Map<string, string>();
  for (const { file, data } of files) {
    const header = parse(setFile, data, { file, card: "" }, issues);
    if (!header) continue;
    const set: CardSet = { ...header, cards: [] };
    header.cards.forEach((raw, i) => {
      const label = labelOf(raw, i);
      const first = seen.get(label);
      if (first)
        issues.push({ file, card: label, path: "id", message: `must be unique; ${first} has it already` });
      seen.set(label, `cards[${i}] of ${file}`);
      const card = parse(cardSchema, raw, { file, card: label }, issues);
      if (!card) return;
      set.cards.push(card);
      placed.push({ file, set, card });
    });
    sets.push(set);
  }
  if (placed.length > MAX_POOL) {
    const { file, card } = placed[MAX_POOL];
    const message = `is one too many: all sets together may have ${MAX_POOL.toLocaleString("en")} cards, and have ${placed.length.toLocaleString("en")}`;
    issues.push({ file, card: card.id, path: "", message });
  }
  sets.sort((a, b) => a.release - b.release);
  checkEach(placed, issues, issues.length > 0 ? unreadCards(files) : []);
  return { sets, issues };
}

/** How messages name a card: by its id, or by its position if it has none. */
function labelOf(raw: unknown, index: number): string {
  const id = (raw as { id?: unknown } | null)?.id;
  return typeof id === "string" && id !== "" ? id : `cards[${index}]`;
}

/** Cards that failed the schema still have names: a reference to one of them is not another issue. */
function unreadCards(files: DataFile[]): Card[] {
  const cards = files.flatMap(
    ({ data }) => (data as { cards?: unknown } | null)?.cards ?? [],
  ) as Partial<Card>[];
  return cards.filter((card) => typeof card?.name === "string") as Card[];
}

function checkEach(placed: CardInFile[], issues: CardDataIssue[], unread: Card[]): void {
  const relations = relationsOf([...placed.map(({ card }) => card), ...unread]);
  for (const { file, set, card } of placed) {
    const report = (path: string, message: string) => issues.push({ file, card: card.id, path, message });
    const id = `${set.code}-${String(card.number).padStart(3, "0")}`;
    if (card.id !== id) report("id", `must be the set's code, a dash and the card's number: "${id}"`);
    checkRelations(card, relations, report);
    checkAlone(card, relations.names, report);
  }
}
