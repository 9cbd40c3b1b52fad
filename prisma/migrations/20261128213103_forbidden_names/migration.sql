-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AdminActionKind" ADD VALUE 'approval_request';
ALTER TYPE "AdminActionKind" ADD VALUE 'approval_decline';

-- CreateTable
CREATE TABLE "ForbiddenName" (
    "nameKey" VARCHAR(80) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ForbiddenName_pkey" PRIMARY KEY ("nameKey")
);
