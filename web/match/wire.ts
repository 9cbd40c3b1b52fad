// What of a room's protocol has to be known by value. Its types are the server's own, so neither can drift.
import type { Move } from "../../engine/index.ts";
import type { CLOSE as CODES } from "../../rooms/close-codes.ts";
import type { MOVE_TYPES as TYPES } from "../../rooms/moves.ts";

/** Why a room ends a connection for good. */
export const CLOSE: Pick<typeof CODES, "takenOver" | "matchEnded"> = { takenOver: 4100, matchEnded: 4101 };

const MOVE_TYPES: typeof TYPES = [
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
];

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
