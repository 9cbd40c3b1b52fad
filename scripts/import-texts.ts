// npm run cards:texts: reads the texts of test/fixtures/import/texts again, writes each reading below its text for a
// review, and the table of results into docs/CARDS.md.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTexts, resultsTable, withReadings, withTable } from "../test/support/import-texts.ts";
import { writeFileSafely } from "./files/write-file.mjs";

const FOLDER = join(import.meta.dirname, "../test/fixtures/import/texts");

const DOCS = join(import.meta.dirname, "../docs/CARDS.md");

const files = new Map<string, string>();
for (const name of readdirSync(FOLDER)) {
  const file = join(FOLDER, name);
  const read = withReadings(parseTexts(readFileSync(file, "utf8")));
  files.set(name, read);
  writeFileSafely(file, read);
}
const table = resultsTable(files);
writeFileSafely(DOCS, withTable(readFileSync(DOCS, "utf8"), table));
console.log(table);
