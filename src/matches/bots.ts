// The bots that matches are played against, by the id that stands in a match's log.
import { botKnowledge, LEVELS, PERSONALITIES } from "../../cards/ai.ts";
import type { DeckList } from "../../cards/content.ts";
import { type Bot, createRuleBot, createScaledBot, isSlow } from "../../engine/index.ts";
import type { BotPool } from "./bot-pool.ts";

/** "rule" is the rule-based bot; "scaled" has a level and a personality. */
export const BOT_IDS = ["rule", "scaled"] as const;
export type BotId = (typeof BOT_IDS)[number];

/** Which bot plays a seat. Stored with the match, which therefore resumes with it and can name it afterwards. */
export interface BotPlayer {
  bot: BotId;
  /** 1 is the weakest; null for bots that have no levels. */
  level: number | null;
  personality: string | null;
}

export interface Bots {
  /** Answers at once, and stands in for all others. */
  fallback: Bot;
  /**
   * The bot of a seat. `seed` is what its chance follows from.
   * @throws {UnknownBotError} for a level or personality that does not exist
   */
  find(player: BotPlayer, seed: string): Bot;
}

/** What players see in place of a user's name. */
export function botName({ level, personality }: BotPlayer): string {
  const known = PERSONALITIES.find(({ id }) => id === personality) ?? PERSONALITIES[0];
  return level === null ? known.name : `${known.name} ${level}`;
}

export const BOT_NAMES = PERSONALITIES.map(({ name }) => name);

/** Bots that search think in the pool's threads; the others are quick enough to answer at once. */
export function createBots(decks: readonly DeckList[], workers: BotPool): Bots {
  const knowledge = botKnowledge(decks);
  const rule = createRuleBot(knowledge);
  return {
    fallback: rule,
    find({ bot, level, personality }, seed) {
      if (bot === "rule" || level === null || personality === null) return rule;
      const scaled = createScaledBot(knowledge, LEVELS, PERSONALITIES, { level, personality });
      const slow = LEVELS.some((one) => one.level === level && isSlow(one));
      if (!slow) return scaled;
      return ({ view, moves, rules, deck, history, secret, pool }) =>
        workers.choose({ view, moves, rules, deck, history, secret, level, personality, pool, seed });
    },
  };
}
