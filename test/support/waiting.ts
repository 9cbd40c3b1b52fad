// What waits for conditions on things that arrive from a server.
export class Waiting {
  #waiting: { check: () => boolean; done: () => void }[] = [];

  /** Resolves once the check holds, looking again whenever something arrives. */
  until(check: () => boolean): Promise<void> {
    if (check()) return Promise.resolve();
    return new Promise((done) => this.#waiting.push({ check, done }));
  }

  /** To be called whenever something has arrived. */
  protected look(): void {
    const held = this.#waiting.filter(({ check }) => check());
    this.#waiting = this.#waiting.filter((waiting) => !held.includes(waiting));
    for (const { done } of held) done();
  }
}
