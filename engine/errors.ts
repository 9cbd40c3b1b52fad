// Errors of the engine for wrong input.

/** One broken rule: a stable code, where it is, and a sentence that says what is allowed. */
export interface RuleViolation {
  code: string;
  path: string;
  message: string;
}

export class EngineError extends Error {
  readonly violations: RuleViolation[];

  constructor(what: string, problems: RuleViolation[]) {
    super(`${what}: ${problems.map((problem) => problem.message).join(" ")}`);
    this.name = "EngineError";
    this.violations = problems;
  }
}
