// Lists of invented texts in the wordings of the genre, each with the reading that was reviewed.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  parseTexts,
  readingOf,
  resultsTable,
  type TextEntry,
  withTable,
} from "../../test/support/import-texts.ts";

const FOLDER = join(import.meta.dirname, "../../test/fixtures/import/texts");
const FILES = readdirSync(FOLDER);

function entriesOf(file: string): TextEntry[] {
  return parseTexts(readFileSync(join(FOLDER, file), "utf8")).filter((entry) => typeof entry === "object");
}

describe.each(FILES)("%s", (file) => {
  it("is read as it was reviewed", () => {
    for (const entry of entriesOf(file)) expect(readingOf(entry), entry.text).toBe(entry.reviewed);
  });
});

describe("the lists together", () => {
  it("have the results that the documentation tells", () => {
    const files = new Map(FILES.map((file) => [file, readFileSync(join(FOLDER, file), "utf8")]));
    const page = readFileSync(join(import.meta.dirname, "../../docs/CARDS.md"), "utf8");
    expect(withTable(page, resultsTable(files))).toBe(page);
  });

  it("hold more than 1,000 different texts", () => {
    const texts = FILES.flatMap(entriesOf).map(({ figure, text }) => `${figure} ${text}`);
    expect(new Set(texts).size).toBeGreaterThan(1000);
  });
});
