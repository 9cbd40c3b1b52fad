// The script of faults of a run: a list, so that a failing run can be shrunk to the few that matter.
import type { Random } from "./random.ts";

export type Store = "redis" | "database" | "payments";

/** `at` is in milliseconds since the run began, `ms` how long the fault lasts. */
export type Fault =
  /** The process dies in the middle of whatever it does, and another one starts in its place. */
  | { kind: "crash"; at: number; process: number; ms: number }
  /** It stands still, and goes on with what it was about to do. */
  | { kind: "pause"; at: number; process: number; ms: number }
  /** It is shut down in order, and starts again. */
  | { kind: "stop"; at: number; process: number; ms: number }
  /**
   * A store cannot be reached, from one process or, with -1, from any. `before`: nothing is carried out. `after`: it is,
   * but the answer is lost. `hang`: requests are carried out when the fault is over.
   */
  | {
      kind: "away";
      at: number;
      store: Store;
      process: number;
      mode: "before" | "after" | "hang";
      ms: number;
    }
  | { kind: "slow"; at: number; store: Store; ms: number }
  /** Redis goes back to what it held so many milliseconds ago; -1: it is empty. */
  | { kind: "forget"; at: number; backMs: number; ms: 0 }
  /** The clock of a process is set by so many milliseconds. */
  | { kind: "clock"; at: number; process: number; byMs: number; ms: 0 }
  /** A client loses its connection. */
  | { kind: "drop"; at: number; client: number; ms: 0 }
  /** What happens to messages of a client to the server. */
  | {
      kind: "messages";
      at: number;
      client: number;
      what: "lost" | "late" | "double" | "reorder";
      ms: number;
    };

/** Faults begin in this time, in which most matches are played. */
const SPAN_MS = 25_000;

export const PROCESSES = 2;

/** @param clients how many there are, spectators included. */
export function randomFaults(random: Random, clients: number): Fault[] {
  const count = random.pick([0, 1, 2, 3, 4, 6, 9]);
  const faults = Array.from({ length: count }, () => randomFault(random, clients));
  if (random.chance(0.3)) faults.push(...forgottenTakeover(random));
  return faults.sort((a, b) => a.at - b.at);
}

/** A process takes over from another, and then Redis forgets that it has. */
function forgottenTakeover(random: Random): Fault[] {
  const at = random.int(500, 8_000);
  const forgetAfterMs = random.int(500, 3_000);
  const process = random.int(0, PROCESSES - 1);
  const ms = random.int(200, forgetAfterMs);
  return [
    { kind: random.pick(["crash", "pause"]), at, process, ms },
    { kind: "forget", at: at + forgetAfterMs, backMs: forgetAfterMs + random.int(0, 300), ms: 0 },
  ];
}

function randomFault(random: Random, clients: number): Fault {
  const at = random.int(0, SPAN_MS);
  const process = random.int(0, PROCESSES - 1);
  const client = random.int(0, clients - 1);
  const ms = random.pick([random.int(5, 100), random.int(100, 2_000), random.int(2_000, 15_000)]);
  const store = random.pick(["redis", "redis", "redis", "database", "database", "payments"] as const);
  switch (random.int(0, 12)) {
    case 0:
    case 1:
      return { kind: "crash", at, process, ms };
    case 2:
    case 3:
      return { kind: "pause", at, process, ms };
    case 4:
      return { kind: "stop", at, process, ms };
    case 5:
    case 6:
    case 7: {
      const mode = random.pick(["before", "after", "hang"] as const);
      return { kind: "away", at, store, process: random.int(-1, PROCESSES - 1), mode, ms };
    }
    case 8:
      return { kind: "slow", at, store, ms };
    case 9:
      return { kind: "forget", at, backMs: random.pick([-1, 200, 1_000, 5_000]), ms: 0 };
    case 10: {
      const byMs = random.pick([-3_600_000, -5_000, -500, 500, 5_000, 3_600_000]);
      return { kind: "clock", at, process, byMs, ms: 0 };
    }
    case 11:
      return { kind: "drop", at, client, ms: 0 };
    default: {
      const what = random.pick(["lost", "late", "double", "reorder"] as const);
      return { kind: "messages", at, client, what, ms };
    }
  }
}

/** When the last fault is over, in milliseconds since the run began. */
export const endOfFaults = (faults: readonly Fault[]): number =>
  Math.max(0, ...faults.map(({ at, ms }) => at + ms));

/** Whether the database is away, or slow, at some time. */
export const databaseMayBeAway = (faults: readonly Fault[]): boolean =>
  faults.some((fault) => (fault.kind === "away" || fault.kind === "slow") && fault.store === "database");
