// npm run db:migration -- NAME: writes the migration that brings the existing ones up to prisma/schema.prisma.
import { mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { MIGRATIONS_DIR, migrate } from "../src/db/migrate.ts";
import { writeFileSafely } from "./files/write-file.mjs";
import { diffToSchema } from "./support/schema-engine.ts";

const name = process.argv[2] ?? "";
if (!/^[a-z0-9_]{1,60}$/.test(name)) {
  console.error(`The migration's name is ${JSON.stringify(name)}: it must be 1 to 60 of a-z, 0-9 and _`);
  process.exit(1);
}

const scratch = await PGlite.create();
await migrate(scratch);
const sql = await diffToSchema(scratch);
if (sql === "") {
  console.log("The migrations agree with prisma/schema.prisma: nothing to write.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const dir = join(MIGRATIONS_DIR, `${stamp}_${name}`);
  mkdirSync(dir);
  writeFileSafely(join(dir, "migration.sql"), sql);
  console.log(`Wrote ${relative(process.cwd(), dir)}/migration.sql. Read it before you commit it.`);
}
await scratch.close();
