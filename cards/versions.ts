// Versions of sets and pools: a number that people raise, and a hash of the cards, so that one version never names two
// different pools. Runs in the browser too.

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

interface VersionedSet {
  /** Three letters. */
  code: string;
  /** Raised by hand for each release. */
  version: number;
  cards: readonly unknown[];
}

/** Hex digits of a SHA-256 that a version shows: 48 bits, to tell versions apart, not to withstand an attack. */
const HASH_DIGITS = 12;

const SET = String.raw`[a-z]{3}@\d{1,6}`;
const HASH = String.raw`\.[0-9a-f]{${HASH_DIGITS}}`;

/** The version of a pool: "wld@1.3f9c2ab1d04e+dst@1.77a0c4e2b19d". */
export const POOL_VERSION = new RegExp(`^${SET}${HASH}(\\+${SET}${HASH}){0,40}$`);

/** The name of a released pool, as the first logs have it: "wld@1+dst@1". */
export const RELEASE = new RegExp(`^${SET}(\\+${SET}){0,40}$`);

/**
 * The version of a set, such as "wld@1.3f9c2ab1d04e". The hash covers the cards with their flavor texts, because clients
 * keep a pool for good. It does not cover the name and the story of the set, which are not in the pool.
 */
export function setVersion(set: VersionedSet): string {
  return `${setRelease(set)}.${hashOf(set.cards)}`;
}

/** By the list of the cards, which nobody changes: a start asks for the version of a set more than once. */
const hashes = new WeakMap<readonly unknown[], string>();

function hashOf(cards: readonly unknown[]): string {
  const known = hashes.get(cards);
  if (known !== undefined) return known;
  const digest = bytesToHex(sha256(utf8ToBytes(canonicalJson(cards)))).slice(0, HASH_DIGITS);
  hashes.set(cards, digest);
  return digest;
}

/** The name under which a set is released, such as "wld@1": its version without the hash. */
export const setRelease = ({ code, version }: VersionedSet) => `${code}@${version}`;

/** The version of the pool of these sets, which are in order of release. */
export function poolVersion(sets: readonly VersionedSet[]): string {
  return sets.map(setVersion).join("+");
}

/** The version without its hashes. */
export function releaseOf(version: string): string {
  return version.replaceAll(new RegExp(HASH, "g"), "");
}

/** JSON with sorted keys (RFC 8785), so that neither the layout of a file nor the order of its keys matters. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
