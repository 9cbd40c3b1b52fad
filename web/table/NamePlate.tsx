// Who sits here: name, whose turn it is, points, clock and connection.
import { useEffect, useState } from "react";
import type { Seat } from "../../engine/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { useTable } from "./model.ts";

export function NamePlate({ seat }: { seat: Seat }) {
  const { view, rules, state, nameOf, bottom } = useTable();
  const player = view.players[seat];
  const { target, by } = rules.win;
  const scored = by === "points" ? player.points : target - player.prizes;
  const unit = by === "points" ? "points" : "prizes";
  const { bot, connected } = state.players[seat];
  const turn = view.phase === "main" && view.current === seat;
  return (
    <header className="plate" data-turn={turn || undefined}>
      <span className="plate__name">
        {bot && <Icon name="bot" />}
        <span>{nameOf(seat)}</span>
        {!connected && (
          <span className="plate__gone" role="img" aria-label="connection lost" title="Connection lost">
            <Icon name="plug" />
          </span>
        )}
      </span>
      <span
        className="studs"
        role="img"
        aria-label={`${scored} of ${target} ${unit}`}
        data-spot={`points-${seat}`}
      >
        {Array.from({ length: target }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: studs are alike
          <span key={at} className="stud" data-on={at < scored || undefined} />
        ))}
      </span>
      {seat !== bottom && (
        <span
          className="plate__hand"
          data-spot={`hand-${seat}`}
          title={`${player.hand.length} cards in hand`}
        >
          <span className="cardback cardback--tiny" aria-hidden="true" />
          {player.hand.length}
          <span className="sr-only"> cards in hand</span>
        </span>
      )}
      {state.actor === seat && state.deadline > 0 && <Clock deadline={state.deadline} />}
    </header>
  );
}

/** Minutes and seconds until the move has to be made; alarming when little is left. */
function Clock({ deadline }: { deadline: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((deadline - now) / 1000));
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <span className="clock" role="timer" aria-label={`${text} left`} data-short={seconds <= 15 || undefined}>
      {text}
    </span>
  );
}
