// Settles seasons of the battle pass that have ended: now, and every hour.
import type { BattlePass } from "../../cards/battle-pass.ts";
import type { Db } from "../db/index.ts";
import type { Logger } from "../logger.ts";
import { settlePasses } from "./service.ts";

const HOUR_MS = 60 * 60 * 1000;

export function createPassJob(db: Db, pass: BattlePass, now: () => number, logger: Logger) {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = settlePasses(db, pass, now()).then(
      (granted) => {
        if (granted > 0)
          logger.info({ granted }, "rewards of the battle pass were granted at its season's end");
      },
      (error) => logger.error(error, "the battle pass could not be settled: tried again in an hour"),
    );
  };
  run();
  const timer = setInterval(run, HOUR_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
