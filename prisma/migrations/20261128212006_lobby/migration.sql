-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "listed" BOOLEAN NOT NULL DEFAULT false;
