// While the processes of a cluster are replaced one after the other, old ones work on the new schema. So a migration only
// expands it: what old processes read or write stays as it is. This finds the statements that do not.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/prepare.mjs";

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

/** Matched without what is in parentheses, so that a comma ends a clause. */
const CONTRACTING = [
  [
    /\bDROP\s+(?!(INDEX|TRIGGER|POLICY|CONSTRAINT|DEFAULT|EXPRESSION|IDENTITY|NOT\s+NULL)\b)/i,
    "takes away what old processes use",
  ],
  [/^TRUNCATE\b/i, "deletes rows"],
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

/** Matched with what is in parentheses, as a `WITH` clause may change rows too. */
const CHANGING = [
  [/\bDELETE\s+FROM\b/i, "deletes rows"],
  [
    /\b(UPDATE\s+(ONLY\s+)?["\w.]+(\s+(AS\s+)?["\w]+)?\s+SET|DO\s+UPDATE\s+SET|MERGE\s+INTO)\b/i,
    "changes rows that old processes read",
  ],
  [/^(DO|CALL)\b/i, "runs code that is not checked"],
];

/** The table that a statement changes. */
const TABLE =
  /^(?:(?:CREATE|ALTER|DROP)\s+TABLE|CREATE\s+UNIQUE\s+INDEX\s.*?\bON|UPDATE|TRUNCATE|DELETE\s+FROM|INSERT\s+INTO)\s+(?:(?:IF\s+(?:NOT\s+)?EXISTS|ONLY)\s+)*(?:"?\w+"?\.)?("?\w+"?)/is;

/** @returns {string[]} what is wrong with a migration, a line for each statement */
export function contractingStatements(sql) {
  if (CONTRACT.test(sql)) return [];
  /** Tables that this migration has made so far: no old process uses them. */
  const created = new Set();
  return statementsOf(sql).flatMap((statement) => {
    const [, table] = TABLE.exec(statement) ?? [];
    const isOfMore = /^(DROP|TRUNCATE)\b.*,/is.test(statement);
    if (created.has(table) && !isOfMore) return [];
    if (/^CREATE\s+TABLE\s+(?!IF\b)/i.test(statement)) created.add(table);
    const flat = withoutParentheses(statement);
    const faults = [
      ...CONTRACTING.filter(([pattern]) => pattern.test(flat)),
      ...CHANGING.filter(([pattern]) => pattern.test(statement)),
    ];
    return faults.map(([, why]) => `${why}: ${flat.replace(/\s+/g, " ").slice(0, 120)}`);
  });
}

const COMMENT = String.raw`--.*$|/\*[^]*?\*/`;
const TEXT = String.raw`\$(\w*)\$[^]*?\$\1\$|'(?:[^']|'')*'`;

/** Without comments, and with nothing in strings and bodies of functions. In one pass, as each may contain what looks like another. */
function statementsOf(sql) {
  return sql
    .replace(new RegExp(`${COMMENT}|${TEXT}`, "gm"), (found) => (/^['$]/.test(found) ? "''" : " "))
    .split(";")
    .map((statement) => statement.trim())
    .filter(Boolean);
}

function withoutParentheses(statement) {
  const flat = statement.replace(/\([^()]+\)/g, "()");
  return flat === statement ? flat : withoutParentheses(flat);
}

/** @returns {string[]} */
export function checkMigrations() {
  const folder = join(ROOT, "prisma/migrations");
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
