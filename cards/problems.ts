// What is wrong with card files: collected over all of them, thrown once.

import type { z } from "zod";
import { explain, pathText } from "./parse.ts";

export interface CardProblem {
  /** Path of the file from the project's root. */
  file: string;
  /** Id of the card or deck, or its place in the file; "" for the file as a whole. */
  card: string;
  /** Place within the card, as in `attacks[0].effects[1].amount`. */
  path: string;
  /** What is wrong and what is allowed. */
  message: string;
}

/** Everything that is wrong with the card files, one line a problem. */
export class CardDataError extends Error {
  readonly problems: CardProblem[];

  constructor(problems: CardProblem[]) {
    super(
      `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the card files:\n${problems.map(line).join("\n")}`,
    );
    this.name = "CardDataError";
    this.problems = problems;
  }
}

function line({ file, card, path, message }: CardProblem): string {
  return `  ${[file, card, path].filter((part) => part !== "").join(" ")}: ${message}`;
}

/** The data as the schema's type; or null, after adding what is wrong to the problems. */
export function parse<T>(
  schema: z.ZodType<T>,
  data: unknown,
  where: { file: string; card: string },
  problems: CardProblem[],
): T | null {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const message = issue.code === "custom" ? issue.message : explain(issue);
    problems.push({ ...where, path: pathText(issue.path), message });
  }
  return null;
}
