// What this process measures for Prometheus. docs/OPERATIONS.md lists the metrics with what they mean.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { type MetricSources, watchSources } from "./sources.ts";

/** Starts a measurement. @returns a function that ends it. */
export interface Timer {
  startTimer(): () => void;
}

/** Counts what was refused or failed, by problem code. */
export interface ProblemCounter {
  inc(labels: { code: string }): void;
}

export type Metrics = ReturnType<typeof createMetrics>;

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export function createMetrics() {
  const registers = [new Registry()];
  const histogram = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Counter({ name, help, labelNames, registers });
  const problems = counter(
    "mantimon_problems_total",
    "Requests refused or failed, and bugs in rooms",
    "code",
  );
  // From the start: Prometheus counts an increase only where there was a value before.
  problems.inc({ code: "internal" }, 0);
  return {
    registry: registers[0],
    requests: histogram("mantimon_http_request_seconds", "Time to answer a request", "endpoint"),
    responses: counter("mantimon_http_responses_total", "Answers to requests", "endpoint", "status"),
    problems,
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
      help: "When all old things were last deleted, or the process started, in seconds since 1970",
      registers,
    }),

    watch: (sources: MetricSources) => watchSources(registers, sources),
  };
}

/**
 * Memory, processor time, event-loop delay and garbage collection of the process. They are measured for as long as the
 * process lives, so only a program calls this, never a test that starts several servers.
 */
export function measureProcess({ registry }: Metrics): void {
  collectDefaultMetrics({ register: registry });
}
