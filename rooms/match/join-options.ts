// The options with which a client creates or joins a match.
import { z } from "zod";
import { LEVELS, PERSONALITIES } from "../../cards/ai.ts";
import { PRESETS, type PresetName, type Seat } from "../../engine/index.ts";
import type { MatchTerms } from "../../src/matches/new-match.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";

const RULES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];

/** The same for creating and joining, as Colyseus authenticates both in one way. */
export interface MatchOptions {
  /** Id of the deck to play with: a starter deck or one of the user's own. Without a deck the client watches. */
  deck?: string;
  /** Only the creator's count: */
  rules: PresetName;
  opponent: "human" | "bot";
  /** Whom to play against, where the opponent is a bot. */
  bot?: BotWish;
  /** The creator's seat; drawn by lot unless given. */
  seat?: Seat;
  /** Listed for everyone to watch. */
  public: boolean;
  /** Seconds by which spectators see everything later. */
  delay: number;
  /** When joining: number of actions that the client has seen. It is sent the rest. */
  seen?: number;
}

export interface BotWish {
  /** 1 to 10. */
  level: number;
  personality: string;
  /** Id of a starter deck of the match's rules; drawn by lot unless given. */
  deck?: string;
}

const LEVEL_NUMBERS = LEVELS.map(({ level }) => level);
const PERSONALITY_IDS = PERSONALITIES.map(({ id }) => id);

const MAX_DELAY_SECONDS = 300;

const allowed = (values: readonly unknown[]) => `one of ${values.join(", ")}`;

function wholeNumber(min: number, max: number) {
  const range = `a whole number from ${min} to ${max}`;
  return z.int(range).min(min, range).max(max, range);
}

/** @param decks the ids of the decks that everybody has. */
export function matchOptions(decks: string[]): z.ZodType<MatchOptions> {
  const choices = `${allowed(decks)}, or the id of an own deck`;
  return z
    .strictObject({
      deck: z.union([z.enum(decks, choices), z.uuid(choices)], choices).optional(),
      rules: z.enum(RULES, allowed(RULES)).default("house"),
      opponent: z.enum(["human", "bot"], allowed(["human", "bot"])).default("human"),
      bot: z
        .strictObject({
          level: wholeNumber(LEVEL_NUMBERS[0], LEVEL_NUMBERS.at(-1)!).default(5),
          personality: z.enum(PERSONALITY_IDS, allowed(PERSONALITY_IDS)).default("balanced"),
          deck: z.enum(decks, allowed(decks)).optional(),
        })
        .optional(),
      seat: z.literal([0, 1], allowed([0, 1])).optional(),
      public: z.boolean("true or false").default(false),
      delay: wholeNumber(0, MAX_DELAY_SECONDS).default(0),
      seen: wholeNumber(0, 0xffffffff).optional(),
    })
    .refine(({ deck, opponent }) => opponent === "human" || deck !== undefined, {
      path: ["deck"],
      message: `a match against a bot needs ${choices}`,
    })
    .refine(({ bot, opponent }) => bot === undefined || opponent === "bot", {
      path: ["bot"],
      message: 'only allowed with opponent "bot"',
    });
}

/** The purposes for which a client may create a match: practice against a bot, or a private match by link. */
export function termsOf(options: MatchOptions, clockPercent: number): MatchTerms {
  const rules = PRESETS[options.rules];
  const isPractice = options.opponent === "bot";
  const clocks = timeControlFor(rules, clockPercent);
  return {
    context: { kind: isPractice ? "casual" : "private" },
    rules,
    clocks: isPractice ? { ...clocks, untimed: true } : clocks,
    audience: { public: options.public, delay: options.delay },
  };
}
