// Lists of card texts, each with the reading that was reviewed: read, read again, and written.
//
// An entry is a line "kind figure | text" ("attack 30+ | …", "ability | …"), followed by what we print for it
// after "=", or after "!" by why it cannot be read. "#" begins a heading.

import { NameIndex } from "../../cards/import/names.ts";
import { readAbility, readAttack, readEnergy, readTrainer } from "../../cards/import/read.ts";
import type { Result, Style } from "../../cards/import/readings.ts";
import type { Card } from "../../engine/card.ts";
import { cardText } from "../../engine/text/card-text.ts";
import { mantimon } from "./text/cards.ts";

export interface TextEntry {
  kind: "attack" | "ability" | "trainer" | "tool" | "stadium" | "energy";
  /** Of an attack: its printed damage. */
  figure: string;
  text: string;
  /** The lines below it as they stand. */
  reviewed: string;
}

const NAMES = ["Foxlet", "Owlet", "Badgerling", "Emberling"];
/** The name of every ability. */
const ABILITY = "Ember Step";
const ATTACKS = ["Ember Crash", "Shell Tumble", "Rolling Shell"];

const TEXT_STYLE: Style = {
  noun: "Critter",
  self: "Emberling",
  names: new NameIndex(NAMES),
  attacks: new NameIndex(ATTACKS),
  classes: new NameIndex(["xx", "team tide", "ex"], true),
  stadiums: new NameIndex([]),
};

const ENTRY = /^(attack|ability|trainer|tool|stadium|energy)(?: (\S+))? \| (.*)$/;

/** The entries of a file, with the lines between them as they stand. */
export function parseTexts(file: string): (TextEntry | string)[] {
  const parsed: (TextEntry | string)[] = [];
  for (const line of file.split("\n")) {
    const found = ENTRY.exec(line);
    const last = parsed.at(-1);
    if (found) {
      const [, kind, figure = "", text] = found;
      parsed.push({ kind, figure, text, reviewed: "" } as TextEntry);
    } else if (/^[=!] /.test(line) && typeof last === "object") {
      last.reviewed = line;
    } else parsed.push(line);
  }
  return parsed;
}

/** "= what we print", or "! why not". */
export function readingOf({ kind, figure, text }: TextEntry, style = TEXT_STYLE): string {
  const plain = text.replaceAll("\\n", "\n");
  const result = read(kind, plain, figure, style);
  if ("unread" in result) {
    const whys = result.unread.map(({ sentence, why }) => `${why} “${sentence}”`);
    return `! ${whys.join(" ")}`;
  }
  return `= ${printed(result.value).replaceAll("\n", "\\n")}`;
}

function read(kind: TextEntry["kind"], text: string, figure: string, style: Style): Result<Card> {
  const base = { id: "tst-001", number: 1, name: style.self, rarity: "common", flavor: "" } as const;
  switch (kind) {
    case "attack":
      return map(readAttack(text, figure, style), (attack) =>
        mantimon({ attacks: [{ name: "", cost: [], ...attack }] }),
      );
    case "ability":
      return map(readAbility(ABILITY, text, style), (ability) => mantimon({ ability }));
    case "trainer":
      return map(readTrainer(text, style), (trainer) => ({ ...base, kind: "item", ...trainer }));
    case "tool":
    case "stadium":
      return map(readAbility("", text, style), (ability) => ({ ...base, kind, ability }));
    case "energy":
      return map(readEnergy("", text, style), (energy) => ({ ...base, kind, basic: false, ...energy }));
  }
}

function map<A, B>(result: Result<A>, build: (value: A) => B): Result<B> {
  return "value" in result ? { value: build(result.value) } : result;
}

function printed(card: Card): string {
  const { attacks, ability, text } = cardText(card);
  const [attack] = attacks;
  return attack ? `${attack.damage} | ${attack.text}` : (ability?.text ?? text);
}

/** The file with today's reading below each text. */
export function withReadings(parsed: (TextEntry | string)[]): string {
  return parsed
    .flatMap((entry) => {
      if (typeof entry === "string") return [entry];
      const head = entry.figure === "" ? entry.kind : `${entry.kind} ${entry.figure}`;
      return [`${head} | ${entry.text}`, readingOf(entry)];
    })
    .join("\n");
}

/** How many different texts of each list are read, as a table in Markdown; the lists' texts carry their readings. */
export function resultsTable(files: ReadonlyMap<string, string>): string {
  const lists = [...files].map(([name, file]) => {
    const [heading] = file.split("\n");
    const entries = parseTexts(file).filter((entry) => typeof entry === "object");
    const different = new Map(entries.map((entry) => [`${entry.kind} ${entry.figure} ${entry.text}`, entry]));
    const read = [...different.values()].filter(({ reviewed }) => reviewed.startsWith("="));
    return { name: `${name}: ${heading.replace(/^# /, "")}`, texts: different.size, read: read.length };
  });
  const sum = (key: "texts" | "read") => lists.reduce((total, list) => total + list[key], 0);
  const rows = [...lists, { name: "all", texts: sum("texts"), read: sum("read") }].map(
    ({ name, texts, read }) =>
      `| ${name} | ${texts} | ${read} (${((100 * read) / texts).toFixed(1)} %) | ${texts - read} |`,
  );
  return ["| list | different texts | read | refused |", "|---|--:|--:|--:|", ...rows].join("\n");
}

const TABLE = /(<!-- results of npm run cards:texts -->\n)[\s\S]*?(<!-- end -->)/;

/** The page with this table in place of the one that it has. */
export function withTable(page: string, table: string): string {
  if (!TABLE.test(page)) throw new Error("the page has no place for the table of results");
  return page.replace(TABLE, (_, begin, end) => `${begin}${table}\n${end}`);
}
