// The endpoints of friends, blocks, and what a player lets others see.
import { z } from "zod";
import type { Endpoints } from "../http/endpoint.ts";
import { PlayerName } from "../users/names.ts";

const Time = z.iso.datetime();
const Name = z.object({ name: PlayerName });
const Other = z.object({ name: z.string(), avatar: z.string(), since: Time });

const VISIBILITIES = ["everything", "online", "nothing"] as const;

const Settings = z.object({
  profilePublic: z.boolean().describe("Everybody may see the profile, not only friends"),
  friendRequests: z.boolean().describe("Others may ask to become friends"),
  presence: z
    .enum(VISIBILITIES, `one of ${VISIBILITIES.join(", ")}`)
    .describe("What friends see of the player's presence"),
});

const Friend = Other.extend({
  state: z.enum(["offline", "online", "playing", "watching", "queueing"]),
  matchId: z
    .string()
    .nullable()
    .describe("Of the match that is played or watched, if everybody may watch it"),
  queue: z.string().nullable(),
});

export const friendEndpoints = {
  "GET /friends": {
    summary: "Friends with their presence, open requests, and blocked players",
    description:
      "Asking is a sign of life: the caller is online for 45 seconds. What is told under `notes` is told once.",
    auth: "user",
    limit: "read",
    output: z.object({
      code: z.string().describe("The own friend code: others can send a request with it"),
      settings: Settings,
      friends: z.array(Friend),
      received: z.array(Other).describe("Requests to answer"),
      sent: z.array(Other).describe("Requests without an answer yet"),
      blocked: z.array(Other),
      notes: z.array(z.object({ kind: z.literal("invitation"), code: z.string(), from: z.string() })),
    }),
  },
  "GET /friends/live": {
    summary: "A stream that tells when friends, requests, presence or notes have changed",
    description:
      "Its first event comes at once. At each event the client asks GET /friends. A comment every 20 seconds shows that " +
      "the stream lives; the server ends it after 10 minutes, and the client opens another with a fresh access token.",
    auth: "user",
    limit: "read",
    stream: ["friends"],
  },
  "POST /friends": {
    summary: "Ask a player to become friends, by name or friend code",
    description: "If that player has asked before, the two are friends from then on.",
    auth: "user",
    limit: "write",
    body: z
      .strictObject({
        name: PlayerName.optional(),
        code: z
          .string("a friend code")
          .regex(/^[\w\s-]{8,20}$/, "a friend code of 8 letters and digits")
          .optional(),
      })
      .refine(({ name, code }) => (name === undefined) !== (code === undefined), "either a name or a code"),
    output: z.object({ status: z.enum(["requested", "friends"]) }),
    problems: ["not_found", "requests_closed", "friend_limit"],
  },
  "POST /friends/:name/accept": {
    summary: "Accept a player's request",
    auth: "user",
    limit: "write",
    params: Name,
    problems: ["not_found", "friend_limit"],
  },
  "DELETE /friends/:name": {
    summary: "End a friendship, decline a request, or take one back",
    auth: "user",
    limit: "write",
    params: Name,
    problems: ["not_found"],
  },
  "PUT /blocks/:name": {
    summary: "Block a player: no requests, no invitations, no ranked matches",
    auth: "user",
    limit: "write",
    params: Name,
    problems: ["not_found", "friend_limit"],
  },
  "DELETE /blocks/:name": {
    summary: "Unblock a player",
    auth: "user",
    limit: "write",
    params: Name,
    problems: ["not_found"],
  },
  "PATCH /me/social": {
    summary: "Change what others see",
    auth: "user",
    limit: "write",
    body: Settings.partial().strict(),
    output: Settings,
  },
} as const satisfies Endpoints;
