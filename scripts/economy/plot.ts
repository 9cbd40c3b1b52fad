// Plots of the simulated economy as one SVG: how much of the cards is owned, and how many Mantibucks come in.
import type { ProfileReport } from "./simulate.ts";

const WIDTH = 900;
const HEIGHT = 330;
const LEFT = 70;
const RIGHT = 190;
const TOP = 40;
const BOTTOM = 40;
const COLORS = ["#2f6f4f", "#7fb294", "#1f4e8c", "#7fa6d9", "#a8322a", "#dd9087"];
/** Days of a moving average. */
const SMOOTH = 7;

const smooth = (values: readonly number[]): number[] =>
  values.map((_, day) => {
    const part = values.slice(Math.max(0, day - SMOOTH + 1), day + 1);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });

interface Chart {
  title: string;
  unit: (value: number) => string;
  lines: { name: string; values: number[] }[];
}

export function plot(reports: readonly ProfileReport[]): string {
  const line = (of: (report: ProfileReport) => number[]) =>
    reports.map((report) => ({ name: report.profile, values: of(report) }));
  const charts: Chart[] = [
    {
      title: "Cards of which one is owned",
      unit: (value) => `${Math.round(100 * value)} %`,
      lines: line(({ collected }) => collected),
    },
    {
      title: `Mantibucks gained a day, mean of ${SMOOTH} days`,
      unit: (value) => `${Math.round(value)} ₼`,
      lines: line(({ issued }) => smooth(issued)),
    },
  ];
  const parts = charts.map((chart, n) => `<g transform="translate(0 ${n * HEIGHT})">${draw(chart)}</g>`);
  const height = charts.length * HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="The simulated economy">`,
    "<style>text{font-family:system-ui,sans-serif;fill:#22252b;font-size:12px}.title{font-size:15px;font-weight:650}</style>",
    `<rect width="${WIDTH}" height="${height}" fill="#fbfaf7"/>`,
    ...parts,
    "</svg>\n",
  ].join("\n");
}

function draw({ title, unit, lines }: Chart): string {
  const days = lines[0].values.length;
  const top = Math.max(...lines.flatMap(({ values }) => values));
  const x = (day: number) => LEFT + ((WIDTH - LEFT - RIGHT) * day) / Math.max(1, days - 1);
  const y = (value: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * value) / top;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const at = y(part * top);
    return `<path d="M${LEFT} ${at.toFixed(1)}H${WIDTH - RIGHT}" stroke="#ddd8cc"/><text x="${LEFT - 8}" y="${(at + 4).toFixed(1)}" text-anchor="end">${unit(part * top)}</text>`;
  });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const day = Math.round(part * (days - 1));
    return `<text x="${x(day).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">day ${day + 1}</text>`;
  });
  const curves = lines.map(({ name, values }, n) => {
    const points = values.map((value, day) => `${x(day).toFixed(1)} ${y(value).toFixed(1)}`);
    const label = `<text x="${WIDTH - RIGHT + 34}" y="${TOP + 4 + n * 20}">${name}</text>`;
    const key = `<path d="M${WIDTH - RIGHT + 12} ${TOP + n * 20}h16" stroke="${COLORS[n]}" stroke-width="3"/>`;
    return `<path d="M${points.join("L")}" fill="none" stroke="${COLORS[n]}" stroke-width="1.8"/>${key}${label}`;
  });
  return [`<text x="${LEFT}" y="22" class="title">${title}</text>`, ...grid, ...ticks, ...curves].join("\n");
}
