// Draws how waits and rating gaps change with the number of players, as an SVG.
import type { QueueKind } from "../../src/matchmaking/queues.ts";
import type { Quantiles, Report } from "./simulate.ts";

export type Reports = Record<QueueKind, Report[]>;

const WIDTH = 760;
const HEIGHT = 300;
const LEFT = 64;
const RIGHT = 150;
const TOP = 42;
const BOTTOM = 40;
const COLORS = ["#b4541e", "#e0a96d", "#1f6f6b", "#7fb8b2"];

interface Line {
  name: string;
  values: number[];
}

export function plot(reports: Reports): string {
  const online = reports.ranked.map((report) => report.online);
  const linesOf = (of: (report: Report) => Quantiles): Line[] =>
    (["ranked", "casual"] as const).flatMap((kind) =>
      (["p95", "p50"] as const).map((quantile) => ({
        name: `${kind}, ${quantile}`,
        values: reports[kind].map((report) => of(report)[quantile]),
      })),
    );
  const charts = [
    draw(
      "Seconds until an opponent is found",
      online,
      linesOf(({ wait }) => wait),
    ),
    draw(
      "Difference of rating",
      online,
      linesOf(({ gap }) => gap),
    ),
  ];
  const height = charts.length * HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Simulated matchmaking">`,
    "<style>text{font-family:system-ui,sans-serif;fill:#22252b;font-size:12px}.title{font-size:15px;font-weight:650}</style>",
    `<rect width="${WIDTH}" height="${height}" fill="#fbfaf7"/>`,
    ...charts.map((chart, n) => `<g transform="translate(0 ${n * HEIGHT})">${chart}</g>`),
    "</svg>\n",
  ].join("\n");
}

/** Both axes are logarithmic; what is below 1 is drawn as 1. */
function draw(title: string, online: readonly number[], lines: readonly Line[]): string {
  const log = (value: number) => Math.log10(Math.max(1, value));
  const [first, last] = [log(online[0]), log(online.at(-1)!)];
  const top = Math.max(1, ...lines.flatMap(({ values }) => values.map(log)));
  const x = (value: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (log(value) - first)) / (last - first);
  const y = (value: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * log(value)) / top;
  const grid = [1, 3, 10, 30, 100, 300, 1000]
    .filter((value) => log(value) <= top)
    .map(
      (value) =>
        `<path d="M${LEFT} ${y(value).toFixed(1)}H${WIDTH - RIGHT}" stroke="#ddd8cc"/><text x="${LEFT - 8}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${value}</text>`,
    );
  const ticks = online.map(
    (value) =>
      `<text x="${x(value).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${shortOf(value)}</text>`,
  );
  const curves = lines.map(({ name, values }, n) => {
    const points = values.map((value, i) => `${x(online[i]).toFixed(1)} ${y(value).toFixed(1)}`);
    const key = `<path d="M${WIDTH - RIGHT + 12} ${TOP + n * 20}h16" stroke="${COLORS[n]}" stroke-width="3"/>`;
    const label = `<text x="${WIDTH - RIGHT + 34}" y="${TOP + 4 + n * 20}">${name}</text>`;
    return `<path d="M${points.join("L")}" fill="none" stroke="${COLORS[n]}" stroke-width="1.8"/>${key}${label}`;
  });
  const axis = `<text x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end">players online in one queue</text>`;
  return [`<text x="${LEFT}" y="22" class="title">${title}</text>`, ...grid, ...ticks, axis, ...curves].join(
    "\n",
  );
}

const shortOf = (value: number) => (value >= 1000 ? `${value / 1000}k` : String(value));
