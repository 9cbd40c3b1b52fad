// Reads deck lists as players write them: any case, order, bullets and comments, with or without set and number.
// A line of which any digit or sign is not understood is told and left out. docs/DECKS.md lists the forms.
import { PRESETS, type PresetName } from "../../engine/index.ts";
import { CardNames } from "../collections/card-names.ts";
import { type Catalog, type CatalogCard, fold } from "../collections/catalog.ts";
import { splitLines } from "../text.ts";
import { type Counts, DeckName, MAX_CARDS, MAX_COPIES, Rules, sizeOf } from "./contents.ts";
import { normalizeLine, splitComment, splitCount, stripMarkup } from "./deck-line.ts";
import { lineOf, SECTION } from "./deck-list-writer.ts";
import { PrintingReader } from "./printing.ts";
import type { SharedDeck } from "./share-code.ts";

/** No deck needs as many, nor lines of as many characters. */
const MAX_LINES = 500;
const MAX_LINE_LENGTH = 200;

/** After so many lines that cannot be read, the rest of the text is not looked at. */
const MAX_LINE_PROBLEMS = 100;

/** Misspelled names for which the nearest one is looked up: it is the dearest thing that a line can ask for. */
const MAX_SUGGESTIONS = 20;

export interface LineProblem {
  /** From 1; 0 for the list as a whole. */
  line: number;
  text: string;
  message: string;
  /** A line to write instead. */
  suggestion: string | null;
}

export interface ParsedDeckList extends Omit<SharedDeck, "name"> {
  name: string | null;
  /** Lines that were left out. */
  problems: LineProblem[];
  /** Lines that were read, but not as certainly, and comments that look like lines of cards. */
  notes: { line: number; message: string }[];
}

type LineError = Pick<LineProblem, "message" | "suggestion">;
type ParsedLine = { entry: CatalogCard; copies: number; note?: string };

/** What a heading says of the energy below it; null: it goes where the rules have it. */
type EnergyList = "cards" | "energy" | null;

export class DeckListParser {
  readonly #catalog: Catalog;
  readonly #names: CardNames;
  readonly #printings: PrintingReader;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
    this.#names = new CardNames(catalog.cards);
    this.#printings = new PrintingReader(catalog, this.#names);
  }

  /** @param rules what the deck is for, if the list does not say it. */
  parse(text: string, rules: PresetName): ParsedDeckList {
    const lines = splitLines(text);
    const deck: ParsedDeckList = { name: null, rules, cards: {}, energy: {}, problems: [], notes: [] };
    if (lines.length > MAX_LINES) {
      const message = `the list has ${lines.length} lines; at most ${MAX_LINES} are read`;
      deck.problems.push({ line: 0, text: "", message, suggestion: null });
      return deck;
    }
    const normalized = lines.map(normalizeLine);
    readHeader(deck, normalized);
    let energyList: EnergyList = null;
    let suggestions = MAX_SUGGESTIONS;
    for (const [index, text] of normalized.entries()) {
      const line = index + 1;
      const result = this.#parseLine(text, () => suggestions-- > 0);
      if (typeof result === "string") deck.notes.push({ line, message: result });
      else if (result === undefined) continue;
      else if ("energyList" in result) energyList = result.energyList;
      else {
        const problem = "message" in result ? result : addCopies(deck, result, energyList);
        if (problem) deck.problems.push({ line, text: text.slice(0, MAX_LINE_LENGTH), ...problem });
        else if ("note" in result && result.note) deck.notes.push({ line, message: result.note });
      }
      if (deck.problems.length > MAX_LINE_PROBLEMS) {
        const message = `more than ${MAX_LINE_PROBLEMS} lines cannot be read; from line ${line} on, none was`;
        deck.problems[MAX_LINE_PROBLEMS] = { line: 0, text: "", message, suggestion: null };
        break;
      }
    }
    return deck;
  }

  /** A card, an error, a heading, a note of a comment, or nothing. @param maySuggest whether to look for a name. */
  #parseLine(line: string, maySuggest: () => boolean) {
    if (line.length > MAX_LINE_LENGTH) {
      return {
        message: `the line is too long; at most ${MAX_LINE_LENGTH} characters are read`,
        suggestion: null,
      };
    }
    const written = this.#asWritten(line);
    if (written) return written;
    const { content, comment } = splitComment(line);
    const plain = stripMarkup(content || (comment ?? ""));
    const heading = headingOf(plain);
    if (heading !== undefined) return { energyList: heading };
    if (content === "") return this.#noteComment(plain);
    if (plain === "") return misread(null);
    return this.#parseCard(plain, comment, maySuggest);
  }

  /**
   * A line to the letter as `lineOf` writes it. Names of imported cards may hold digits and signs that have a meaning of
   * their own in all other forms.
   */
  #asWritten(line: string): ParsedLine | undefined {
    const [, count, set, number] = /^(\d{1,2}) .+ ([a-z]{3}) (\d{3})$/i.exec(line) ?? [];
    if (count === undefined || !isCount(count)) return undefined;
    const entry = this.#catalog.byId.get(`${set.toLowerCase()}-${number}`);
    const copies = Number(count);
    const isSame = entry && fold(normalizeLine(lineOf(entry, copies))) === fold(line);
    return isSame ? { entry, copies } : undefined;
  }

  /** A comment is not counted, which is told if it names a card. */
  #noteComment(comment: string): string | undefined {
    const card = comment === "" ? undefined : this.#printings.find(comment);
    return card && `a comment, which is not counted: "${card.card.name}"`;
  }

  #parseCard(content: string, comment: string | null, maySuggest: () => boolean): ParsedLine | LineError {
    const { count, lone, rest, ordinal } = splitCount(content, (word) => this.#printings.isSet(word));
    if (count !== null && !isCount(count)) {
      const message = `the count is ${count.slice(0, 20)}; it must be a whole number from 1 to ${MAX_COPIES}`;
      return { message, suggestion: null };
    }
    const copies = Number(count ?? 1);
    const printing = this.#printings.read(rest);
    if (!printing) {
      const card = this.#printings.find(content);
      if (card) return misread(suggest(card, Number(/\d+/.exec(content)?.[0] ?? 1)));
      const near = maySuggest() ? this.#names.nearest(rest) : null;
      return {
        message: `there is no card "${rest.slice(0, 60)}"`,
        suggestion: near && suggest(near, copies),
      };
    }
    const { card, note, error, loneNumber } = printing;
    if (error) return { message: error, suggestion: suggest(card, copies) };
    const isNumber = lone && this.#names.find(card.card.name).some((one) => one.card.number === copies);
    if (isNumber || (count === null && loneNumber)) {
      return unsure(
        `${isNumber ? copies : card.card.number} may be the count or the card's number`,
        card,
        copies,
      );
    }
    if (ordinal !== null)
      return unsure(`${ordinal} may be the count or the place in a list`, card, Number(ordinal));
    if (count === null && comment !== null && /\d/.test(comment)) {
      return unsure("the number may be the count or part of a comment", card, 1);
    }
    return { entry: card, copies, note };
  }
}

const isCount = (count: string) =>
  /^\d{1,9}$/.test(count) && Number(count) >= 1 && Number(count) <= MAX_COPIES;

const suggest = (card: CatalogCard, copies: number): string =>
  lineOf(card, Math.max(1, Math.min(copies, MAX_COPIES)));

const misread = (suggestion: string | null): LineError => ({
  message: "a digit or sign is not understood; a line has a count, a name, and perhaps a set and number",
  suggestion,
});

const unsure = (why: string, card: CatalogCard, copies: number): LineError => ({
  message: `${why}: the count must stand first`,
  suggestion: suggest(card, copies),
});

/** "# Name: …" and "# Rules: …", wherever they stand. */
function readHeader(deck: ParsedDeckList, lines: string[]): void {
  for (const [index, text] of lines.entries()) {
    const [, word, value] = /^(?:#|\/\/|;) ?(name|rules) ?: ?(.{1,100})$/i.exec(text) ?? [];
    if (word === undefined) continue;
    const isName = word.toLowerCase() === "name";
    const parsed = isName ? DeckName.safeParse(value) : Rules.safeParse(fold(value));
    if (!parsed.success) {
      const message = `the ${word.toLowerCase()} must be ${parsed.error.issues[0].message}`;
      deck.notes.push({ line: index + 1, message });
    } else if (isName) deck.name ??= parsed.data;
    else deck.rules = parsed.data as PresetName;
  }
}

/** Undefined: it is no heading. */
function headingOf(content: string): EnergyList | undefined {
  const heading = /^\[?([a-z' ]+?)s?\]? ?(?:[:(-]? ?\d* ?\)?:?)$/.exec(fold(content))?.[1];
  return heading === undefined ? undefined : HEADINGS.get(heading);
}

const HEADINGS = new Map<string, EnergyList>([
  ...[SECTION.energyDeck, SECTION.energyTypes].map(
    (name) => [fold(name).replace(/s$/, ""), "energy"] as const,
  ),
  [fold(SECTION.mainEnergy), "cards"],
  // In German, folded, without an s at their ends.
  ["energiedeck", "energy"],
  ["energietypen", "energy"],
  ["energie im hauptdeck", "cards"],
  ...[
    "trainerkarte",
    "trainerkarten",
    "basisenergie",
    "gegenstand",
    "gegenstande",
    "unterstutzer",
    "werkzeug",
    "werkzeuge",
    "stadion",
    "stadien",
    "hauptdeck",
    "karte",
    "karten",
    "gesamt",
  ].map((name) => [name, null] as const),
  ...[
    "mantimon",
    "trainer",
    "energy",
    "energie",
    "basic energy",
    "item",
    "supporter",
    "tool",
    "stadium",
    "deck",
    "main deck",
    "main",
    "card",
    "total card",
    "total",
  ].map((name) => [name, null] as const),
]);

/** Adds copies to the list that they belong to, up to what one may hold. */
function addCopies(
  deck: ParsedDeckList,
  { entry: { card }, copies }: ParsedLine,
  energyList: EnergyList,
): LineError | null {
  const byRules = card.kind === "energy" && PRESETS[deck.rules].energy.source !== "hand" ? "energy" : "cards";
  const list: Counts = deck[energyList ?? byRules];
  const sum = (list[card.id] ?? 0) + copies;
  if (sum > MAX_COPIES) {
    return { message: `${sum} copies of a card; at most ${MAX_COPIES} are allowed`, suggestion: null };
  }
  const size = sizeOf(list) + copies;
  if (size > MAX_CARDS)
    return { message: `${size} cards; at most ${MAX_CARDS} are allowed`, suggestion: null };
  list[card.id] = sum;
  return null;
}
