// A player's clock: the time of the turn, then the reserve, which is shown beside it.
import { useEffect } from "react";
import type { Seat } from "../../engine/index.ts";
import { playEffect } from "../sound/sound.ts";
import { useNow } from "../ui/timers.ts";
import { useTable } from "./model.ts";

/** Remaining milliseconds at which the clock starts to warn. */
const SHORT = 30_000;
const LAST = 10_000;

export function TurnClock({ seat }: { seat: Seat }) {
  const { state, live, view, me } = useTable();
  const { bot, reserve } = state.players[seat];
  const runs = state.currentPlayer === seat && state.deadline > 0;
  const now = useNow(runs);
  useTicks(live && seat === me && runs && !view.result ? Math.ceil((state.deadline - now) / 1000) : null);
  if (!live || bot || view.result || (!runs && reserve === 0)) return null;
  if (!runs) {
    return (
      <span className="clock clock--idle" title="Time in reserve">
        <span className="sr-only">in reserve: </span>
        {clock(reserve)}
      </span>
    );
  }
  const left = Math.max(0, state.deadline - now);
  const turn = left - reserve;
  const alarm = left <= LAST ? "last" : left <= SHORT ? "short" : turn <= 0 ? "reserve" : undefined;
  return (
    <span
      className="clock"
      role="timer"
      data-alarm={alarm}
      data-testid={`clock-${seat}`}
      aria-label={
        turn > 0 ? `${clock(turn)} left, and ${clock(reserve)} in reserve` : `${clock(left)} left in reserve`
      }
      title={turn > 0 ? "Time for the turn, and in reserve" : "The reserve runs down"}
    >
      {turn > 0 ? clock(turn) : clock(left)}
      {reserve > 0 && <small className="clock__beside">{turn > 0 ? `+${clock(reserve)}` : "reserve"}</small>}
    </span>
  );
}

/** A tick for each of the last seconds of my time. @param seconds that are left; null while my clock stands */
function useTicks(seconds: number | null): void {
  const last = seconds !== null && seconds > 0 && seconds <= LAST / 1000 ? seconds : null;
  useEffect(() => {
    if (last !== null) playEffect("clock");
  }, [last]);
}

/** Minutes and seconds. */
function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
