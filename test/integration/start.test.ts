// The server as a process: how it starts, what stops it from starting, and how it ends.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../../scripts/support/free-port.mjs";
import { newDatabaseUrl, newRedisUrl, scratchDataFolder } from "../support/databases.ts";
import { scratchFolder } from "../support/folders.ts";
import { newGuest } from "../support/server.ts";
import { processEnv } from "../support/servers.ts";

const ENTRY = join(import.meta.dirname, "../../src/main.ts");

interface Process {
  child: ChildProcess;
  /** Everything that it has printed. */
  output(): string;
  ended: Promise<number | null>;
}

function start(env: Record<string, string>): Process {
  const child = spawn(process.execPath, [ENTRY], {
    // As a process manager does it, with a channel to hear that the server is ready.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...processEnv(), DATA_DIR: scratchFolder(), ...env },
  });
  let printed = "";
  const collect = (chunk: Buffer) => {
    printed += chunk;
  };
  child.stdout?.on("data", collect);
  child.stderr?.on("data", collect);
  const ended = once(child, "close").then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return { child, output: () => printed, ended };
}

/** Waits until the server is ready; one that ends before that fails the test with what it printed. */
async function ready({ child, ended, output }: Process): Promise<void> {
  const early = ended.then((code) => {
    throw new Error(`ended with ${code}:\n${output()}`);
  });
  await Promise.race([once(child, "message"), early]);
}

async function expectRefusal(env: Record<string, string>, line: RegExp) {
  const server = start(env);
  expect(await server.ended).toBe(1);
  expect(server.output().trimEnd()).toMatch(line);
  expect(server.output()).not.toMatch(/hunter2|node_modules|\n./);
}

test.each<[string, () => Promise<Record<string, string>>, RegExp]>([
  [
    "a wrong value",
    async () => ({ PORT: "http" }),
    /^PORT is "http": it must be a whole number from 0 to 65535$/,
  ],
  [
    "a database that does not answer",
    async () => ({ DATABASE_URL: "postgresql://mira:hunter2@127.0.0.1:1/cards" }),
    /^DATABASE_URL is postgresql:\/\/127\.0\.0\.1:1\/cards: it does not answer \(connect ECONNREFUSED 127\.0\.0\.1:1\); .*newer$/,
  ],
  [
    "a Redis that does not answer",
    async () => ({ DATABASE_URL: await newDatabaseUrl(), REDIS_URL: "redis://:hunter2@127.0.0.1:1" }),
    /^REDIS_URL is redis:\/\/127\.0\.0\.1:1: it does not answer \(connect ECONNREFUSED 127\.0\.0\.1:1\); .*newer$/,
  ],
  [
    "a data folder that is a file",
    async () => ({ DATA_DIR: ENTRY }),
    /^DATA_DIR is "\S+main\.ts": it must be a folder, and it, or a part of its path, is a file$/,
  ],
  [
    "a data folder that cannot be written, for the key alone",
    async () => ({ DATABASE_URL: await newDatabaseUrl(), DATA_DIR: "/proc/self/data" }),
    /^DATA_DIR is "\/proc\/self\/data": it must be a folder that can be written, and it cannot be \(E\w+\)$/,
  ],
  [
    "a damaged database",
    async () => {
      const DATA_DIR = scratchFolder();
      mkdirSync(join(DATA_DIR, "pglite/base"), { recursive: true, mode: 0o700 });
      return { DATA_DIR };
    },
    /^DATA_DIR is "\S+": its folder pglite has files in it but no PG_VERSION: it is damaged, or no database\. Restore .*$/,
  ],
  [
    "an empty key",
    async () => {
      const DATA_DIR = scratchFolder();
      writeFileSync(join(DATA_DIR, "jwt-secret"), "", { mode: 0o600 });
      return { DATA_DIR, DATABASE_URL: await newDatabaseUrl() };
    },
    /^the key file \S+jwt-secret is empty: it must hold at least 32 random characters\. Delete it .*$/,
  ],
  [
    "an address that is not this machine's",
    async () => ({ HOST: "192.0.2.1", DATABASE_URL: await newDatabaseUrl() }),
    /^HOST is "192\.0\.2\.1": it must be an address of this machine, such as 127\.0\.0\.1, or 0\.0\.0\.0 for all$/,
  ],
  [
    "a host name that does not exist",
    async () => ({ HOST: "nowhere.invalid", DATABASE_URL: await newDatabaseUrl() }),
    /^HOST is "nowhere\.invalid": it must be an address of this machine/,
  ],
])("%s stops the start with one line", async (_name, env, line) => {
  await expectRefusal({ PORT: "0", LOG_LEVEL: "warn", ...(await env()) }, line);
});

test("a port that is taken stops the start with one line", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  onTestFinished(() => void holder.close());
  const { port } = holder.address() as AddressInfo;
  await expectRefusal(
    { PORT: String(port), DATABASE_URL: await newDatabaseUrl(), LOG_LEVEL: "warn" },
    /^PORT is \d+: another program listens there\. Stop it, or choose another port$/,
  );
});

test("on the embedded database: serves, refuses a second process, stops when told to, and starts again", async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: scratchDataFolder() };
  const first = start(env);
  await ready(first);
  const guest = await newGuest(`http://127.0.0.1:${env.PORT}`);

  await expectRefusal(
    { ...env, PORT: "0" },
    /^DATA_DIR is "\S+": another server uses it\. Stop that server, or choose another folder$/,
  );
  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);
  expect(first.output()).not.toMatch(/ERROR|FATAL/);

  await ready(start(env));
  const me = await fetch(`http://127.0.0.1:${env.PORT}/api/v1/auth/me`, {
    headers: { Authorization: `Bearer ${guest.token}` },
  });
  expect(await me.json()).toEqual({ user: guest.user });
});

test("on PostgreSQL and Redis: two processes are one server", async () => {
  const env = {
    ENVIRONMENT: "production",
    JWT_KEYS: "0123456789abcdef0123456789abcdef",
    DATABASE_URL: await newDatabaseUrl(),
    REDIS_URL: await newRedisUrl(),
  };
  const ports = [await freePort(), await freePort()].map(String);
  const servers = ports.map((port) => start({ ...env, PORT: port, PUBLIC_ADDRESS: `127.0.0.1:${port}` }));
  await Promise.all(servers.map(ready));

  const { token, user } = await newGuest(`http://127.0.0.1:${ports[0]}`);
  const me = await fetch(`http://127.0.0.1:${ports[1]}/api/v1/auth/me`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(await me.json()).toEqual({ user });

  for (const { child } of servers) child.kill("SIGTERM");
  expect(await Promise.all(servers.map(({ ended }) => ended))).toEqual([0, 0]);
  const log = servers.map(({ output }) => output()).join("");
  expect(log).not.toContain(token);
  expect(log).not.toContain(env.JWT_KEYS);
});
