// A whole deck in a short code for an address. Cards are named by set and number, so a code outlives changes of the
// pool, and a checksum tells a code that was mistyped or cut. docs/DECKS.md draws the bytes.
import { crc32 } from "node:zlib";
import { PRESETS, type PresetName } from "../../engine/index.ts";
import { type Counts, type DeckContents, MAX_CARDS, MAX_COPIES } from "./contents.ts";

export interface SharedDeck extends DeckContents {
  name: string;
}

/** The first byte: what follows is laid out so. */
const FORMAT = 1;

/** Codes name the rules by their index in this list: add new ones at its end. */
const RULES: PresetName[] = ["house", "standard", "pocket"];

const CHECKSUM_BYTES = 4;

/** Characters; the largest deck that can be saved fits. */
export const MAX_CODE_LENGTH = 2000;

/** A fault of a code, for people to read. */
export class ShareCodeError extends Error {
  override name = "ShareCodeError";
}

export function writeCode({ name, rules, cards, energy }: SharedDeck): string {
  const text = Buffer.from(name);
  const bytes = [FORMAT, RULES.indexOf(rules), ...varint(text.length), ...text];
  for (const counts of [cards, energy]) bytes.push(...writeCounts(counts));
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32BE(crc32(Buffer.from(bytes)));
  return Buffer.concat([Buffer.from(bytes), checksum]).toString("base64url");
}

/** @throws {ShareCodeError} if it is not, to the last bit, what `writeCode` makes. */
export function readCode(code: string): SharedDeck {
  const all = Buffer.from(code, "base64url");
  if (all.length <= CHECKSUM_BYTES) throw new ShareCodeError("the code is cut off");
  const body = all.subarray(0, -CHECKSUM_BYTES);
  if (crc32(body) !== all.readUInt32BE(body.length)) {
    throw new ShareCodeError("the code is mistyped or cut off: its checksum does not agree");
  }
  const bytes = new Reader(body);
  if (bytes.byte() !== FORMAT)
    throw new ShareCodeError("the code is of a format that this server cannot read");
  const rules = RULES[bytes.byte()];
  if (!Object.hasOwn(PRESETS, rules ?? ""))
    throw new ShareCodeError("the code is for rules that there are none of");
  const name = bytes.text(bytes.varint());
  const deck = { name, rules, cards: readCounts(bytes), energy: readCounts(bytes) };
  if (writeCode(deck) !== code) throw new ShareCodeError("the code is not written as codes are");
  return deck;
}

/** Sets, and in each its cards by number: the step from the last number and the copies, in one integer if few. */
function writeCounts(counts: Counts): number[] {
  const sets = Map.groupBy(Object.keys(counts).sort(), (id) => id.slice(0, 3));
  const bytes = varint(sets.size);
  for (const [set, ids] of sets) {
    bytes.push(...Buffer.from(set, "latin1"), ...varint(ids.length));
    let last = 0;
    for (const id of ids) {
      const number = Number(id.slice(4));
      const copies = counts[id];
      bytes.push(...varint(((number - last) << 2) | Math.min(copies - 1, 3)));
      if (copies > 3) bytes.push(...varint(copies - 4));
      last = number;
    }
  }
  return bytes;
}

function readCounts(bytes: Reader): Counts {
  const counts: Counts = {};
  let cards = 0;
  for (let sets = bytes.varint(); sets > 0; sets--) {
    const set = bytes.text(3);
    if (!/^[a-z]{3}$/.test(set)) throw new ShareCodeError("the code names no set");
    let number = 0;
    for (let ids = bytes.varint(); ids > 0; ids--) {
      const step = bytes.varint();
      number += step >> 2;
      const copies = (step & 3) === 3 ? bytes.varint() + 4 : (step & 3) + 1;
      cards += copies;
      if (number > 999 || copies > MAX_COPIES || cards > MAX_CARDS) {
        throw new ShareCodeError("the code holds more than a deck may");
      }
      counts[`${set}-${String(number).padStart(3, "0")}`] = copies;
    }
  }
  return counts;
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  byte(): number {
    if (this.#at >= this.#bytes.length) throw new ShareCodeError("the code ends too early");
    return this.#bytes[this.#at++];
  }

  /** At most 21 bits: nothing in a code is larger. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 21; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new ShareCodeError("the code holds a number that is too large");
  }

  text(length: number): string {
    return Buffer.from(Array.from({ length }, () => this.byte())).toString();
  }
}
