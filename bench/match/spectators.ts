// The cost of an action with a growing number of spectators, who have to share one encoding: all are sent
// the same buffer.
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { median } from "../statistics.ts";
import type { Row } from "../table.ts";
import { startProcess } from "./child.ts";
import { type Connection, leave, openMatches, playOn, watch } from "./players.ts";
import { verify } from "./verify.ts";

const CROWDS = [0, 1, 500];
/** Matches for each number of spectators, so that a short match has little weight. */
const MATCHES = 5;
const WARM_UP = 10;
const ACTIONS = 40;
/** Milliseconds within which everything that was sent arrives. */
const QUIET = 2_000;
/** Milliseconds between checks whether everything has arrived. */
const LOOK = 20;
const MAX_LOOKS = 500;

export async function benchSpectators(): Promise<Row[]> {
  const server = await startProcess("server.ts", {});
  const rows: Row[] = [];
  const cost = new Map<number, number>();
  try {
    for (const crowd of CROWDS) {
      const tables = await openMatches(server.url, "match", MATCHES);
      const crowds: Connection[][] = [];
      for (const { id } of tables) crowds.push(await watch(server.url, id, crowd));
      await playOn(tables, WARM_UP, 1);
      // All start to listen at the same frame.
      await sleep(QUIET);
      const heard = crowds.map((one) => one.map(listen));
      await server.ask("startMeasuring");
      await playOn(tables, ACTIONS, 1);
      const { samples, processor } = await server.ask("stopMeasuring");
      await verify(server, tables);
      if (!samples.every(({ shared }) => shared)) throw new Error("spectators did not share one encoding");
      for (const [i, table] of tables.entries()) await compare(heard[i], table.players[0].state.seq);
      await leave(tables);
      await server.ask("clear");
      cost.set(crowd, processor);
      const of = (field: "sent" | "encoding" | "sending" | "frames") =>
        median(samples.map((one) => one[field]));
      rows.push(
        { name: `${crowd} spectators: act received to patches sent, median`, value: of("sent"), unit: "ms" },
        { name: `${crowd} spectators: encoding, median`, value: of("encoding"), unit: "ms" },
        { name: `${crowd} spectators: sending, median`, value: of("sending"), unit: "ms" },
        { name: `${crowd} spectators: the server's processor time, mean`, value: processor, unit: "ms" },
        { name: `${crowd} spectators: frames for an action, median`, value: of("frames"), unit: "" },
      );
    }
  } finally {
    await server.kill();
  }
  const [none, , many] = CROWDS;
  const each = ((cost.get(many)! - cost.get(none)!) / many) * 1000;
  rows.push({
    name: "each spectator: the server's processor time for an action, two frames",
    value: each,
    unit: "µs",
  });
  return rows;
}

interface Heard {
  /** Hash of everything received. */
  bytes: ReturnType<typeof createHash>;
  /** Hash of the latest events. */
  seq: number;
}

function listen(room: Connection): Heard {
  const heard: Heard = { bytes: createHash("sha256"), seq: room.state.seq };
  const { events } = room.connection;
  const hear = events.onmessage!;
  events.onmessage = (event) => {
    heard.bytes.update(new Uint8Array(event.data));
    hear(event);
  };
  room.onMessage("events", ({ seq }: { seq: number }) => {
    heard.seq = seq;
  });
  return heard;
}

/** Waits until every spectator has received everything. @throws if the received bytes differ */
async function compare(heard: Heard[], seq: number): Promise<void> {
  for (let looks = 0; heard.some((one) => one.seq < seq); looks++) {
    if (looks > MAX_LOOKS) throw new Error("a spectator has not heard everything");
    await sleep(LOOK);
  }
  if (new Set(heard.map(({ bytes }) => bytes.copy().digest("hex"))).size > 1)
    throw new Error("spectators have heard different bytes");
}
