// A player's clock: the time of the turn, then the reserve, which is shown beside it.
import { useEffect } from "react";
import type { Seat } from "../../engine/index.ts";
import { clockFace, LAST_MS } from "../match/clock.ts";
import { playEffect } from "../sound/sound.ts";
import { t } from "../text/index.ts";
import { useNow } from "../ui/timers.ts";
import { useTable } from "./model.ts";

export function TurnClock({ seat }: { seat: Seat }) {
  const { state, live, view, me } = useTable();
  const { bot, reserve } = state.players[seat];
  const runs = state.currentPlayer === seat && state.deadline > 0;
  const now = useNow(runs);
  useTicks(live && seat === me && runs && !view.result ? Math.ceil((state.deadline - now) / 1000) : null);
  if (!live || bot || view.result) return null;
  if (!runs && (reserve === 0 || state.clocks?.untimed)) return null;
  if (!runs) {
    return (
      <span className="clock clock--idle" title={t("table.reserve", { time: clock(reserve) })}>
        <span aria-hidden="true">{clock(reserve)}</span>
        <span className="sr-only">{t("table.reserve", { time: clock(reserve) })}</span>
      </span>
    );
  }
  const { isReading, left, turn, alarm } = clockFace(state, reserve, now);
  const words = isReading
    ? t("table.clockWaits", { time: clock(turn) })
    : turn > 0
      ? t("table.timeLeft", { time: clock(turn), reserve: clock(reserve) })
      : t("table.reserveLeft", { time: clock(left) });
  return (
    <span
      className="clock"
      role="timer"
      data-alarm={alarm}
      data-reading={isReading || undefined}
      data-testid={`clock-${seat}`}
      aria-label={words}
      title={words}
    >
      {isReading && <span aria-hidden="true">❚❚ </span>}
      {turn > 0 ? clock(turn) : clock(left)}
      {reserve > 0 && (
        <small className="clock__beside">{turn > 0 ? `+${clock(reserve)}` : t("table.reserveWord")}</small>
      )}
    </span>
  );
}

/** A tick for each of the last seconds of my time. @param seconds that are left; null while my clock stands */
function useTicks(seconds: number | null): void {
  const last = seconds !== null && seconds > 0 && seconds <= LAST_MS / 1000 ? seconds : null;
  useEffect(() => {
    if (last !== null) playEffect("clock");
  }, [last]);
}

/** Minutes and seconds. */
function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
