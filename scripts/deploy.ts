// npm run db:deploy: applies the migrations to the configured database, without starting the server.
import { loadConfig } from "../src/config.ts";
import { openDatabase } from "../src/db/index.ts";

try {
  const { migrated, close } = await openDatabase(loadConfig(process.env));
  await close();
  console.log(migrated.length === 0 ? "The database is up to date." : `Applied ${migrated.join(", ")}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
