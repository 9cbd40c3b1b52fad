// The options with which a client creates a practice match, or joins any match.
import { z } from "zod";
import { LEVELS, PERSONALITIES } from "../../cards/ai.ts";
import { PRESETS, type PresetName, type Seat } from "../../engine/index.ts";
import type { MatchConfig } from "../../src/matches/new-match.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";
import { wholeNumber } from "../../src/whole-number.ts";

const RULES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];

/** The same for creating and joining, as Colyseus authenticates both in one way. */
export interface MatchOptions {
  /** Id of the deck to play with: a starter deck or one of the user's own. Whoever joins without a deck watches. */
  deck?: string;
  /** Only the creator's count: */
  rules: PresetName;
  /** Whom to play against; the rule-based bot unless given. */
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

/** @param decks the ids of the decks that everybody has. */
export function matchOptions(decks: string[]): z.ZodType<MatchOptions> {
  const choices = `${allowed(decks)}, or the id of an own deck`;
  return z.strictObject({
    deck: z.union([z.enum(decks, choices), z.uuid(choices)], choices).optional(),
    rules: z.enum(RULES, allowed(RULES)).default("house"),
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
  });
}

/** The only match that a client may create is practice against a bot. */
export function practiceConfig(options: MatchOptions, clockPercent: number): MatchConfig {
  const rules = PRESETS[options.rules];
  return {
    context: { kind: "casual" },
    rules,
    clocks: { ...timeControlFor(rules, clockPercent), untimed: true },
    audience: { public: options.public, delay: options.delay },
  };
}
