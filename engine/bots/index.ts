// The bots that come with the game.

export { type Bot, type BotInput, type Budget, iterationBudget, randomBot, type SyncBot } from "./bot.ts";
export { FEATURES, type Weights, type WeightsByRules } from "./evaluator.ts";
export { priorityMove, thumbBot } from "./priorities.ts";
export { type BotKnowledge, createRuleBot } from "./rule-bot.ts";
export {
  createScaledBot,
  isSlow,
  type Level,
  type Personality,
  UnknownBotError,
} from "./scaled-bot.ts";
