// Shows a match to spectators: everything that happens, as much later as the match says.
import { apply, type Event } from "../../engine/index.ts";
import type { Decider } from "../../src/matches/action-log.ts";
import { Match, type MatchEnd, type MatchListener, type MatchUpdate } from "../../src/matches/match.ts";
import type { TimeSource } from "../../src/matches/time-source.ts";
import { type Snapshot, snapshotOf } from "../match/sync.ts";

/** The events of an action, and the state after it. */
export interface DelayedStep {
  snapshot: Snapshot;
  by: Decider;
  events: Event[];
}

/** The spectators' room. */
export interface BroadcastTarget {
  begin(snapshot: Snapshot): void;
  step(step: DelayedStep): void;
  /** Shows a change without an action. */
  show(snapshot: Snapshot): void;
  end(why: MatchEnd): void;
}

export class DelayedBroadcast implements MatchListener {
  readonly match: Match;
  readonly #delayMs: number;
  readonly #time: TimeSource;
  readonly #target: BroadcastTarget;
  /** The steps still held back, in order, with the running time at which each is shown. */
  readonly #pending: { at: number; show: () => void }[] = [];
  #cancelTimer = () => {};

  constructor(match: Match, delayMs: number, time: TimeSource, target: BroadcastTarget) {
    this.match = match;
    this.#delayMs = delayMs;
    this.#time = time;
    this.#target = target;
  }

  /** Shows what lies further back than the delay at once, and the rest when its time comes. */
  start(): void {
    const { header, pool, entries, recorded } = this.match;
    const firstHeldBack = entries.findIndex((_, seq) => this.#ageOf(seq) < this.#delayMs);
    const shown = firstHeldBack < 0 ? entries.length : firstHeldBack;
    // Without a delay the match itself; else a copy that is as far as the match was then, its clocks included.
    const past = new Match(header, pool, 0);
    past.catchUp(entries.slice(0, shown));
    const first = snapshotOf(this.#delayMs === 0 ? this.match : past);
    this.later(() => this.#target.begin(first), this.#age(header.startedAt));
    for (const [offset, entry] of entries.slice(shown).entries()) {
      const { game, events } = apply(past.game, entry.action);
      past.advance(entry, game, events);
      const step = { snapshot: snapshotOf(past), by: entry.by, events };
      this.later(() => this.#target.step(step), this.#ageOf(shown + offset));
    }
    if (recorded) this.onEnd("recorded");
  }

  onUpdate({ entry, events }: MatchUpdate) {
    const step = { snapshot: snapshotOf(this.match), by: entry.by, events };
    this.later(() => this.#target.step(step));
  }

  onClock() {
    const snapshot = snapshotOf(this.match);
    this.later(() => this.#target.show(snapshot));
  }

  onDraw() {
    this.onClock();
  }

  onEnd(why: MatchEnd) {
    if (why === "moved") this.#target.end(why);
    else this.later(() => this.#target.end(why));
  }

  /**
   * Shows something when spectators may know of it.
   * @param ageMs how long ago it happened.
   */
  later(show: () => void, ageMs = 0): void {
    // Not the time of day: spectators would wait for as long as that is set back.
    const now = this.#time.running();
    const at = now + this.#delayMs - ageMs;
    if (this.#pending.length === 0 && at <= now) return show();
    this.#pending.push({ at, show });
    if (this.#pending.length === 1) this.#wait();
  }

  /** Shows at once whatever is still held back. */
  finish(): void {
    this.#cancelTimer();
    for (const { show } of this.#pending.splice(0)) show();
  }

  close(): void {
    this.#cancelTimer();
  }

  /** Milliseconds since an entry was played. A clock that is set forward must not make it older than it is. */
  #ageOf(seq: number): number {
    const { header, entries, playedAtMs } = this.match;
    const playedAt = playedAtMs[seq];
    return playedAt === undefined
      ? this.#age(header.startedAt + entries[seq].at)
      : this.#time.running() - playedAt;
  }

  /** Milliseconds since a time of day, as far as that can be true. */
  #age(time: number): number {
    return Math.max(0, this.#time.now() - time);
  }

  /** One timer, for the first that comes: two of the same moment would not be sure of their order. */
  #wait(): void {
    const [next] = this.#pending;
    if (!next) return;
    this.#cancelTimer = this.#time.after(next.at - this.#time.running(), () => {
      while (this.#pending.length > 0 && this.#pending[0].at <= this.#time.running())
        this.#pending.shift()!.show();
      this.#wait();
    });
  }
}
