// npm run backup -- PATH: backs the configured database up. PostgreSQL is written into one file while servers go on; the
// embedded database is copied into a folder, with its server stopped.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { loadConfig } from "../src/config.ts";
import { backUpEmbedded } from "./backup/embedded.ts";
import { backUpPostgres } from "./backup/postgres.ts";

try {
  const [given] = process.argv.slice(2);
  if (!given) throw new Error("npm run backup -- PATH: the path of the backup is missing");
  const path = resolve(given);
  if (existsSync(path)) throw new Error(`${path} exists already`);
  const { databaseUrl, dataDir } = loadConfig(process.env);
  if (databaseUrl) await backUpPostgres(databaseUrl, path);
  else backUpEmbedded(dataDir, path);
  console.log(`Backed up to ${path}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
