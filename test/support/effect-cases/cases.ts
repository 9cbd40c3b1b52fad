// Tests of a closed list of the language: at least one for each name, or it does not compile.

import { describe, test } from "vitest";

export type Cases<Name extends string> = Record<Name, Record<string, () => void>>;

export function runCases(what: string, cases: Cases<string>): void {
  for (const [name, tests] of Object.entries(cases)) {
    describe(`${what} ${name}`, () => {
      for (const [title, run] of Object.entries(tests)) test(title, run);
    });
  }
}
