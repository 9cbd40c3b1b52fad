// The memory of a live match: how much the server process grows by many matches with two clients each, after a garbage
// collection. Bare rooms are measured in the same way, in a process of their own.

import { median } from "../statistics.ts";
import type { Row } from "../table.ts";
import { startProcess } from "./child.ts";
import type { Memory } from "./commands.ts";
import { leave, openMatches, playOn } from "./players.ts";

const MATCHES = 400;
/** Resident memory changes in large steps. */
const REPEATS = 3;
/** Rooms created before measuring, so that one-time allocations do not count. */
const WARM_UP = 50;
const ACTIONS = 30;
const AT_A_TIME = 20;
const MB = 1024 * 1024;

export async function benchMemory(): Promise<Row[]> {
  const match = await weighOften("match");
  const bare = await weighOften("bare");
  const row = (name: string, bytes: number, target?: string): Row => ({
    name,
    value: bytes / MB,
    unit: "MB",
    target,
  });
  return [
    row(`resident for a live match after ${ACTIONS} actions`, match.resident, "<= 0.35 MB"),
    row("used of it: heap, buffers", match.used),
    row("resident for a bare room", bare.resident),
    row("used of it: heap, buffers", bare.used),
  ];
}

async function weighOften(kind: "match" | "bare"): Promise<Memory> {
  const weights: Memory[] = [];
  for (let i = 0; i < REPEATS; i++) weights.push(await weigh(kind));
  const of = (field: keyof Memory) => median(weights.map((weight) => weight[field]));
  return { resident: of("resident"), used: of("used") };
}

async function weigh(kind: "match" | "bare"): Promise<Memory> {
  const server = await startProcess("server.ts", {});
  try {
    const warmUp = await openMatches(server.url, kind, WARM_UP);
    await playOn(warmUp, ACTIONS, AT_A_TIME);
    await leave(warmUp);
    await server.ask("clear");
    const before = await server.ask("memory");
    const tables = await openMatches(server.url, kind, MATCHES);
    await playOn(tables, ACTIONS, AT_A_TIME);
    const after = await server.ask("memory");
    await leave(tables);
    return {
      resident: (after.resident - before.resident) / MATCHES,
      used: (after.used - before.used) / MATCHES,
    };
  } finally {
    await server.kill();
  }
}
