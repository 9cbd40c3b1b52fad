// Checks deck lists against the rules that they are made for.

import { checkDeck } from "../engine/deck.ts";
import type { Pool } from "../engine/pool.ts";
import { PRESETS } from "../engine/rules.ts";
import type { DataFile } from "./check.ts";
import { type DeckList, deckOf } from "./content.ts";
import { type CardDataIssue, parse } from "./issues.ts";
import { deckList } from "./schema.ts";

/** The decks of these files, and everything that is wrong with them. */
export function checkDecks(files: DataFile[], pool: Pool): { decks: DeckList[]; issues: CardDataIssue[] } {
  const issues: CardDataIssue[] = [];
  const decks: DeckList[] = [];
  for (const { file, data } of files) {
    const deck = parse(deckList, data, { file, card: "" }, issues);
    if (!deck) continue;
    decks.push(deck);
    const name = file.replace(/^.*\/|\.json$/g, "");
    if (deck.id !== name)
      issues.push({ file, card: deck.id, path: "id", message: `must be the file's name, "${name}"` });
    for (const { path, message } of checkDeck(PRESETS[deck.rules], pool, deckOf(deck))) {
      issues.push({ file, card: deck.id, path, message });
    }
  }
  return { decks, issues };
}
