// npm run cards:import -- FILE… [--out PATH] [--set CODE] [--name NAME] [--noun WORD]
// Writes the cards of a list as card sets, and tells what was not understood.

import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { CardSet } from "../cards/content.ts";
import { importCards } from "../cards/import/import-cards.ts";
import type { ImportOptions } from "../cards/import/list.ts";
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
  const imported = await importCards(() => rawCards(files, read), options, {
    onProblems: (problems) => tell(bar, problems),
    onSet: (set, count) => put(set, count, out),
  });
  bar.clear();
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

function put(set: CardSet, count: number, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(`${JSON.stringify(set, null, 2)}\n`);
    return;
  }
  if (isFile(out) && count > 1)
    throw new Error(`--out "${out}" has room for one set of 999 cards; name a folder for ${count} sets`);
  const file = isFile(out) ? out : join(out, "sets", `${set.code}.json`);
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
  const before = JSON.parse(readFileSync(file, "utf8")) as CardSet;
  const same = JSON.stringify(before.cards) === JSON.stringify(set.cards);
  return same ? before.version : before.version + 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = EXIT.useless;
}
