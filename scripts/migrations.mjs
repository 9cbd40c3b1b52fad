// While the processes of a cluster are replaced one after the other, old ones work on the new schema. So a migration only
// expands it: what old processes read or write stays as it is. This finds the statements that do not.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./prepare.mjs";

/** Applied before there were several versions side by side; a migration must not change once it is applied. */
const BEFORE_THE_RULE = ["20261123044327_accounts", "20261128080902_drop_deck_validity"];

/** The comment with which a migration says that no process needs any more what it takes away. */
const CONTRACT = /^-- contract: \S.*$/m;

const CONTRACTING = [
  [/\bDROP\s+(TABLE|COLUMN|TYPE|SCHEMA|VIEW|FUNCTION)\b/i, "takes away what old processes use"],
  [/^\s*(TRUNCATE|DELETE\s+FROM)\b/i, "deletes rows"],
  [/\bRENAME\s+(TO|COLUMN|VALUE|CONSTRAINT)\b/i, "renames what old processes use"],
  [/\bALTER\s+COLUMN\s+\S+\s+(SET\s+DATA\s+)?TYPE\b/i, "changes a type"],
  [/\bALTER\s+COLUMN\s+\S+\s+SET\s+NOT\s+NULL\b/i, "old processes may write null"],
  [/\bALTER\s+COLUMN\s+\S+\s+DROP\s+DEFAULT\b/i, "old processes may leave the column out"],
  [/\bADD\s+COLUMN\b(?![^,;]*\bDEFAULT\b)[^,;]*\bNOT\s+NULL\b/i, "old processes leave the new column out"],
];

/** @returns {string[]} what is wrong with a migration, a line for each statement */
export function contractingStatements(sql) {
  if (CONTRACT.test(sql)) return [];
  const statements = sql
    .replace(/--.*$/gm, "")
    // Bodies of functions, and strings.
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''")
    .split(";");
  return statements.flatMap((statement) =>
    CONTRACTING.filter(([pattern]) => pattern.test(statement)).map(
      ([, why]) => `${why}: ${statement.trim().replace(/\s+/g, " ").slice(0, 120)}`,
    ),
  );
}

/** @returns {string[]} */
export function checkMigrations(folder = join(ROOT, "prisma/migrations")) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names.flatMap(({ name }) => {
    if (BEFORE_THE_RULE.includes(name)) return [];
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return contractingStatements(sql).map(
      (fault) =>
        `prisma/migrations/${name}: ${fault}\n  If no process of the version before needs that, say so in a line "-- contract: why".`,
    );
  });
}
