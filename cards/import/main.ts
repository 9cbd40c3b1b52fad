// npm run cards:import -- FILE [--out FILE] [--set CODE] [--name NAME] [--noun WORD]
// Writes the cards of a list as a card set, and tells what was not understood.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { writeFileSafely } from "../../scripts/files/write-file.mjs";
import { type Imported, importList } from "./list.ts";
import { NotAList } from "./source.ts";

const USAGE = "usage: npm run cards:import -- FILE [--out FILE] [--set CODE] [--name NAME] [--noun WORD]";

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string" },
      set: { type: "string", default: "imp" },
      name: { type: "string" },
      noun: { type: "string" },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`one file is needed\n${USAGE}`);
  if (!/^[a-z]{3}$/.test(values.set)) {
    throw new Error(`--set must be three lower-case letters, not "${values.set}"`);
  }
  const name = values.name ?? basename(file, ".json");
  const imported = importList(parseFile(file), { set: values.set, name, noun: values.noun });
  report(imported);
  const json = `${JSON.stringify(imported.set, null, 2)}\n`;
  if (values.out === undefined) process.stdout.write(json);
  else writeFileSafely(values.out, json);
  return imported.set.cards.length > 0 ? 0 : 1;
}

function parseFile(file: string): unknown {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotAList(`expected a card list in JSON; ${(error as Error).message}`);
  }
}

/** On standard error, so that the set can go to standard output. */
function report({ set, found, noun, problems, warnings }: Imported): void {
  for (const { card, where, sentence, message } of problems) {
    console.error(`${card}, ${where}: ${message}${sentence === "" ? "" : `\n  “${sentence}”`}`);
  }
  for (const warning of warnings) console.error(`set ${warning}`);
  console.error(`${set.cards.length} of ${found} cards read; creatures are called "${noun}"`);
}

try {
  process.exitCode = main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
