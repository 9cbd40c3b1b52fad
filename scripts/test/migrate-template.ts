// Migrates the database that PostgreSQL copies for each new one: every test that needs a database would do it again.
import { migratePostgres } from "../../src/db/postgres.ts";

const [url] = process.argv.slice(2);
await migratePostgres(url);
