// The won part of the matches, week by week, as columns: their width says nothing, their strength how many were played.
import { formatPercent, t } from "../text/index.ts";
import { type Count, recordWords, shareWon } from "./Bars.tsx";
import "../styles/plot.css";

const WIDTH = 320;
const HEIGHT = 110;
const PAD = 8;

export function WeeksPlot({ weeks }: { weeks: readonly (Count & { week: string })[] }) {
  if (weeks.length === 0) return null;
  const step = (WIDTH - 2 * PAD) / weeks.length;
  const most = Math.max(...weeks.map(({ played }) => played));
  const full = HEIGHT - 2 * PAD;
  const last = formatPercent(shareWon(weeks.at(-1)!), 0);
  return (
    <svg
      className="plot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("statistics.weeksPlot", { count: weeks.length, last })}
      data-testid="weeks-plot"
    >
      {[0, 0.5, 1].map((share) => (
        <line
          key={share}
          className="plot__grid"
          x1={PAD}
          x2={WIDTH - PAD}
          y1={PAD + (1 - share) * full}
          y2={PAD + (1 - share) * full}
        />
      ))}
      {weeks.map((week, i) => (
        <rect
          key={week.week}
          className="weeks__column"
          x={PAD + i * step + 1}
          width={Math.max(1, Math.min(24, step - 2))}
          y={PAD + (1 - shareWon(week)) * full}
          height={Math.max(2, shareWon(week) * full)}
          opacity={0.35 + (0.65 * week.played) / most}
        >
          <title>
            {week.week}: {recordWords(week)}
          </title>
        </rect>
      ))}
    </svg>
  );
}
