// What is read when Prometheus asks, and not counted before.
import { Gauge, type Registry } from "prom-client";
import { inTime } from "../in-time.ts";
import type { QueueNews } from "../matchmaking/endpoints.ts";

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
  /** The queues of the whole cluster. */
  queues(): Promise<QueueNews[]>;
}

const DEPENDENCIES = ["database", "disk", "redis"];
/** Milliseconds after which the queues are left out: while Redis is away, they are not known until it is back. */
const QUEUES_TIMEOUT_MS = 2_000;

export function watchSources(registers: Registry[], sources: MetricSources): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  const queueGauge = (name: string, help: string, read: (queue: QueueNews) => number) =>
    new Gauge({
      name,
      help: `${help}. Each process of a cluster tells the same: take the max, not the sum`,
      labelNames: ["queue"],
      registers,
      async collect() {
        const queues = await inTime(sources.queues(), QUEUES_TIMEOUT_MS, () => []).catch(() => []);
        this.reset();
        for (const queue of queues) this.set({ queue: queue.id }, read(queue));
      },
    });

  gauge("mantimon_matches", "Unfinished matches that this process plays", sources.matches);
  gauge("mantimon_rooms", "Rooms of this process", sources.rooms);
  gauge("mantimon_connections", "Clients connected to rooms of this process", sources.connections);
  gauge("mantimon_bot_moves", "Moves of bots that are computed or wait", sources.botMoves);
  queueGauge("mantimon_queue_waiting", "Players who search for an opponent", ({ waiting }) => waiting);
  // NaN is how Prometheus shows a value that is not known.
  queueGauge(
    "mantimon_queue_wait_seconds",
    "Time that half of the searches of the last hour took",
    ({ expectedWait }) => expectedWait ?? Number.NaN,
  );
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
      for (const dependency of DEPENDENCIES) this.set({ dependency }, faults.includes(dependency) ? 0 : 1);
    },
  });
}
