-- AlterEnum
ALTER TYPE "LedgerAccount" ADD VALUE 'revocations';

-- AlterTable
ALTER TABLE "Grant" ADD COLUMN     "revoked" JSONB;

-- CreateTable
CREATE TABLE "OwnedCosmetic" (
    "userId" UUID NOT NULL,
    "cosmeticId" VARCHAR(64) NOT NULL,
    "source" "CardSource" NOT NULL,
    "grantId" VARCHAR(128) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OwnedCosmetic_pkey" PRIMARY KEY ("userId","cosmeticId")
);

-- CreateTable
CREATE TABLE "Wardrobe" (
    "userId" UUID NOT NULL,
    "worn" JSONB NOT NULL DEFAULT '{}',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Wardrobe_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "BattlePass" (
    "userId" UUID NOT NULL,
    "season" VARCHAR(64) NOT NULL,
    "experience" INTEGER NOT NULL DEFAULT 0,
    "claimed" JSONB NOT NULL DEFAULT '{}',
    "premiumAt" TIMESTAMPTZ(3),
    "grantId" VARCHAR(128),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "BattlePass_pkey" PRIMARY KEY ("userId","season")
);

-- CreateIndex
CREATE INDEX "OwnedCosmetic_grantId_idx" ON "OwnedCosmetic"("grantId");

-- CreateIndex
CREATE INDEX "BattlePass_season_settledAt_userId_idx" ON "BattlePass"("season", "settledAt", "userId");

-- AddForeignKey
ALTER TABLE "OwnedCosmetic" ADD CONSTRAINT "OwnedCosmetic_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnedCosmetic" ADD CONSTRAINT "OwnedCosmetic_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "Grant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wardrobe" ADD CONSTRAINT "Wardrobe_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BattlePass" ADD CONSTRAINT "BattlePass_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
