// Waits for what is bound to come, as long as it takes on a machine that has much else to do.
import { vi } from "vitest";

/**
 * Tries the check again and again until it passes, for three minutes at most.
 * @param interval milliseconds between two tries: more for what a rate limit counts.
 */
export const eventually = <T>(check: () => T | Promise<T>, interval = 20): Promise<T> =>
  vi.waitFor(check, { timeout: 180_000, interval });
