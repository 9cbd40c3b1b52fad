// A line plot over the seconds of a run, as SVG.

const WIDTH = 900;
const HEIGHT = 220;
const LEFT = 60;
const BOTTOM = 30;
const TOP = 30;
const COLORS = ["#2b5fb8", "#b8482b"];

/** @param series by name: a value for each of `at`, null where there is none */
export function plot(
  title: string,
  unit: string,
  at: number[],
  series: Record<string, (number | null)[]>,
): string {
  const values = Object.values(series)
    .flat()
    .filter((value) => value !== null);
  const top = niceTop(Math.max(0, ...values));
  const end = Math.max(1, at.at(-1) ?? 1);
  const x = (second: number) => LEFT + ((WIDTH - LEFT - 10) * second) / end;
  const y = (value: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  const lines = Object.values(series).map((points, i) => {
    const path = points.flatMap((value, j) =>
      value === null ? [] : [`${x(at[j]).toFixed(1)},${y(value).toFixed(1)}`],
    );
    return `<polyline fill="none" stroke="${COLORS[i]}" stroke-width="1.5" points="${path.join(" ")}"/>`;
  });
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const value = share * top;
    return `<line x1="${LEFT}" x2="${WIDTH - 10}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${Number(value.toPrecision(3))}</text>`;
  });
  const seconds = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<text x="${x(share * end)}" y="${HEIGHT - 8}" text-anchor="middle">${Math.round(share * end)} s</text>`,
  );
  const legend = Object.keys(series).map(
    (name, i) =>
      `<text x="${WIDTH - 10 - 110 * i}" y="16" text-anchor="end" fill="${COLORS[i]}">${name}</text>`,
  );
  return `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" font-size="12" font-family="system-ui, sans-serif" role="img" aria-label="${title}">
<text x="${LEFT}" y="16" font-weight="bold">${title}${unit && ` (${unit})`}</text>
${[...grid, ...seconds, ...legend, ...lines].join("\n")}
</svg></figure>`;
}

/** The next of 1, 2, 5, 10, 20 … */
function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= value) ?? value;
}
