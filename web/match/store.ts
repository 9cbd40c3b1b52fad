// One match as this browser sees it: a view that follows the server's events at the pace of their animation.
import {
  type Event,
  type Move,
  type Pool,
  project,
  type RulesConfig,
  type Seat,
  type View,
  type Viewer,
} from "../../engine/index.ts";
import { createStore, type Store } from "../store.ts";
import { createLogbook, type LogLine } from "./log.ts";

/** `lost`: another attempt to reach the server is on its way. `closed`: there will be none. */
export type LinkStatus = "joining" | "open" | "lost" | "closed";

export interface Player {
  /** Empty while nobody sits here. */
  name: string;
  connected: boolean;
  bot: boolean;
}

export interface MatchState {
  link: LinkStatus;
  /** Why the connection is closed, by code; and in a sentence. */
  problem: { code: string; message: string } | null;
  /** -1 for a spectator. */
  seat: Viewer;
  rules: RulesConfig | null;
  players: [Player, Player];
  /** Whose move it is, and until when: in milliseconds since 1970 by this browser's clock, 0 for no limit. */
  actor: Viewer;
  deadline: number;
  /** What is shown just now. Null until the match begins. */
  view: View | null;
  /** Number of the next action, as far as events have come. */
  seq: number;
  /** My legal moves as of action number `movesSeq`. */
  moves: Move[];
  movesSeq: number;
  /** Events are still being shown. */
  playing: boolean;
  /** The move that was sent and is not answered yet. */
  sent: Move | null;
  log: LogLine[];
}

/** What animates: it may hold an event back before and after it changes the view. */
export interface Stage {
  before(event: Event, view: View): Promise<void> | null;
  after(event: Event, view: View): Promise<void> | null;
}

export interface Welcome {
  seat: Viewer;
  seq: number;
  /** Null before the match has begun. */
  view: View | null;
  rules: RulesConfig;
  /** What led to the view while nobody has acted yet, mulligans among it. */
  opening: Event[];
}

export interface MatchStore extends Store<MatchState> {
  /** A fresh picture of everything: on joining, when the match begins, after a lost connection. */
  welcome(welcome: Welcome): void;
  /** What an action did; `seq` counts it in. Returns false if one is missing before it. */
  receive(seq: number, events: Event[]): boolean;
  /** A line of the log that no event tells. */
  note(text: string): void;
  /** Who animates from now on; null for nobody. */
  perform(stage: Stage | null): void;
  /** Shows everything that is still queued at once. */
  hurry(): void;
}

/** More events than this are no longer a move's worth: they are shown without animation. */
const QUEUE_LIMIT = 150;
const LOG_LIMIT = 400;

const NOBODY: Player = { name: "", connected: false, bot: false };

const START: MatchState = {
  link: "joining",
  problem: null,
  seat: -1,
  rules: null,
  players: [NOBODY, NOBODY],
  actor: -1,
  deadline: 0,
  view: null,
  seq: 0,
  moves: [],
  movesSeq: -1,
  playing: false,
  sent: null,
  log: [],
};

export function createMatchStore(pool: Pool): MatchStore {
  const store = createStore<MatchState>(START);
  const logbook = createLogbook(pool);
  let queue: Event[] = [];
  let stage: Stage | null = null;
  /** Changes when the queue is given up, so that whoever waits for an animation knows. */
  let run = 0;

  function show(event: Event): void {
    const { view, log } = store.get();
    const line = logbook.tell(event, view!);
    project(view!, event);
    // The view changes in place; a new object tells React of it.
    store.set({ view: { ...view! }, log: line ? [...log, line].slice(-LOG_LIMIT) : log });
  }

  async function drain(): Promise<void> {
    const mine = ++run;
    while (queue.length > 0) {
      const event = queue[0];
      const animate = queue.length <= QUEUE_LIMIT ? stage : null;
      await animate?.before(event, store.get().view!);
      if (mine !== run) return;
      queue.shift();
      show(event);
      await animate?.after(event, store.get().view!);
      if (mine !== run) return;
    }
    store.set({ playing: false });
  }

  return {
    ...store,
    welcome({ seat, seq, view, rules, opening }) {
      run++;
      queue = [];
      store.set({ link: "open", problem: null, seat, seq, view, rules, playing: false, sent: null });
      if (view && store.get().log.length === 0) {
        const told = opening.map((event) => logbook.tell(event, view));
        store.set({ log: told.filter((line) => line !== null) });
      }
    },
    receive(seq, events) {
      const state = store.get();
      if (state.view === null || seq <= state.seq) return true;
      if (seq !== state.seq + 1) return false;
      queue.push(...events);
      store.set({ seq, playing: true });
      if (!state.playing) void drain();
      return true;
    },
    note(text) {
      store.set({ log: [...store.get().log, logbook.note(text)].slice(-LOG_LIMIT) });
    },
    perform(next) {
      stage = next;
    },
    hurry() {
      run++;
      for (const event of queue.splice(0)) show(event);
      store.set({ playing: false });
    },
  };
}

/** My moves, once everything that led to them has been shown. */
export function openMoves({ moves, movesSeq, seq, playing, sent, link }: MatchState): Move[] {
  return link === "open" && !playing && sent === null && movesSeq === seq ? moves : [];
}

/** The seat shown at the bottom: one's own, and for spectators the first. */
export function bottomSeat(seat: Viewer): Seat {
  return seat === 1 ? 1 : 0;
}
