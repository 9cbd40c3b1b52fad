// What it costs to keep players in a queue who find nobody, in the processor time of a server process.
import { setTimeout as sleep } from "node:timers/promises";
import type { Room } from "@colyseus/sdk";
import pg from "pg";
import { startLoadServer } from "../../scripts/load/own-server.ts";
import { sampleServers } from "../../scripts/load/server-metrics.ts";
import type { Row } from "../table.ts";
import { newAccounts } from "./accounts.ts";

const WISH = { kind: "ranked", rules: "house", deck: "long-swell" };
const SECONDS = 30;
/** Further apart than any two who are paired in a ranked queue. */
const APART = `
  INSERT INTO "Rating" ("userId", "preset", "season", "rating", "deviation", "volatility", "matches", "won", "drawn", "peak",
      "listed", "playedAt")
    SELECT "id", 'house', season, 1000 * row_number() OVER (PARTITION BY season), 70, 0.06, 40, 20, 0, 0, true, now()
    FROM "User", generate_series(1, 100) season`;

/** @param players how many wait */
export async function measureWaiting(players: number): Promise<Row[]> {
  const { urls, serviceKey, databaseUrl, stop } = await startLoadServer();
  const waiting: Room[] = [];
  /** Milliseconds of processor time a second. */
  const measure = async () => {
    const cpuMs = async () => (await sampleServers(urls, serviceKey))!.cpuSeconds * 1000;
    const before = await cpuMs();
    await sleep(SECONDS * 1000);
    return ((await cpuMs()) - before) / SECONDS;
  };
  try {
    const accounts = await newAccounts(urls, players);
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(APART);
    await client.end();
    const idle = await measure();
    for (const { sdk } of accounts) {
      const room = await sdk.create("queue", WISH);
      room.reconnection.enabled = false;
      room.onMessage("*", () => {});
      room.onMessage("found", () => {
        throw new Error("a player who should wait has found an opponent");
      });
      waiting.push(room);
    }
    const busy = await measure();
    const { connections } = (await sampleServers(urls, serviceKey))!;
    if (connections !== players) throw new Error(`${connections} of ${players} players wait`);
    return [
      { name: "processor time a second while nobody waits", value: idle, unit: "ms" },
      { name: `while ${players.toLocaleString("en-US")} wait`, value: busy, unit: "ms" },
      { name: "for each who waits", value: ((busy - idle) / players) * 1000, unit: "µs" },
    ];
  } finally {
    for (const room of waiting) room.connection.close();
    await stop();
  }
}
