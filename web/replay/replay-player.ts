// Plays a replay: step by step with animation, by jumps, or continuously.
import type { Pool } from "../../engine/index.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { createMatchStore, type MatchStore } from "../match/match-store.ts";
import { createStore, type Store } from "../state.ts";
import { startOf, type Turn, turnAt, turnsOf } from "./turns.ts";

export type Replay = Gets<Api["GET /replays/:matchId"]>;

/** Milliseconds between two steps at speed 1. */
const PAUSE = 380;

export interface ReplayState {
  /** Number of steps shown so far, including the one being animated. */
  at: number;
  /** Continuous playback is on. */
  running: boolean;
  /** The table after these steps. Each jump creates a new one. */
  table: MatchStore;
}

export interface ReplayPlayer extends Pick<Store<ReplayState>, "get" | "subscribe"> {
  readonly turns: Turn[];
  readonly end: number;
  /** Jumps to a step, or to the nearest one that exists. */
  seek(at: number): void;
  /** Animates the next step. An animation that still runs is cut short. */
  forward(): void;
  /** Jumps by one turn. Going back leads to the beginning of the current turn first. */
  turn(by: 1 | -1): void;
  /** Starts continuous playback, from the beginning if it is at the end, or stops it. */
  toggle(): void;
  pause(): void;
}

/** @param wait resolves after the given milliseconds at the current speed */
export function createReplayPlayer(
  replay: Replay,
  pool: Pool,
  start: number,
  wait: (ms: number) => Promise<void>,
): ReplayPlayer {
  const { opening, steps } = replay;
  const turns = turnsOf(opening, steps);
  const end = steps.length;
  const within = (at: number) => Math.max(0, Math.min(end, at));
  const state = createStore<ReplayState>({
    at: within(start),
    running: false,
    table: tableAt(replay, pool, within(start)),
  });
  /** Changes when continuous playback stops. */
  let run = 0;

  function pause(): void {
    run++;
    state.set({ running: false });
  }

  function jump(at: number): void {
    state.set({ at: within(at), table: tableAt(replay, pool, within(at)) });
  }

  function forward(): void {
    const { at, table } = state.get();
    if (at === end) return;
    table.skipAnimations();
    state.set({ at: at + 1 });
    table.receive(steps[at]);
  }

  async function play(): Promise<void> {
    const mine = ++run;
    if (state.get().at === end) jump(0);
    state.set({ running: true });
    while (mine === run && state.get().at < end) {
      forward();
      await shown(state.get().table);
      if (mine === run) await wait(PAUSE);
    }
    if (mine === run) pause();
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    turns,
    end,
    pause,
    seek(at) {
      pause();
      jump(at);
    },
    forward() {
      pause();
      forward();
    },
    turn(by) {
      const { at } = state.get();
      const { from, to } = turnAt(turns, at);
      pause();
      jump(by === 1 ? to : at > from ? from : startOf(turns, turnAt(turns, at - 1).turn));
    },
    toggle() {
      if (state.get().running) pause();
      else void play();
    },
  };
}

/** A table after so many steps, with its log. */
function tableAt(
  { rules, names, bots, worn, view, opening, steps }: Replay,
  pool: Pool,
  at: number,
): MatchStore {
  const table = createMatchStore(pool);
  const player = (seat: 0 | 1) => ({
    name: names[seat],
    bot: bots[seat],
    connected: true,
    reserve: 0,
    rematch: false,
    worn: worn[seat],
  });
  table.set({ players: [player(0), player(1)] });
  table.welcome({
    // The viewer of a replay has no seat, whatever the perspective.
    ...{ seat: -1, clocks: null, context: null, delay: 0 },
    ...{ rules, from: 0, opening },
    seq: at,
    view: structuredClone(view),
    missed: steps.slice(0, at),
  });
  return table;
}

/** Resolves when no animation runs any more. */
function shown(table: MatchStore): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (table.get().playing) return;
      leave();
      resolve();
    };
    const leave = table.subscribe(check);
    check();
  });
}
