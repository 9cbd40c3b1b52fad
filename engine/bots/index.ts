// The bots that come with the game.

export { type Bot, randomBot } from "./bot.ts";
export { ruleBot } from "./rule-bot.ts";
