// Plots of the simulated economy as one SVG: how much of the cards is owned, and how many Mantibucks come in.
import { drawCharts, type LineChart } from "../support/line-charts.ts";
import type { ProfileReport } from "./simulate.ts";

/** Days of a moving average. */
const SMOOTH = 7;
/** Of either axis. */
const TICKS = [0, 0.25, 0.5, 0.75, 1];

const smooth = (values: readonly number[]): number[] =>
  values.map((_, day) => {
    const part = values.slice(Math.max(0, day - SMOOTH + 1), day + 1);
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });

export function plot(reports: readonly ProfileReport[]): string {
  const chart = (
    title: string,
    unit: (value: number) => string,
    valuesOf: (report: ProfileReport) => number[],
  ): LineChart => {
    const lines = reports.map((report) => ({ name: report.profile, values: valuesOf(report) }));
    const lastDay = lines[0].values.length - 1;
    const highest = Math.max(...lines.flatMap(({ values }) => values));
    return {
      title,
      x: TICKS.map((at) => Math.round(at * lastDay)).map((day) => ({
        at: day / Math.max(1, lastDay),
        label: `day ${day + 1}`,
      })),
      y: TICKS.map((at) => ({ at, label: unit(at * highest) })),
      lines: lines.map(({ name, values }) => ({
        name,
        points: values.map((value, day) => ({ x: day / Math.max(1, lastDay), y: value / highest })),
      })),
    };
  };
  return drawCharts("The simulated economy", [
    chart(
      "Cards of which one is owned",
      (value) => `${Math.round(100 * value)} %`,
      ({ collected }) => collected,
    ),
    chart(
      `Mantibucks gained a day, mean of ${SMOOTH} days`,
      (value) => `${Math.round(value)} ₼`,
      ({ issued }) => smooth(issued),
    ),
  ]);
}
