// The bots that come with the game.

export { type Bot, type BotInput, type Budget, iterationBudget, randomBot, type SyncBot } from "./bot.ts";
export { ruleBot } from "./rule-bot.ts";
