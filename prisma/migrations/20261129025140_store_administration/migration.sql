-- CreateEnum
CREATE TYPE "ScheduleKind" AS ENUM ('item', 'sale', 'season');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AdminActionKind" ADD VALUE 'order_refund';
ALTER TYPE "AdminActionKind" ADD VALUE 'schedule_change';

-- AlterTable
ALTER TABLE "Approval" ADD COLUMN     "orderId" UUID,
ALTER COLUMN "targetId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Deck" ADD COLUMN     "folder" VARCHAR(40);

-- CreateTable
CREATE TABLE "ScheduleChange" (
    "kind" "ScheduleKind" NOT NULL,
    "id" VARCHAR(64) NOT NULL,
    "from" TIMESTAMPTZ(3),
    "until" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScheduleChange_pkey" PRIMARY KEY ("kind","id")
);
