// How long it takes until players who all queue at once are seated, with real sockets, in one server process and in two.
import type { Room } from "@colyseus/sdk";
import type { QueueMessages } from "../../rooms/queue/searcher.ts";
import type { Account } from "../../scripts/load/account.ts";
import { startLoadServer } from "../../scripts/load/own-server.ts";
import { sampleServers } from "../../scripts/load/server-metrics.ts";
import { quantile } from "../statistics.ts";
import { printRows, type Row } from "../table.ts";
import { newAccounts } from "./accounts.ts";
import { measureWaiting } from "./waiting.ts";

const PLAYERS = 1_000;
const MAX_ATTEMPTS = 10;
const WISH = { kind: "casual", rules: "house", deck: "long-swell" };

export async function benchQueues(json: boolean): Promise<void> {
  for (const processes of [1, 2]) {
    const rows = await measureSeating(processes);
    const where = processes === 1 ? "one process" : `${processes} processes`;
    printRows(`${PLAYERS.toLocaleString("en-US")} players queue at once, ${where}`, rows, json);
  }
  printRows("A place in a queue", await measureWaiting(PLAYERS), json);
}

async function measureSeating(processes: number): Promise<Row[]> {
  const { urls, serviceKey, stop } = await startLoadServer({ processes });
  const serverCpu = async () => (await sampleServers(urls, serviceKey))!.cpuSeconds;
  const rooms: Room[] = [];
  try {
    const accounts = await newAccounts(urls, PLAYERS);
    const cpu = { servers: await serverCpu(), client: process.cpuUsage() };
    let attempts = 0;
    const start = performance.now();
    const times = await Promise.all(
      accounts.map(async (account) => {
        rooms.push(await seat(account, () => void attempts++));
        return (performance.now() - start) / 1000;
      }),
    );
    const again = attempts - PLAYERS;
    const used = process.cpuUsage(cpu.client);
    const serversUsed = (await serverCpu()) - cpu.servers;
    const row = (name: string, value: number, target?: string): Row => ({ name, value, unit: "s", target });
    return [
      row("the first is seated", Math.min(...times)),
      row("half are seated", quantile(times, 0.5)),
      row("all are seated", Math.max(...times), "< 10 s"),
      { name: "searches that had to be begun again", value: again, unit: "" },
      row("processor time, servers", serversUsed),
      {
        name: "for each player, from the search to the table",
        value: (serversUsed / PLAYERS) * 1000,
        unit: "ms",
      },
      row("processor time, clients", (used.user + used.system) / 1e6),
    ];
  } finally {
    for (const room of rooms) room.connection.close();
    await stop();
  }
}

/**
 * Searches until there is a match, as the web client does: on a busy machine a connection may take too long.
 * @param onSearch called for each attempt
 */
async function seat(account: Account, onSearch: () => void): Promise<Room> {
  for (let attempt = 1; ; attempt++) {
    onSearch();
    try {
      return await search(account);
    } catch (error) {
      if (attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** Resolves once the player sits at the table and the match has begun. */
async function search({ sdk }: Account): Promise<Room> {
  const queue = await sdk.create("queue", WISH);
  queue.reconnection.enabled = false;
  queue.onMessage("*", () => {});
  const { matchId } = await new Promise<QueueMessages["found"]>((resolve, reject) => {
    queue.onMessage("found", resolve);
    queue.onLeave((code) => reject(new Error(`the queue has closed the connection with ${code}`)));
  });
  const room = await sdk.joinById(matchId);
  room.reconnection.enabled = false;
  void queue.leave();
  await new Promise<void>((resolve, reject) => {
    room.onMessage("*", () => {});
    room.onMessage("welcome", ({ view }: { view: object | null }) => view && resolve());
    room.onLeave((code) => reject(new Error(`the match has closed the connection with ${code}`)));
  });
  return room;
}
