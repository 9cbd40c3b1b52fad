// npm run restore -- PATH: restores what npm run backup has written, into an empty database.
import { resolve } from "node:path";
import { loadConfig } from "../src/config.ts";
import { restoreEmbedded } from "./backup/embedded.ts";
import { restorePostgres } from "./backup/postgres.ts";

try {
  const [given] = process.argv.slice(2);
  if (!given) throw new Error("npm run restore -- PATH: the path of the backup is missing");
  const path = resolve(given);
  const { databaseUrl, dataDir } = loadConfig(process.env);
  if (databaseUrl) await restorePostgres(path, databaseUrl);
  else restoreEmbedded(path, dataDir);
  console.log(`Restored from ${path}. The server applies migrations that came later when it starts.`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
