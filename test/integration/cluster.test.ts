// npm run cluster: pm2 with two processes behind nginx. Players reach rooms in either process at one address, matches
// outlive the replacement of all processes, which takes another key to all of them, and nothing is left behind.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import jwt from "jsonwebtoken";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../../scripts/support/free-port.mjs";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { type MatchClient, Player } from "../support/match-client.ts";
import { newGuest } from "../support/server.ts";
import { processEnv } from "../support/servers.ts";

const ROOT = join(import.meta.dirname, "../..");
const OLD_KEY = "the-key-before-0123456789-abcdefghij";
const NEW_KEY = "the-key-after-0123456789-abcdefghijk";
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("mantimon-cluster-"));

async function startCluster() {
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/cluster.mjs", "--processes", "2", "--port", String(port)], {
    cwd: ROOT,
    env: {
      ...processEnv(),
      DATABASE_URL: await newDatabaseUrl(),
      REDIS_URL: await newRedisUrl(),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      GUESTS_PER_HOUR: "1000",
      JWT_KEYS: OLD_KEY,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  onTestFinished(async () => {
    if (child.exitCode === null) child.kill("SIGINT");
    await exit;
  });
  const { promise: started, resolve: onStarted } = Promise.withResolvers<string>();
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
    const [, folder] = /PM2_HOME=(\S+) npm/.exec(output) ?? [];
    if (folder) onStarted(folder);
  });
  const home = await Promise.race([started, exit.then(([code]) => `ended with ${code}`)]);
  return {
    url: `http://127.0.0.1:${port}`,
    async reload(env: Record<string, string>) {
      const pm2 = spawn(process.execPath, ["scripts/roll.mjs"], {
        cwd: ROOT,
        env: { ...processEnv(), ...env, PM2_HOME: home },
        stdio: "ignore",
      });
      expect((await once(pm2, "exit"))[0]).toBe(0);
    },
    async stop(): Promise<number> {
      child.kill("SIGINT");
      return (await exit)[0];
    },
  };
}

async function move(clients: MatchClient[]): Promise<void> {
  await Promise.race(clients.map((client) => client.until(() => client.moves.length > 0)));
  const player = clients.find((client) => client.moves.length > 0)!;
  await player.act(player.state.seq, player.moves[0]);
}

test("matches in both processes at one address, through the replacement of all processes", async () => {
  const before = folders();
  const cluster = await startCluster();
  const players = await Promise.all(Array.from({ length: 2 }, () => Player.guest(cluster.url)));
  const processes = new Set<string>();
  const matches: string[] = [];
  // Colyseus picks the process of a new room by load: it takes a few until both have one.
  await eventually(async () => {
    const one = await players[0].invite({ deck: "long-swell" });
    const two = await players[1].join(one.room.roomId, { deck: "long-swell" });
    await move([one, two]);
    matches.push(one.room.roomId);
    processes.add(new URL(one.room.connection.url!).pathname.split("/")[1]);
    expect(processes.size).toBe(2);
  });

  // PORT is of each process: a value in the environment of who replaces them changes nothing.
  await cluster.reload({ JWT_KEYS: `${NEW_KEY},${OLD_KEY}`, PORT: "1" });
  for (const port of processes) {
    const { token } = await newGuest(`${cluster.url}/${port}`);
    expect(() => jwt.verify(token, NEW_KEY)).not.toThrow();
  }
  for (const id of [matches[0], matches.at(-1)!]) {
    const clients: MatchClient[] = [];
    for (const player of players) {
      await eventually(async () => void clients.push(await player.join(id)));
    }
    expect(clients[0].state.seq).toBe(1);
    await move(clients);
  }
  expect(await cluster.stop()).toBe(0);
  expect(folders()).toEqual(before);
});

test("processes that do not start say why, though their logs are removed", async () => {
  const before = folders();
  const compose = readFileSync(join(ROOT, "compose.yaml"), "utf8");
  const [DATABASE_URL] = /postgresql:\S+/.exec(compose)!;
  const child = spawn(process.execPath, ["scripts/cluster.mjs", "--port", String(await freePort())], {
    cwd: ROOT,
    env: { ...processEnv(), DATABASE_URL, REDIS_URL: await newRedisUrl() },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGINT"));
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect(said).toContain("DATABASE_URL has the password of the example");
  expect(code).toBe(1);
  expect(folders()).toEqual(before);
});
