// Versions of cards: whatever a player could notice makes another one, and nothing else does.

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { PUP } from "../test/support/cards-folder.ts";
import { loadContent } from "./load.ts";
import { POOL_VERSION, poolVersion, RELEASE, releaseOf, setVersion } from "./versions.ts";

const set = { code: "tst", version: 3, cards: [PUP, { ...PUP, id: "tst-002" }] };

test("it is the set's number and the beginning of a SHA-256 of its cards, keys in order", () => {
  const json = '[{"a":[1,{"x":"ä","y":null}],"b":true}]';
  const hash = createHash("sha256").update(json).digest("hex").slice(0, 12);
  const cards = [{ b: true, a: [1, { y: null, x: "ä" }] }];
  expect(setVersion({ code: "tst", version: 3, cards })).toBe(`tst@3.${hash}`);
});

describe("a set has another version", () => {
  test.each([
    ["a number", { ...PUP, hp: 70 }],
    ["an effect", { ...PUP, attacks: [{ ...PUP.attacks[0], effects: [{ effect: "damage", amount: 30 }] }] }],
    ["a flavor text", { ...PUP, flavor: "It tests better." }],
  ])("when %s has changed", (_, card) => {
    const changed = { ...set, cards: [card, set.cards[1]] };
    expect(setVersion(changed)).not.toBe(setVersion(set));
    expect(releaseOf(setVersion(changed))).toBe("tst@3");
  });

  test("when cards have changed places, as their places are their numbers in a match", () => {
    expect(setVersion({ ...set, cards: set.cards.toReversed() })).not.toBe(setVersion(set));
  });
});

test("the version of a pool names its sets in order, and tells whole versions from names of releases", () => {
  const { pool, sets } = loadContent();
  expect(pool.version).toBe(poolVersion(sets));
  expect(pool.version).toMatch(POOL_VERSION);
  expect(releaseOf(pool.version)).toMatch(RELEASE);
  expect(pool.version).not.toMatch(RELEASE);
  expect(releaseOf(pool.version)).not.toMatch(POOL_VERSION);
  expect(releaseOf(releaseOf(pool.version))).toBe(releaseOf(pool.version));
});
