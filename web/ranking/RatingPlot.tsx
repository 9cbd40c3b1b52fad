// A rating over a player's rated matches, as a line.
import { t } from "../text/index.ts";
import "../styles/plot.css";

const WIDTH = 320;
const HEIGHT = 110;
const LEFT = 36;
const PAD = 10;

export function RatingPlot({ ratings }: { ratings: readonly number[] }) {
  if (ratings.length < 2) return null;
  const low = Math.min(...ratings);
  const high = Math.max(...ratings);
  const span = Math.max(1, high - low);
  const x = (i: number) => LEFT + (i / (ratings.length - 1)) * (WIDTH - LEFT - PAD);
  const y = (rating: number) => PAD + (1 - (rating - low) / span) * (HEIGHT - 2 * PAD);
  const line = ratings.map((rating, i) => `${i === 0 ? "M" : "L"}${x(i).toFixed(1)},${y(rating).toFixed(1)}`);
  const words = { count: ratings.length, first: ratings[0], last: ratings.at(-1)!, low, high };
  return (
    <svg
      className="plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("ranking.plot", words)}
      data-testid="rating-plot"
    >
      {[...new Set([low, high])].map((rating) => (
        <g key={rating}>
          <line className="plot__grid" x1={LEFT} x2={WIDTH - PAD} y1={y(rating)} y2={y(rating)} />
          <text className="plot__number" x={LEFT - 6} y={y(rating) + 4} textAnchor="end">
            {rating}
          </text>
        </g>
      ))}
      <path className="plot__line plot__line--near" d={line.join("")} />
    </svg>
  );
}
