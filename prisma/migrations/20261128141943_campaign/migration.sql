-- AlterTable
ALTER TABLE "CampaignProgress" ADD COLUMN     "repeats" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "CampaignBattle" (
    "userId" UUID NOT NULL,
    "matchId" VARCHAR(40) NOT NULL,
    "npc" VARCHAR(40) NOT NULL,
    "hard" BOOLEAN NOT NULL,
    "attempt" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CampaignBattle_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "CampaignResult" (
    "matchId" VARCHAR(40) NOT NULL,
    "userId" UUID NOT NULL,
    "npc" VARCHAR(40) NOT NULL,
    "hard" BOOLEAN NOT NULL,
    "attempt" INTEGER NOT NULL,
    "won" BOOLEAN NOT NULL,
    "medal" VARCHAR(40),
    "granted" JSONB NOT NULL,
    "unlocked" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CampaignResult_pkey" PRIMARY KEY ("matchId")
);

-- CreateIndex
CREATE INDEX "CampaignResult_userId_createdAt_idx" ON "CampaignResult"("userId", "createdAt" DESC);

-- AddForeignKey
ALTER TABLE "CampaignBattle" ADD CONSTRAINT "CampaignBattle_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignResult" ADD CONSTRAINT "CampaignResult_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
