import { expect, test } from "vitest";
import { checkMigrations, contractingStatements } from "./migrations.mjs";

const CONTRACTING = [
  'DROP TABLE "Deck"',
  'ALTER TABLE "Deck" DROP COLUMN "errors",\nDROP COLUMN "valid"',
  'ALTER TABLE "User" RENAME COLUMN "name" TO "title"',
  'ALTER TABLE "User" ALTER COLUMN "level" SET DATA TYPE BIGINT',
  'ALTER TABLE "User" ALTER COLUMN "nameKey" SET NOT NULL',
  'ALTER TABLE "User" ADD COLUMN "rank" INTEGER NOT NULL',
  'ALTER TABLE "User" ADD COLUMN "a" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "b" TEXT NOT NULL',
  'DELETE FROM "Session"',
];

test.each(CONTRACTING)("a migration that contracts is found: %s", (sql) => {
  expect(contractingStatements(`${sql};`)).not.toEqual([]);
  expect(contractingStatements(`-- contract: nobody reads it since 1.2\n${sql};`)).toEqual([]);
});

test.each([
  'CREATE TABLE "Order" ("id" UUID NOT NULL, CONSTRAINT "Order_pkey" PRIMARY KEY ("id"))',
  `ALTER TABLE "User" ADD COLUMN "role" "Role" NOT NULL DEFAULT 'player'`,
  'ALTER TABLE "User" ADD COLUMN "bannedAt" TIMESTAMPTZ(3)',
  'DROP INDEX "GameHistory_user0Id_finishedAt_idx"',
  `ALTER TYPE "Kind" ADD VALUE 'DROP TABLE'`,
  "-- drop table later",
  'CREATE TRIGGER "t" BEFORE TRUNCATE ON "AdminAction" EXECUTE FUNCTION "refuse"()',
])("a migration that expands is not: %s", (sql) => {
  expect(contractingStatements(`${sql};`)).toEqual([]);
});

test("all migrations of this project only expand the schema", () => {
  expect(checkMigrations()).toEqual([]);
});
