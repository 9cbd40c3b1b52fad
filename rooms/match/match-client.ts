// A connection to a match's room, a player's or a spectator's.
import type { Client } from "colyseus";
import type { Identity } from "./identity.ts";
import type { ServerMessages } from "./server-messages.ts";

export type MatchClient = Client<{ auth: Identity; messages: ServerMessages }>;
