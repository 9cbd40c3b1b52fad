import { describe, expect, test } from "vitest";
import fc from "../../test/support/fast-check.ts";
import { generateRecoveryKey, parseRecoveryKey } from "./recovery-key.ts";

const keys = fc.uint8Array({ minLength: 26, maxLength: 26 }).map(generateRecoveryKey);
/** A place among the 28 letters of a key. */
const place = fc.nat(27);
const letterOf = fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const letters = (key: string) => [...key.replaceAll("-", "")];

test("a key is seven groups of four, and never the same", () => {
  const made = Array.from({ length: 1000 }, () => generateRecoveryKey());
  for (const key of made) expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(made).size).toBe(1000);
});

test("every letter occurs at every place", () => {
  const seen = Array.from({ length: 26 }, () => new Set<string>());
  for (let i = 0; i < 2000; i++) {
    letters(generateRecoveryKey())
      .slice(0, 26)
      .forEach((letter, at) => {
        seen[at].add(letter);
      });
  }
  for (const set of seen) expect(set.size).toBe(32);
});

describe("a key is read", () => {
  test.each<[string, (key: string) => string]>([
    ["in small letters", (key) => key.toLowerCase()],
    ["without dashes", (key) => key.replaceAll("-", "")],
    ["with spaces in their place", (key) => ` ${key.replaceAll("-", " ")}\n`],
    ["with the dashes of a word processor", (key) => key.replaceAll("-", "–")],
    [
      "with O for 0, and l and I for 1",
      (key) => key.replaceAll("0", "O").replace("1", "l").replaceAll("1", "I"),
    ],
    ["in full width", (key) => key.replace(/\w/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
  ])("%s", (_how, write) => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(parseRecoveryKey(write(key))).toBe(key.replaceAll("-", ""));
      }),
    );
  });
});

describe("a key is refused", () => {
  test("with any one wrong letter", () => {
    fc.assert(
      fc.property(keys, place, letterOf, (key, at, letter) => {
        const typed = letters(key);
        fc.pre(typed[at] !== letter);
        typed[at] = letter;
        expect(parseRecoveryKey(typed.join(""))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test("with two neighbors swapped", () => {
    fc.assert(
      fc.property(keys, fc.nat(26), (key, at) => {
        const typed = letters(key);
        fc.pre(typed[at] !== typed[at + 1]);
        [typed[at], typed[at + 1]] = [typed[at + 1], typed[at]];
        expect(parseRecoveryKey(typed.join(""))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  test("that is too short or too long", () => {
    fc.assert(
      fc.property(keys, place, letterOf, (key, at, letter) => {
        expect(parseRecoveryKey(letters(key).toSpliced(at, 1).join(""))).toBeNull();
        expect(parseRecoveryKey(letters(key).toSpliced(at, 0, letter).join(""))).toBeNull();
      }),
    );
  });

  test("that is any other text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => parseRecoveryKey(text) === null),
    );
  });
});
