// How many messages a connection may send: a token bucket.

/**
 * Allows `perSecond` messages a second on average. After a pause as many may come at once, and one more: the one with
 * which a client enters a room comes right before its first request.
 */
export class MessageBudget {
  readonly #perSecond: number;
  readonly #capacity: number;
  #left: number;
  #countedAt: number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond;
    this.#capacity = perSecond + 1;
    this.#left = this.#capacity;
    this.#countedAt = now;
  }

  /** @returns false for a message too many. */
  take(now: number): boolean {
    const earned = ((now - this.#countedAt) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#capacity, this.#left + earned);
    this.#countedAt = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
