// A backup is restored into a new server: accounts are there, and matches that were being played go on.
import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/db/index.ts";
import { databaseLogs } from "../../src/matches/log-stores/database.ts";
import { emptyDatabaseUrl, newDatabaseUrl, newRedisUrl, scratchDataFolder } from "../support/databases.ts";
import { eventually } from "../support/eventually.ts";
import { scratchFolder } from "../support/folders.ts";
import { type MatchClient, Player } from "../support/match-client.ts";
import { processEnv, startProcess } from "../support/servers.ts";

const ROOT = join(import.meta.dirname, "../..");

/** @returns what it prints @throws with what it prints if it fails */
async function script(
  name: "backup" | "restore",
  path: string,
  env: Record<string, string>,
): Promise<string> {
  const args = ["--disable-warning=ExperimentalWarning", `scripts/${name}.ts`, path];
  const options = { cwd: ROOT, env: { ...processEnv(), ...env } };
  const { stdout } = await promisify(execFile)(process.execPath, args, options).catch((error) => {
    throw new Error(error.stderr);
  });
  return stdout;
}

async function step(clients: MatchClient[]): Promise<void> {
  const { seq } = clients[0].state;
  await Promise.all(clients.map((client) => client.until(() => client.state.seq === seq)));
  const mover = clients.find(({ moves }) => moves.length > 0)!;
  await mover.act(seq, mover.moves[0]);
  await Promise.all(clients.map((client) => client.until(() => client.seq === seq + 1)));
}

async function begin(url: string) {
  const players = await Promise.all([Player.guest(url), Player.guest(url)]);
  const one = await players[0].invite({ deck: "long-swell", seat: 0 });
  const two = await players[1].join(one.room.roomId, { deck: "hearth-and-crater" });
  await one.until(() => one.view !== null);
  const clients = [one, two];
  while (one.state.turn < 2) await step(clients);
  return { players, clients, id: one.room.roomId, reached: one.state.seq };
}

async function goOn(url: string, { players, id, reached }: Awaited<ReturnType<typeof begin>>): Promise<void> {
  const back = players.map(({ token, user }) => new Player(url, token, user));
  const [{ token, user }] = players;
  const me = await fetch(`${url}/api/v1/auth/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(await me.json()).toEqual({ user });
  // Where Redis is empty, processes that may be on their way back to it are waited for.
  const clients = await eventually(() => Promise.all(back.map((player) => player.join(id))), 500);
  expect(clients[0].state.seq).toBeGreaterThanOrEqual(reached);
  for (let i = 0; i < 3; i++) await step(clients);
}

test("PostgreSQL, from a running server into a new one with an empty Redis", async () => {
  const DATABASE_URL = await newDatabaseUrl();
  const server = await startProcess({ DATABASE_URL, REDIS_URL: await newRedisUrl() });
  const match = await begin(server.url);
  const { db, close } = await openDatabase(server.config);
  onTestFinished(close);
  await eventually(async () =>
    expect((await databaseLogs(db).read(match.id))?.entries.length).toBeGreaterThanOrEqual(match.reached),
  );
  const file = join(scratchFolder(), "backup.dump");
  await script("backup", file, { DATABASE_URL });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(script("backup", file, { DATABASE_URL })).rejects.toThrow("exists already");
  await expect(script("restore", file, { DATABASE_URL })).rejects.toThrow("holds tables");
  await server.kill();

  const restored = await emptyDatabaseUrl();
  await expect(script("restore", `${file}.other`, { DATABASE_URL: restored })).rejects.toThrow("no backup");
  await script("restore", file, { DATABASE_URL: restored });
  const after = await startProcess({ DATABASE_URL: restored, REDIS_URL: await newRedisUrl() });
  await goOn(after.url, match);
});

test("the embedded database, which no server may use meanwhile", async () => {
  const DATA_DIR = scratchDataFolder();
  const server = await startProcess({ DATA_DIR });
  const match = await begin(server.url);
  const folder = join(scratchFolder(), "backup");
  await expect(script("backup", folder, { DATA_DIR })).rejects.toThrow("another server uses it");
  await server.stop();
  await script("backup", `${folder}/`, { DATA_DIR });
  await expect(script("restore", folder, { DATA_DIR })).rejects.toThrow("already");

  const restored = join(scratchFolder(), "data");
  await script("restore", folder, { DATA_DIR: restored });
  const after = await startProcess({ DATA_DIR: restored });
  await goOn(after.url, match);
});
