// The round trip of an action, from the request to the reply, with many matches that are played without
// a pause, and the same in bare rooms. Both run in turn in the same process, several times.

import { mean, median, quantile } from "../statistics.ts";
import type { Row } from "../table.ts";
import { type ServerProcess, startProcess } from "./child.ts";
import { leave, openMatches, playOn } from "./players.ts";
import { verify } from "./verify.ts";

const TABLES = 200;
const WARM_UP = 6;
const ACTIONS = 25;
const REPEATS = 3;

type Kind = "match" | "bare";
interface Trip {
  median: number;
  p99: number;
  /** One match at a time, without waiting for others. */
  alone: number;
  /** Milliseconds of the server's processor time for one action. */
  processor: number;
  /** Bytes of a player's patch, events and reply. */
  bytes: number;
}

export async function benchRoundTrip(): Promise<Row[]> {
  const server = await startProcess("server.ts", {});
  const trips: Record<Kind, Trip[]> = { match: [], bare: [] };
  try {
    for (let i = 0; i < REPEATS; i++) {
      for (const kind of ["bare", "match"] as const) trips[kind].push(await measure(server, kind));
    }
  } finally {
    await server.kill();
  }
  const of = (kind: Kind, field: keyof Trip) => median(trips[kind].map((trip) => trip[field]));
  const ratio = (field: keyof Trip) =>
    median(trips.match.map((trip, i) => trip[field] / trips.bare[i][field]));
  const rows = (name: string, field: keyof Trip, unit: string, target?: string): Row[] => [
    { name: `${name}, match`, value: of("match", field), unit },
    { name: `${name}, bare room`, value: of("bare", field), unit },
    { name: `${name}, match by bare room`, value: ratio(field), unit: "", target },
  ];
  return [
    ...rows(`${TABLES} tables without a pause, median`, "median", "ms", "<= 1.5"),
    ...rows(`${TABLES} tables without a pause, p99`, "p99", "ms"),
    ...rows("one table at a time, median", "alone", "ms"),
    ...rows("the server's processor time for an action, mean", "processor", "ms"),
    ...rows("bytes to a player who acts, mean", "bytes", "B"),
  ];
}

async function measure(server: ServerProcess, kind: Kind): Promise<Trip> {
  const tables = await openMatches(server.url, kind, TABLES);
  await playOn(tables, WARM_UP);
  const together = await playOn(tables, ACTIONS);
  await server.ask("startMeasuring");
  const alone = await playOn(tables, WARM_UP, 1);
  const { samples, processor } = await server.ask("stopMeasuring");
  if (kind === "match") await verify(server, tables);
  await leave(tables);
  await server.ask("clear");
  return {
    median: median(together),
    p99: quantile(together, 0.99),
    alone: median(alone),
    processor,
    bytes: mean(samples.map(({ actor }) => actor.patch + actor.events + actor.reply)),
  };
}
