// Reads deck lists as players write them: any case, order, bullets and comments, with or without set and number.
// What cannot be read is told line by line, with what may have been meant. docs/DECKS.md lists the forms.
import { PRESETS, type PresetName } from "../../engine/index.ts";
import { type Catalog, type CatalogCard, fold } from "../collections/catalog.ts";
import { type Counts, DeckName, MAX_COPIES, nearest, Rules } from "./contents.ts";
import { lineOf, SECTION } from "./deck-list-writer.ts";
import type { SharedDeck } from "./share-code.ts";

/** Lines, and characters of one: no deck needs as many. */
const MAX_LINES = 500;
const MAX_LINE_LENGTH = 200;

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
  /** Lines that were read, but not as certainly. */
  notes: { line: number; message: string }[];
}

/** @param rules what the deck is for, if the list does not say it. */
export function parseDeckList(catalog: Catalog, text: string, rules: PresetName): ParsedDeckList {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|[\r\n]/);
  const deck: ParsedDeckList = { name: null, rules, cards: {}, energy: {}, problems: [], notes: [] };
  if (lines.length > MAX_LINES) {
    const message = `the list has ${lines.length} lines; at most ${MAX_LINES} are read`;
    deck.problems.push({ line: 0, text: "", message, suggestion: null });
    return deck;
  }
  readHeader(deck, lines);
  const names = Map.groupBy(catalog.cards, ({ card }) => nameKey(card.name));
  let toEnergy: boolean | null = null;
  lines.forEach((raw, index) => {
    const line = raw
      .slice(0, MAX_LINE_LENGTH)
      .normalize("NFKC")
      .replace(/[’‘`´]/g, "'")
      .replace(/\s+/g, " ")
      .trim();
    const content = line
      .replace(/(^| )(#|\/\/|;).*$/, "")
      .replace(/^[-*•–] /, "")
      .trim();
    if (content === "") return;
    const section = sectionOf(content);
    if (section !== undefined) {
      toEnergy = section;
      return;
    }
    const result = parseLine(catalog, names, content);
    if ("message" in result) {
      deck.problems.push({ line: index + 1, text: line, ...result });
      return;
    }
    if (result.note) deck.notes.push({ line: index + 1, message: result.note });
    const list = listFor(deck, result.entry, toEnergy);
    const before = list[result.entry.card.id] ?? 0;
    if (before + result.count > MAX_COPIES) {
      const message = `${before + result.count} copies of a card; at most ${MAX_COPIES} are allowed`;
      deck.problems.push({ line: index + 1, text: line, message, suggestion: null });
    } else list[result.entry.card.id] = before + result.count;
  });
  return deck;
}

/** "# Name: …" and "# Rules: …", wherever they stand. */
function readHeader(deck: ParsedDeckList, lines: string[]): void {
  for (const line of lines) {
    const [, word, value] = /^\s*(?:#|\/\/|;)\s*(name|rules)\s*:\s*(.{1,100})$/i.exec(line) ?? [];
    if (word?.toLowerCase() === "rules") deck.rules = Rules.safeParse(fold(value).trim()).data ?? deck.rules;
    if (word?.toLowerCase() === "name") deck.name ??= DeckName.safeParse(value).data ?? null;
  }
}

/** Whether energy of a section belongs to the energy deck; null: as the rules have it. Undefined: it is no heading. */
function sectionOf(content: string): boolean | null | undefined {
  const heading = /^\[?([a-z' ]+?)s?\]? ?(?:[:(-]? ?\d* ?\)?:?)$/i.exec(content)?.[1];
  if (heading === undefined) return undefined;
  const word = fold(heading);
  if ([SECTION.energyDeck, SECTION.energyTypes].some((name) => fold(name).replace(/s$/, "") === word))
    return true;
  if (word === fold(SECTION.mainEnergy)) return false;
  return OTHER_HEADINGS.has(word) ? null : undefined;
}

const OTHER_HEADINGS = new Set(
  "mantimon,trainer,energy,energie,basic energy,item,supporter,tool,stadium,deck,main deck,main,card,total card,total".split(
    ",",
  ),
);

function listFor(deck: ParsedDeckList, { card }: CatalogCard, toEnergy: boolean | null): Counts {
  const energy = toEnergy ?? (card.kind === "energy" && PRESETS[deck.rules].energy.source !== "hand");
  return energy ? deck.energy : deck.cards;
}

type LineError = Pick<LineProblem, "message" | "suggestion">;
type ParsedLine = { entry: CatalogCard; count: number; note?: string };

/** No name holds a digit: the first number is the count, and one at the end is the card's number in its set. */
function parseLine(
  catalog: Catalog,
  names: Map<string, CatalogCard[]>,
  content: string,
): ParsedLine | LineError {
  const { count, rest } = splitCount(catalog, content);
  if (!/^\d{1,9}$/.test(count) || Number(count) < 1 || Number(count) > MAX_COPIES) {
    const message = `the count is ${count.slice(0, 20)}; it must be a whole number from 1 to ${MAX_COPIES}`;
    return { message, suggestion: null };
  }
  const copies = Number(count);
  const { name, set, number } = splitPrinting(catalog, rest);
  const printed = set !== null && number !== null ? catalog.byId.get(`${set}-${number}`) : undefined;
  const named = cardsOf(names, name);
  const hint = named.filter(
    ({ card, set: own }) =>
      own === set || (set === null && number !== null && card.number === Number(number)),
  );
  if (name === "" && printed) return { entry: printed, count: copies };
  if (named.length === 0) return unknown(catalog, name === "" ? content : name, printed, copies);
  if (printed && !named.includes(printed)) {
    const message = `${printingOf(printed)} is ${printed.card.name}, not ${named[0].card.name}`;
    return { message, suggestion: lineOf(named[0], copies) };
  }
  if (printed) return { entry: printed, count: copies };
  const entry = hint[0] ?? named[0];
  const wrongPlace = set !== null && number !== null;
  if (wrongPlace)
    return { entry, count: copies, note: `read as ${printingOf(entry)}: there is no ${set} ${number}` };
  const unsure = named.length > 1 && hint.length !== 1;
  return {
    entry,
    count: copies,
    note: unsure ? `${named.length} cards have this name: read as ${printingOf(entry)}` : undefined,
  };
}

const printingOf = ({ card, set }: CatalogCard) =>
  `${set.toUpperCase()} ${String(card.number).padStart(3, "0")}`;

/** "4 …", "4x …", "x4 …", "… x4", "… (4)", "… 4" where nothing else says it; without a count, one. */
function splitCount(catalog: Catalog, content: string): { count: string; rest: string } {
  for (const form of COUNTS) {
    const found = form.exec(content)?.groups;
    if (found) return { count: found.count, rest: found.rest };
  }
  const [, rest, count] = /^(\D+?):? ([-+]?\d+)$/.exec(content) ?? [];
  const inSet = catalog.sets.some(({ code }) => new RegExp(`\\b${code}\\W*$`, "i").test(rest ?? ""));
  return count === undefined || inSet ? { count: "1", rest: content } : { count, rest };
}

const COUNTS = [
  /^(?<count>[-+]?\d+(?:[.,]\d+)?)(?: ?[x×*])? (?<rest>.*[^\d ].*)$/i,
  /^(?<count>\d+)[x×*](?<rest>\S.*)$/i,
  /^[x×] ?(?<count>[-+]?\d+(?:[.,]\d+)?) (?<rest>.+)$/i,
  /^(?<rest>.+?),? [x×*] ?(?<count>[-+]?\d+)$/i,
  /^(?<rest>.+?) ?\((?<count>\d+)\)$/,
];

/** "Hivelet WLD 014", "Hivelet (wld) 14", "wld-014", "WLD 14 Hivelet", "Hivelet [WLD]", "Hivelet 14/286". */
function splitPrinting(catalog: Catalog, text: string) {
  const plain = text
    .replace(/[()[\]{},#]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const codes = catalog.sets.map(({ code }) => code).join("|");
  const number = "(?<number>\\d{1,3})(?: ?/ ?\\d+)?";
  const forms = [
    `^(?<name>.*?) ?\\b(?<set>${codes})[ -]?${number}$`,
    `^(?<set>${codes})[ -]?${number}\\b ?(?<name>.*)$`,
    `^(?<name>.+) (?<set>${codes})$`,
    // A set that there is none of: the name may do.
    `^(?<name>.+) (?<set>[a-z]{2,5})[ -]${number}$`,
    `^(?<name>.+?) ${number}$`,
  ];
  for (const form of forms) {
    const found = new RegExp(form, "i").exec(plain)?.groups;
    if (found) {
      const { name, set = null, number = null } = found;
      return { name, set: set?.toLowerCase() ?? null, number: number?.padStart(3, "0") ?? null };
    }
  }
  return { name: plain, set: null, number: null };
}

/** Of a name: its letters. */
const nameKey = (name: string) => fold(name).replace(/[^a-z]/g, "");

/** Energy goes by "Basic Grass Energy" and "Grass" too. */
function cardsOf(names: Map<string, CatalogCard[]>, name: string): CatalogCard[] {
  const key = nameKey(name);
  const plain = key.replace(/^basic/, "");
  return names.get(key) ?? names.get(plain) ?? names.get(`${plain}energy`) ?? [];
}

function unknown(catalog: Catalog, name: string, printed: CatalogCard | undefined, count: number): LineError {
  const meant = printed ?? nearest(name, catalog.cards, ({ card }) => card.name);
  return { message: `there is no card "${name.slice(0, 60)}"`, suggestion: lineOf(meant, count) };
}
