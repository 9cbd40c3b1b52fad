// A match as spectators see it: everything that happens, as much later as the match says.
import { advance, apply, createGame, type Event, type Game } from "../engine/index.ts";
import type { Decider } from "../src/matches/log.ts";
import type { Match, MatchListener, MatchUpdate } from "../src/matches/match.ts";
import { type Snapshot, snapshotOf } from "./sync.ts";

/** What an action has done, and how things stood after it. */
export interface Moment {
  snapshot: Snapshot;
  by: Decider;
  events: Event[];
}

/** Where a feed is shown. */
export interface Screen {
  begin(snapshot: Snapshot): void;
  step(moment: Moment): void;
  /** Nobody has moved, but something is other than it was. */
  show(snapshot: Snapshot): void;
  end(why: "recorded" | "moved"): void;
}

export class Feed implements MatchListener {
  readonly match: Match;
  readonly #delay: number;
  readonly #screen: Screen;
  /** What is shown when its time has come. */
  readonly #coming = new Set<NodeJS.Timeout>();

  /** @param delay milliseconds */
  constructor(match: Match, delay: number, screen: Screen) {
    this.match = match;
    this.#delay = delay;
    this.#screen = screen;
  }

  /** Shows what lies further back than the delay at once, and the rest when its time comes. */
  start(): void {
    const { header, entries } = this.match;
    const late = entries.findIndex(({ at }) => this.#wait(header.startedAt + at) > 0);
    const seen = late < 0 ? entries.length : late;
    let game = gameAfter(this.match, seen);
    const first = late < 0 ? snapshotOf(this.match) : earlier(this.match, game, seen);
    this.later(() => this.#screen.begin(first), header.startedAt);
    entries.slice(seen).forEach(({ action, by, at }, i) => {
      const played = apply(game, action);
      game = played.game;
      const moment = { snapshot: earlier(this.match, game, seen + i + 1), by, events: played.events };
      this.later(() => this.#screen.step(moment), header.startedAt + at);
    });
  }

  onUpdate({ entry, events }: MatchUpdate) {
    const moment = { snapshot: snapshotOf(this.match), by: entry.by, events };
    this.later(() => this.#screen.step(moment));
  }

  onClock() {
    const snapshot = snapshotOf(this.match);
    this.later(() => this.#screen.show(snapshot));
  }

  onDraw() {
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
    const wait = this.#wait(time);
    if (wait <= 0) return show();
    // Not by a room's clock: that would look at its timers again with each patch that one of them sends.
    const timer = setTimeout(() => {
      this.#coming.delete(timer);
      show();
    }, wait);
    this.#coming.add(timer);
  }

  close(): void {
    for (const timer of this.#coming) clearTimeout(timer);
  }

  #wait(time: number): number {
    return time + this.#delay - Date.now();
  }
}

function gameAfter({ header, entries, pool }: Match, seq: number): Game {
  const { rules, players, seed } = header;
  const game = createGame({ rules, pool, decks: [players[0].deck, players[1].deck], seed });
  for (const { action } of entries.slice(0, seq)) advance(game, action);
  return game;
}

/** How things stood; what was left of the time then is not looked up. */
function earlier({ clocks }: Match, game: Game, seq: number): Snapshot {
  return { game, seq, deadline: 0, drawOffer: -1, reserve: [...clocks.reserve] };
}
