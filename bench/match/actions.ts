// The time of an action inside the server, with many live matches in one process.

import { median, quantile } from "../statistics.ts";
import type { Row } from "../table.ts";
import { startProcess } from "./child.ts";
import { goRound, leave, openMatches } from "./players.ts";
import { verify } from "./verify.ts";

const MATCHES = 500;
/** Actions of each match: the first of them are not counted. */
const WARM_UP = 6;
const ROUNDS = 24;
const AT_A_TIME = 4;

export async function benchActions(store: Record<string, string>): Promise<Row[]> {
  const server = await startProcess("server.ts", store);
  try {
    const tables = await openMatches(server.url, "match", MATCHES);
    await goRound(tables, WARM_UP, AT_A_TIME);
    await server.ask("startMeasuring");
    await goRound(tables, ROUNDS, AT_A_TIME);
    const { samples, processor } = await server.ask("stopMeasuring");
    const checksum = await verify(server, tables);
    await leave(tables);
    const sent = samples.map((sample) => sample.sent);
    const append = samples.map((sample) => sample.append);
    const rest = samples.map((sample) => sample.sent - sample.append);
    const ms = (name: string, value: number, target?: string): Row => ({ name, value, unit: "ms", target });
    return [
      ms("act received to patches sent, median", median(sent), "<= 0.5 ms in memory"),
      ms("act received to patches sent, p99", quantile(sent, 0.99), "<= 5 ms in memory"),
      ms("of this, the append to the log, median", median(append)),
      ms("of this, the append to the log, p99", quantile(append, 0.99)),
      ms("the rest, median", median(rest), "<= 0.5 ms"),
      ms("the rest, p99", quantile(rest, 0.99), "<= 5 ms"),
      ms("processor time of the process for an action, mean", processor),
      ms("of the rest, encoding, median", median(samples.map(({ encoding }) => encoding))),
      ms("of the rest, sending, median", median(samples.map(({ sending }) => sending))),
      { name: `actions measured, in ${MATCHES} live matches`, value: samples.length, unit: "" },
      { name: "checksum of the games", value: checksum, unit: "" },
    ];
  } finally {
    await server.kill();
  }
}
