// Finds what the changelog says twice: whoever merges two branches that have added to it may keep both copies.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/prepare.mjs";

/** @returns {string[]} a line for each entry that is there again */
export function checkChangelog() {
  const text = readFileSync(join(ROOT, "CHANGELOG.md"), "utf8");
  const entries = text
    .split(/^(?=- |#)/m)
    .filter((part) => part.startsWith("- "))
    .map((entry) => entry.replaceAll(/\s+/g, " ").trim());
  const repeated = entries.filter((entry, at) => entries.indexOf(entry) < at);
  return repeated.map((entry) => `CHANGELOG.md says twice: ${entry}`);
}
