// The endpoints of reports of players.
import { z } from "zod";
import { ReportKind, ReportState } from "../db/generated/enums.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { MatchId } from "../matches/match-id.ts";
import { PlayerName } from "../users/names.ts";

export const Kind = z.enum(ReportKind, `one of ${Object.keys(ReportKind).join(", ")}`);
export const State = z.enum(ReportState, `one of ${Object.keys(ReportState).join(", ")}`);

export const reportEndpoints = {
  "POST /reports": {
    summary: "Report a player to the administrators",
    description:
      "`name`: the name is offensive; `behaviour`: in emotes, or by stalling; `cheating`. With a `matchId` it is about the other one of its players, whatever the name is now. One report of each kind about a player may be open.",
    auth: "user",
    limit: "report",
    body: z.strictObject({
      name: PlayerName,
      kind: Kind,
      text: z.string("what has happened").trim().max(500, "at most 500 characters"),
      matchId: MatchId.optional(),
    }),
    problems: ["not_found", "report_open", "report_limit"],
  },
  "GET /reports": {
    summary: "The latest reports by the signed-in user, and what has become of them",
    auth: "user",
    limit: "read",
    output: z.object({
      reports: z.array(
        z.object({
          id: z.uuid(),
          name: z.string().describe("The reported player's, on the day of the report or in the match"),
          kind: Kind,
          state: State.describe("resolved: an administrator has acted; dismissed: found nothing to act on"),
          createdAt: z.iso.datetime(),
          handledAt: z.iso.datetime().nullable(),
        }),
      ),
    }),
  },
} as const satisfies Endpoints;
