-- AlterTable
ALTER TABLE "GameHistory" ADD COLUMN     "bot0" VARCHAR(40),
ADD COLUMN     "bot1" VARCHAR(40);

-- Until now a seat without a user was a bot's, unless it bore the name of deleted users. There was one bot.
UPDATE "GameHistory" SET "bot0" = 'rule' WHERE "user0Id" IS NULL AND "name0" <> 'A former player';
UPDATE "GameHistory" SET "bot1" = 'rule' WHERE "user1Id" IS NULL AND "name1" <> 'A former player';
