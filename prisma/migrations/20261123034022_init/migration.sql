-- CreateEnum
CREATE TYPE "GameType" AS ENUM ('campaign', 'casual', 'ranked', 'private', 'tournament');

-- CreateEnum
CREATE TYPE "EndReason" AS ENUM ('points', 'last_knocked_out', 'deck_out', 'concede', 'timeout', 'abandoned', 'turn_limit');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" VARCHAR(40) NOT NULL,
    "guest" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GameHistory" (
    "id" UUID NOT NULL,
    "matchId" TEXT NOT NULL,
    "type" "GameType" NOT NULL,
    "rules" TEXT NOT NULL,
    "user0Id" UUID,
    "name0" TEXT NOT NULL,
    "user1Id" UUID,
    "name1" TEXT NOT NULL,
    "winnerSeat" INTEGER,
    "endReason" "EndReason" NOT NULL,
    "turns" INTEGER NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "replay" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GameHistory_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "GameHistory_matchId_key" ON "GameHistory"("matchId");

-- CreateIndex
CREATE INDEX "GameHistory_user0Id_finishedAt_idx" ON "GameHistory"("user0Id", "finishedAt" DESC);

-- CreateIndex
CREATE INDEX "GameHistory_user1Id_finishedAt_idx" ON "GameHistory"("user1Id", "finishedAt" DESC);

-- AddForeignKey
ALTER TABLE "GameHistory" ADD CONSTRAINT "GameHistory_user0Id_fkey" FOREIGN KEY ("user0Id") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GameHistory" ADD CONSTRAINT "GameHistory_user1Id_fkey" FOREIGN KEY ("user1Id") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
