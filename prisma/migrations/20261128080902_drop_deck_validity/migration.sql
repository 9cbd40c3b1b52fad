-- AlterTable
ALTER TABLE "Deck" DROP COLUMN "errors",
DROP COLUMN "valid";
