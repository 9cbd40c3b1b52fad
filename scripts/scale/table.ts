// The table of docs/SCALE.md.
import type { Needs } from "./model.ts";

const whole = (value: number) => Math.ceil(value).toLocaleString("en");

const ROWS: [string, (needs: Needs) => string][] = [
  ["live matches", ({ matches }) => whole(matches)],
  ["actions a second", ({ actionsPerSecond }) => whole(actionsPerSecond)],
  ["server processes, a core each", ({ processes }) => whole(processes)],
  ["Redis, by commands alone", ({ redis }) => whole(redis)],
  ["rows a second into PostgreSQL", ({ rowsPerSecond }) => whole(rowsPerSecond)],
  ["PostgreSQL for writes", ({ postgres }) => whole(postgres)],
  ["replays a day, GB before compression", ({ replayGigabytesPerDay }) => whole(replayGigabytesPerDay)],
  ["to players, Mbit/s", ({ megabitsPerSecond }) => whole(megabitsPerSecond)],
];

export function tableOf(columns: Needs[]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["players online", ...columns.map(({ players }) => whole(players))]),
    line(["---", ...columns.map(() => "---:")]),
    ...ROWS.map(([name, read]) => line([name, ...columns.map(read)])),
  ].join("\n");
}
