// The bots that the ladder knows by name, and bots from modules.
import { botKnowledge, LEVELS, PERSONALITIES } from "../../cards/ai.ts";
import type { DeckList } from "../../cards/content.ts";
import {
  type Bot,
  createRuleBot,
  createScaledBot,
  createSearchBot,
  randomBot,
  thumbBot,
} from "../../engine/index.ts";

/** @param name random, thumb, rule, search, or LEVEL[-PERSONALITY] such as 3-wall. @throws for any other */
export function namedBot(name: string, decks: readonly DeckList[]): Bot {
  const knowledge = botKnowledge(decks);
  switch (name) {
    case "random":
      return randomBot;
    case "thumb":
      return thumbBot;
    case "rule":
      return createRuleBot(knowledge);
    case "search":
      return createSearchBot(knowledge);
    default: {
      const [, level, personality = "balanced"] = /^(\d+)(?:-(\w+))?$/.exec(name) ?? [];
      if (level === undefined)
        throw new Error(
          `There is no bot "${name}"; there are random, thumb, rule, search, and LEVEL-PERSONALITY.`,
        );
      return createScaledBot(knowledge, LEVELS, PERSONALITIES, { level: Number(level), personality });
    }
  }
}
