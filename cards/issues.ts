// Issues of card files, which are collected over all files and thrown once.

import type { z } from "zod";
import { explain, pathText } from "./parse.ts";

export interface CardDataIssue {
  /** Path of the file from the project's root. */
  file: string;
  /** Id of the card or deck, or its position in the file; "" for the whole file. */
  card: string;
  /** Position in the card, such as `attacks[0].effects[1].amount`. */
  path: string;
  /** What is wrong and what is allowed. */
  message: string;
}

/** Its message lists all issues, one per line. */
export class CardDataError extends Error {
  readonly issues: CardDataIssue[];

  constructor(issues: CardDataIssue[]) {
    super(
      `${issues.length} ${issues.length === 1 ? "problem" : "problems"} in the card files:\n${issues.map(line).join("\n")}`,
    );
    this.name = "CardDataError";
    this.issues = issues;
  }
}

function line({ file, card, path, message }: CardDataIssue): string {
  return `  ${[file, card, path].filter((part) => part !== "").join(" ")}: ${message}`;
}

/** The data in the schema's type, or null if it does not fit: then the issues are added to `issues`. */
export function parse<T>(
  schema: z.ZodType<T>,
  data: unknown,
  where: { file: string; card: string },
  issues: CardDataIssue[],
): T | null {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const message = issue.code === "custom" ? issue.message : explain(issue);
    issues.push({ ...where, path: pathText(issue.path), message });
  }
  return null;
}

/**
 * Checks the data of a single file: by the schema, and then by what the schema cannot say.
 * @param check reports what is wrong with data that fit the schema
 * @throws CardDataError with everything that is wrong
 */
export function checkData<T>(
  schema: z.ZodType<T>,
  data: unknown,
  file: string,
  check: (value: T, report: (path: string, message: string, card?: string) => void) => void,
): T {
  const issues: CardDataIssue[] = [];
  const value = parse(schema, data, { file, card: "" }, issues);
  if (value) check(value, (path, message, card = "") => issues.push({ file, card, path, message }));
  if (issues.length > 0) throw new CardDataError(issues);
  return value!;
}
