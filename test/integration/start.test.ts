// The server as a process: how it starts, what stops it from starting, and how it ends.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../../scripts/free-port.mjs";
import { newDatabaseUrl, newRedisUrl } from "../support/databases.ts";
import { scratchFolder } from "../support/folders.ts";
import { newGuest } from "../support/server.ts";

const ENTRY = join(import.meta.dirname, "../../src/index.ts");

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
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, DATA_DIR: scratchFolder(), ...env },
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
  expect(server.output()).not.toContain("node_modules");
}

test("a wrong value stops the start with one line", async () => {
  await expectRefusal({ PORT: "http" }, /^PORT is "http": it must be a whole number from 0 to 65535$/);
});

test("a database that does not answer stops the start with one line", async () => {
  const env = { DATABASE_URL: "postgresql://mira:hunter2@127.0.0.1:1/cards" };
  await expectRefusal(
    env,
    /^cannot open the database 127\.0\.0\.1:1\/cards: connect ECONNREFUSED 127\.0\.0\.1:1$/,
  );
});

test("a Redis that does not answer stops the start with one line", async () => {
  const env = {
    PORT: "0",
    DATABASE_URL: await newDatabaseUrl(),
    REDIS_URL: "redis://:hunter2@127.0.0.1:1",
    LOG_LEVEL: "warn",
  };
  await expectRefusal(env, /^cannot reach Redis at 127\.0\.0\.1:1: connect ECONNREFUSED 127\.0\.0\.1:1$/);
});

test("on the embedded database: serves, refuses a second process, stops when told to, and starts again", async () => {
  const env = { PORT: String(await freePort()), DATA_DIR: scratchFolder() };
  const first = start(env);
  await ready(first);
  const guest = await newGuest(`http://127.0.0.1:${env.PORT}`);

  await expectRefusal(
    { ...env, PORT: "0" },
    /^the data folder .* is in use by process \d+: stop it, choose another/,
  );
  await expectRefusal(
    { PORT: env.PORT, LOG_LEVEL: "warn" },
    /^cannot listen: .*EADDRINUSE.* Choose another PORT or HOST\.$/,
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
