// npm run load -- [--matches N] [--minutes M] [--spectators S] [--churn P] [--queued P] [--pace human|full]
//   [--workers W] [--processes N] [--url ADDRESS] [--metrics ADDRESS,…] [--out FOLDER/NAME] [--note TEXT]
//   [--profile FOLDER]
// Puts a server under load: SDK clients in worker processes play whole matches with legal moves, while some find each
// other in a queue, spectators come and go, connections get lost and pages are loaded again. Without --url it starts a
// server of its own, on a new PostgreSQL and Redis, with limits that do not count: of one process or several, among which
// the workers are divided. With --profile it writes the CPU profile of each process into the folder.
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { Redis } from "ioredis";
import { writeFileSafely } from "./files/write-file.mjs";
import { startLoadServer } from "./load/own-server.ts";
import { errorsOf, htmlReport, type LoadRun, type Second, textReport } from "./load/report.ts";
import { sampleServers } from "./load/server-metrics.ts";
import { addTally, durationCount, newTally, percentile, type Tally } from "./load/tally.ts";
import type { WorkerNews } from "./load/worker.ts";

const HUMAN_THINK_MS = 3_000;
/** Answering takes the server some milliseconds, in which the players wait. */
const SAMPLE_EVERY_S = 5;
const OPTIONS = {
  matches: { type: "string", default: "50" },
  minutes: { type: "string", default: "1" },
  spectators: { type: "string", default: "0" },
  churn: { type: "string", default: "0" },
  queued: { type: "string", default: "10" },
  pace: { type: "string", default: "human" },
  workers: { type: "string", default: "1" },
  processes: { type: "string", default: "1" },
  ramp: { type: "string" },
  url: { type: "string" },
  metrics: { type: "string" },
  out: { type: "string" },
  note: { type: "string", default: "" },
  profile: { type: "string" },
} as const;

function readArguments() {
  const { values } = parseArgs({ options: OPTIONS });
  const number = (name: keyof typeof values, min: number, max: number) => {
    const value = Number(values[name]);
    if (Number.isFinite(value) && value >= min && value <= max) return value;
    throw new Error(`--${name} is "${values[name]}": it must be a number from ${min} to ${max}.`);
  };
  if (values.pace !== "human" && values.pace !== "full")
    throw new Error(`--pace is "${values.pace}": it must be human or full.`);
  const matches = number("matches", 0, 100_000);
  return {
    ...values,
    matches,
    minutes: number("minutes", 0.05, 1_440),
    spectators: number("spectators", 0, 100_000),
    churn: number("churn", 0, 1_000),
    queued: number("queued", 0, 100),
    workers: number("workers", 1, 64),
    processes: number("processes", 1, 64),
    // A crowd that comes all at once would measure its arrival.
    rampSeconds: values.ramp === undefined ? Math.max(1, matches / 40) : number("ramp", 0, 3_600),
    thinkMs: values.pace === "human" ? HUMAN_THINK_MS : 0,
  };
}

type Arguments = ReturnType<typeof readArguments>;

/** The workers, and what they have told since the last look. */
class Workers {
  readonly #children: ChildProcess[] = [];
  #tally = newTally();
  readonly #news = new Map<ChildProcess, WorkerNews>();

  /** @param urls of the servers, among which the workers are divided */
  start(args: Arguments, urls: string[]): void {
    const { matches, spectators, workers } = args;
    for (let i = 0; i < workers; i++) {
      const share = (total: number) =>
        Math.floor((total * (i + 1)) / workers) - Math.floor((total * i) / workers);
      const child = fork(join(import.meta.dirname, "load/worker.ts"), {
        execArgv: ["--disable-warning=ExperimentalWarning"],
      });
      child.on("message", (news: WorkerNews) => {
        addTally(this.#tally, news.tally);
        this.#news.set(child, news);
      });
      child.send({
        url: urls[i % urls.length],
        matches: share(matches),
        spectators: share(spectators),
        queued: args.queued / 100,
        pace: { thinkMs: args.thinkMs, churn: args.churn },
        rampMs: args.rampSeconds * 1_000,
        seed: `load ${i}`,
      });
      this.#children.push(child);
    }
  }

  take(): { tally: Tally; live: number; spectators: number; cpuSeconds: number } {
    const tally = this.#tally;
    this.#tally = newTally();
    const sum = (read: (news: WorkerNews) => number) =>
      [...this.#news.values()].reduce((total, news) => total + read(news), 0);
    return {
      tally,
      live: sum(({ live }) => live),
      spectators: sum(({ spectators }) => spectators),
      cpuSeconds: sum(({ cpuMs }) => cpuMs) / 1_000,
    };
  }

  stop(): void {
    for (const child of this.#children) child.kill("SIGTERM");
  }
}

async function main(): Promise<void> {
  const args = readArguments();
  const { processes, profile: profileFolder } = args;
  // At SIGINT the run ends early, with its report.
  const signals = ["SIGTERM", "SIGHUP"];
  const own = args.url ? null : await startLoadServer({ processes, profileFolder, signals });
  const redis = own && new Redis(own.redisUrl);
  const urls = own?.urls ?? [args.url!];
  const metrics = args.metrics?.split(",") ?? urls;
  const key = own?.serviceKey ?? process.env.SERVICE_KEY ?? "";
  try {
    const run = await measure(args, urls, { metrics, key, redis });
    console.log(`\n${textReport(run)}`);
    if (args.out) write(args.out, run);
  } finally {
    redis?.disconnect();
    await own?.stop();
  }
}

interface Sources {
  /** Addresses with metrics, and the key to them. */
  metrics: string[];
  key: string;
  redis: Redis | null;
}

async function measure(args: Arguments, urls: string[], { metrics, key, redis }: Sources): Promise<LoadRun> {
  const workers = new Workers();
  const total = newTally();
  const steady = newTally();
  const seconds: Second[] = [];
  const startedAt = new Date();
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  let clientCpuSeconds = 0;
  let interrupted = false;
  process.once("SIGINT", () => {
    interrupted = true;
  });
  workers.start(args, urls);
  while (elapsed() < args.minutes * 60 && !interrupted) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const { tally, live, spectators, cpuSeconds } = workers.take();
    const isSampled = seconds.length % SAMPLE_EVERY_S === 0;
    const server = isSampled ? await sampleServers(metrics, key) : null;
    addTally(total, tally);
    if (elapsed() > args.rampSeconds) addTally(steady, tally);
    clientCpuSeconds = cpuSeconds;
    const known = (value: number) => (Number.isNaN(value) ? null : value);
    const second: Second = {
      at: elapsed(),
      live,
      spectators,
      actions: durationCount(tally, "action"),
      p50: known(percentile(tally, "action", 0.5)),
      p99: known(percentile(tally, "action", 0.99)),
      errors: errorsOf(tally).reduce((sum, [, n]) => sum + n, 0),
      server,
      redisKeys: isSampled && redis ? await redis.dbsize() : null,
    };
    seconds.push(second);
    report(second, seconds, total);
  }
  const durationSeconds = elapsed();
  workers.stop();
  return {
    command: `npm run load -- ${process.argv.slice(2).join(" ")}`,
    startedAt: startedAt.toISOString(),
    machine: `${availableParallelism()} cores of ${cpus()[0]?.model ?? "an unknown processor"}, Node ${process.version}, generator on the same machine`,
    note: args.note,
    options: args,
    rampSeconds: args.rampSeconds,
    seconds,
    total,
    steady,
    clientCpuSeconds,
    durationSeconds,
  };
}

/** One line, which is written over where there is a terminal. */
function report(
  { at, live, spectators, actions, p50, p99 }: Second,
  seconds: readonly Second[],
  total: Tally,
): void {
  const ms = (value: number | null) => (value === null ? "–" : `${value.toFixed(0)} ms`);
  const errors = errorsOf(total).reduce((sum, [, n]) => sum + n, 0);
  const server = seconds.findLast((second) => second.server)?.server;
  const memory = server ? `, server ${(server.memory / 1e6).toFixed(0)} MB` : "";
  const line = `${at.toFixed(0)} s: ${live} matches, ${spectators} spectators, ${actions} actions/s, p50 ${ms(p50)}, p99 ${ms(p99)}, ${errors} errors${memory}`;
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${line}`);
  else if (Math.round(at) % 10 === 0) console.log(line);
}

function write(out: string, run: LoadRun): void {
  mkdirSync(dirname(out), { recursive: true });
  writeFileSafely(`${out}.txt`, textReport(run));
  writeFileSafely(
    `${out}.json`,
    `${JSON.stringify(run, (name, value) => (name === "actionBuckets" ? undefined : value))}\n`,
  );
  writeFileSafely(`${out}.html`, htmlReport(run));
  console.log(`Written: ${out}.txt, ${out}.json and ${out}.html`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
