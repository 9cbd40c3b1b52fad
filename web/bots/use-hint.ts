// The hint of a practice match: asked of the bots' worker, for the move that is to be made now.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Advice } from "../../engine/search/advice.ts";
import { type MatchState, type MatchStore, openMoves } from "../match/match-store.ts";
import { askAdvice } from "./ask-bots.ts";

/** The level that gives hints. */
const HINT_LEVEL = 8;

export type HintState =
  | { status: "thinking"; share: number }
  | { status: "found"; advice: Advice }
  | { status: "failed" };

export interface Hint {
  /** Null while there is none. */
  state: HintState | null;
  /** Asks for a hint; false while there is nothing to choose. */
  ask(): boolean;
  /** Puts it away, and ends the search for it. */
  close(): void;
}

/** Whether there are hints: in matches without clock against a bot that nothing is won in. */
function givesHints({ seat, clocks, context, players }: MatchState): boolean {
  if (seat === -1 || context?.kind !== "casual" || clocks?.untimed !== true) return false;
  return players[1 - seat].bot;
}

/** @returns null where there are no hints */
export function useHint(store: MatchStore, state: MatchState): Hint | null {
  const [hint, setHint] = useState<HintState | null>(null);
  const search = useRef<AbortController | null>(null);
  const { movesSeq } = state;

  const close = useCallback(() => {
    search.current?.abort();
    search.current = null;
    setHint(null);
  }, []);
  // A hint is of one move: the next one needs another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move is an occasion to close it
  useEffect(() => close, [close, movesSeq]);

  const ask = useCallback((): boolean => {
    const { view, rules, deck, pool, seq, ...rest } = store.get();
    const moves = openMoves(store.get());
    if (view === null || rules === null || deck === null || moves.length === 0 || view.result) return false;
    search.current?.abort();
    const controller = new AbortController();
    search.current = controller;
    setHint({ status: "thinking", share: 0 });
    const input = { view, moves, rules, deck, history: store.history() };
    const isNow = () => search.current === controller;
    askAdvice(
      pool,
      { level: HINT_LEVEL, seed: `hint ${seq} ${rest.seat}`, input },
      controller.signal,
      (share) => {
        if (isNow()) setHint({ status: "thinking", share });
      },
    ).then(
      (advice) => isNow() && setHint({ status: "found", advice }),
      () => isNow() && setHint({ status: "failed" }),
    );
    return true;
  }, [store]);

  return givesHints(state) ? { state: hint, ask, close } : null;
}
