// Fields that several shapes of lists share, and the report of unknown fields.

import { z } from "zod";
import { explain, pathText } from "../../parse.ts";
import type { SourceIssue } from "./card.ts";

/** Characters that no card prints and that would end up in names and files. */
const CONTROL = /[\p{Cc}\p{Cs}\p{Bidi_Control}\uFFFD\uFEFF\u2028\u2029]/u;
const ALLOWED = /[\n\r\t]/g;

export const text = z.string().superRefine((said, context) => {
  const [found] = said.replaceAll(ALLOWED, "").match(CONTROL) ?? [];
  if (found === undefined) return;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  context.addIssue({ code: "custom", message: `holds U+${code}, which is no printed character` });
});

export const maybeText = text.nullish();
export const maybeTexts = z.array(text).nullish();
/** A figure as a text or a number. */
export const figure = z.union([text, z.number()], "must be a text or a number").nullish();
export const matchups = z.array(z.object({ type: text, value: maybeText })).nullish();

/** The card as the schema has it, or what is wrong, field by field. */
export function fields<T>(schema: z.ZodType<T>, raw: unknown): { card: T } | { issues: SourceIssue[] } {
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return { card: result.data };
  const issues = result.error.issues.map((issue) => {
    const message =
      issue.code === "custom" || issue.code === "invalid_union" ? issue.message : explain(issue);
    return { where: pathText(issue.path), message };
  });
  return { issues };
}

/** Fields of the raw card that are neither read nor known to be irrelevant to play. */
export function unknownFields(
  raw: Record<string, unknown>,
  known: readonly string[],
): { where: string; said: string }[] {
  return Object.entries(raw)
    .filter(([key, value]) => !known.includes(key) && !isNothing(value))
    .map(([key, value]) => ({ where: key, said: saidBy(value) }));
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || value === false) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

/** The words of a field that is not understood, cut to fit on a line. @param max characters */
export function saidBy(value: unknown, max = 80): string {
  const said = typeof value === "string" ? value : JSON.stringify(value);
  return said.length > max ? `${said.slice(0, max - 1)}…` : said;
}
