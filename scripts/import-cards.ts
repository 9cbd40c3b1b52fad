// npm run cards:import -- FILE… [--out PATH] [--set CODE] [--name NAME] [--noun WORD]
// Writes the cards of a list as card sets, and tells what was not understood.

import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { CardSet } from "../cards/content.ts";
import { importCards } from "../cards/import/import-cards.ts";
import { type ImportOptions, setOf } from "../cards/import/list.ts";
import { listFiles, rawCards } from "../cards/import/raw-cards.ts";
import { saidBy } from "../cards/import/sources/fields.ts";
import type { ImportProblem } from "../cards/import/survey.ts";
import { loadContent } from "../cards/load.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { type Progress, progress } from "./support/progress.ts";

const USAGE =
  "usage: npm run cards:import -- FILE… [--out PATH] [--set CODE] [--name NAME] [--noun WORD]\n" +
  "  PATH is a folder that CARD_SETS_DIR names at the start of the server, or a .json file for one set";

/** Exit codes: the whole list was read, cards are left out, there is no list. */
const EXIT = { whole: 0, partly: 1, useless: 2 } as const;

interface Command {
  files: string[];
  out: string | undefined;
  options: ImportOptions;
}

function command(): Command {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string", default: process.env.CARD_SETS_DIR || undefined },
      set: { type: "string", default: "imp" },
      name: { type: "string" },
      noun: { type: "string" },
    },
  });
  const [first] = positionals;
  if (first === undefined) throw new Error(`a file or a folder is needed\n${USAGE}`);
  const { out, set, noun } = values;
  if (!/^[a-z]{3}$/.test(set)) throw new Error(`--set must be three lower-case letters, not "${set}"`);
  const name = values.name ?? basename(first).replace(/\.(json|ts)$/, "");
  return { files: positionals, out, options: { set, name, noun, beside: besides(out, set) } };
}

const isFile = (path: string) => path.endsWith(".json");

/** Cards that are used with the set: our own, and those of other sets in the folder. */
function besides(out: string | undefined, set: string): CardSet["cards"] {
  const folder = out !== undefined && !isFile(out) ? out : "";
  const { sets } = loadContent(undefined, folder);
  const ours = loadContent().sets.map(({ code }) => code);
  if (ours.includes(set)) throw new Error(`--set "${set}" is a set of this game; take other letters`);
  return sets.filter(({ code }) => code !== set).flatMap(({ cards }) => cards);
}

/** The sets after the first take codes that nobody has asked for. @throws if another set has one of them */
function checkFurther(count: number, out: string | undefined, options: ImportOptions): void {
  const ours = loadContent().sets.map(({ code }) => code);
  const further = Array.from({ length: count - 1 }, (_, at) => setOf(options, at + 1, []));
  const isTaken = ({ code, name }: CardSet) => {
    const file = out === undefined || isFile(out) ? "" : fileOf(out, code);
    return ours.includes(code) || (existsSync(file) && storedSet(file).name !== name);
  };
  const taken = further.filter(isTaken).map(({ code }) => code);
  if (taken.length === 0) return;
  const codes = further.map(({ code }) => code).join(", ");
  throw new Error(
    `the list fills ${count} sets, and those after "${options.set}" would be ${codes}: ${taken.join(", ")} is another set; ` +
      "take other letters with --set",
  );
}

async function main(): Promise<number> {
  const { files: paths, out, options } = command();
  const files = listFiles(paths);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const bar = progress(2 * total || 1);
  let done = 0;
  const read = (bytes: number) => {
    done += bytes;
    bar.show(done, `${(done / 2e6).toFixed(0)} of ${(total / 1e6).toFixed(0)} MB`);
  };
  let sets = 0;
  const imported = await importCards(() => rawCards(files, read), options, {
    onProblems: (problems) => tell(bar, problems),
    onSet: (set, count) => {
      if (sets === 0) checkFurther(count, out, options);
      sets = count;
      put(set, count, out);
    },
  });
  bar.clear();
  const next = setOf(options, sets, []);
  const left = out === undefined || isFile(out) ? "" : fileOf(out, next.code);
  if (sets > 0 && existsSync(left) && storedSet(left).name === next.name)
    console.error(`${left}: left from a longer list; its cards are played for as long as it is there`);
  console.error(`${imported.read} of ${imported.found} cards read; creatures are called "${imported.noun}"`);
  if (imported.read === 0) return EXIT.useless;
  return imported.read === imported.found ? EXIT.whole : EXIT.partly;
}

/** Longer than sentences of cards are. */
const SENTENCE_MAX = 500;

/** On standard error, so that the set can go to standard output. */
function tell(bar: Progress, problems: readonly ImportProblem[]): void {
  if (problems.length > 0) bar.clear();
  for (const { file, card, where, sentence, message } of problems) {
    const place = [file && `${file} `, card, where && `, ${where}`].join("");
    console.error(`${place}: ${message}${sentence === "" ? "" : `\n  “${saidBy(sentence, SENTENCE_MAX)}”`}`);
  }
}

const fileOf = (out: string, code: string) => (isFile(out) ? out : join(out, "sets", `${code}.json`));

const storedSet = (file: string): CardSet => JSON.parse(readFileSync(file, "utf8"));

function put(set: CardSet, count: number, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(`${JSON.stringify(set, null, 2)}\n`);
    return;
  }
  if (isFile(out) && count > 1)
    throw new Error(`--out "${out}" has room for one set of 999 cards; name a folder for ${count} sets`);
  const file = fileOf(out, set.code);
  if (!isFile(out)) mkdirSync(join(out, "sets"), { recursive: true });
  writeFileSafely(file, `${JSON.stringify({ ...set, version: versionFor(file, set) }, null, 2)}\n`);
  console.error(`${file}: ${set.cards.length} cards`);
}

/**
 * The version of a set that is written again: increased by one if its cards differ, so that old matches keep their
 * cards.
 */
function versionFor(file: string, set: CardSet): number {
  if (!existsSync(file)) return set.version;
  const before = storedSet(file);
  const same = JSON.stringify(before.cards) === JSON.stringify(set.cards);
  return same ? before.version : before.version + 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = EXIT.useless;
}
