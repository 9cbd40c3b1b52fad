// Who plays whom: the rule by which a queue makes pairs. A pure function, used by the queue rooms and by
// scripts/matchmaking-sim.ts, which its numbers are tuned with.
import type { QueueKind } from "./queues.ts";

/** A player who searches. */
export interface Candidate {
  userId: string;
  rating: number;
  /** Milliseconds since 1970. */
  since: number;
  /** Ids of users with whom this one was paired lately. */
  recent: readonly string[];
  /** Ids of users who must not be paired with this one, whichever of the two has blocked the other. */
  blocked: ReadonlySet<string>;
}

export interface PairingRule {
  /** Difference of rating that is accepted at once. */
  gap: number;
  /** By so much the accepted difference grows in each second of waiting. */
  gapPerSecond: number;
  /** It grows no further. Null: without end. */
  maxGap: number | null;
  /** Milliseconds of waiting after which recent opponents are accepted. */
  rematchAfterMs: number;
}

export const PAIRING_RULES: Record<QueueKind, PairingRule> = {
  ranked: { gap: 50, gapPerSecond: 5, maxGap: 500, rematchAfterMs: 120_000 },
  // Nothing is at stake, so a quick match is worth more than an even one.
  casual: { gap: 150, gapPerSecond: 30, maxGap: null, rematchAfterMs: 20_000 },
};

/** The difference of rating that a player accepts after this time. */
export function acceptedGap({ gap, gapPerSecond, maxGap }: PairingRule, waitedMs: number): number {
  const grown = gap + (gapPerSecond * Math.max(0, waitedMs)) / 1000;
  return maxGap === null ? grown : Math.min(grown, maxGap);
}

/**
 * Pairs players, those first who have waited longest, each with the nearest rating that is left. The one who has waited
 * longer decides how far that may be.
 * @param now milliseconds since 1970
 * @returns the pairs; nobody is in two of them.
 */
export function pairUp<C extends Candidate>(
  candidates: readonly C[],
  now: number,
  rule: PairingRule,
): [C, C][] {
  const sorted = [...candidates].sort((a, b) => a.rating - b.rating || (a.userId < b.userId ? -1 : 1));
  const left = new Neighbors(sorted.length);
  const byWait = sorted.map((_, i) => i).sort((a, b) => sorted[a].since - sorted[b].since || a - b);
  const pairs: [C, C][] = [];
  for (const i of byWait) {
    if (left.isTaken(i)) continue;
    const partner = nearest(sorted, left, i, now, rule);
    if (partner === -1) continue;
    pairs.push([sorted[i], sorted[partner]]);
    left.take(i);
    left.take(partner);
  }
  return pairs;
}

/** The index of the nearest rating that fits, or -1. */
function nearest(
  sorted: readonly Candidate[],
  left: Neighbors,
  i: number,
  now: number,
  rule: PairingRule,
): number {
  const own = sorted[i];
  const limit = acceptedGap(rule, now - own.since);
  const gapTo = (j: number) =>
    j < 0 || j >= sorted.length ? Number.POSITIVE_INFINITY : Math.abs(sorted[j].rating - own.rating);
  let below = left.before(i);
  let above = left.after(i);
  for (;;) {
    const isBelow = gapTo(below) <= gapTo(above);
    const next = isBelow ? below : above;
    if (gapTo(next) > limit) return -1;
    if (mayMeet(own, sorted[next], now, rule)) return next;
    if (isBelow) below = left.before(below);
    else above = left.after(above);
  }
}

function mayMeet(a: Candidate, b: Candidate, now: number, rule: PairingRule): boolean {
  if (a.userId === b.userId || a.blocked.has(b.userId) || b.blocked.has(a.userId)) return false;
  const met = a.recent.includes(b.userId) || b.recent.includes(a.userId);
  return !met || now - Math.max(a.since, b.since) >= rule.rematchAfterMs;
}

/** Positions in a row, of which some are taken: finds the nearest free ones without passing the taken ones again. */
class Neighbors {
  readonly #before: Int32Array;
  readonly #after: Int32Array;
  readonly #taken: Uint8Array;

  constructor(length: number) {
    this.#before = Int32Array.from({ length }, (_, i) => i - 1);
    this.#after = Int32Array.from({ length }, (_, i) => i + 1);
    this.#taken = new Uint8Array(length);
  }

  isTaken(i: number): boolean {
    return this.#taken[i] === 1;
  }

  /** -1 for none. */
  before(i: number): number {
    return i < 0 ? -1 : this.#before[i];
  }

  /** The length for none. */
  after(i: number): number {
    return i >= this.#after.length ? this.#after.length : this.#after[i];
  }

  take(i: number): void {
    this.#taken[i] = 1;
    const before = this.#before[i];
    const after = this.#after[i];
    if (before >= 0) this.#after[before] = after;
    if (after < this.#before.length) this.#before[after] = before;
  }
}
