// Prisma's schema engine as WebAssembly, over PGlite: it writes the SQL of migrations without a database server.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import { PrismaPGlite } from "pglite-prisma-adapter";

const SCHEMA = join(import.meta.dirname, "../../prisma/schema.prisma");

/** The SQL that turns the given database into prisma/schema.prisma; empty if they agree. */
export async function diffToSchema(database: PGlite): Promise<string> {
  const content = readFileSync(SCHEMA, "utf8");
  const files = [{ path: "schema.prisma", content }];
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database));
  const engine = await SchemaEngine.new({ datamodels: [["schema.prisma", content]] }, () => {}, adapter);
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files, configDir: "." },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    // Prisma's own table of applied migrations is not part of the schema.
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout ?? "";
  return sql.trim() === "-- This is an empty migration." ? "" : sql;
}
