// Errors of the engine for wrong input.

/** One broken rule: a stable code, where it is, and a sentence that says what is allowed. */
export interface RuleViolation {
  code: string;
  path: string;
  message: string;
  /** What the message names, for other words and languages: cards by id or name, and numbers. */
  params?: Record<string, string | number>;
}

export class EngineError extends Error {
  readonly violations: RuleViolation[];

  constructor(what: string, problems: RuleViolation[]) {
    super(`${what}: ${problems.map((problem) => problem.message).join(" ")}`);
    this.name = "EngineError";
    this.violations = problems;
  }
}
