// A card of a list, in the list's own words but in one form for all lists.

/** A card as its list describes it. */
export interface SourceCard {
  id: string;
  number: string;
  name: string;
  kind: "mantimon" | "trainer" | "energy";
  /** Item, supporter, tool, stadium; of energy: basic or special; of a Mantimon its stage, and its classes. */
  subtypes: string[];
  hp: string;
  types: string[];
  evolvesFrom: string | null;
  abilities: { name: string; text: string }[];
  attacks: { name: string; cost: string[]; damage: string; text: string }[];
  weaknesses: string[];
  resistances: string[];
  retreat: number;
  rarity: string;
  flavor: string;
  /** The text of a trainer or an energy; for a Mantimon the rules printed below its attacks. */
  texts: string[];
  /** The list gives damage as a plain number, and only the text says whether it increases. */
  plainDamage?: true;
  /** Features of the card that our cards cannot have, by the list's name for them. */
  unknown: { where: string; said: string }[];
}

/** A problem of a card: where on the card, and what is allowed. */
export interface SourceIssue {
  where: string;
  message: string;
}

/** One shape of lists: how to recognize and to read its cards. */
export interface Shape {
  is: (raw: Record<string, unknown>) => boolean;
  /** Reads a raw card. `at` names it if it has no id. */
  read: (raw: Record<string, unknown>, at: string) => SourceCard | SourceIssue[];
}

export const given = (words: (string | null | undefined)[]): string[] =>
  words.filter((word): word is string => Boolean(word));

export function kindOf(word: string): SourceCard["kind"] {
  if (/^trainer$/i.test(word)) return "trainer";
  return /^energy$/i.test(word) ? "energy" : "mantimon";
}
