// Drafts with changes that are not saved yet. They outlive their page, and a reload: the deck's next page goes on with them.
// In session storage, because what one tab has not saved is not another's.
import { tabStorage } from "../storage.ts";
import { type Draft, isSameDraft } from "./draft.ts";
import type { Deck } from "./queries.ts";

const KEY = "mantimon.drafts";
/** Decks whose drafts a reload finds again, the latest. */
const MAX_STORED = 20;

export interface OpenDraft {
  draft: Draft;
  /** Of the deck that the draft was made from. */
  version: number;
  /** There are changes that no save has sent. */
  dirty: boolean;
  /** The latest save. */
  saving: Promise<void> | null;
}

type Stored = Record<string, Pick<OpenDraft, "draft" | "version">>;

const unsaved = new Map<string, OpenDraft>();

export const draftOf = ({ name, rules, cards, energy }: Deck): Draft => ({ name, rules, cards, energy });

/** The draft that a page of the deck begins with: the one that is not saved yet, or the deck as it is. */
export function openDraft(deck: Deck): OpenDraft {
  const known = unsaved.get(deck.id);
  if (known && !deck.readOnly) return known;
  const asSaved = { draft: draftOf(deck), version: deck.version, dirty: false, saving: null };
  const stored = read()[deck.id];
  // A save may have come through whose answer no page has seen.
  if (!stored || deck.readOnly || isSameDraft(stored.draft, asSaved.draft)) return asSaved;
  return { ...stored, dirty: true, saving: null };
}

export function keepDraft(id: string, open: OpenDraft): void {
  unsaved.set(id, open);
  const { [id]: _, ...others } = read();
  write({ ...others, [id]: { draft: open.draft, version: open.version } });
}

export function forgetDraft(id: string): void {
  unsaved.delete(id);
  const { [id]: _, ...others } = read();
  write(others);
}

function read(): Stored {
  try {
    return JSON.parse(tabStorage.read(KEY) ?? "{}");
  } catch {
    return {};
  }
}

const write = (drafts: Stored) =>
  tabStorage.write(KEY, JSON.stringify(Object.fromEntries(Object.entries(drafts).slice(-MAX_STORED))));
