// A plot of both players' points over the turns. Three series of a dozen numbers need no plotting library.
import type { Seat } from "../../engine/index.ts";
import type { Summary } from "../match/summary.ts";
import { t } from "../text/index.ts";
import { useTable } from "./model.ts";
import "../styles/plot.css";

const WIDTH = 320;
const HEIGHT = 96;
const LEFT = 22;
const TOP = 8;
const BOTTOM = 18;

export function PointsPlot({ summary, target }: { summary: Summary; target: number }) {
  const { bottom, nameOf } = useTable();
  const turns = Math.max(1, summary.points[0].length - 1);
  const x = (turn: number) => LEFT + (turn / turns) * (WIDTH - LEFT - 8);
  const y = (points: number) => TOP + (1 - points / Math.max(1, target)) * (HEIGHT - TOP - BOTTOM);
  const steps = (seat: Seat) =>
    summary.points[seat]
      .map((points, turn) => (turn === 0 ? `M${x(0)},${y(points)}` : `H${x(turn)}V${y(points)}`))
      .join("");
  const label = ([0, 1] as const)
    .map((seat) => t("table.ofTarget", { name: nameOf(seat), points: summary.points[seat].at(-1), target }))
    .join(", ");
  return (
    <svg
      className="plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("table.plot", { count: turns, points: label })}
      data-testid="points-plot"
    >
      {Array.from({ length: target + 1 }, (_, points) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the number is the line's name
        <g key={points}>
          <line className="plot__grid" x1={LEFT} x2={WIDTH - 8} y1={y(points)} y2={y(points)} />
          <text className="plot__number" x={LEFT - 6} y={y(points) + 4} textAnchor="end">
            {points}
          </text>
        </g>
      ))}
      <text className="plot__number" x={LEFT} y={HEIGHT - 3}>
        {t("table.turn", { turn: 0 })}
      </text>
      <text className="plot__number" x={WIDTH - 8} y={HEIGHT - 3} textAnchor="end">
        {turns}
      </text>
      {([0, 1] as const).map((seat) => (
        <path
          key={seat}
          className={`plot__line plot__line--${seat === bottom ? "near" : "far"}`}
          d={steps(seat)}
        />
      ))}
    </svg>
  );
}
