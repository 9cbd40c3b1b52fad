// Settles seasons of the battle pass that have ended: now, and every hour.
import type { BattlePass } from "../../cards/battle-pass.ts";
import type { Db } from "../db/index.ts";
import { startGrantJob } from "../economy/grant-job.ts";
import type { Logger } from "../logger.ts";
import { settlePasses } from "./service.ts";

const WORDS = {
  granted: "rewards of the battle pass were granted at its season's end",
  failed: "the battle pass could not be settled: tried again in an hour",
};

export const startPassJob = (db: Db, pass: BattlePass, now: () => number, logger: Logger) =>
  startGrantJob((isStopped) => settlePasses(db, pass, now(), isStopped), WORDS, logger);
