// The report of a load run: as text, and as one HTML page with plots that needs nothing else.
import { plot } from "./plot.ts";
import { type ServerSample, serverPercentile } from "./server-metrics.ts";
import { durationCount, percentile, type Tally } from "./tally.ts";

/** What is known each second. */
export interface Second {
  /** Seconds since the start. */
  at: number;
  live: number;
  spectators: number;
  actions: number;
  /** Of the actions of this second, in milliseconds; null without any. */
  p50: number | null;
  p99: number | null;
  errors: number;
  server: ServerSample | null;
  /** In the Redis of a server of its own. */
  redisKeys: number | null;
}

export interface LoadRun {
  command: string;
  startedAt: string;
  machine: string;
  note: string;
  options: Record<string, unknown>;
  /** The time in which the players come. Arriving costs more than playing, so what playing costs is measured afterwards. */
  rampSeconds: number;
  seconds: Second[];
  total: Tally;
  /** What happened after the ramp. */
  steady: Tally;
  /** Of the generator itself. */
  clientCpuSeconds: number;
  durationSeconds: number;
}

interface Line {
  name: string;
  value: string;
}

const DURATIONS: Record<string, string> = {
  join: "joining a match",
  drop: "coming back after a lost connection",
  reload: "coming back after a reload",
  interruption: "interruption by the server",
};
/** Counts that are no errors. */
const HARMLESS = ["matches played", "events"];

const ms = (value: number) => (Number.isNaN(value) ? "–" : `${value.toFixed(value < 10 ? 1 : 0)} ms`);
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

export const errorsOf = (tally: Tally): [string, number][] =>
  Object.entries(tally.counts).filter(([name]) => !HARMLESS.includes(name));

function linesOf(run: LoadRun): Line[] {
  const { total, steady, seconds, durationSeconds, rampSeconds } = run;
  const lines: Line[] = [
    { name: "duration", value: `${durationSeconds.toFixed(0)} s` },
    { name: "live matches, most", value: String(Math.max(0, ...seconds.map(({ live }) => live))) },
    { name: "matches played to their end", value: String(total.counts["matches played"] ?? 0) },
    { name: "actions", value: String(durationCount(total, "action")) },
    {
      name: "actions a second, all present",
      value: (durationCount(steady, "action") / (durationSeconds - rampSeconds)).toFixed(1),
    },
  ];
  lines.push(...durationLine("action to reply, all present", "action", steady));
  for (const [name, title] of Object.entries(DURATIONS)) lines.push(...durationLine(title, name, total));
  lines.push(...serverLines(run));
  lines.push({ name: "processor of the generator", value: `${run.clientCpuSeconds.toFixed(0)} s` });
  const errors = errorsOf(total);
  if (errors.length === 0) lines.push({ name: "errors", value: "none" });
  for (const [name, n] of errors) lines.push({ name, value: String(n) });
  return lines;
}

function durationLine(title: string, name: string, tally: Tally): Line[] {
  const count = durationCount(tally, name);
  if (count === 0) return [];
  const shares = [0.5, 0.9, 0.99].map((share) => `p${share * 100} ${ms(percentile(tally, name, share))}`);
  return [{ name: `${title} (${count})`, value: `${shares.join(", ")}, longest ${ms(tally.longest[name])}` }];
}

function serverLines({ seconds, rampSeconds }: LoadRun): Line[] {
  const all = seconds.flatMap(({ at, server }) => (server ? [{ at, server }] : []));
  const samples = all.filter(({ at }) => at >= rampSeconds);
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || first === last) return [];
  const spent = last.at - first.at;
  const between = (read: (sample: ServerSample) => number) => read(last.server) - read(first.server);
  const actions = between(({ actions: n }) => n);
  return [
    { name: "server: processes", value: String(last.server.processes) },
    {
      name: "server: memory at the start, all present, most, last",
      value: [
        all[0].server.memory,
        first.server.memory,
        Math.max(...samples.map(({ server }) => server.memory)),
        last.server.memory,
      ]
        .map(mb)
        .join(", "),
    },
    ...growthLines(seconds, rampSeconds),
    {
      name: "server: cores used on average, all present",
      value: (between(({ cpuSeconds }) => cpuSeconds) / spent).toFixed(2),
    },
    {
      name: "server: processor time an action, all included",
      value: ms((1000 * between(({ cpuSeconds }) => cpuSeconds)) / actions),
    },
    {
      name: "server: bytes sent an action",
      value: (between(({ sentBytes }) => sentBytes) / actions).toFixed(0),
    },
    {
      name: "server: time of an action (upper bound of the bucket)",
      value: [0.5, 0.99]
        .map((share) => `p${share * 100} ${ms(serverPercentile(first.server, last.server, share))}`)
        .join(", "),
    },
    {
      name: "server: event-loop delay p99, worst second",
      value: ms(Math.max(...samples.map(({ server }) => server.eventLoopP99Ms))),
    },
  ];
}

/** What must not grow while the same number of players is present. */
function growthLines(seconds: Second[], rampSeconds: number): Line[] {
  const read: Record<string, (second: Second) => number | null | undefined> = {
    "open files": ({ server }) => server?.openFiles,
    handles: ({ server }) => server?.handles,
    "Redis keys": ({ redisKeys }) => redisKeys,
  };
  return Object.entries(read).flatMap(([what, of]) => {
    const values = seconds.flatMap((second) => (second.at >= rampSeconds ? (of(second) ?? []) : []));
    if (values.length === 0) return [];
    const value = [values[0], Math.max(...values), values.at(-1)].join(", ");
    return [{ name: `server: ${what}, all present, most, last`, value }];
  });
}

export function textReport(run: LoadRun): string {
  const lines = linesOf(run);
  const width = Math.max(...lines.map(({ name }) => name.length));
  const head = [`$ ${run.command}`, `${run.startedAt}, ${run.machine}`, run.note].filter(Boolean);
  return [...head, "", ...lines.map(({ name, value }) => `${name.padEnd(width)}  ${value}`), ""].join("\n");
}

export function htmlReport(run: LoadRun): string {
  const { seconds } = run;
  const at = seconds.map((second) => second.at);
  const server = (read: (sample: ServerSample) => number) =>
    seconds.map(({ server: sample }) => (sample ? read(sample) : null));
  const plots = [
    plot("Live matches", "", at, {
      matches: seconds.map(({ live }) => live),
      spectators: seconds.map((s) => s.spectators),
    }),
    plot("Actions a second", "", at, { actions: seconds.map(({ actions }) => actions) }),
    plot("Action to reply", "ms", at, {
      p50: seconds.map(({ p50 }) => p50),
      p99: seconds.map(({ p99 }) => p99),
    }),
    plot("Errors a second", "", at, { errors: seconds.map(({ errors }) => errors) }),
    plot("Memory of the server", "MB", at, { resident: server(({ memory }) => memory / 1e6) }),
    plot("Event-loop delay, p99", "ms", at, { delay: server(({ eventLoopP99Ms }) => eventLoopP99Ms) }),
    plot("Connections of the server", "", at, { connections: server(({ connections }) => connections) }),
  ];
  const rows = linesOf(run).map(
    ({ name, value }) => `<tr><th>${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Load run of ${escapeHtml(run.startedAt)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #1c1c22; }
table { border-collapse: collapse; } th, td { text-align: left; padding: 0.2rem 1rem 0.2rem 0; border-bottom: 1px solid #ddd; font-weight: normal; }
td { font-variant-numeric: tabular-nums; } code { background: #f1f1f4; padding: 0.1rem 0.3rem; }
svg { width: 100%; height: auto; } figure { margin: 1.5rem 0; }
</style></head><body>
<h1>Load run</h1>
<p><code>${escapeHtml(run.command)}</code><br>${escapeHtml(run.startedAt)}, ${escapeHtml(run.machine)}. ${escapeHtml(run.note)}</p>
<table>${rows.join("\n")}</table>
${plots.join("\n")}
</body></html>
`;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
