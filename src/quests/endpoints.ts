// The endpoint of quests.
import { z } from "zod";
import { QUEST_COUNTS } from "../../cards/quests.ts";
import { TimeZone } from "../economy/endpoints.ts";
import type { Endpoints } from "../http/endpoint.ts";

const Quest = z.object({
  id: z.string(),
  period: z.enum(["daily", "weekly"]),
  task: z
    .object({
      count: z.enum(QUEST_COUNTS),
      deck: z.string().optional().describe("Only with a deck of mostly this type"),
      rules: z.string().optional(),
      match: z.string().optional().describe("Only in matches of this type"),
      against: z.enum(["player", "bot"]).optional(),
    })
    .describe("What of a finished match counts"),
  goal: z.int(),
  progress: z.int(),
  completed: z.boolean().describe("The reward was granted"),
  reward: z.record(z.string(), z.unknown()),
  expiresAt: z.iso.datetime(),
});

export const questEndpoints = {
  "GET /me/quests": {
    summary: "The quests of the player's own day and week",
    description:
      "Finished matches count toward them; a reward is granted with the match that completes its quest.",
    auth: "user",
    limit: "read",
    query: z.object({
      timeZone: TimeZone.optional().describe("The player's; default: that of the latest draw"),
    }),
    output: z.object({ quests: z.array(Quest) }),
  },
} as const satisfies Endpoints;
