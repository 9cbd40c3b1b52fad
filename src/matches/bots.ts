// The bots that matches are played against, by the id that stands in a match's log.
import { type Bot, ruleBot } from "../../engine/index.ts";

export const BOT_IDS = ["rule"] as const;
export type BotId = (typeof BOT_IDS)[number];

export type Bots = Record<BotId, Bot>;

export const BOTS: Bots = { rule: ruleBot };

/** What players see in place of a user's name. */
export const BOT_NAMES: Record<BotId, string> = { rule: "Sparring Partner" };
