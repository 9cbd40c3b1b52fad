// While the processes of a cluster are replaced one after the other, old ones work on the new schema. So a migration only
// expands it: what old processes read or write stays as it is. This finds the statements that do not.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./prepare.mjs";

/** Applied before there were several versions side by side; a migration must not change once it is applied. */
const BEFORE_THE_RULE = [
  "20261123044327_accounts",
  "20261127234916_match_terms",
  "20261128080902_drop_deck_validity",
  "20261128083900_match_bots",
  "20261128084500_card_pools",
];

/** The comment with which a migration says that no process needs any more what it takes away. */
const CONTRACT = /^-- contract: \S.*$/m;

/** Matched without comments, strings, bodies of functions and what is in parentheses, so that a comma ends a clause. */
const CONTRACTING = [
  [
    /\bDROP\s+(?!(INDEX|TRIGGER|POLICY|CONSTRAINT|DEFAULT|EXPRESSION|IDENTITY|NOT\s+NULL)\b)/i,
    "takes away what old processes use",
  ],
  [/^(TRUNCATE|DELETE\s+FROM)\b/i, "deletes rows"],
  [/^UPDATE\b/i, "changes rows that old processes read"],
  [/\bRENAME\b/i, "renames what old processes use"],
  [/\bALTER\s+(COLUMN\s+)?\S+\s+(SET\s+DATA\s+)?TYPE\b/i, "changes a type"],
  [/\bALTER\s+(COLUMN\s+)?\S+\s+SET\s+NOT\s+NULL\b/i, "old processes may write null"],
  [/\bALTER\s+(COLUMN\s+)?\S+\s+DROP\s+DEFAULT\b/i, "old processes may leave the column out"],
  [/\bADD\b(?![^,]*\bDEFAULT\b)[^,]*\bNOT\s+NULL\b/i, "old processes leave the new column out"],
  [/^CREATE\s+UNIQUE\s+INDEX\b/i, "old processes may write the same twice"],
  [
    /\bADD\s+(CONSTRAINT\s+\S+\s+)?(CHECK|UNIQUE|EXCLUDE|FOREIGN\s+KEY|PRIMARY\s+KEY)\b/i,
    "old processes may write what it refuses",
  ],
];

/** The table that a statement changes. */
const TABLE =
  /^(?:(?:CREATE|ALTER|DROP)\s+TABLE|CREATE\s+UNIQUE\s+INDEX\s.*?\bON|UPDATE|TRUNCATE|DELETE\s+FROM)\s+(?:(?:IF\s+(?:NOT\s+)?EXISTS|ONLY)\s+)*("?\w+"?)/is;

/** @returns {string[]} what is wrong with a migration, a line for each statement */
export function contractingStatements(sql) {
  if (CONTRACT.test(sql)) return [];
  const statements = statementsOf(sql);
  const tableOf = (statement) => TABLE.exec(statement)?.[1];
  const created = statements.filter((statement) => /^CREATE\s+TABLE\b/i.test(statement)).map(tableOf);
  return statements
    .filter((statement) => !created.includes(tableOf(statement)))
    .flatMap((statement) =>
      CONTRACTING.filter(([pattern]) => pattern.test(statement)).map(
        ([, why]) => `${why}: ${statement.replace(/\s+/g, " ").slice(0, 120)}`,
      ),
    );
}

function statementsOf(sql) {
  let text = sql
    .replace(/--.*$/gm, "")
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/'(?:[^']|'')*'/g, "''");
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/\([^()]+\)/g, "()");
  }
  return text
    .split(";")
    .map((statement) => statement.trim())
    .filter(Boolean);
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
