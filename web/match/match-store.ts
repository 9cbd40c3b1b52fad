// The store of one match: a view that follows the server's events at the speed of their animation.
import { type Event, type Pool, project, type Seat, type View } from "../../engine/index.ts";
import { createStore, type Store } from "../state.ts";
import { createLogbook, type LogLine } from "./game-log.ts";
import { createLastTurn, type QueuedEvent } from "./last-turn.ts";
import { type LastEmote, type MatchState, type Notice, START } from "./match-state.ts";
import { MAX_PLAYS, playOf } from "./plays.ts";
import { createScorer, type Mark } from "./summary.ts";

export {
  bottomSeat,
  isBusy,
  type LinkStatus,
  type MatchState,
  type Notice,
  openMoves,
  type Play,
} from "./match-state.ts";

import { t } from "../text/index.ts";

/** Animates events. It may delay an event before and after it changes the view. */
export interface Animator {
  before(event: Event, view: View): Promise<void> | null;
  after(event: Event, view: View): Promise<void> | null;
}

/** The events of an action. `seq` is the number of actions including it. */
export interface Update {
  seq: number;
  by: "player" | "bot" | "clock";
  events: Event[];
}

/** The whole state of a match: the view after `from` actions, and the events since. */
export interface Welcome
  extends Pick<MatchState, "seat" | "rules" | "clocks" | "context" | "delay">,
    Partial<Pick<MatchState, "deck">> {
  seq: number;
  from: number;
  /** Null before the match has begun. */
  view: View | null;
  /** The events of the set-up, mulligans included, if `from` is 0. */
  opening: Event[];
  missed: Update[];
}

export interface MatchStore extends Store<MatchState> {
  /** Sets the card pool, if it is not the one of the build. Call it before `welcome`. */
  usePool(pool: Pool): void;
  /**
   * Called on joining, when the match begins and after a lost connection. What was missed is animated if the match was
   * shown before and it is not too much. Otherwise it appears in the log only.
   */
  welcome(welcome: Welcome): void;
  /** Returns false if an action is missing before it. */
  receive(update: Update): boolean;
  /** All events of the match that have come, the opening first. */
  history(): Event[];
  /** A message that is shown for a moment. */
  notify(notice: Omit<Notice, "id">): void;
  /** A player says something. */
  say(seat: Seat, emote: LastEmote["emote"]): void;
  /** Sets the animator; null for no animation. */
  setAnimator(stage: Animator | null): void;
  /** Shows everything that is still queued at once. */
  skipAnimations(): void;
  /** Shows the last turn of another player again. Returns false if there is none, or something is being shown. */
  replayTurn(): boolean;
  /** Takes a play off the rail; without an id, all of them. */
  markRead(id?: number): void;
}

/** More events than any single move causes: they are shown without animation. */
const QUEUE_LIMIT = 150;
/** The limit for missed events. It is lower, because the player's own clock may be running. */
const MISSED_LIMIT = 60;
const LOG_LIMIT = 400;

export function createMatchStore(pool: Pool): MatchStore {
  const store = createStore<MatchState>({ ...START, pool });
  let logbook = createLogbook(pool);
  const scorer = createScorer();
  const lastTurn = createLastTurn(store);
  const queue: QueuedEvent[] = [];
  /** Everything that has come, by number of the action; 0 is the opening. */
  let history: { seq: number; events: Event[] }[] = [];
  let stage: Animator | null = null;
  /** Changes when the queue is dropped, so that pending animations stop. */
  let run = 0;
  /** Numbers notices and emotes, so that equal ones can be distinguished. */
  let count = 0;

  function show(steps: QueuedEvent[]): void {
    const { view, log, plays, marks, seat, pool } = store.get();
    const lines: LogLine[] = [];
    const counted: Mark[] = [];
    const added: MatchState["plays"] = [];
    for (const step of steps) {
      if (!step.again) {
        const { seq, event, note } = step;
        lastTurn.note(step, view!);
        if (note !== null) lines.push(logbook.note(note, seq));
        const line = logbook.tell(event, view!, seq);
        if (line) lines.push(line);
        const mark = scorer.mark(event, view!, seq);
        if (mark) counted.push(mark);
        const play = playOf(event, view!, pool, seat);
        if (play) added.push({ ...play, id: ++count });
      }
      project(view!, step.event);
    }
    // The view changes in place; a new object tells React of it.
    store.set({
      view: { ...view! },
      log: lines.length > 0 ? [...log, ...lines].slice(-LOG_LIMIT) : log,
      marks: counted.length > 0 ? [...marks, ...counted] : marks,
      plays: added.length > 0 ? [...plays, ...added].slice(-MAX_PLAYS) : plays,
    });
  }

  async function drain(): Promise<void> {
    const mine = ++run;
    while (queue.length > 0) {
      const [step] = queue;
      if (!step.again) lastTurn.returnToPresent();
      const animate = queue.length <= QUEUE_LIMIT ? stage : null;
      await animate?.before(step.event, store.get().view!);
      if (mine !== run) return;
      queue.shift();
      show([step]);
      await animate?.after(step.event, store.get().view!);
      if (mine !== run) return;
    }
    lastTurn.returnToPresent();
    store.set({ playing: false });
  }

  function hurry(): void {
    run++;
    lastTurn.returnToPresent();
    const rest = queue.splice(0).filter(({ again }) => !again);
    if (rest.length > 0) show(rest);
    store.set({ playing: false });
  }

  function replayTurn(): boolean {
    const { playing, view } = store.get();
    const steps = playing || view === null ? null : lastTurn.rewind();
    if (steps === null) return false;
    queue.push(...steps);
    void drain();
    return true;
  }

  function receive(update: Update): boolean {
    const state = store.get();
    if (state.view === null || update.seq <= state.seq) return true;
    if (update.seq !== state.seq + 1) return false;
    queue.push(...stepsOf(update));
    history.push(update);
    store.set({ seq: update.seq, playing: true });
    if (!state.playing) void drain();
    return true;
  }

  /** The log up to an earlier action. Later lines are dropped, because they come again or were taken back. */
  function logUpTo({ from, view, opening }: Welcome): LogLine[] {
    if (from > 0 || !view) return store.get().log.filter(({ seq }) => seq <= from);
    return opening.flatMap((event) => logbook.tell(event, view, 0) ?? []);
  }

  return {
    ...store,
    usePool(other) {
      logbook = createLogbook(other);
      store.set({ pool: other });
    },
    welcome(welcome) {
      const { seat, from, view, rules, clocks, context, deck = null, delay, missed, opening } = welcome;
      const known = store.get().view !== null;
      hurry();
      lastTurn.forget();
      const log = logUpTo(welcome);
      history = from === 0 ? [{ seq: 0, events: opening }] : history.filter(({ seq }) => seq <= from);
      store.set({
        link: "open",
        problem: null,
        sent: null,
        seat,
        rules,
        clocks,
        context,
        deck,
        delay,
        seq: from,
        view,
        log,
        marks: store.get().marks.filter(({ seq }) => seq <= from),
      });
      if (!view) return;
      const steps = missed.flatMap(stepsOf);
      if (known && steps.length <= MISSED_LIMIT) {
        for (const update of missed) receive(update);
      } else {
        show(steps);
        history.push(...missed);
        store.set({ seq: welcome.seq, plays: [] });
      }
    },
    receive,
    history: () => history.flatMap(({ events }) => events),
    notify(notice) {
      store.set({ notice: { ...notice, id: ++count } });
    },
    say(seat, emote) {
      const { lastEmotes: said, seat: me, muted } = store.get();
      if (muted && seat !== me) return;
      const next: MatchState["lastEmotes"] = [...said];
      next[seat] = { emote, id: ++count };
      store.set({ lastEmotes: next });
    },
    setAnimator(next) {
      stage = next;
    },
    skipAnimations: hurry,
    replayTurn,
    markRead(id) {
      const { plays } = store.get();
      if (plays.length > 0)
        store.set({ plays: id === undefined ? [] : plays.filter((play) => play.id !== id) });
    },
  };
}

function stepsOf({ seq, by, events }: Update): QueuedEvent[] {
  return events.map((event, at) => ({
    seq,
    event,
    note: at === 0 && by === "clock" ? t("log.timeUp") : null,
  }));
}
