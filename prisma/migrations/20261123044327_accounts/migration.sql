-- CreateEnum
CREATE TYPE "Provider" AS ENUM ('google', 'discord');

-- CreateEnum
CREATE TYPE "CardSource" AS ENUM ('starter', 'booster', 'campaign', 'reward', 'purchase', 'trade', 'gift');

-- CreateEnum
CREATE TYPE "GrantKind" AS ENUM ('cards', 'premium');

-- DropIndex
DROP INDEX "GameHistory_user0Id_finishedAt_idx";

-- DropIndex
DROP INDEX "GameHistory_user1Id_finishedAt_idx";

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "avatar" VARCHAR(40) NOT NULL DEFAULT 'ember',
ADD COLUMN     "nameKey" VARCHAR(80),
ADD COLUMN     "premiumUntil" TIMESTAMPTZ(3);

-- Names from before were not unique: each gets a key that no name can have, until it is changed.
UPDATE "User" SET "nameKey" = 'id:' || "id";
ALTER TABLE "User" ALTER COLUMN "nameKey" SET NOT NULL;

-- CreateTable
CREATE TABLE "Identity" (
    "provider" "Provider" NOT NULL,
    "providerId" VARCHAR(255) NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("provider","providerId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "familyHash" BYTEA NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "previousHash" BYTEA,
    "salt" BYTEA,
    "device" VARCHAR(200) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "renewedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Collection" (
    "userId" UUID NOT NULL,
    "cardId" VARCHAR(64) NOT NULL,
    "source" "CardSource" NOT NULL,
    "quantity" INTEGER NOT NULL,

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("userId","cardId","source")
);

-- CreateTable
CREATE TABLE "Grant" (
    "id" VARCHAR(128) NOT NULL,
    "userId" UUID NOT NULL,
    "kind" "GrantKind" NOT NULL,
    "detail" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deck" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "cards" JSONB NOT NULL DEFAULT '{}',
    "energy" JSONB NOT NULL DEFAULT '{}',
    "rules" VARCHAR(40) NOT NULL DEFAULT 'house',
    "valid" BOOLEAN NOT NULL DEFAULT false,
    "errors" JSONB NOT NULL DEFAULT '[]',
    "starter" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Deck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignProgress" (
    "userId" UUID NOT NULL,
    "medals" JSONB NOT NULL DEFAULT '[]',
    "beaten" JSONB NOT NULL DEFAULT '{}',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CampaignProgress_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Identity_userId_provider_key" ON "Identity"("userId", "provider");

-- CreateIndex
CREATE INDEX "Session_userId_renewedAt_id_idx" ON "Session"("userId", "renewedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Grant_userId_createdAt_idx" ON "Grant"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Deck_userId_createdAt_id_idx" ON "Deck"("userId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "GameHistory_user0Id_finishedAt_id_idx" ON "GameHistory"("user0Id", "finishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "GameHistory_user1Id_finishedAt_id_idx" ON "GameHistory"("user1Id", "finishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "User_nameKey_key" ON "User"("nameKey");

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collection" ADD CONSTRAINT "Collection_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Grant" ADD CONSTRAINT "Grant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deck" ADD CONSTRAINT "Deck_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignProgress" ADD CONSTRAINT "CampaignProgress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE "Collection" ADD CONSTRAINT "Collection_quantity_check" CHECK ("quantity" > 0);
ALTER TABLE "GameHistory" ADD CONSTRAINT "GameHistory_winnerSeat_check" CHECK ("winnerSeat" IN (0, 1));
ALTER TABLE "GameHistory" ADD CONSTRAINT "GameHistory_counts_check" CHECK ("turns" >= 0 AND "durationMs" >= 0);
ALTER TABLE "GameHistory" ADD CONSTRAINT "GameHistory_players_check" CHECK ("user0Id" <> "user1Id");
ALTER TABLE "ActiveGame" ADD CONSTRAINT "ActiveGame_counts_check" CHECK ("sequence" >= 0 AND "turn" >= 0);
