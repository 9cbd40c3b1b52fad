// npm run cards:import -- FILE… [--out PATH] [--set CODE] [--name NAME] [--noun WORD]
// Writes the cards of a list as card sets, and tells what was not understood.

import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { CardSet } from "../cards/content.ts";
import { type ImportOptions, Reading, setOf } from "../cards/import/list.ts";
import { listFiles, rawCards } from "../cards/import/raw-cards.ts";
import { saidBy } from "../cards/import/sources/fields.ts";
import { type ImportProblem, Survey } from "../cards/import/survey.ts";
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
  const survey = new Survey();
  for await (const card of rawCards(files, read)) survey.add(card);
  tell(bar, survey.problems);
  const reading = new Reading(survey, options);
  const kept = join(tmpdir(), `cards-import-${process.pid}.jsonl`);
  try {
    const descriptor = openSync(kept, "wx", 0o600);
    for await (const card of rawCards(files, read)) {
      const before = reading.problems.length;
      writeSync(descriptor, `${JSON.stringify(reading.add(card))}\n`);
      tell(bar, reading.problems.slice(before));
    }
    closeSync(descriptor);
    const before = reading.problems.length;
    const dropped = reading.orphans();
    tell(bar, reading.problems.slice(before));
    const written = await write(reading, dropped, kept, out, options);
    bar.clear();
    console.error(`${written} of ${survey.found} cards read; creatures are called "${reading.noun}"`);
    if (written === 0) return EXIT.useless;
    return written === survey.found ? EXIT.whole : EXIT.partly;
  } finally {
    rmSync(kept, { force: true });
  }
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

/** Writes the sets, one after the other: the cards of each follow one another in the list. */
async function write(
  reading: Reading,
  dropped: ReadonlySet<number>,
  kept: string,
  out: string | undefined,
  options: ImportOptions,
): Promise<number> {
  if (out !== undefined && isFile(out) && reading.setCount > 1)
    throw new Error(
      `--out "${out}" has room for one set of 999 cards; name a folder for ${reading.setCount} sets`,
    );
  let written = 0;
  let set = 0;
  let at = 0;
  let cards: CardSet["cards"] = [];
  const finish = () => {
    if (cards.length > 0) put(setOf(options, set, cards), out);
    written += cards.length;
    cards = [];
  };
  for await (const line of createInterface({ input: createReadStream(kept) })) {
    const place = reading.setOf(at, dropped);
    at++;
    if (place === null) continue;
    if (place !== set) finish();
    set = place;
    cards.push(JSON.parse(line));
  }
  finish();
  return written;
}

function put(set: CardSet, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(`${JSON.stringify(set, null, 2)}\n`);
    return;
  }
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
