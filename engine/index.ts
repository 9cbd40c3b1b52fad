// The public interface of the engine.

export * from "./action.ts";
export { advance, apply, replay } from "./advance.ts";
export * from "./bots/index.ts";
export type * from "./card.ts";
export { clone, load, type SavedGame, save } from "./clone.ts";
export { createGame, type Setup } from "./create-game.ts";
export { checkDeck } from "./deck.ts";
export { EngineError, type RuleViolation } from "./errors.ts";
export { gameOfView } from "./game-of-view.ts";
export { hash } from "./hash.ts";
export { invariants } from "./invariants.ts";
export * from "./language.ts";
export { currentPlayer, defaultMove, isLegal, legalActions } from "./legal.ts";
export type { Obstacle, ObstacleCode } from "./obstacles.ts";
export { type AttackInfo, type CardInfo, compilePool, type Pool } from "./pool.ts";
export { project } from "./project.ts";
export { randomFrom } from "./random.ts";
export * from "./rules.ts";
export { checkRules } from "./rules-check.ts";
export { createSearchBot } from "./search/search-bot.ts";
export type { Game, Mon, Player } from "./state.ts";
export { redact, view } from "./view.ts";
export * from "./view-types.ts";
export * from "./vocabulary.ts";
export { missingForAttack, whyNot } from "./why-not.ts";
