// What the engine says when it is given something wrong.

/** One broken rule: a stable code, where it is, and a sentence that says what is allowed. */
export interface Problem {
  code: string;
  path: string;
  message: string;
}

export class EngineError extends Error {
  readonly problems: Problem[];

  constructor(what: string, problems: Problem[]) {
    super(`${what}: ${problems.map((problem) => problem.message).join(" ")}`);
    this.name = "EngineError";
    this.problems = problems;
  }
}
