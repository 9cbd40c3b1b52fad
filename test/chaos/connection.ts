// A connection between a client and a process: in order from the server, and as the script of faults says to it.
import type { Move, View, Viewer } from "../../engine/index.ts";
import type { ActionEvents } from "../../rooms/match/server-messages.ts";

export type ClientMessage =
  | { type: "act"; request: number; seq: number; move: Move }
  | { type: "concede" | "offerDraw" | "acceptDraw"; request: number }
  | { type: "sync"; seen?: number };

interface Welcome {
  seat: Viewer;
  seq: number;
  from: number;
  view: View | null;
  missed: ActionEvents[];
}

export type ServerMessage =
  | { type: "welcome"; message: Welcome }
  | { type: "events"; message: ActionEvents }
  | { type: "reply"; message: { request: number; seq?: number; code?: string } }
  | { type: "closed"; message: { why: string } };

/** As it arrives: JSON, as on a wire, and the room that has sent it. */
export interface Delivery {
  json: string;
  room: number;
}

/** The server's end of a connection. */
export interface Connection {
  readonly client: number;
  readonly userId: string;
  /** The server has not noticed that it is closed, if it is. */
  isOpen: boolean;
  send(message: ServerMessage, room: number): void;
}
