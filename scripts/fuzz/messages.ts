// Frames that no honest client sends to a room: nearly valid messages, wrong ones, replayed ones, and bytes that are none.

import { pack } from "msgpackr";
import { MOVE_TYPES } from "../../engine/packed-move.ts";
import type { Random } from "../../test/chaos/random.ts";

/** Colyseus' codes of frames. */
const ROOM_DATA = 13;
const ROOM_REQUEST = 21;

const TYPES = ["act", "sync", "emote", "mute", "rematch", "offerDraw", "answerDraw", "concede"] as const;
/** Without those that a seat's holder may send with no body, which damage could take off. */
const HARMLESS_TYPES = TYPES.filter((type) => type !== "concede" && type !== "offerDraw");
const STRANGE_TYPES = [
  "",
  "*",
  "__proto__",
  "constructor",
  "toString",
  "cheat",
  "act\u0000",
  "ACT",
  "a".repeat(300),
];
const STRANGE_VALUES: readonly unknown[] = [
  ...[null, true, false, "", "0", [], {}, [[[[[]]]]], Number.NaN, -1, 0.5, 2 ** 31, 2 ** 53, 1e300],
  ...["x".repeat(3_000), { __proto__: 1 }, { constructor: { prototype: {} } }, "\ud800", new Uint8Array(200)],
];

const REPLAYED_SHARE = 1 / 12;

/** What the attacker knows: it never sends what it may do. */
export interface Known {
  /** Number of the next action. */
  seq: number;
  /** Frames that were sent before, by anybody. */
  sent: Uint8Array[];
}

/** @returns a frame, which is a string if it is text, and whether it was sent before. */
export function hostileFrame(
  random: Random,
  known: Known,
): { frame: Uint8Array | string; replayed: boolean } {
  if (known.sent.length > 0 && random.chance(REPLAYED_SHARE))
    return { frame: random.pick(known.sent), replayed: true };
  const frame = anyFrame(random, known);
  if (typeof frame !== "string" && frame.length < 2_000 && known.sent.length < 500) known.sent.push(frame);
  return { frame, replayed: false };
}

function anyFrame(random: Random, known: Known): Uint8Array | string {
  switch (random.int(0, 10)) {
    case 0:
      return bytes(random, random.int(0, 80));
    case 1:
      return random.pick(["", "hello", '{"type":"act"}', "\u0000", "x".repeat(2_000)]);
    case 2:
      return damaged(random, message(random, known, HARMLESS_TYPES));
    case 3:
      return random.chance(0.02)
        ? bytes(random, random.pick([20_000, 70_000, 1_000_000]))
        : bytes(random, 300);
    default:
      return message(random, known);
  }
}

function message(random: Random, known: Known, types: readonly string[] = TYPES): Uint8Array {
  const type = random.chance(0.9) ? random.pick(types) : random.pick(STRANGE_TYPES);
  const body = bodyOf(random, type, known);
  const head = random.chance(0.5) ? [ROOM_DATA] : [ROOM_REQUEST, random.int(0, 127)];
  const parts = [Uint8Array.from(head), pack(type)];
  if (body !== undefined) parts.push(pack(body));
  return Buffer.concat(parts);
}

function bodyOf(random: Random, type: string, { seq }: Known): unknown {
  const strange = () => random.pick(STRANGE_VALUES);
  const body = ((): unknown => {
    switch (type) {
      case "act":
        return { seq: random.pick([seq, seq, seq - 1, seq + 1, random.int(0, 1_000)]), move: move(random) };
      case "sync":
        return random.chance(0.3) ? { seen: random.int(0, 2 * seq) } : {};
      case "emote":
        return { emote: random.pick(["hello", "thanks", "insult", ""]) };
      case "mute":
        return { muted: random.chance(0.5) };
      case "rematch":
        return { wanted: random.chance(0.5) };
      case "answerDraw":
        return { accept: true };
      // Given up it is over, which the seat's holder may do.
      case "concede":
        return random.pick([{ seat: 0 }, "now", 1]);
      case "offerDraw":
        return random.pick([{ to: 1 }, "please", 1]);
      default:
        return strange();
    }
  })();
  // Without its fields it may be sent by the seat's holder.
  if (type === "concede" || type === "offerDraw") return body;
  if (random.chance(0.6) || typeof body !== "object" || body === null) return body;
  const fields = Object.keys(body);
  const field = fields.length > 0 && random.chance(0.7) ? random.pick(fields) : "extra";
  if (random.chance(0.3)) return Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));
  return { ...body, [field]: strange() };
}

function move(random: Random): unknown {
  const number = () => random.pick([random.int(-1, 5), random.int(0, 400), 0xffff, -2, 0.5]);
  const all = {
    type: random.pick(MOVE_TYPES),
    card: number(),
    on: number(),
    mon: number(),
    to: number(),
    index: number(),
  };
  const { type, ...fields } = all;
  const kept = Object.entries(fields).filter(() => random.chance(0.4));
  return { type, ...Object.fromEntries(kept), ...(type === "choose" && { option: number() }) };
}

/** A few bytes changed, cut off or added. */
function damaged(random: Random, frame: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(frame);
  for (let i = random.int(1, 3); i > 0 && copy.length > 0; i--)
    copy[random.int(0, copy.length - 1)] = random.int(0, 255);
  if (random.chance(0.3)) return copy.subarray(0, random.int(0, copy.length));
  return random.chance(0.3) ? Buffer.concat([copy, bytes(random, random.int(1, 20))]) : copy;
}

function bytes(random: Random, length: number): Uint8Array {
  const some = new Uint8Array(length);
  for (let i = 0; i < Math.min(length, 300); i++) some[i] = random.int(0, 255);
  return some;
}
