// How PostgreSQL's own programs are told where the database is.
import { expect, test } from "vitest";
import { environmentOf } from "./postgres.ts";

test("an address goes on in the environment, without what only the server's driver knows", () => {
  expect(environmentOf("postgresql://ann:p%40ss@db.example.org/cards?sslmode=no-verify")).toEqual({
    PGHOST: "db.example.org",
    PGPORT: "5432",
    PGUSER: "ann",
    PGPASSWORD: "p@ss",
    PGDATABASE: "cards",
    PGSSLMODE: "require",
  });
  const file = "/etc/ssl/db.pem";
  expect(
    environmentOf(`postgresql://a:b@[::1]:5433/c?sslmode=verify-full&sslrootcert=${file}`),
  ).toMatchObject({ PGHOST: "::1", PGPORT: "5433", PGSSLMODE: "verify-full", PGSSLROOTCERT: file });
});
