// The bots that matches are played against, by the id that stands in a match's log.
import { type Bot, type BotKnowledge, createRuleBot } from "../../engine/index.ts";

export const BOT_IDS = ["rule"] as const;
export type BotId = (typeof BOT_IDS)[number];

/** Which bot plays a seat. Stored with the match, which therefore resumes with it and can name it afterwards. */
export interface BotPlayer {
  bot: BotId;
  /** 1 is the weakest; null for bots that have no levels. */
  level: number | null;
  personality: string | null;
}

export type Bots = Record<BotId, Bot>;

export const createBots = (knowledge: BotKnowledge): Bots => ({ rule: createRuleBot(knowledge) });

/** What players see in place of a user's name. */
export const BOT_NAMES: Record<BotId, string> = { rule: "Sparring Partner" };
