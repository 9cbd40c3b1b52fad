// What a deck may be called: anything that people can see.
import { expect, test } from "vitest";
import fc from "../../test/support/fast-check.ts";
import { copyName, DeckName } from "./contents.ts";

const ZWJ = "\u200d";
const ZWNJ = "\u200c";

test.each([
  ["a profession", "👩‍💻 Control"],
  ["a family", "👨‍👩‍👧‍👦"],
  ["a flag with a rainbow", "🏳️‍🌈 Colors"],
  ["a pirate's flag", "🏴‍☠️"],
  ["the flag of a region", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Stags"],
  ["flags of countries", "🇩🇪🇫🇷"],
  ["a skin tone", "🧑🏽‍🚀"],
  ["a heart on fire", "❤️‍🔥".repeat(5)],
  ["a key cap", "1️⃣"],
  ["Persian", `می${ZWNJ}خواهم`],
  ["Sinhala", `ශ්${ZWJ}රී`],
  ["Hindi", `क्${ZWJ}ष`],
  ["Malayalam", `അവന്${ZWJ}`],
  ["accents", "Étude"],
])("a deck's name may have %s", (_what, name) => {
  expect(DeckName.parse(name)).toBe(name.normalize());
});

test.each([
  ["a control character", "a\u0007b"],
  ["half of a character", "a\ud83d"],
  ["a character that there is none of", "a\u0378"],
  ["nothing to see", `\ufeff ${ZWJ}\u2028`],
  ["more than 60 characters", "x".repeat(61)],
])("a deck's name may not have %s", (_what, name) => {
  expect(DeckName.safeParse(name).success).toBe(false);
});

test.each([
  ["a line break", "a\nb", "a b"],
  ["a line separator", "a\u2028b", "a b"],
  ["a zero-width space", "a\u200bb", "ab"],
  ["a byte order mark", "\ufeffab", "ab"],
  ["a change of direction", "a\u202eb", "ab"],
  ["a joiner between Latin letters", `a${ZWJ}b`, "ab"],
  ["the second of two joiners", `ශ්${ZWJ}${ZWJ}රී`, `ශ්${ZWJ}රී`],
  ["a joiner before an emoji that it joins to nothing", `a${ZWJ}👩`, "a👩"],
  ["tags that make no flag", "🏴\u{e0061}\u{e0062}", "🏴"],
])("%s goes from a deck's name", (_what, name, left) => {
  expect(DeckName.parse(name)).toBe(left);
});

test.each([
  ["a long one is shortened", "x".repeat(60), `${"x".repeat(53)} (copy)`],
  ["of a letter with marks without end nothing is left", `x${"\u0323".repeat(59)}`, "(copy)"],
  ["a joiner is not left alone", `${"x".repeat(49)} می${ZWNJ}خواهم`, `${"x".repeat(49)} می (copy)`],
])("the name of a copy is a deck's name: %s", (_what, name, copy) => {
  expect(DeckName.parse(name)).toBe(name);
  expect(copyName(name)).toBe(copy);
  expect(DeckName.parse(copy)).toBe(copy);
});

test("of any deck's name nothing is invisible but what belongs to emoji and letters", () => {
  const unit = fc.oneof(
    fc.constantFrom(
      "👩",
      "💻",
      "🏳️",
      "🏽",
      "🇩",
      "❤️",
      ZWJ,
      ZWNJ,
      "\ufe0f",
      "\u20e3",
      "a",
      "م",
      "क",
      "्",
      " ",
      "\u{e0067}",
      "\u{e007f}",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 20 }), (text) => {
      const { success, data } = DeckName.safeParse(text);
      if (!success) return;
      const rest = data.replace(/\p{RGI_Emoji}/gv, "").replace(/[\u200c\u200d]/g, "");
      expect(rest).toMatch(/^\P{C}*$/u);
      expect(data).toBe(data.toWellFormed());
    }),
    { numRuns: 3000 },
  );
});
