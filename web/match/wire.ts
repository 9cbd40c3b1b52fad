// What a match's room says and syncs, as docs/PROTOCOL.md describes it.
import type { Event, Move, RulesConfig, View, Viewer } from "../../engine/index.ts";

export interface WelcomeMessage {
  seat: Viewer;
  seq: number;
  view: View | null;
  rules: RulesConfig;
  poolVersion: string;
  names: [string, string];
  /** The server's clock, in milliseconds since 1970. */
  now: number;
}

export interface EventsMessage {
  seq: number;
  by: "player" | "bot" | "clock";
  events: Event[];
}

/** The part of the synced state that the client reads; the view comes with messages. */
export interface RoomState {
  seq: number;
  actor: Viewer;
  deadline: number;
  players: { name: string; bot: boolean; connected: boolean; moves?: Iterable<number> }[];
}

/** Why the room ends a connection. */
export const CLOSE = { takenOver: 4100, matchEnded: 4101 } as const;

const MOVE_TYPES = [
  "attach",
  "play",
  "evolve",
  "ability",
  "stadium",
  "retreat",
  "attack",
  "endTurn",
  "choose",
  "stop",
  "cancel",
] as const satisfies readonly Move["type"][];

const NO_MON = 0xfff;

/** A move from its 32 bits: 16 for what it is about, 12 for the Mantimon it is made on, 4 for its type. */
export function unpackMove(packed: number): Move {
  const type = MOVE_TYPES[packed >>> 28];
  const about = packed & 0xffff;
  const mon = (packed >>> 16) & NO_MON;
  switch (type) {
    case "attach":
    case "play":
    case "evolve":
      return { type, card: about, on: mon === NO_MON ? -1 : mon };
    case "ability":
      return { type, mon: about };
    case "retreat":
      return { type, to: about };
    case "attack":
      return { type, index: about };
    case "choose":
      return { type, option: about };
    default:
      return { type };
  }
}
