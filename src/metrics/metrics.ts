// What this process measures for Prometheus. docs/OPERATIONS.md lists the metrics with what they mean.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Starts a measurement. @returns a function that ends it. */
export interface Timer {
  startTimer(): () => void;
}

/** What is read when Prometheus asks, and not counted before. */
export interface MetricSources {
  /** Unfinished matches that this process plays. */
  matches(): number;
  rooms(): number;
  /** Clients connected to rooms of this process. */
  connections(): number;
  /** Bots' moves that are being computed or wait for a thread. */
  botMoves(): number;
  /** Findings of the latest audit; null before the first. */
  auditFindings(): number | null;
  /** Dependencies at fault, of `database`, `disk` and `redis`. */
  faults(): Promise<string[]>;
}

export type Metrics = ReturnType<typeof createMetrics>;

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const DEPENDENCIES = ["database", "disk", "redis"];

export function createMetrics() {
  const registers = [new Registry()];
  const histogram = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });

  return {
    registry: registers[0],
    requests: histogram("mantimon_http_request_seconds", "Time to answer a request", "endpoint"),
    responses: counter("mantimon_http_responses_total", "Answers to requests", "endpoint", "status"),
    problems: counter("mantimon_problems_total", "Requests refused or failed", "code"),
    limited: counter("mantimon_limit_hits_total", "Requests and messages over a limit", "limit"),
    action: histogram(
      "mantimon_action_seconds",
      "From a player's action to its reply: checked, written, shown",
    ),
    append: histogram("mantimon_log_append_seconds", "Time to write an action to the match's log"),
    sentBytes: counter("mantimon_socket_sent_bytes_total", "Bytes of patches, events and replies to clients"),

    retired: counter("mantimon_retention_deleted_total", "What was deleted because it was too old", "kind"),
    retentionRun: new Gauge({
      name: "mantimon_retention_last_run_seconds",
      help: "When old things were last deleted, in seconds since 1970; 0 before the first time",
      registers,
    }),

    watch(sources: MetricSources): void {
      gauge("mantimon_matches", "Unfinished matches that this process plays", sources.matches);
      gauge("mantimon_rooms", "Rooms of this process", sources.rooms);
      gauge("mantimon_connections", "Clients connected to rooms of this process", sources.connections);
      gauge("mantimon_bot_moves", "Moves of bots that are computed or wait", sources.botMoves);
      // NaN is how Prometheus shows a value that is not known.
      gauge(
        "mantimon_audit_findings",
        "Findings of the latest audit of the economy",
        () => sources.auditFindings() ?? Number.NaN,
      );
      new Gauge({
        name: "mantimon_dependency_up",
        help: "1 if the dependency answers and can be written to, else 0",
        labelNames: ["dependency"],
        registers,
        async collect() {
          const faults = await sources.faults();
          for (const dependency of DEPENDENCIES)
            this.set({ dependency }, faults.includes(dependency) ? 0 : 1);
        },
      });
    },
  };
}

/**
 * Memory, processor time, event-loop delay and garbage collection of the process. They are measured for as long as the
 * process lives, so only a program calls this, never a test that starts several servers.
 */
export function measureProcess({ registry }: Metrics): void {
  collectDefaultMetrics({ register: registry });
}
