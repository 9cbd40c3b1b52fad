// A move in 32 bits, for lists of legal moves: the lowest 16 bits are what the move is about, the next 12 the
// Mantimon it is made on (4095 for none), the last 4 its type.
import type { Move } from "./action.ts";

/** The number of a type on the wire is its place in this list: append only. */
export const MOVE_TYPES = [
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

export function packMove(move: Move): number {
  const [about, on] = parts(move);
  return ((MOVE_TYPES.indexOf(move.type) << 28) | ((on & NO_MON) << 16) | about) >>> 0;
}

function parts(move: Move): [about: number, on: number] {
  switch (move.type) {
    case "attach":
    case "play":
    case "evolve":
      return [move.card, move.on];
    case "ability":
      return [move.mon, NO_MON];
    case "retreat":
      return [move.to, NO_MON];
    case "attack":
      return [move.index, NO_MON];
    case "choose":
      return [move.option, NO_MON];
    default:
      return [0, NO_MON];
  }
}

export function unpackMove(packed: number): Move {
  const type = MOVE_TYPES[packed >>> 28];
  const about = packed & 0xffff;
  const on = ((packed >>> 16) & NO_MON) === NO_MON ? -1 : (packed >>> 16) & NO_MON;
  switch (type) {
    case "attach":
    case "play":
    case "evolve":
      return { type, card: about, on };
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
