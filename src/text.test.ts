// Text is the same whatever invisible characters, forms of white space and line ends it comes with.
import { expect, test } from "vitest";
import fc from "../test/support/fast-check.ts";
import { cleanLine, splitLines } from "./text.ts";

const INVISIBLE =
  "\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f\u202a\u202e\u2066\u2069\u061c\u180e\u3164\ufe0f\u{e0001}";

test.each([...INVISIBLE].map((sign) => [sign.codePointAt(0)!.toString(16), sign]))(
  "U+%s is removed wherever it stands",
  (_code, sign) => {
    expect(cleanLine(`${sign}Hive${sign}${sign}let ${sign} Wood${sign}`)).toBe("Hivelet Wood");
  },
);

test.each(["\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"])("%j ends a line", (end) => {
  expect(splitLines(`4 Hivelet${end}2 Goslet`)).toEqual(["4 Hivelet", "2 Goslet"]);
  expect(cleanLine(`Old${end}Wood`)).toBe("Old Wood");
});

test("white space of any kind is one space", () => {
  expect(cleanLine("\u00a0 Old\t\u3000\u2003Wood ")).toBe("Old Wood");
});

test.each([
  ["a family", "👩‍👩‍👧‍👦"],
  ["a heart in color", "❤️"],
  ["a flag of a part of a country", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  ["a hand with a skin tone", "👍🏽"],
  ["Persian with a non-joiner", "می‌خواهم"],
  ["Hindi with a joiner", "क्‍ष"],
  ["Sinhala with a joiner", "ශ්‍රී"],
  ["a Malayalam letter that a joiner ends", "അവന്‍"],
])("%s is kept", (_what, text) => {
  expect(cleanLine(text)).toBe(text.normalize("NFC"));
});

test("cleaning what is clean changes nothing", () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...INVISIBLE, "\u0085", " ", "❤️", "ک", "क", "्"),
      fc.string({ unit: "grapheme", maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(text, (text) => {
      const clean = cleanLine(text);
      expect(cleanLine(clean)).toBe(clean);
      expect(splitLines(clean)).toHaveLength(1);
    }),
    { numRuns: 1000 },
  );
});
