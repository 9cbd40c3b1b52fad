import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder, scratchFolder } from "../../test/support/folders.ts";
import { EMBEDDED_VERSION, openEmbedded } from "./embedded.ts";

/** A data folder with a sound database in it, to be copied and damaged. */
const sound = newFolder();
beforeAll(async () => {
  const { pglite, close } = await openEmbedded(sound.path);
  await pglite.exec("CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
  await close();
});
afterAll(sound.remove);

function copy(): { dir: string; folder: string } {
  const dir = scratchFolder();
  cpSync(sound.path, dir, { recursive: true });
  return { dir, folder: join(dir, "pglite") };
}

test("a database is kept, of the version that this server expects, and by no other name", async () => {
  const { dir, folder } = copy();
  const { pglite, close } = await openEmbedded(dir);
  expect((await pglite.query("SELECT id FROM kept")).rows).toEqual([{ id: 7 }]);
  await close();
  expect(readFileSync(join(folder, "PG_VERSION"), "utf8").trim()).toBe(EMBEDDED_VERSION);
  expect(readdirSync(dir).sort()).toEqual(["pglite", "server.lock"]);
});

test("nobody else may read its files, whether they were there before or are new", async () => {
  const { dir, folder } = copy();
  const { pglite, close } = await openEmbedded(dir);
  await pglite.exec("CREATE TABLE new (text text); INSERT INTO new SELECT repeat('x', 1000)");
  await close();
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const open = files.filter((file) => (statSync(join(folder, file)).mode & 0o077) !== 0);
  // Caches that PostgreSQL rebuilds at each start, with names of the system's tables alone.
  expect(open.filter((file) => !file.endsWith("pg_internal.init"))).toEqual([]);
});

test("a start that was interrupted while it made the database is made up for", async () => {
  const dir = scratchFolder();
  mkdirSync(join(dir, "pglite.new/base"), { recursive: true });
  writeFileSync(join(dir, "pglite.new/base/1"), "half");
  mkdirSync(join(dir, "pglite"));
  const { close } = await openEmbedded(dir);
  await close();
  expect(readdirSync(dir).sort()).toEqual(["pglite", "server.lock"]);
});

const remove = (path: string) => (folder: string) => rmSync(join(folder, path), { recursive: true });
const replace = (path: string, content: string) => (folder: string) =>
  writeFileSync(join(folder, path), content);

function emptyLog(folder: string): void {
  const names = readdirSync(join(folder, "pg_wal")).filter((name) => name.length === 24);
  for (const name of names) writeFileSync(join(folder, "pg_wal", name), "");
}

test.each<[string, (folder: string) => void]>([
  ["PG_VERSION gone", remove("PG_VERSION")],
  ["PG_VERSION empty", replace("PG_VERSION", "")],
  [
    "other files alone",
    (folder) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      writeFileSync(join(folder, "notes.txt"), "not a database");
    },
  ],
  ["the control file gone", remove("global/pg_control")],
  ["the control file overwritten", replace("global/pg_control", "x".repeat(8192))],
  ["the log's files empty", emptyLog],
  ["the data gone", remove("base")],
  ["the settings gone", remove("postgresql.conf")],
])("a folder with %s is refused in a line", async (_name, damage) => {
  const { dir, folder } = copy();
  damage(folder);
  await expect(openEmbedded(dir)).rejects.toThrow(
    /^DATA_DIR is "\S+": (its folder|the database in its folder) pglite .* Restore a backup of it, or move it away to start with an empty database$/,
  );
});

test("a folder of another version of PostgreSQL is refused by both versions", async () => {
  const { dir, folder } = copy();
  writeFileSync(join(folder, "PG_VERSION"), "17\n");
  await expect(openEmbedded(dir)).rejects.toThrow(
    /is a database of PostgreSQL 17, and this server needs 18\./,
  );
});

test("a pid file that a killed server left, on a full disk perhaps an empty one, does not matter", async () => {
  const { dir, folder } = copy();
  for (const content of ["", `${process.pid}\n`, "nonsense"]) {
    writeFileSync(join(folder, "postmaster.pid"), content);
    await (await openEmbedded(dir)).close();
  }
});

test("a refused start releases the folder", async () => {
  const { dir, folder } = copy();
  const version = join(folder, "PG_VERSION");
  const content = readFileSync(version);
  rmSync(version);
  await expect(openEmbedded(dir)).rejects.toThrow("no PG_VERSION");
  writeFileSync(version, content);
  await (await openEmbedded(dir)).close();
});
