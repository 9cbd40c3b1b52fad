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
  'UPDATE "User" SET "level" = 1',
  'ALTER TABLE "Deck" DROP "name"',
  'ALTER TABLE "Deck" RENAME "name" TO "title"',
  'ALTER TABLE "User" ALTER "level" TYPE BIGINT',
  'ALTER TABLE "User" ALTER "nameKey" SET NOT NULL',
  'ALTER TABLE "User" ADD "rank" TEXT NOT NULL',
  'ALTER TABLE "Deck" ADD COLUMN "price" DECIMAL(65,30) NOT NULL',
  'CREATE UNIQUE INDEX "Deck_userId_name_key" ON "Deck"("userId", "name")',
  'ALTER TABLE "Deck" ADD CONSTRAINT "short" CHECK (length("name") < 10)',
  'ALTER TABLE "Deck" ADD UNIQUE ("userId", "name")',
  'ALTER TABLE "Deck" ADD CONSTRAINT "fk" FOREIGN KEY ("folderId") REFERENCES "Folder"("id")',
  'DROP TABLE "Deck"; CREATE TABLE "Deck" ("id" UUID)',
  'CREATE TABLE "Folder" ("id" UUID); DROP TABLE "Folder", "Deck"',
  'CREATE TABLE IF NOT EXISTS "Deck" ("id" UUID); ALTER TABLE "Deck" DROP COLUMN "name"',
  'CREATE TABLE "public"."Folder" ("id" UUID); ALTER TABLE "public"."Deck" DROP COLUMN "name"',
  '/*\n  Warnings:\n  - A unique constraint\n*/\nCREATE UNIQUE INDEX "k" ON "Deck"("name")',
  '/* level */ UPDATE "User" SET "level" = 1',
  '/* all of them */ DELETE FROM "Session"',
  'DO $$ BEGIN UPDATE "User" SET "level" = 1; ALTER TABLE "Deck" DROP COLUMN "name"; END $$',
  'WITH a AS (SELECT 1) UPDATE "User" AS u SET "level" = 1 FROM a',
  'WITH gone AS (DELETE FROM "Session" RETURNING *) INSERT INTO "Archive" SELECT * FROM gone',
  'INSERT INTO "User" ("id") VALUES (1) ON CONFLICT ("id") DO UPDATE SET "level" = 1',
  'MERGE INTO "User" u USING "Deck" d ON u."id" = d."userId" WHEN MATCHED THEN DELETE',
  `INSERT INTO "Note" VALUES ('-- $$'); UPDATE "User" SET "level" = 1; INSERT INTO "Note" VALUES ('$$')`,
];

test.each(CONTRACTING)("a migration that contracts is found: %s", (sql) => {
  expect(contractingStatements(`${sql};`)).not.toEqual([]);
  expect(contractingStatements(`-- contract: nobody reads it since 1.2\n${sql};`)).toEqual([]);
});

test.each([
  'CREATE TABLE "Order" ("id" UUID NOT NULL, CONSTRAINT "Order_pkey" PRIMARY KEY ("id"))',
  `ALTER TABLE "User" ADD COLUMN "role" "Role" NOT NULL DEFAULT 'player'`,
  'ALTER TABLE "User" ADD COLUMN "bannedAt" TIMESTAMPTZ(3)',
  `ALTER TABLE "User" ADD "shares" DECIMAL(65,30) NOT NULL DEFAULT round(1, 2)`,
  'ALTER TABLE "User" ADD "a" TEXT, ALTER COLUMN "b" DROP NOT NULL',
  'CREATE TABLE "Folder" ("id" UUID);\nCREATE UNIQUE INDEX "k" ON "Folder"("id");\n' +
    'ALTER TABLE "Folder" ADD CONSTRAINT "c" CHECK ("id" IS NOT NULL)',
  'DROP INDEX "GameHistory_user0Id_finishedAt_idx"',
  `ALTER TYPE "Kind" ADD VALUE 'DROP TABLE'`,
  "-- drop table later",
  "/* drop table later */",
  'CREATE TABLE "Folder" ("id" UUID); INSERT INTO "Folder" VALUES (1) ON CONFLICT DO NOTHING; UPDATE "Folder" SET "id" = 2',
  'CREATE TABLE "Entry" ("id" UUID REFERENCES "Folder" ON UPDATE CASCADE ON DELETE SET NULL)',
  'CREATE FUNCTION "f"() RETURNS trigger AS $$ BEGIN DELETE FROM "Session"; END $$ LANGUAGE plpgsql',
  'CREATE TRIGGER "t" BEFORE TRUNCATE ON "AdminAction" EXECUTE FUNCTION "refuse"()',
])("a migration that expands is not: %s", (sql) => {
  expect(contractingStatements(`${sql};`)).toEqual([]);
});

test("all migrations of this project only expand the schema", () => {
  expect(checkMigrations()).toEqual([]);
});
