// The command line of the simulation, checked.

import { parseArgs } from "node:util";
import { RULE_CHOICES, type RuleChoice } from "../../test/support/random-setup.ts";

export interface SimOptions {
  games: number;
  seed: string;
  rules: RuleChoice;
  cards: "real" | "random";
  /** The number of the one game to play, or null for all. */
  only: number | null;
}

const CARD_CHOICES = ["real", "random"] as const;
const MAX_GAMES = 10_000_000;

export const USAGE = `npm run sim -- [options]: self-play with every invariant checked after each step.

  --games N     how many games, 1 to ${MAX_GAMES} (1000)
  --seed S      letters, digits, - and _; the same seed plays the same games (picked at random)
  --rules R     ${RULE_CHOICES.join(", ")} (house)
  --cards C     ${CARD_CHOICES.join(", ")} (real)
  --only K      plays game number K alone, counted from 0`;

function whole(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new Error(`--${option} is "${text}"; it must be a whole number from ${min} to ${max}.`);
}

function oneOf<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const value = allowed.find((one) => one === text);
  if (value !== undefined) return value;
  throw new Error(`--${option} is "${text}"; it must be one of ${allowed.join(", ")}.`);
}

function seedFrom(text: string): string {
  if (/^[\w-]{1,64}$/.test(text)) return text;
  throw new Error(`--seed is "${text}"; it must be 1 to 64 letters, digits, - or _.`);
}

/**
 * Null asks for the usage.
 * @throws Error naming the option, its value and what is allowed
 */
export function parseOptions(args: string[]): SimOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      games: { type: "string", default: "1000" },
      seed: { type: "string", default: Math.random().toString(36).slice(2, 10) },
      rules: { type: "string", default: "house" },
      cards: { type: "string", default: "real" },
      only: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return null;
  return {
    games: whole("games", values.games, 1, MAX_GAMES),
    seed: seedFrom(values.seed),
    rules: oneOf("rules", values.rules, RULE_CHOICES),
    cards: oneOf("cards", values.cards, CARD_CHOICES),
    only: values.only === undefined ? null : whole("only", values.only, 0, MAX_GAMES),
  };
}

/** The command that plays this one game again. */
export function repeatCommand({ seed, rules, cards }: SimOptions, game: number): string {
  return `npm run sim -- --rules ${rules} --cards ${cards} --seed ${seed} --only ${game}`;
}
