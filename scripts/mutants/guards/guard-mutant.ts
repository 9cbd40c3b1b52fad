// A guard that `npm run mutants` breaks, and the test file that must fail then.

export interface GuardMutant {
  /** What is broken. */
  name: string;
  file: string;
  /** Stands in the file exactly once. Null: there is no such file, and the mutant adds it. */
  old: string | null;
  new: string;
  /** A part of the path of the test file. */
  test: string;
}
