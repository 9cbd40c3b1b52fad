// Win rates as bars, one for each group; the numbers stand beside them.
import { formatPercent, t } from "../text/index.ts";

export interface Count {
  played: number;
  won: number;
  drawn: number;
}

export const recordWords = ({ played, won, drawn }: Count) =>
  t("statistics.record", { won, drawn, lost: played - won - drawn });

export const shareWon = ({ played, won, drawn }: Count) => (played === 0 ? 0 : (won + drawn / 2) / played);

interface BarsProps {
  title: string;
  rows: readonly (Count & { key: string; label: string })[];
}

export function Bars({ title, rows }: BarsProps) {
  if (rows.length === 0) return null;
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul className="bars">
        {rows.map((row) => (
          <li key={row.key}>
            <span className="bars__label">
              <strong>{row.label}</strong> <small>{t("statistics.played", { count: row.played })}</small>
            </span>
            <meter className="bars__bar" min={0} max={1} value={shareWon(row)} aria-label={row.label} />
            <span className="bars__share" title={recordWords(row)}>
              {formatPercent(shareWon(row), 0)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
