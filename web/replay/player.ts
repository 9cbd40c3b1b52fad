// Plays a replay: it goes step by step, with animation, or jumps to any step, and can run by itself.
import type { Pool } from "../../engine/index.ts";
import type { Api } from "../../src/http/api.ts";
import type { Gets } from "../../src/http/endpoint.ts";
import { createMatchStore, type MatchStore } from "../match/store.ts";
import { createStore, type Store } from "../store.ts";
import { startOf, type Turn, turnAt, turnsOf } from "./turns.ts";

export type Replay = Gets<Api["GET /replays/:matchId"]>;

/** Milliseconds between two steps, at the usual pace. */
const PAUSE = 380;

export interface PlayerState {
  /** Steps that were shown, or are being shown. */
  at: number;
  /** It runs by itself. */
  running: boolean;
  /** The table after these steps: another one after each jump. */
  table: MatchStore;
}

export interface Player extends Pick<Store<PlayerState>, "get" | "subscribe"> {
  readonly turns: Turn[];
  readonly end: number;
  /** Jumps. What is out of bounds goes to the nearest bound. */
  seek(at: number): void;
  /** One step on, animated; what is still being shown is cut short. */
  forward(): void;
  /** Jumps by so many turns: back is first to the beginning of this one. */
  turn(by: 1 | -1): void;
  /** Runs by itself, from the start if it is at the end; or no longer. */
  toggle(): void;
  pause(): void;
}

/** @param wait resolves after so many milliseconds at the pace that is set */
export function createPlayer(
  replay: Replay,
  pool: Pool,
  start: number,
  wait: (ms: number) => Promise<void>,
): Player {
  const { opening, steps } = replay;
  const turns = turnsOf(opening, steps);
  const end = steps.length;
  const within = (at: number) => Math.max(0, Math.min(end, at));
  const state = createStore<PlayerState>({
    at: within(start),
    running: false,
    table: tableAt(replay, pool, within(start)),
  });
  /** Changes when it shall run no longer. */
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

/** A table that has come so far, its log with it. */
function tableAt({ rules, names, bots, view, opening, steps }: Replay, pool: Pool, at: number): MatchStore {
  const table = createMatchStore(pool);
  const player = (seat: 0 | 1) => ({
    name: names[seat],
    bot: bots[seat],
    connected: true,
    reserve: 0,
    rematch: false,
  });
  table.set({ players: [player(0), player(1)] });
  table.welcome({
    // Nobody sits here, whoever's cards are shown.
    ...{ seat: -1, clocks: null, delay: 0 },
    ...{ rules, from: 0, opening },
    seq: at,
    view: structuredClone(view),
    missed: steps.slice(0, at),
  });
  return table;
}

/** Resolves once nothing is being shown any more. */
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
