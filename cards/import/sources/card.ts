// A card of a list, in the list's own words but in one form for all lists.

/** What a list says of a card. */
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
  /** A trainer's or an energy's text; of a Mantimon the rules printed below its attacks. */
  texts: string[];
  /** The list gives damage as a plain number: whether it grows only the text says. */
  plainDamage?: true;
  /** What the card has and ours cannot have, by the list's name for it. */
  unknown: { where: string; said: string }[];
}

/** What is wrong with a card of a list: where on the card, and what is allowed. */
export interface SourceIssue {
  where: string;
  message: string;
}

/** One shape of lists: how its cards are told, and read. */
export interface Shape {
  is: (raw: Record<string, unknown>) => boolean;
  /** Reads a raw card; `at` names it where it has no id of its own. */
  read: (raw: Record<string, unknown>, at: string) => SourceCard | SourceIssue[];
}

export const given = (words: (string | null | undefined)[]): string[] =>
  words.filter((word): word is string => Boolean(word));

export function kindOf(word: string): SourceCard["kind"] {
  if (/^trainer$/i.test(word)) return "trainer";
  return /^energy$/i.test(word) ? "energy" : "mantimon";
}
