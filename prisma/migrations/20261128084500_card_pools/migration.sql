-- AlterTable
ALTER TABLE "GameHistory" ADD COLUMN     "publicAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- Matches that were recorded before have their spectators' delay in their log.
UPDATE "GameHistory" SET "publicAt" = "finishedAt"
  + COALESCE(("replay" #>> '{header,audience,delay}')::double precision, 0) * interval '1 second';

-- CreateTable
CREATE TABLE "CardPool" (
    "version" TEXT NOT NULL,
    "sets" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CardPool_pkey" PRIMARY KEY ("version")
);
