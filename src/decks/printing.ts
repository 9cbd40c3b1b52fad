// The name, set and number by which a line of a deck list names a card.
import type { CardNames } from "../collections/card-names.ts";
import { type Catalog, type CatalogCard, fold } from "../collections/catalog.ts";
import { printingOf } from "./deck-list-writer.ts";

export interface Printing {
  card: CatalogCard;
  /** What was not certain about it. */
  note?: string;
  /** Why the set and number do not fit the card of the name. */
  error?: string;
  /** The card's number stands alone, without its set or the set's size: it could be a count as well. */
  loneNumber?: boolean;
}

interface Parts {
  name: string;
  set?: string;
  number?: string;
  total?: string;
}

/** In folded text. No name holds a digit. */
const NAME = "(?<name>[a-z][a-z'.& -]*)";
/** "14", "014", "14/286" */
const NUMBER = "(?<number>\\d{1,3})(?: ?/ ?(?<total>\\d{1,3}))?";

export class PrintingReader {
  readonly #catalog: Catalog;
  readonly #names: CardNames;
  readonly #sets: ReadonlySet<string>;
  /** The forms of a name with its printing, each for all of the text. */
  readonly #forms: readonly RegExp[];

  constructor(catalog: Catalog, names: CardNames) {
    this.#catalog = catalog;
    this.#names = names;
    this.#sets = new Set(catalog.sets.map(({ code }) => code));
    const set = `(?<set>${[...this.#sets].join("|")})`;
    this.#forms = [
      // "Hivelet WLD 014", "wld-014"
      `(?:${NAME} )?${set}[ -]?${NUMBER}`,
      // "WLD 14 Hivelet"
      `${set}[ -]?${NUMBER} ${NAME}`,
      `${NAME} ${set}`,
      // "Hivelet 14/286"
      `${NAME} ${NUMBER}`,
      // A set that there is none of: the name may do.
      `${NAME} (?<set>[a-z]{2,5})[ -]${NUMBER}`,
      NAME,
    ].map((form) => new RegExp(`^${form}$`));
  }

  isSet(word: string): boolean {
    return this.#sets.has(word.toLowerCase());
  }

  /** Null if no card has the name, or the text is of no known form. */
  read(text: string): Printing | null {
    const plain = plainOf(text);
    for (const form of this.#forms) {
      const parts = form.exec(plain)?.groups as Parts | undefined;
      const printing = parts && this.#resolve({ ...parts, name: parts.name ?? "" });
      if (printing) return printing;
    }
    return null;
  }

  /** The card that a text names among digits and signs of whatever meaning. */
  find(text: string): CatalogCard | undefined {
    const words = plainOf(text)
      .replace(/[^a-z' ]/g, " ")
      .split(" ")
      .filter((word) => word !== "" && word !== "x" && !this.#sets.has(word));
    return words.length === 0 ? undefined : this.#names.find(words.join(" "))[0];
  }

  #resolve({ name, set, number, total }: Parts): Printing | null {
    const id = set && number ? `${set}-${number.padStart(3, "0")}` : undefined;
    const printed = id === undefined ? undefined : this.#catalog.byId.get(id);
    if (name === "") return printed ? { card: printed } : null;
    const named = this.#names.find(name);
    if (named.length === 0) return null;
    if (printed) {
      if (named.includes(printed)) return { card: printed };
      return {
        card: named[0],
        error: `${printingOf(printed)} is ${printed.card.name}, not ${named[0].card.name}`,
      };
    }
    if (set && number) {
      return {
        card: named[0],
        note: `read as ${printingOf(named[0])}: there is no ${set.toUpperCase()} ${number}`,
      };
    }
    const fitting = named.filter(
      (one) => (!set || one.set === set) && (!number || one.card.number === Number(number)),
    );
    if (fitting.length === 0 && number) {
      return { card: named[0], error: `no ${named[0].card.name} has the number ${number}` };
    }
    const card = fitting[0] ?? named[0];
    const readAs = `read as ${printingOf(card)}`;
    if (fitting.length === 0) return { card, note: `${readAs}: there is none in ${set?.toUpperCase()}` };
    if (fitting.length > 1) return { card, note: `${fitting.length} cards have this name: ${readAs}` };
    return { card, loneNumber: number !== undefined && total === undefined };
  }
}

/** Without brackets and commas, folded. */
const plainOf = (text: string): string =>
  fold(text)
    .replace(/[()[\]{},#|]/g, " ")
    .replace(/ +/g, " ")
    .trim();
