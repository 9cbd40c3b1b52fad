// What a client asks for when it makes or joins a match.
import { z } from "zod";
import { PRESETS, type PresetName, type Seat } from "../../engine/index.ts";
import type { MatchTerms } from "../../src/matches/new-match.ts";
import { timeControlFor } from "../../src/matches/time-control.ts";

const RULES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];

/** The same for creating and joining, as Colyseus authenticates both in one way. */
export interface MatchOptions {
  /** The deck to play with: one of those that everybody has, or an own one. Without, the client watches. */
  deck?: string;
  /** Only the creator's count: */
  rules: PresetName;
  opponent: "human" | "bot";
  /** The creator's seat; drawn by lot unless given. */
  seat?: Seat;
  /** Listed for everyone to watch. */
  public: boolean;
  /** Seconds by which spectators see everything later. */
  delay: number;
  /** Who joins: how many actions of the match the client has seen, to be told what it has missed. */
  seen?: number;
}

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
      seat: z.literal([0, 1], allowed([0, 1])).optional(),
      public: z.boolean("true or false").default(false),
      delay: wholeNumber(0, MAX_DELAY_SECONDS).default(0),
      seen: wholeNumber(0, 0xffffffff).optional(),
    })
    .refine(({ deck, opponent }) => opponent === "human" || deck !== undefined, {
      path: ["deck"],
      message: `a match against a bot needs ${choices}`,
    });
}

/** What a client may make a match for: practice against a bot, or a game with whoever has the link. */
export function termsOf(options: MatchOptions, clockPercent: number): MatchTerms {
  const rules = PRESETS[options.rules];
  return {
    context: { kind: options.opponent === "bot" ? "casual" : "private" },
    rules,
    clocks: timeControlFor(rules, clockPercent),
    audience: { public: options.public, delay: options.delay },
  };
}
