// The endpoints of statistics and public profiles.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";
import { MATCH_TYPES } from "../matches/context.ts";
import { PlayerName } from "../users/names.ts";

const Count = z.object({ played: z.int(), won: z.int(), drawn: z.int() });
const Groups = z.array(Count.extend({ key: z.string() })).describe("Those with most matches first");

const Days = z.coerce
  .number("a whole number from 1 to 3660")
  .int("a whole number from 1 to 3660")
  .min(1, "a whole number from 1 to 3660")
  .max(3660, "a whole number from 1 to 3660");

const Filter = z.object({
  rules: z
    .string("a preset's name")
    .regex(/^[\w-]{1,40}$/, "a preset's name")
    .optional(),
  type: z.enum(MATCH_TYPES, `one of ${MATCH_TYPES.join(", ")}`).optional(),
  days: Days.optional().describe("Only matches of so many days"),
});

export const statisticsEndpoints = {
  "GET /me/statistics": {
    summary: "The own finished matches in numbers",
    description: "Counted since this was introduced, and without matches whose cards are not known any more.",
    auth: "user",
    limit: "read",
    query: Filter,
    output: z.object({
      total: Count,
      rules: Groups,
      type: Groups,
      ownType: Groups.describe("By the energy type of most Mantimon in the own deck"),
      opponentType: Groups,
      deck: z.array(
        Count.extend({
          key: z.string().describe("The same for decks of the same cards"),
          name: z.string().nullable().describe("Of the own deck with these cards; null if there is none"),
        }),
      ),
      first: Groups.describe("first and second: who had the first turn"),
      weeks: z.array(Count.extend({ week: z.iso.date().describe("Its Monday") })),
    }),
  },
  "GET /me/statistics/advanced": {
    summary: "Further numbers of the own matches, a part of premium",
    description: "Matches are counted without premium too: nothing is missing when it begins.",
    auth: "user",
    limit: "read",
    query: Filter,
    output: z.object({
      matchups: z
        .array(
          Count.extend({
            deck: z.string().describe("The same for decks of the same cards"),
            name: z.string().nullable().describe("Of the own deck with these cards; null if there is none"),
            opponentType: z.string(),
          }),
        )
        .describe("Each deck against each type, those with most matches first"),
      length: z.array(Count.extend({ fromTurn: z.int().describe("Up to before the next one's") })),
      end: Groups.describe("How matches ended"),
      longestStreak: z.int().describe("Matches won in a row"),
    }),
    problems: ["premium_required"],
  },
  "GET /players/:name": {
    summary: "A player's profile",
    auth: "optional",
    limit: "read",
    params: z.object({ name: PlayerName }),
    output: z.object({
      name: z.string(),
      avatar: z.string(),
      createdAt: z.iso.datetime(),
      statistics: Count,
      ratings: z.array(
        z.object({
          preset: z.string(),
          rating: z.int(),
          tier: z.string(),
          provisional: z.boolean(),
          matches: z.int(),
        }),
      ),
      headToHead: Count.nullable().describe("The caller's matches against the player"),
      friend: z.enum(["no", "sent", "received", "yes", "you"]).describe("What the caller and the player are"),
    }),
    problems: ["not_found", "profile_closed"],
  },
} as const satisfies Endpoints;
