// The endpoints of profiles, histories, exports and grants.
import { z } from "zod";
import { GrantId } from "../collections/endpoints.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { PageQuery, pageOf } from "../http/pagination.ts";
import { timeInput } from "../http/time.ts";
import { MATCH_TYPES } from "../matches/context.ts";
import { wholeNumber } from "../whole-number.ts";
import { AVATARS } from "./avatars.ts";
import { DisplayName, PlayerName } from "./names.ts";

const Avatar = z.enum(AVATARS, `one of ${AVATARS.join(", ")}`);
const Time = z.iso.datetime();

const Profile = z.object({
  id: z.uuid(),
  name: z.string(),
  avatar: z.string(),
  guest: z.boolean().describe("No provider signs in to the account"),
  role: z.enum(["player", "admin"]),
  mute: z
    .object({ reason: z.string(), until: Time.nullable() })
    .nullable()
    .describe("Until then the account sends no emotes; `until` null: until it is lifted"),
  premiumUntil: Time.nullable(),
  premium: z.boolean(),
  decks: z.int().nullable().describe("How many decks may be edited; the others are read-only. Null: all"),
  createdAt: Time,
});

const Statistics = z.object({ played: z.int(), won: z.int(), drawn: z.int() });

const PublicProfile = z.object({
  id: z.uuid(),
  name: z.string(),
  avatar: z.string(),
  premium: z.boolean(),
  createdAt: Time,
  statistics: Statistics,
});

const Match = z.object({
  id: z.uuid(),
  matchId: z.string().describe("Identifies its replay: GET /replays/ID"),
  type: z.enum(MATCH_TYPES),
  rules: z.string(),
  opponent: z.object({
    kind: z.enum(["user", "bot", "deleted"]).describe("deleted: a user who has deleted the account since"),
    id: z.uuid().nullable().describe("Null unless it is a user"),
    name: z.string(),
  }),
  result: z.enum(["won", "lost", "drawn"]),
  endReason: z.string(),
  turns: z.int(),
  durationMs: z.int(),
  finishedAt: Time,
});

const Days = wholeNumber(1, 3660);

export const userEndpoints = {
  "GET /me": { summary: "The profile of the signed-in user", auth: "user", limit: "read", output: Profile },
  "PATCH /me": {
    summary: "Change name or avatar",
    description: "Access tokens have the new name from the next renewal on.",
    auth: "user",
    limit: "write",
    body: z
      .strictObject({ name: DisplayName.optional(), avatar: Avatar.optional() })
      .refine((change) => Object.keys(change).length > 0, "a name, an avatar or both"),
    output: Profile,
    problems: ["name_taken"],
  },
  "DELETE /me": {
    summary: "Delete the account and everything that is stored for it",
    description:
      "At once and for good. Opponents keep their history without the name. The body says the name, against mistakes.",
    auth: "session",
    limit: "write",
    body: z.strictObject({ name: z.string("the account's name").max(80) }),
    problems: ["administrator"],
  },
  "GET /me/export": {
    summary: "Everything that is stored for the account",
    description:
      "Of decks, grants, postings, packs, orders and matches the 500 latest each; GET /decks, GET /me/wallet/history and " +
      "GET /me/matches list older ones.",
    auth: "user",
    limit: "export",
    // Rarely asked for, and bounded by its own limit.
    cpuBudgetMs: 60,
    output: z.record(z.string(), z.unknown()),
  },
  "GET /me/matches": {
    summary: "The finished matches of the signed-in user, the latest first",
    auth: "user",
    limit: "read",
    query: PageQuery.extend({
      rules: z
        .string("a preset's name")
        .regex(/^[\w-]{1,40}$/, "a preset's name")
        .optional(),
      type: z.enum(MATCH_TYPES, `one of ${MATCH_TYPES.join(", ")}`).optional(),
      result: z.enum(["won", "lost", "drawn"], "won, lost or drawn").optional(),
      opponent: z.enum(["user", "bot"], "user or bot").optional(),
      name: z
        .string("a part of the opponent's name")
        .min(1, "a part of the opponent's name")
        .max(80, "at most 80 characters")
        .optional()
        .describe("A part of the opponent's name, in capitals or not"),
      deck: z
        .string("a deck's key")
        .regex(/^\w{1,16}$/, "a deck's key, as in GET /me/statistics")
        .optional()
        .describe("The key of the own deck, as in GET /me/statistics: the latest 1,000 matches with it"),
      from: timeInput("a time such as 2026-01-31T00:00:00Z").optional(),
      to: timeInput("a time such as 2026-01-31T00:00:00Z").optional().describe("Not included"),
    }),
    output: pageOf(Match),
  },
  "GET /users/:name": {
    summary: "The public profile of a user",
    auth: "none",
    limit: "read",
    params: z.object({ name: PlayerName }),
    output: PublicProfile,
    problems: ["not_found", "profile_closed"],
  },
  "GET /avatars": {
    summary: "The avatars to choose from",
    auth: "none",
    limit: "read",
    output: z.object({ avatars: z.array(Avatar) }),
  },
  "PUT /grants/:id": {
    summary: "Grant premium to a user",
    description: "Sent again under the same id it grants nothing more.",
    auth: "service",
    limit: "write",
    params: z.object({ id: GrantId }),
    body: z.strictObject({ userId: z.uuid("a user's id"), premiumDays: Days }),
    output: z.object({ premiumUntil: Time }),
    problems: ["not_found", "grant_conflict"],
  },
} as const satisfies Endpoints;
