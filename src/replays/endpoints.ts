// The endpoints of replays.
import { z } from "zod";
import type { Action, Event, Move, RulesConfig, View } from "../../engine/index.ts";
import { Worn } from "../cosmetics/endpoints.ts";
import type { Endpoints } from "../http/endpoint.ts";
import { type Audience, DECIDERS } from "../matches/action-log.ts";
import { MATCH_TYPES } from "../matches/context.ts";
import { MatchId } from "../matches/match-id.ts";
import type { TimeControl } from "../matches/time-control.ts";

const Match = z.object({ matchId: MatchId });

/** The perspective of a replay. */
export const PERSPECTIVES = ["0", "1", "spectator", "open"] as const;

const Seats = <T extends z.ZodType>(each: T) => z.tuple([each, each]);
const Hands = Seats(z.boolean()).describe("By seat: whether the player shows the hand; a bot does");

const Rules = z.custom<RulesConfig>().describe("The whole rules: RulesConfig in engine/rules.ts");
const Events = z.array(z.custom<Event>()).describe("Event in engine/view-types.ts");
const by = z.enum(DECIDERS);
const at = z.int().describe("Milliseconds since the match started");
const turn = z.int().describe("In which it was done; 0 is the set-up");

const Deck = z.object({ cards: z.array(z.string()), energy: z.array(z.string()) });

const Replay = z.object({
  matchId: MatchId,
  type: z.enum(MATCH_TYPES),
  rules: Rules,
  poolVersion: z.string().describe("Of the cards that events and view name by index: GET /pools/VERSION"),
  names: Seats(z.string()),
  bots: Seats(z.boolean()),
  worn: Seats(Worn).describe("Cosmetics, as they were worn when the match began"),
  as: z.enum(PERSPECTIVES),
  you: z.literal([0, 1]).nullable().describe("The seat in which whoever asks has played"),
  open: Hands,
  deck: Deck.nullable().describe(
    "The caller's deck list, where it is seen from the caller's seat; else null",
  ),
  result: z.object({ winner: z.literal([0, 1, -1]).describe("-1: a draw"), reason: z.string() }),
  turns: z.int(),
  startedAt: z.iso.datetime(),
  publicAt: z.iso.datetime().describe("When others than the players may watch"),
  view: z.custom<View>().describe("At the first decision: View in engine/view-types.ts"),
  opening: Events.describe("What led to it"),
  steps: z.array(
    z.object({
      seq: z.int().describe("How many actions there are with this one"),
      by,
      at,
      turn,
      move: z
        .custom<Move>()
        .nullable()
        .describe(
          "The caller's move, where it is seen from the caller's seat; else null. Move in engine/action.ts",
        ),
      events: Events,
    }),
  ),
});

/** The log as it may leave the server: without the ids of users. */
const Log = z.object({
  header: z.object({
    version: z.int().describe("Of the format").optional(),
    id: MatchId,
    type: z.enum(MATCH_TYPES),
    rules: Rules,
    poolVersion: z.string(),
    seed: z.string(),
    players: Seats(
      z.object({
        name: z.string(),
        deck: Deck,
      }),
    ),
    clocks: z.custom<TimeControl>().optional(),
    audience: z.custom<Audience>().optional(),
    startedAt: z.int(),
  }),
  entries: z.array(
    z.object({
      action: z.custom<Action>(),
      by,
      at,
      turn,
      spent: z.int().optional(),
      grace: z.int().optional(),
    }),
  ),
});

export const replayEndpoints = {
  "GET /replays/:matchId": {
    summary: "A finished match, move by move, as a seat, a spectator or everyone with open hands sees it",
    description:
      "Whoever has the match's id may watch as a spectator, once a spectators' delay is over. A seat is shown to its own " +
      "player, and to others if that player shows the hand (`open`); both hands only if both players do. `view` and " +
      "the events of the steps give every later view. What the perspective may not know is not in it.",
    auth: "optional",
    limit: "read",
    params: Match,
    query: z.object({
      as: z.enum(PERSPECTIVES, `one of ${PERSPECTIVES.join(", ")}`).default("spectator"),
    }),
    output: Replay,
    problems: ["not_found", "hands_closed", "replay_unplayable"],
  },
  "GET /replays/:matchId/log": {
    summary: "The file of a replay: all that the match follows from",
    description: "Rules, card pool, decks, seed and actions. Only if both players show their hands.",
    auth: "optional",
    limit: "read",
    params: Match,
    output: Log,
    problems: ["not_found", "hands_closed"],
  },
  "PUT /replays/:matchId/open-hands": {
    summary: "Show the own hand in the replay, or no longer",
    auth: "user",
    limit: "write",
    params: Match,
    body: z.strictObject({ allowed: z.boolean("true or false") }),
    output: z.object({ open: Hands }),
    problems: ["not_found", "forbidden"],
  },
} as const satisfies Endpoints;
