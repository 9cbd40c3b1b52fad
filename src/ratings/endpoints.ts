// The endpoints of ranked play: ratings, their history, leaderboards, seasons and tiers.
import { z } from "zod";
import { PRESETS, type PresetName } from "../../engine/index.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { PageQuery } from "../http/pagination.ts";
import { MatchId } from "../matches/match-id.ts";
import { PlayerName } from "../users/names.ts";

const Time = z.iso.datetime();
const Text = z.object({ en: z.string(), de: z.string() });
const PRESET_NAMES = Object.keys(PRESETS) as [PresetName, ...PresetName[]];
const Preset = z.enum(PRESET_NAMES, `one of ${PRESET_NAMES.join(", ")}`);

const Season = z.object({ number: z.int(), startsAt: Time, endsAt: Time });

const Rating = z.object({
  preset: Preset,
  rating: z.int(),
  deviation: z.int().describe("The true strength is within twice this of the rating, 95 times in 100"),
  provisional: z.boolean().describe("Not certain enough yet for the leaderboards"),
  tier: z.string(),
  matches: z.int().describe("Rated matches in this season"),
  won: z.int(),
  peak: z.int().nullable().describe("The highest in this season; null before the first match"),
  place: z.int().nullable().describe("In the season's leaderboard; null while provisional"),
});

const Row = z.object({
  place: z.int().describe("1 for the first"),
  name: z.string(),
  avatar: z.string(),
  rating: z.int(),
  tier: z.string(),
  matches: z.int(),
  won: z.int(),
  you: z.boolean(),
});

const RatingChange = z.object({
  matchId: z.string(),
  preset: Preset,
  before: z.int(),
  after: z.int(),
  tierBefore: z.string(),
  tierAfter: z.string(),
  provisional: z.boolean().describe("After the match"),
  weight: z
    .number()
    .describe("Below 1 after many matches of the same two players in a day: that part counted"),
});

const Point = z.object({ at: Time, rating: z.int(), allTime: z.int() });

export const ratingEndpoints = {
  "GET /seasons/current": {
    summary: "The present season, and the tiers with their rewards",
    auth: "none",
    limit: "read",
    output: z.object({
      season: Season,
      minMatches: z.int().describe("Rated matches in a season from which on its end gives a reward"),
      tiers: z.array(
        z.object({
          id: z.string(),
          name: Text,
          from: z.int().describe("The lowest rating of the tier"),
          reward: z.record(z.string(), z.unknown()).describe("For who ends the season in it"),
        }),
      ),
    }),
  },
  "GET /me/ratings": {
    summary: "The own ratings, by preset",
    auth: "user",
    limit: "read",
    output: z.object({ season: Season, ratings: z.array(Rating) }),
  },
  "GET /me/ratings/changes/:matchId": {
    summary: "What a ranked match has done to the own rating",
    description: "There is a change as soon as the match is recorded, which its room tells by closing.",
    auth: "user",
    limit: "read",
    params: z.object({ matchId: MatchId }),
    output: RatingChange,
    problems: ["not_found"],
  },
  "GET /ratings/:preset/leaderboard": {
    summary: "The players with the highest ratings",
    description:
      "With around=me a part of it around the caller, with around=friends the caller and friends only.",
    auth: "optional",
    limit: "read",
    params: z.object({ preset: Preset }),
    query: PageQuery.extend({
      season: z
        .string()
        .regex(/^(current|all|[1-9]\d{0,3})$/, "current, all, or the number of a season")
        .default("current"),
      around: z.enum(["me", "friends"], "me or friends").optional(),
    }),
    output: z.object({
      season: Season.nullable().describe("Null for all time"),
      players: z.int().describe("How many are in the leaderboard"),
      items: z.array(Row),
      next: z.string().nullable().describe("The cursor of the next page; null on the last"),
      me: Row.nullable().describe("The caller's own row; null while provisional"),
    }),
    problems: ["not_found", "token_missing"],
  },
  "GET /players/:name/ratings/:preset/history": {
    summary: "How a player's rating has changed: the latest 500 rated matches, in order of time",
    auth: "optional",
    limit: "read",
    params: z.object({ name: PlayerName, preset: Preset }),
    output: z.object({ points: z.array(Point) }),
    problems: ["not_found", "profile_closed"],
  },
} as const satisfies Endpoints;
