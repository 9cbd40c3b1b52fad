// The chance of winning over the steps of a replay.
import type { ReviewPoint } from "../../engine/search/review.ts";
import type { TurningPoint } from "../../engine/search/turning-points.ts";
import { formatPercent, t } from "../text/index.ts";
import "../styles/plot.css";

const WIDTH = 320;
const HEIGHT = 110;
const LEFT = 30;
const RIGHT = 6;
const TOP = 6;
const BOTTOM = 8;

interface ChancePlotProps {
  points: ReviewPoint[];
  /** Number of steps of the replay. */
  end: number;
  turning: TurningPoint[];
  /** Called with the step of a point that was pressed. */
  onSeek(at: number): void;
}

export function ChancePlot({ points, end, turning, onSeek }: ChancePlotProps) {
  const x = (at: number) => LEFT + (at / Math.max(1, end)) * (WIDTH - LEFT - RIGHT);
  const y = (chance: number) => TOP + (1 - chance) * (HEIGHT - TOP - BOTTOM);
  return (
    <svg
      className="chances"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("review.plot", { count: turning.length })}
      data-testid="chance-plot"
    >
      {[0, 0.5, 1].map((chance) => (
        <g key={chance}>
          <line className="plot__grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(chance)} y2={y(chance)} />
          <text className="plot__number" x={LEFT - 4} y={y(chance) + 4} textAnchor="end">
            {formatPercent(chance, 0)}
          </text>
        </g>
      ))}
      <path className="chances__line" d={linePath(points, x, y)} />
      {turning.map(({ point, mistake }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list below has the same as buttons
        <circle
          key={point.at}
          className="chances__turning"
          data-mistake={mistake || undefined}
          cx={x(point.at)}
          cy={y(point.chance)}
          r={4}
          onClick={() => onSeek(point.at)}
        />
      ))}
    </svg>
  );
}

function linePath(points: ReviewPoint[], x: (at: number) => number, y: (chance: number) => number): string {
  return points
    .map(({ at, chance }, i) => `${i === 0 ? "M" : "L"}${x(at).toFixed(1)},${y(chance).toFixed(1)}`)
    .join("");
}

/** The same curve along the scrubber, without numbers. */
export function ChanceStrip({ points, end }: Pick<ChancePlotProps, "points" | "end">) {
  return (
    <svg className="track__chances" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <line className="plot__grid" x1="0" x2="100" y1="10" y2="10" />
      <path
        className="chances__line"
        d={linePath(
          points,
          (at) => (at / Math.max(1, end)) * 100,
          (chance) => 1 + (1 - chance) * 18,
        )}
      />
    </svg>
  );
}
