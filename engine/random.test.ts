// The generator is ChaCha8, bit for bit: published test vectors, and what is drawn from the stream.
import { expect, test } from "vitest";
import { chachaBlock, keyOf, randomBelow, randomFrom, shuffle } from "./random.ts";

/** The bytes of the first two blocks, as the published vectors write them: words with the lowest byte first. */
function keystream(key: number[]): string {
  const words = [...chachaBlock(key, 0), ...chachaBlock(key, 1)];
  const bytes = new Uint8Array(words.length * 4);
  const view = new DataView(bytes.buffer);
  words.forEach((word, place) => {
    view.setInt32(place * 4, word, true);
  });
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// J. Strömbergson, "Test Vectors for the Stream Cipher ChaCha" (draft-strombergson-chacha-test-vectors-01): 256-bit
// keys, 8 rounds, with a nonce of zero, which is the one that the generator uses.
test.each([
  [
    "TC1: a key of zero",
    [0, 0, 0, 0, 0, 0, 0, 0],
    "3e00ef2f895f40d67f5bb8e81f09a5a12c840ec3ce9a7f3b181be188ef711a1e" +
      "984ce172b9216f419f445367456d5619314a42a3da86b001387bfdb80e0cfe42" +
      "d2aefa0deaa5c151bf0adb6c01f2a5adc0fd581259f9a2aadcf20f8fd566a26b" +
      "5032ec38bbc5da98ee0c6f568b872a65a08abf251deb21bb4b56e5d8821e68aa",
  ],
  [
    "TC2: a single bit set in the key",
    [1, 0, 0, 0, 0, 0, 0, 0],
    "cf5ee9a0494aa9613e05d5ed725b804b12f4a465ee635acc3a311de8740489ea" +
      "289d04f43c7518db56eb4433e498a1238cd8464d3763ddbb9222ee3bd8fae3c8" +
      "b4355a7d93dd8867089ee643558b95754efa2bd1a8a1e2d75bcdb32015542638" +
      "291941feb49965587c4fdfe219cf0ec132a6cd4dc067392e67982fe53278c0b4",
  ],
])("ChaCha8 gives the published stream, %s", (_name, key, stream) => {
  expect(keystream(key)).toBe(stream);
});

test("a seed of 64 hex digits is the key itself; any other text is mixed into one", () => {
  const hex = "00000001000000020000000300000004000000050000000600000007ffffffff";
  expect(keyOf(hex)).toEqual([1, 2, 3, 4, 5, 6, 7, -1]);
  expect(keyOf("a")).not.toEqual(keyOf("b"));
  expect(keyOf("a")).toHaveLength(8);
});

test("numbers, fractions and shuffles take one word of the stream each, in order", () => {
  const key = keyOf("words");
  const words = [...chachaBlock(key, 0), ...chachaBlock(key, 1)].map((word) => (word >>> 0) / 2 ** 32);
  const fraction = randomFrom("words");
  expect(words.map(() => fraction())).toEqual(words);
  const chance = { key, drawn: 0 };
  expect(words.map(() => randomBelow(chance, 10))).toEqual(words.map((word) => Math.floor(word * 10)));

  const dealt = { key, drawn: 14 };
  const items = [0, 1, 2, 3, 4];
  shuffle(dealt, items);
  expect(dealt.drawn).toBe(18);
  const expected = [0, 1, 2, 3, 4];
  for (let i = 4; i > 0; i--) {
    const j = Math.floor(words[14 + 4 - i] * (i + 1));
    [expected[i], expected[j]] = [expected[j], expected[i]];
  }
  expect(items).toEqual(expected);
});
