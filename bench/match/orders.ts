// What the measuring process asks of the server process, and what it is answered.
import type { Action } from "../../engine/index.ts";

export interface Orders {
  startMeasuring: { order: null; answer: null };
  stopMeasuring: { order: null; answer: Measured };
  memory: { order: null; answer: Memory };
  /** By the ids of matches. */
  played: { order: string[]; answer: Played[] };
  clear: { order: null; answer: null };
}

export interface Measured {
  samples: Sample[];
  /** Milliseconds of processor time that the process took for each, everything counted in. */
  processor: number;
}

/** One action, in the server. Times are milliseconds. */
export interface Sample {
  /** From the room's message handler to when all patches, events and the reply are with the operating system. */
  sent: number;
  /** Of this, waiting for the log. */
  append: number;
  /** Making frames: of the state for each view, and of messages. */
  encoding: number;
  /** Handing frames to WebSockets, and on to the operating system. */
  sending: number;
  frames: number;
  /** Bytes on the wire, WebSocket frames included, by who is sent them. */
  actor: Bytes;
  opponent: Bytes;
  /** Of one spectator, if there is any. */
  spectator: Bytes | null;
  /** Every spectator was sent the same bytes, made once. */
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
  /** In the heap and outside it. */
  used: number;
}

export interface Played {
  actions: Action[];
  /** Hashes of the game that the log gives, and of the one that is played. */
  replayed: string;
  live: string;
}
