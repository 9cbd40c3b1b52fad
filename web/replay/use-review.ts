// The review of a replay: asked of the bots' worker, point by point, until it is done or stopped.
import { useCallback, useEffect, useRef, useState } from "react";
import { type Pool, project, type View } from "../../engine/index.ts";
import type { ReviewPoint } from "../../engine/search/review.ts";
import { askReview } from "../bots/ask-bots.ts";
import type { Replay } from "./replay-player.ts";

export interface ReviewState {
  status: "none" | "running" | "done" | "stopped" | "failed";
  /** The share of the work that is done, from 0 to 1. */
  share: number;
  /** What was found so far, in the order of the match. */
  points: ReviewPoint[];
}

export interface Review {
  state: ReviewState;
  start(): void;
  stop(): void;
}

const NONE: ReviewState = { status: "none", share: 0, points: [] };

/** Whether there is a review: of one's own matches, from one's own seat. */
const isReviewable = ({ you, as, deck }: Replay): boolean => you !== null && as === `${you}` && deck !== null;

/** @returns null where there is no review */
export function useReview(replay: Replay, pool: Pool): Review | null {
  const [state, setState] = useState(NONE);
  const work = useRef<AbortController | null>(null);
  const { matchId, as } = replay;

  const end = useCallback((status: ReviewState["status"]) => {
    work.current?.abort();
    work.current = null;
    setState((before) => (before.status === "running" ? { ...before, status } : before));
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another replay or perspective ends it
  useEffect(() => {
    setState(NONE);
    return () => end("stopped");
  }, [end, matchId, as]);

  const start = () => {
    const { you, deck, view, opening, steps, rules, result } = replay;
    if (you === null || deck === null) return;
    const controller = new AbortController();
    work.current = controller;
    setState({ status: "running", share: 0, points: [] });
    const isNow = () => work.current === controller;
    const change = (next: (before: ReviewState) => ReviewState) => isNow() && setState(next);
    askReview(
      {
        ...{ seat: you, view, opening, rules, pool, deck },
        steps: steps.map(({ events, move }) => ({ events, move })),
        winner: result.winner,
      },
      controller.signal,
      (share) => change((before) => ({ ...before, share })),
      (point) => change((before) => ({ ...before, points: [...before.points, point] })),
    ).then(
      () => isNow() && end("done"),
      () => isNow() && end("failed"),
    );
  };
  return isReviewable(replay) ? { state, start, stop: () => end("stopped") } : null;
}

/** What the viewer sees after so many steps. */
export function viewAt({ view, steps }: Replay, at: number): View {
  const shown = structuredClone(view);
  for (const { events } of steps.slice(0, at)) for (const event of events) project(shown, event);
  return shown;
}
