// What players wear when a match begins. A match never waits long for it: without an answer it shows the default look.
import type { Worn } from "../../cards/cosmetic-types.ts";
import type { Cosmetics } from "../../cards/cosmetics.ts";
import type { Db } from "../db/index.ts";
import { inTime } from "../in-time.ts";
import type { Logger } from "../logger.ts";
import { wardrobeOf } from "./wardrobe.ts";

const WORN_TIMEOUT_MS = 2_000;

export function wornAtStart(db: Db, cosmetics: Cosmetics, logger: Logger) {
  return async (userId: string): Promise<Worn> => {
    try {
      return await inTime<Worn>(wardrobeOf(db, cosmetics, userId), WORN_TIMEOUT_MS, () => ({}));
    } catch (error) {
      logger.warn({ err: error }, "what a player wears could not be read: the match shows the default look");
      return {};
    }
  };
}
