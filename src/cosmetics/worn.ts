// What players wear when a match begins. A match never waits long for it: without an answer it shows the default look.
import { setTimeout } from "node:timers/promises";
import type { Worn } from "../../cards/cosmetic-types.ts";
import type { Cosmetics } from "../../cards/cosmetics.ts";
import type { Db } from "../db/index.ts";
import type { Logger } from "../logger.ts";
import { wardrobeOf } from "./wardrobe.ts";

const WORN_TIMEOUT_MS = 2_000;

export function wornAtStart(db: Db, cosmetics: Cosmetics, logger: Logger) {
  return async (userId: string): Promise<Worn> => {
    const ended = new AbortController();
    try {
      const asked = wardrobeOf(db, cosmetics, userId);
      const late = setTimeout(WORN_TIMEOUT_MS, {}, { signal: ended.signal, ref: false });
      late.catch(() => {});
      return await Promise.race([asked, late]);
    } catch (error) {
      logger.warn({ err: error }, "what a player wears could not be read: the match shows the default look");
      return {};
    } finally {
      ended.abort();
    }
  };
}
