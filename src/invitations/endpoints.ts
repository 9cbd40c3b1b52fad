// The endpoints of invitations to private matches.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";
import { DeckVerdicts, RulesReference, RulesShown } from "../rule-sets/endpoints.ts";
import { ShareCode } from "../share-code.ts";
import { PlayerName } from "../users/names.ts";
import { wholeNumber } from "../whole-number.ts";

const MAX_MINUTES = 7 * 24 * 60;
const MAX_DELAY_SECONDS = 300;

const Invitation = z.object({
  code: z.string(),
  matchId: z.string().describe("joinById of it leads to the table; the guest brings a deck"),
  host: z.string().describe("The name of whoever invites"),
  for: z.string().nullable().describe("For whom the seat is kept; null for whoever comes first"),
  mine: z.boolean().describe("The caller has made it"),
  base: RulesShown.shape.base,
  rulesName: z.string(),
  public: z.boolean(),
  listed: z.boolean().describe("Shown in the lobby while the host is at the table"),
  delay: z.int(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(["open", "used", "expired"]),
});

const Details = Invitation.extend({
  ...RulesShown.shape,
  clocks: z
    .object({
      setup: z.int(),
      turn: z.int(),
      answer: z.int(),
      reserve: z.int(),
      grace: z.int(),
    })
    .describe("In milliseconds: docs/PROTOCOL.md"),
  decks: DeckVerdicts.describe("The caller's decks and those of the house"),
});

const Code = z.object({ code: ShareCode });

export const invitationEndpoints = {
  "GET /invitations": {
    summary: "The open invitations that one has made, and those that are for oneself by name",
    auth: "user",
    limit: "read",
    output: z.object({ invitations: z.array(Invitation) }),
  },
  "POST /invitations": {
    summary: "Open a private table, for a named player or whoever comes first",
    auth: "user",
    limit: "write",
    body: z.strictObject({
      rules: RulesReference.default("house"),
      deck: z.string("the id of a deck").max(64, "the id of a deck"),
      for: PlayerName.optional(),
      minutes: wholeNumber(1, MAX_MINUTES).default(60).describe("After which it expires"),
      public: z.boolean("true or false").default(false).describe("Listed for everyone to watch"),
      listed: z
        .boolean("true or false")
        .default(false)
        .describe("Shown in the lobby while the host is at the table; everyone may watch then"),
      delay: wholeNumber(0, MAX_DELAY_SECONDS).default(0),
      seat: z.literal([0, 1], "one of 0, 1").optional().describe("The host's; drawn by lot unless given"),
    }),
    output: Invitation,
    status: 201,
    problems: ["not_found", "invitation_limit", "deck_not_found", "illegal_deck", "forbidden"],
  },
  "GET /invitations/:code": {
    summary:
      "An invitation, before one sits down: rules, their difference from the preset, clocks, decks that fit",
    auth: "user",
    limit: "read",
    params: Code,
    output: Details,
    problems: ["not_found"],
  },
  "DELETE /invitations/:code": {
    summary: "Revoke an invitation, or decline one that is for oneself",
    auth: "user",
    limit: "write",
    params: Code,
    problems: ["not_found"],
  },
} as const satisfies Endpoints;
