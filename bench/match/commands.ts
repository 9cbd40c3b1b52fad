// The commands of the measuring process to the server process, and their replies.
import type { Action } from "../../engine/index.ts";

export interface Commands {
  startMeasuring: { command: null; answer: null };
  stopMeasuring: { command: null; answer: Measured };
  memory: { command: null; answer: Memory };
  /** Keys are ids of matches. */
  played: { command: string[]; answer: Played[] };
  clear: { command: null; answer: null };
}

export interface Measured {
  samples: Sample[];
  /** Milliseconds of processor time of the whole process for each action. */
  processor: number;
}

/** One action, in the server. Times are milliseconds. */
export interface Sample {
  /** From the room's message handler until all patches, events and the reply are handed to the operating system. */
  sent: number;
  /** Part of it: waiting for the log. */
  append: number;
  /** Encoding frames: the state for each view, and messages. */
  encoding: number;
  /** Writing frames to WebSockets and to the operating system. */
  sending: number;
  frames: number;
  /** Bytes on the wire, WebSocket frames included, by recipient. */
  actor: Bytes;
  opponent: Bytes;
  /** For one spectator, if there is any. */
  spectator: Bytes | null;
  /** Whether every spectator was sent the same buffer. */
  shared: boolean;
}

export interface Bytes {
  patch: number;
  events: number;
  reply: number;
}

export interface Memory {
  /** Bytes. */
  resident: number;
  /** Heap and external memory. */
  used: number;
}

export interface Played {
  actions: Action[];
  /** Hashes of the game replayed from the log, and of the live game. */
  replayed: string;
  live: string;
}
