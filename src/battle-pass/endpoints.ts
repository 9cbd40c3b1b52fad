// The endpoints of the battle pass.
import { z } from "zod";
import { TRACKS } from "../../cards/battle-pass.ts";
import { RewardOutput } from "../economy/endpoints.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { wholeNumber } from "../whole-number.ts";

const Time = z.iso.datetime();
const Name = z.object({ en: z.string(), de: z.string() });
const SeasonId = z.string("a season's id").regex(/^[a-z][a-z0-9-]{0,60}$/, "a season's id");
const ClaimedLevel = z.object({ level: z.int(), track: z.enum(TRACKS), reward: RewardOutput });

export const battlePassEndpoints = {
  "GET /me/battle-pass": {
    summary: "How the signed-in user stands in the present season of the battle pass",
    description: "What is left of a season that ended an hour ago or earlier is granted first.",
    auth: "user",
    limit: "read",
    output: z.object({
      season: z
        .object({
          id: z.string(),
          name: Name,
          startsAt: Time,
          endsAt: Time,
          levelExperience: z.int().describe("From each level to the next"),
          levels: z.array(z.object({ free: RewardOutput.optional(), premium: RewardOutput.optional() })),
        })
        .nullable()
        .describe("Null between seasons"),
      next: z.object({ id: z.string(), name: Name, startsAt: Time }).nullable(),
      experience: z.int(),
      level: z.int().describe("The last one that is reached; 0 at first"),
      expectedLevel: z.int().describe("Of somebody who plays evenly through the season"),
      multiplier: z.int().describe("Of experience now: more than 1 below the expected level"),
      premium: z.boolean().describe("The premium track is unlocked"),
      claimed: z.object({ free: z.array(z.int()), premium: z.array(z.int()) }),
      sources: z
        .record(z.string(), z.int())
        .describe("Experience by what brings it: match, win, botMatch, botWin, dailyQuest, weeklyQuest"),
    }),
  },
  "POST /me/battle-pass/claim": {
    summary: "Claim the reward of a level",
    description: "Once for each level of each track.",
    auth: "user",
    limit: "write",
    body: z.strictObject({
      season: SeasonId,
      track: z.enum(TRACKS, `one of ${TRACKS.join(", ")}`),
      level: wholeNumber(1, 200),
    }),
    output: ClaimedLevel,
    problems: ["not_found", "level_not_reached", "premium_track_locked", "level_claimed"],
  },
  "POST /me/battle-pass/claim-all": {
    summary: "Claim the rewards of all levels that are reached",
    description: "Sent again it grants nothing more.",
    auth: "user",
    limit: "write",
    body: z.strictObject({ season: SeasonId }),
    output: z.object({ granted: z.array(ClaimedLevel) }),
    problems: ["not_found"],
  },
} as const satisfies Endpoints;
