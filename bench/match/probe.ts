// Measures actions in the server process without changing the rooms: from the room's message handler, which the
// transport calls with a WebSocket message, until all frames up to the reply are with the operating system.

import { Encoder } from "@colyseus/schema";
import { type Client, getMessageBytes, Protocol, Room, WebSocketClient } from "colyseus";
import type { LogStore } from "../../src/matches/action-log.ts";
import type { Bytes, Measured, Sample } from "./commands.ts";

type Handler = (this: Room, client: Client, buffer: Buffer) => void;

interface Running extends Omit<Sample, "actor" | "opponent" | "spectator" | "shared"> {
  start: number;
  by: Client;
  room: Room;
  told: Map<Client, { bytes: Bytes; frames: Uint8Array[] }>;
}

let samples: Sample[] | null = null;
const rooms = new WeakMap<Client, Room>();
/** The running action of each room, by the room's id. */
const running = new Map<string, Running>();
/** The action that is being processed now, to which work of spectator rooms is attributed. */
let latest: Running | null = null;

let before = process.cpuUsage();

export const probe = {
  start() {
    samples = [];
    before = process.cpuUsage();
  },
  stop(): Measured {
    const taken = samples ?? [];
    samples = null;
    const { user, system } = process.cpuUsage(before);
    return { samples: taken, processor: (user + system) / 1000 / taken.length };
  },
};

/** Wraps a store to time its appends. */
export function timedStore(store: LogStore): LogStore {
  return {
    ...store,
    async append(id, place, entry) {
      const start = performance.now();
      const written = await store.append(id, place, entry);
      const action = running.get(id);
      if (action) {
        action.append += performance.now() - start;
        latest = action;
      }
      return written;
    },
  };
}

const inside = Room.prototype as unknown as { _onMessage: Handler };
const onMessage = inside._onMessage;
inside._onMessage = function (client, buffer) {
  rooms.set(client, this);
  if (samples && (buffer[0] & 31) === Protocol.ROOM_REQUEST) {
    const times = { sent: 0, append: 0, encoding: 0, sending: 0, frames: 0 };
    latest = { ...times, start: performance.now(), by: client, room: this, told: new Map() };
    running.set(this.roomId, latest);
  }
  onMessage.call(this, client, buffer);
};

const raw = WebSocketClient.prototype.raw;
WebSocketClient.prototype.raw = function (data: Buffer, ...rest) {
  const room = rooms.get(this as unknown as Client);
  const action = (room && running.get(room.roomId)) ?? latest;
  const start = performance.now();
  raw.call(this, data, ...rest);
  if (!action) return;
  action.sending += performance.now() - start;
  action.frames++;
  note(action, this as unknown as Client, data);
};

function note(action: Running, client: Client, data: Uint8Array): void {
  const told = action.told.get(client) ?? { bytes: { patch: 0, events: 0, reply: 0 }, frames: [] };
  action.told.set(client, told);
  const kind = KINDS[data[0] & 31];
  if (!kind) return;
  told.bytes[kind] += data.length + (data.length < 126 ? 2 : 4);
  told.frames.push(data);
  if (kind === "reply") finish(action);
}
const KINDS: Record<number, keyof Bytes> = {
  [Protocol.ROOM_STATE_PATCH]: "patch",
  [Protocol.ROOM_DATA]: "events",
  [Protocol.ROOM_RESPONSE]: "reply",
};

function finish(action: Running): void {
  running.delete(action.room.roomId);
  if (latest === action) latest = null;
  const { start, by, room, told, ...times } = action;
  const nothing: Bytes = { patch: 0, events: 0, reply: 0 };
  const opponent = [...told].find(([client]) => client !== by && rooms.get(client) === room);
  const watching = [...told].filter(([client]) => rooms.get(client) !== room).map(([, heard]) => heard);
  const sample = {
    ...times,
    actor: told.get(by)!.bytes,
    opponent: opponent?.[1].bytes ?? nothing,
    spectator: watching[0]?.bytes ?? null,
    shared: watching.every(({ frames }) => frames.every((frame, i) => same(frame, watching[0].frames[i]))),
  };
  const handed = performance.now();
  // Corked writes are flushed at the end of this turn of the event loop.
  process.nextTick(() => {
    const now = performance.now();
    samples?.push({ ...sample, sent: now - start, sending: sample.sending + now - handed });
  });
}

/** Whether both are the same memory. */
function same(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.buffer === b.buffer && a.byteOffset === b.byteOffset && a.length === b.length;
}

/** Adds the time of a method to the action that it is called for. */
function timeEncoding(owner: object, name: string): void {
  const methods = owner as Record<string, (...args: unknown[]) => unknown>;
  const method = methods[name];
  methods[name] = function (...args) {
    if (!latest) return method.apply(this, args);
    const start = performance.now();
    const result = method.apply(this, args);
    if (latest) latest.encoding += performance.now() - start;
    return result;
  };
}
for (const name of ["encode", "encodeView"]) timeEncoding(Encoder.prototype, name);
timeEncoding(getMessageBytes, "raw");
