// Lists of invented texts in the wordings of the genre, each with the reading that was reviewed.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseTexts, readingOf, type TextEntry } from "../../test/support/import-texts.ts";

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
  it("hold more than 1,000 different texts", () => {
    const texts = FILES.flatMap(entriesOf).map(({ figure, text }) => `${figure} ${text}`);
    expect(new Set(texts).size).toBeGreaterThan(1000);
  });
});
