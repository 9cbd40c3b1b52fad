// Backs PostgreSQL up and restores it, with its own programs.
import { existsSync, renameSync, rmSync } from "node:fs";
import pg from "pg";
import { createFileSafely } from "../files/write-file.mjs";
import { run } from "../support/prepare.mjs";
import { findPrograms } from "../support/services.mjs";

/** Parameters of a database's address that pg_dump knows too, under these names. */
const SSL_FILES = { sslrootcert: "PGSSLROOTCERT", sslcert: "PGSSLCERT", sslkey: "PGSSLKEY" };

/** How pg_dump and pg_restore are told where the database is: in the environment, as everybody can read arguments. */
export function environmentOf(databaseUrl: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(databaseUrl);
  const sslMode = searchParams.get("sslmode");
  const files = Object.entries(SSL_FILES).flatMap(([parameter, variable]) => {
    const file = searchParams.get(parameter);
    return file === null ? [] : [[variable, file]];
  });
  return {
    // An address of IPv6 is in brackets in a URL.
    PGHOST: hostname.replace(/^\[|\]$/g, ""),
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    // Only the server's driver knows "no-verify".
    ...(sslMode !== null && { PGSSLMODE: sslMode === "no-verify" ? "require" : sslMode }),
    ...Object.fromEntries(files),
  };
}

/** Writes the state of one moment into a file while the servers go on. A failed backup leaves no file. */
export async function backUpPostgres(databaseUrl: string, file: string): Promise<void> {
  const { pg_dump, pg_restore } = await findPrograms(["pg_dump", "pg_restore"]);
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  try {
    // pg_dump keeps the permissions of a file that exists. Nobody else on the machine may read the database.
    createFileSafely(partial, "", { mode: 0o600 });
    const flags = ["--format=custom", "--no-owner", "--no-privileges", `--file=${partial}`];
    await run(pg_dump, flags, environmentOf(databaseUrl));
    // Reads the table of contents: a file that was cut off has none.
    await run(pg_restore, ["--list", partial]);
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Restores everything or nothing. @throws if the database holds anything, or the file is no backup */
export async function restorePostgres(file: string, databaseUrl: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`there is no backup ${file}`);
  if (await holdsTables(databaseUrl))
    throw new Error("DATABASE_URL names a database that holds tables: restore into a new, empty one");
  const { pg_restore } = await findPrograms(["pg_restore"]);
  const env = environmentOf(databaseUrl);
  const flags = ["--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error"];
  await run(pg_restore, [...flags, `--dbname=${env.PGDATABASE}`, file], env);
}

async function holdsTables(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' LIMIT 1",
    );
    return (rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
