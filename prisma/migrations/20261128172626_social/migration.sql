-- CreateEnum
CREATE TYPE "PresenceVisibility" AS ENUM ('everything', 'online', 'nothing');

-- CreateEnum
CREATE TYPE "QuestPeriod" AS ENUM ('daily', 'weekly');

-- CreateTable
CREATE TABLE "Season" (
    "number" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Season_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Rating" (
    "userId" UUID NOT NULL,
    "preset" VARCHAR(40) NOT NULL,
    "season" INTEGER NOT NULL,
    "rating" DOUBLE PRECISION NOT NULL,
    "deviation" DOUBLE PRECISION NOT NULL,
    "volatility" DOUBLE PRECISION NOT NULL,
    "matches" INTEGER NOT NULL,
    "won" INTEGER NOT NULL,
    "drawn" INTEGER NOT NULL,
    "peak" DOUBLE PRECISION NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "playedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rating_pkey" PRIMARY KEY ("userId","preset","season")
);

-- CreateTable
CREATE TABLE "RatingBucket" (
    "season" INTEGER NOT NULL,
    "preset" VARCHAR(40) NOT NULL,
    "bucket" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RatingBucket_pkey" PRIMARY KEY ("season","preset","bucket")
);

-- CreateTable
CREATE TABLE "RatingChange" (
    "matchId" VARCHAR(40) NOT NULL,
    "userId" UUID NOT NULL,
    "opponentId" UUID,
    "preset" VARCHAR(40) NOT NULL,
    "season" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "before" DOUBLE PRECISION NOT NULL,
    "after" DOUBLE PRECISION NOT NULL,
    "deviationBefore" DOUBLE PRECISION NOT NULL,
    "deviationAfter" DOUBLE PRECISION NOT NULL,
    "allTimeAfter" DOUBLE PRECISION NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RatingChange_pkey" PRIMARY KEY ("matchId","userId")
);

-- CreateTable
CREATE TABLE "Performance" (
    "matchId" VARCHAR(40) NOT NULL,
    "userId" UUID NOT NULL,
    "opponentId" UUID,
    "type" "GameType" NOT NULL,
    "rules" VARCHAR(40) NOT NULL,
    "deck" VARCHAR(16) NOT NULL,
    "ownType" VARCHAR(16) NOT NULL,
    "opponentType" VARCHAR(16) NOT NULL,
    "first" BOOLEAN,
    "score" DOUBLE PRECISION NOT NULL,
    "endReason" "EndReason" NOT NULL,
    "turns" INTEGER NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "finishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Performance_pkey" PRIMARY KEY ("matchId","userId")
);

-- CreateTable
CREATE TABLE "SocialSettings" (
    "userId" UUID NOT NULL,
    "friendCode" VARCHAR(12) NOT NULL,
    "profilePublic" BOOLEAN NOT NULL DEFAULT true,
    "friendRequests" BOOLEAN NOT NULL DEFAULT true,
    "presence" "PresenceVisibility" NOT NULL DEFAULT 'everything',

    CONSTRAINT "SocialSettings_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Friendship" (
    "lowId" UUID NOT NULL,
    "highId" UUID NOT NULL,
    "requestedBy" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Friendship_pkey" PRIMARY KEY ("lowId","highId")
);

-- CreateTable
CREATE TABLE "Block" (
    "userId" UUID NOT NULL,
    "blockedId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("userId","blockedId")
);

-- CreateTable
CREATE TABLE "Quest" (
    "userId" UUID NOT NULL,
    "period" "QuestPeriod" NOT NULL,
    "day" VARCHAR(10) NOT NULL,
    "slot" INTEGER NOT NULL,
    "quest" VARCHAR(64) NOT NULL,
    "goal" INTEGER NOT NULL,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "timeZone" VARCHAR(64) NOT NULL,
    "drawnAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Quest_pkey" PRIMARY KEY ("userId","period","day","slot")
);

-- CreateIndex
CREATE INDEX "Rating_season_preset_listed_rating_userId_idx" ON "Rating"("season", "preset", "listed", "rating" DESC, "userId");

-- CreateIndex
CREATE INDEX "RatingChange_userId_preset_createdAt_matchId_idx" ON "RatingChange"("userId", "preset", "createdAt" DESC, "matchId");

-- CreateIndex
CREATE INDEX "RatingChange_userId_opponentId_createdAt_idx" ON "RatingChange"("userId", "opponentId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Performance_userId_finishedAt_matchId_idx" ON "Performance"("userId", "finishedAt" DESC, "matchId" DESC);

-- CreateIndex
CREATE INDEX "Performance_userId_opponentId_finishedAt_idx" ON "Performance"("userId", "opponentId", "finishedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "SocialSettings_friendCode_key" ON "SocialSettings"("friendCode");

-- CreateIndex
CREATE INDEX "Friendship_highId_idx" ON "Friendship"("highId");

-- CreateIndex
CREATE INDEX "Block_blockedId_idx" ON "Block"("blockedId");

-- CreateIndex
CREATE INDEX "Quest_userId_expiresAt_idx" ON "Quest"("userId", "expiresAt");

-- AddForeignKey
ALTER TABLE "Rating" ADD CONSTRAINT "Rating_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatingChange" ADD CONSTRAINT "RatingChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Performance" ADD CONSTRAINT "Performance_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SocialSettings" ADD CONSTRAINT "SocialSettings_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Friendship" ADD CONSTRAINT "Friendship_lowId_fkey" FOREIGN KEY ("lowId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Friendship" ADD CONSTRAINT "Friendship_highId_fkey" FOREIGN KEY ("highId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_blockedId_fkey" FOREIGN KEY ("blockedId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quest" ADD CONSTRAINT "Quest_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
