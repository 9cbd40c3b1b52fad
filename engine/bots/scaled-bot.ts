// The bot "scaled" is one player at ten levels and with several personalities. A low level makes the mistakes of people:
// it overlooks a card, keeps energy back, uses the first attack.

import type { Move } from "../action.ts";
import type { Pool } from "../pool.ts";
import { randomFrom } from "../random.ts";
import { createSearchBot } from "../search/search-bot.ts";
import type { BotInput, SyncBot } from "./bot.ts";
import { createThumbBot } from "./priorities.ts";
import { type BotKnowledge, createRuleBot } from "./rule-bot.ts";
import type { Urges } from "./urges.ts";

/** One entry of cards/ai/levels.json. */
export interface Level {
  /** 1 to 10. */
  level: number;
  thinks: "thumb" | "rule" | "search";
  /** Iterations of the search, at most. The budget of a move may end it sooner. */
  iterations: number;
  /** The chance, for each turn, of not seeing what trainers and abilities could do. */
  overlooks: number;
  /** The chance, for each turn, of keeping its energy back. */
  keepsEnergy: number;
  /** The chance, for each turn, of using the first attack though there is another. */
  weakAttack: number;
}

/** One entry of cards/ai/personalities.json. */
export interface Personality {
  id: string;
  name: string;
  about: string;
  /** Urges are about as large as the differences between scores, which are some 100. */
  urges: Urges;
}

/** Names a level or personality that does not exist. */
export class UnknownBotError extends Error {
  readonly field: "level" | "personality";

  constructor(field: "level" | "personality", value: unknown, allowed: readonly unknown[]) {
    super(`${field} is ${JSON.stringify(value)}; it must be one of ${allowed.join(", ")}.`);
    this.name = "UnknownBotError";
    this.field = field;
  }
}

/** A chance that is the same for a whole turn and another in the next, so that a mistake lasts for the turn. */
function lapsesOf(
  level: Level,
  { history, view, secret = "" }: BotInput,
): { overlooks: boolean; keepsEnergy: boolean; weakAttack: boolean } {
  const turnStart = history.findLastIndex(({ type }) => type === "turnStarted");
  const random = randomFrom(`lapses${secret} ${view.turn} ${turnStart} ${view.first}`);
  return {
    overlooks: random() < level.overlooks,
    keepsEnergy: random() < level.keepsEnergy,
    weakAttack: random() < level.weakAttack,
  };
}

function isTrainerText(pool: Pool, move: Move): boolean {
  return (
    move.type === "ability" ||
    move.type === "stadium" ||
    (move.type === "play" && pool.info[move.card].kind !== "mantimon")
  );
}

/** The moves that the player considers. */
function noticed(level: Level, input: BotInput): Move[] {
  const { moves, pool, view } = input;
  if (view.decision !== null) return moves;
  const lapses = lapsesOf(level, input);
  const seen = moves.filter((move) => {
    if (lapses.overlooks && isTrainerText(pool, move)) return false;
    if (lapses.keepsEnergy && move.type === "attach") return false;
    return !(lapses.weakAttack && move.type === "attack" && move.index > 0 && moves.some(isFirstAttack));
  });
  return seen.length > 0 ? seen : moves;
}

const isFirstAttack = (move: Move): boolean => move.type === "attack" && move.index === 0;

/** @throws {UnknownBotError} */
export function createScaledBot(
  knowledge: BotKnowledge,
  levels: readonly Level[],
  personalities: readonly Personality[],
  wish: { level: number; personality: string },
): SyncBot {
  const level = levels.find((one) => one.level === wish.level);
  if (level === undefined)
    throw new UnknownBotError(
      "level",
      wish.level,
      levels.map((one) => one.level),
    );
  const personality = personalities.find(({ id }) => id === wish.personality);
  if (personality === undefined) {
    throw new UnknownBotError(
      "personality",
      wish.personality,
      personalities.map(({ id }) => id),
    );
  }
  const own = { ...knowledge, urges: personality.urges };
  const thinkers: Record<Level["thinks"], SyncBot> = {
    thumb: createThumbBot(personality.urges),
    rule: createRuleBot(own),
    search: createSearchBot(own),
  };
  const think = thinkers[level.thinks];
  return (input) => {
    const moves = noticed(level, input);
    if (moves.length === 1) return moves[0];
    const iterations = Math.min(level.iterations, input.budget.iterations);
    return think({ ...input, moves, budget: { ...input.budget, iterations } });
  };
}

/** Whether a bot of this level needs more time than a server has between two messages of players. */
export const isSlow = ({ thinks }: Level): boolean => thinks === "search";
