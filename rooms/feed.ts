// A match as spectators see it: everything that happens, as much later as the match says.
import { apply, type Event, type Seat } from "../engine/index.ts";
import type { Decider } from "../src/matches/action-log.ts";
import { type DrawNews, Match, type MatchListener, type MatchUpdate } from "../src/matches/match.ts";
import { type Snapshot, snapshotOf } from "./sync.ts";

/** What an action has done, and how things stood after it. */
export interface ShownStep {
  snapshot: Snapshot;
  by: Decider;
  events: Event[];
}

/** Where a feed is shown. */
export interface Screen {
  begin(snapshot: Snapshot): void;
  step(step: ShownStep): void;
  /** Nobody has moved, but something is other than it was. */
  show(snapshot: Snapshot): void;
  end(why: "recorded" | "moved"): void;
}

export class Feed implements MatchListener {
  readonly match: Match;
  readonly #delay: number;
  readonly #screen: Screen;
  /** What is shown when its time has come, in order. */
  readonly #coming: { at: number; show: () => void }[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** @param delay milliseconds */
  constructor(match: Match, delay: number, screen: Screen) {
    this.match = match;
    this.#delay = delay;
    this.#screen = screen;
  }

  /** Shows what lies further back than the delay at once, and the rest when its time comes. */
  start(): void {
    const { header, pool, entries, over } = this.match;
    const late = entries.findIndex(({ at }) => header.startedAt + at + this.#delay > Date.now());
    const seen = late < 0 ? entries.length : late;
    // Without a delay the match itself; else one that is as far as it was then, clocks and all.
    const past = new Match(header, pool, 0);
    past.catchUp(entries.slice(0, seen));
    const first = snapshotOf(this.#delay === 0 ? this.match : past);
    this.later(() => this.#screen.begin(first), header.startedAt);
    for (const entry of entries.slice(seen)) {
      const { game, events } = apply(past.game, entry.action);
      past.advance(entry, game);
      const step = { snapshot: snapshotOf(past), by: entry.by, events };
      this.later(() => this.#screen.step(step), header.startedAt + entry.at);
    }
    if (over) this.onEnd("recorded");
  }

  onUpdate({ entry, events }: MatchUpdate) {
    const step = { snapshot: snapshotOf(this.match), by: entry.by, events };
    this.later(() => this.#screen.step(step));
  }

  onClock() {
    const snapshot = snapshotOf(this.match);
    this.later(() => this.#screen.show(snapshot));
  }

  onDraw(_seat: Seat, _what: DrawNews) {
    this.onClock();
  }

  /** The players' room says it. */
  onWarning() {}

  onEnd(why: "recorded" | "moved") {
    if (why === "moved") this.#screen.end(why);
    else this.later(() => this.#screen.end(why));
  }

  /** Does what belongs to something that happened at this time, or now, when spectators may know of it. */
  later(show: () => void, time = Date.now()): void {
    const at = time + this.#delay;
    if (this.#coming.length === 0 && at <= Date.now()) return show();
    this.#coming.push({ at, show });
    if (this.#coming.length === 1) this.#wait();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  /** One timer, for the first that comes: two of the same moment would not be sure of their order. */
  #wait(): void {
    const [next] = this.#coming;
    if (!next) return;
    this.#timer = setTimeout(() => {
      while (this.#coming.length > 0 && this.#coming[0].at <= Date.now()) this.#coming.shift()!.show();
      this.#wait();
    }, next.at - Date.now());
  }
}
