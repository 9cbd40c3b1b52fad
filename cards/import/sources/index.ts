// The shapes of card lists, converted into one.

import type { SourceCard, SourceIssue } from "./card.ts";
import { cardFiles } from "./card-files.ts";
import { flat } from "./flat.ts";
import { tcgdex } from "./tcgdex.ts";

const SHAPES = [tcgdex, cardFiles, flat];

const EXPECTED =
  'a card with "category" (as the tcgdex database has it), with "supertype" (as card files have it), ' +
  'or {"Pokemon": {…}} or {"Trainer": {…}} (as a flat database file has it)';

/** The card of a list, or its problems. `at` names it if it has no id. */
export function sourceCard(raw: unknown, at: string): SourceCard | SourceIssue[] {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw))
    return [{ where: "", message: `must be ${EXPECTED}` }];
  const record = raw as Record<string, unknown>;
  const shape = SHAPES.find(({ is }) => is(record));
  if (shape) return shape.read(record, at);
  if ("localId" in record)
    return [
      { where: "category", message: "missing: only the card's name is here; fetch each card's own answer" },
    ];
  return [{ where: "", message: `must be ${EXPECTED}` }];
}

/** The id and the name of the raw card, as far as it has them. */
export function labelOf(raw: unknown, at: string): string {
  if (typeof raw !== "object" || raw === null) return at;
  const [inner] = "Pokemon" in raw || "Trainer" in raw ? Object.values(raw) : [raw];
  const { id, name } = (inner ?? {}) as { id?: unknown; name?: unknown };
  const words = [typeof id === "string" && id !== "" ? id : at, typeof name === "string" ? name : ""];
  return printable(words.filter((word) => word !== "").join(" "));
}

/** For a line on a terminal. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}]/gu, "�").slice(0, 100);
}
