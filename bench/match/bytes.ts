// Counts the bytes that an action sends, including the WebSocket frames, in matches that are played to their end.

import { mean, median, quantile } from "../statistics.ts";
import type { Row } from "../table.ts";
import { startProcess } from "./child.ts";
import type { Bytes, Sample } from "./commands.ts";
import { leave, openMatches, playOn, watch } from "./players.ts";
import { verify } from "./verify.ts";

const MATCHES = 40;
const MAX_ACTIONS = 1000;

export async function benchBytes(): Promise<Row[]> {
  const server = await startProcess("server.ts", {});
  try {
    const tables = await openMatches(server.url, "match", MATCHES);
    for (const { id } of tables) await watch(server.url, id, 1);
    await server.ask("startMeasuring");
    await playOn(tables, MAX_ACTIONS, 1);
    const { samples } = await server.ask("stopMeasuring");
    const checksum = await verify(server, tables);
    await leave(tables);
    return [
      ...rowsOf("the player who acts", samples, ({ actor }) => actor),
      ...rowsOf("the other player", samples, ({ opponent }) => opponent),
      ...rowsOf("a spectator", samples, ({ spectator }) => spectator!),
      { name: `actions of ${MATCHES} whole matches`, value: samples.length, unit: "" },
      { name: "checksum of the games", value: checksum, unit: "" },
    ];
  } finally {
    await server.kill();
  }
}

function rowsOf(who: string, samples: Sample[], of: (sample: Sample) => Bytes): Row[] {
  const all = samples.map(of);
  const sums = all.map(({ patch, events, reply }) => patch + events + reply);
  const kinds = (["patch", "events", "reply"] as const).filter((kind) =>
    all.some((bytes) => bytes[kind] > 0),
  );
  const row = (name: string, value: number, target?: string): Row => ({ name, value, unit: "B", target });
  return [
    row(`to ${who}, median`, median(sums), "<= 250"),
    row(`to ${who}, mean`, mean(sums)),
    row(`to ${who}, p99`, quantile(sums, 0.99)),
    ...kinds.map((kind) => row(`to ${who}, ${kind}, median`, median(all.map((bytes) => bytes[kind])))),
  ];
}
