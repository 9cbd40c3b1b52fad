-- AlterTable
ALTER TABLE "ActiveGame" ADD COLUMN     "term" INTEGER NOT NULL DEFAULT 1;

-- What logs say since then: their version, the time that players have, who may watch, and the time that was used.
UPDATE "ActiveGame" SET "header" = '{
  "version": 1,
  "clocks": {
    "setup": 60000, "turn": 75000, "answer": 30000,
    "reserve": 240000, "grace": 120000, "return": 30000, "expiries": 3
  },
  "audience": {"public": false, "delay": 0}
}'::jsonb || "header";
UPDATE "ActiveGameAction" SET "entry" = '{"spent": 0, "grace": 0}'::jsonb || "entry";
