// The controls of a replay: position, a track of turns, steps, speed and perspective.
import { type CSSProperties, useId } from "react";
import { opponentOf, type Seat } from "../../engine/index.ts";
import type { Perspective } from "../router.ts";
import { useStore } from "../state.ts";
import { useTable } from "../table/model.ts";
import { t } from "../text/index.ts";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { ChanceStrip } from "./ChancePlot.tsx";
import { perspectivesOf } from "./perspectives.ts";
import type { Replay, ReplayPlayer } from "./replay-player.ts";
import { turnAt } from "./turns.ts";
import type { Review } from "./use-review.ts";

/** Playback speeds; 1 is the speed of a live match. */
const SPEEDS = [0.5, 1, 2, 4] as const;

interface TransportProps {
  player: ReplayPlayer;
  replay: Replay;
  speed: number;
  onSpeed(speed: number): void;
  /** The perspective that is being loaded, if it differs from the shown one. */
  as: Perspective;
  onLookAs(as: Perspective): void;
  onShare(): void;
  /** Null where there is no review. */
  review: Review | null;
  onReview(): void;
  onLeave(): void;
}

export function PlaybackControls({
  player,
  replay,
  speed,
  onSpeed,
  as,
  onLookAs,
  onShare,
  review,
  onReview,
  onLeave,
}: TransportProps) {
  const { open } = useTable();
  return (
    <section className="reel" aria-label={t("replay.name")} data-testid="transport">
      <Where player={player} />
      {review !== null && review.state.points.length > 1 && (
        <ChanceStrip points={review.state.points} end={player.end} />
      )}
      <Track player={player} />
      <Buttons player={player} />
      <div className="reel__row reel__row--eyes">
        <select
          className="select reel__speed"
          aria-label={t("replay.speed")}
          data-testid="speed"
          value={speed}
          onChange={(event) => onSpeed(Number(event.target.value))}
        >
          {SPEEDS.map((one) => (
            <option key={one} value={one}>
              {one}×
            </option>
          ))}
        </select>
        <select
          className="select reel__as"
          aria-label={t("replay.seenAs")}
          data-testid="perspective"
          value={as}
          aria-busy={as !== replay.as}
          onChange={(event) => onLookAs(event.target.value as Perspective)}
        >
          {perspectivesOf(replay).map(({ as, name, available, reason }) => (
            <option key={as} value={as} disabled={!available}>
              {available ? name : `${name}, ${reason}`}
            </option>
          ))}
        </select>
        {review !== null && (
          <Tool icon="plot" label={t("review.name")} keys="v" testId="open-review" onClick={onReview} />
        )}
        <Tool icon="share" label={t("replay.share")} testId="share" onClick={onShare} />
        <Tool icon="log" label={t("table.whatHappened")} small onClick={() => open({ show: "log" })} />
        <Tool icon="close" label={t("replay.leave")} testId="leave" onClick={onLeave} />
      </div>
    </section>
  );
}

/** Turn and step in words. */
function Where({ player }: { player: ReplayPlayer }) {
  const { at } = useStore(player);
  const { nameOf } = useTable();
  return (
    <p className="reel__where" data-testid="where">
      <strong>{turnName(player, at, nameOf)}</strong>
      <span className="reel__count">
        {at}
        <span aria-hidden="true"> / </span>
        <span className="sr-only"> {t("replay.of")} </span>
        {player.end}
      </span>
    </p>
  );
}

function turnName(player: ReplayPlayer, at: number, nameOf: (seat: Seat) => string): string {
  const { turn, seat } = turnAt(player.turns, at);
  return seat === -1 ? t("replay.setUp") : t("replay.turn", { turn, name: nameOf(seat) });
}

/** All turns side by side, each as wide as its number of steps, under a slider. */
function Track({ player }: { player: ReplayPlayer }) {
  const { at } = useStore(player);
  const { bottom, nameOf } = useTable();
  const label = useId();
  const side = (seat: Seat | -1) =>
    seat === bottom ? "near" : seat === opponentOf(bottom) ? "far" : undefined;
  return (
    <div className="track" style={{ "--share": player.end === 0 ? 1 : at / player.end } as CSSProperties}>
      <span className="track__turns" aria-hidden="true">
        {player.turns.map(({ turn, seat, from, to }) => (
          <span key={turn} className="track__turn" data-side={side(seat)} style={{ flexGrow: to - from }} />
        ))}
      </span>
      <label className="sr-only" htmlFor={label}>
        {t("replay.step")}
      </label>
      <input
        id={label}
        type="range"
        min={0}
        max={player.end}
        value={at}
        data-testid="slider"
        aria-valuetext={t("replay.stepOf", { turn: turnName(player, at, nameOf), at, end: player.end })}
        onChange={(event) => player.seek(event.target.valueAsNumber)}
      />
    </div>
  );
}

function Buttons({ player }: { player: ReplayPlayer }) {
  const { at, running } = useStore(player);
  const start = at === 0;
  const end = at === player.end;
  return (
    <div className="reel__row reel__keys">
      <Tool
        icon="first"
        label={t("replay.toStart")}
        keys="Home"
        testId="to-start"
        off={start}
        onClick={() => player.seek(0)}
      />
      <Tool
        icon="turnBack"
        label={t("replay.turnBack")}
        keys="ArrowUp"
        testId="turn-back"
        off={start}
        onClick={() => player.turn(-1)}
      />
      <Tool
        icon="back"
        label={t("replay.stepBack")}
        keys="ArrowLeft"
        testId="step-back"
        off={start}
        onClick={() => player.seek(at - 1)}
      />
      <button
        type="button"
        className="button button--brass reel__play"
        aria-label={running ? t("replay.pause") : t("replay.play")}
        aria-keyshortcuts="Space"
        data-testid="play-pause"
        data-running={running || undefined}
        onClick={player.toggle}
      >
        <Icon name={running ? "pause" : "play"} />
      </button>
      <Tool
        icon="on"
        label={t("replay.stepOn")}
        keys="ArrowRight"
        testId="step-on"
        off={end}
        onClick={player.forward}
      />
      <Tool
        icon="turnOn"
        label={t("replay.turnOn")}
        keys="ArrowDown"
        testId="turn-on"
        off={end}
        onClick={() => player.turn(1)}
      />
      <Tool
        icon="last"
        label={t("replay.toEnd")}
        keys="End"
        testId="to-end"
        off={end}
        onClick={() => player.seek(player.end)}
      />
    </div>
  );
}

interface ToolProps {
  icon: IconName;
  label: string;
  testId?: string;
  keys?: string;
  /** Disabled by aria-disabled, so that it keeps the focus. */
  off?: boolean;
  /** Shown where the screen is too narrow for the panel that it opens. */
  small?: boolean;
  onClick(): void;
}

function Tool({ icon, label, testId, keys, off, small, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={`button button--quiet reel__tool ${small ? "dock__only-small" : ""}`}
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      aria-disabled={off || undefined}
      data-testid={testId}
      onClick={() => !off && onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
