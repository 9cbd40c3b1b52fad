// npm run cards:texts: reads the texts of test/fixtures/import/texts anew, writes each reading below its text for a
// review, and tells how many of each list are read.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTexts, readingOf, withReadings } from "../test/support/import-texts.ts";
import { writeFileSafely } from "./files/write-file.mjs";

const FOLDER = join(import.meta.dirname, "../test/fixtures/import/texts");

for (const name of readdirSync(FOLDER)) {
  const file = join(FOLDER, name);
  const parsed = parseTexts(readFileSync(file, "utf8"));
  const entries = parsed.filter((entry) => typeof entry === "object");
  const read = entries.filter((entry) => readingOf(entry).startsWith("= "));
  writeFileSafely(file, withReadings(parsed));
  const percent = ((100 * read.length) / entries.length).toFixed(1);
  console.log(`${name.padEnd(22)} ${read.length} of ${entries.length} texts read, ${percent} %`);
}
