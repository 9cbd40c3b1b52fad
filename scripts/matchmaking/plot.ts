// Draws how waits and rating gaps change with the number of players, as an SVG. All axes are logarithmic.
import type { QueueKind } from "../../src/matchmaking/queues.ts";
import { drawCharts, type LineChart } from "../support/line-charts.ts";
import type { Quantiles, Report } from "./simulate.ts";

export type Reports = Record<QueueKind, Report[]>;

/** What is below 1 is drawn as 1. */
const log = (value: number) => Math.log10(Math.max(1, value));

export function plot(reports: Reports): string {
  const online = reports.ranked.map((report) => report.online);
  const [first, last] = [log(online[0]), log(online.at(-1)!)];
  const x = (players: number) => (log(players) - first) / (last - first);
  const chart = (title: string, quantilesOf: (report: Report) => Quantiles): LineChart => {
    const lines = (["ranked", "casual"] as const).flatMap((kind) =>
      (["p95", "p50"] as const).map((quantile) => ({
        name: `${kind}, ${quantile}`,
        values: reports[kind].map((report) => quantilesOf(report)[quantile]),
      })),
    );
    const highest = Math.max(1, ...lines.flatMap(({ values }) => values.map(log)));
    return {
      title,
      x: online.map((players) => ({ at: x(players), label: shortOf(players) })),
      y: [1, 3, 10, 30, 100, 300, 1000]
        .filter((value) => log(value) <= highest)
        .map((value) => ({ at: log(value) / highest, label: String(value) })),
      about: "players online in one queue",
      lines: lines.map(({ name, values }) => ({
        name,
        points: values.map((value, i) => ({ x: x(online[i]), y: log(value) / highest })),
      })),
    };
  };
  return drawCharts("Simulated matchmaking", [
    chart("Seconds until an opponent is found", ({ wait }) => wait),
    chart("Difference of rating", ({ gap }) => gap),
  ]);
}

const shortOf = (value: number) => (value >= 1000 ? `${value / 1000}k` : String(value));
