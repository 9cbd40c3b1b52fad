// The endpoints of the campaign. A battle itself is a match: docs/CAMPAIGN.md says how it is begun.
import { z } from "zod";
import { LINES } from "../../cards/campaign/types.ts";
import { PRESETS, type PresetName, TYPES } from "../../engine/index.ts";
import { RuleViolation } from "../decks/shapes.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { MatchId } from "../matches/match-id.ts";

const Text = z.object({ en: z.string(), de: z.string() });
const Counts = z.record(z.string(), z.int());

const Reward = z.object({
  mantibucks: z.int().optional(),
  dust: z.int().optional(),
  packs: Counts.optional().describe("By pack"),
  cards: Counts.optional().describe("Copies by card"),
  cosmetics: z.array(z.string()).optional().describe("Ids of cosmetics, each given once"),
});

const Requirement = z
  .object({
    medals: z.array(z.string()).optional().describe("Halls whose medals are needed"),
    medalCount: z.int().optional().describe("Medals of any clubs"),
    beaten: z.array(z.string()).optional().describe("NPCs to beat first"),
    winsHere: z.int().optional().describe("Different NPCs of the hall to beat first"),
    owns: Counts.optional().describe("Copies to own, by card"),
  })
  .describe("All that it names is needed");

const Rules = z.object({
  preset: z.enum(Object.keys(PRESETS) as [PresetName, ...PresetName[]]),
  about: Text.nullable().describe("What differs from the preset, in words"),
});

const NpcSummary = z.object({
  id: z.string(),
  name: z.string(),
  title: Text,
  portrait: z.string().describe("A key of `portraits` in /cards/manifest.json"),
  level: z.int(),
  personality: z.string(),
  leader: z.boolean().describe("A win over it gives the hall's medal"),
  rules: Rules,
  state: z.enum(["locked", "open", "beaten"]),
  hard: z.enum(["locked", "open", "beaten"]).describe("The same in hard mode"),
  wins: z.int().describe("In both modes"),
  losses: z.int(),
  requires: Requirement,
  missing: Requirement.describe("What of it, and of what the hall requires, does not hold yet"),
});

const Hall = z.object({
  id: z.string(),
  name: Text,
  region: Text,
  type: z.enum(TYPES),
  place: z.object({ x: z.number(), y: z.number() }).describe("On the map, in percent of width and height"),
  theme: Text,
  mechanic: Text,
  rules: Rules,
  medal: Text.describe("Its name"),
  cosmetics: z.array(z.string()).describe("That come with the medal"),
  state: z.enum(["locked", "open", "won"]),
  requires: Requirement,
  missing: Requirement,
  npcs: z.array(NpcSummary),
});

const Battle = z.object({
  matchId: z.string().describe("joinById of it leads back to the seat"),
  npc: z.string(),
  hard: z.boolean(),
  attempt: z.int(),
});

const Result = Battle.extend({
  at: z.iso.datetime(),
  won: z.boolean(),
  medal: z.string().nullable().describe("The hall whose medal was won"),
  granted: Reward,
  unlocked: z.array(z.string()).describe("NPCs that can be challenged since"),
  dialogue: Text.describe("What the NPC says"),
});

const World = z.object({
  clubs: z.array(Hall),
  league: Hall,
  medals: z.array(
    z.object({
      hall: z.string(),
      name: Text,
      won: z.boolean(),
      at: z.iso.datetime().nullable().describe("When it was won"),
    }),
  ),
  hardMode: z.boolean().describe("Whether the campaign can be played in hard mode"),
  battle: Battle.nullable().describe("The match that is being played"),
});

const Difference = z.object({
  rule: z.string().describe('Such as "win.target"'),
  preset: z.union([z.string(), z.number(), z.boolean()]),
  here: z.union([z.string(), z.number(), z.boolean()]),
});

const Details = NpcSummary.extend({
  hall: z.string(),
  dialogue: z.object(
    Object.fromEntries(LINES.map((line) => [line, Text])) as Record<(typeof LINES)[number], typeof Text>,
  ),
  differences: z.array(Difference).describe("Of its rules from the preset"),
  deck: z.object({ name: z.string(), about: z.string(), covers: z.array(z.string()).describe("Cards") }),
  rewards: z
    .object({
      first: Reward.nullable().describe("Null once it is won"),
      repeat: Reward.describe("What the next repeated win gives; it falls off with such wins on a day (UTC)"),
      hard: Reward.nullable().describe("For the first win in hard mode; null once it is won"),
    })
    .describe("For a win"),
  decks: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        fits: z.boolean(),
        problems: z.array(RuleViolation),
      }),
    )
    .describe(
      "The 100 own decks that were changed last, and whether they can be played against it; those that can come first",
    ),
});

const NpcId = z.object({ npc: z.string().min(1).max(40) });
const MatchParams = z.object({ matchId: MatchId });

export const campaignEndpoints = {
  "GET /campaign": {
    summary: "The campaign's world, and how far the player has come",
    auth: "user",
    limit: "read",
    output: World,
  },
  "GET /campaign/npcs/:npc": {
    summary: "A character of the campaign, before a match against it",
    auth: "user",
    limit: "read",
    params: NpcId,
    output: Details,
  },
  "DELETE /me/campaign/battle": {
    summary: "Gives up the battle that is not over",
    description:
      "It counts as a loss. If this server cannot go on with its match, such as after a change of the rules, nothing is recorded. Afterwards another battle can be begun. Without a battle it does nothing.",
    auth: "user",
    limit: "write",
    problems: ["battle_in_progress"],
  },
  "GET /me/campaign/results/:matchId": {
    summary: "What a finished match of the campaign has brought",
    description: "There is one as soon as the match is recorded, which its room tells by closing.",
    auth: "user",
    limit: "read",
    params: MatchParams,
    output: Result,
  },
} as const satisfies Endpoints;
