// What players are called and wear when a match begins. A match never waits long for it: without an answer it shows the name
// that is known, and the default look.
import type { Cosmetics } from "../../cards/cosmetics.ts";
import type { Db } from "../db/index.ts";
import { inTime } from "../in-time.ts";
import type { Logger } from "../logger.ts";
import type { Appearance } from "../matches/services.ts";
import { wardrobeOf } from "./wardrobe.ts";

const APPEARANCE_TIMEOUT_MS = 2_000;

export function appearanceAtStart(db: Db, cosmetics: Cosmetics, logger: Logger) {
  return async (userId: string): Promise<Appearance> => {
    try {
      const appearance = appearanceOf(db, cosmetics, userId);
      return await inTime<Appearance>(appearance, APPEARANCE_TIMEOUT_MS, () => ({ worn: {} }));
    } catch (error) {
      logger.warn({ err: error }, "a player's looks could not be read: the match shows the default ones");
      return { worn: {} };
    }
  };
}

async function appearanceOf(db: Db, cosmetics: Cosmetics, userId: string): Promise<Appearance> {
  const [user, worn] = await Promise.all([
    db.user.findUnique({ where: { id: userId }, select: { name: true } }),
    wardrobeOf(db, cosmetics, userId),
  ]);
  return { ...user, worn };
}
