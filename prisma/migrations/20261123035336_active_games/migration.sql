-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "EndReason" ADD VALUE 'prizes';
ALTER TYPE "EndReason" ADD VALUE 'effect';
ALTER TYPE "EndReason" ADD VALUE 'agreed_draw';

-- CreateTable
CREATE TABLE "ActiveGame" (
    "id" TEXT NOT NULL,
    "type" "GameType" NOT NULL,
    "poolVersion" TEXT NOT NULL,
    "header" JSONB NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "turn" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActiveGame_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActiveGameAction" (
    "gameId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "entry" JSONB NOT NULL,

    CONSTRAINT "ActiveGameAction_pkey" PRIMARY KEY ("gameId","sequence")
);

-- AddForeignKey
ALTER TABLE "ActiveGameAction" ADD CONSTRAINT "ActiveGameAction_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "ActiveGame"("id") ON DELETE CASCADE ON UPDATE CASCADE;
