import { describe, expect, test } from "vitest";
import fc from "../../test/support/fast-check.ts";
import { nameKey } from "./name-key.ts";
import { DisplayName, RECOMMENDED_SCRIPTS } from "./names.ts";
import { RESERVED_NAMES, TITLES } from "./reserved-names.ts";

test.each([
  "Mira",
  "mira_2",
  "Anna-Lena",
  "Étienne",
  "Mossy Wanderer 48",
  "Ｍｉｒａ",
  "Ольга",
  "Ωμέγα",
  "ᾧδε",
  "さくら",
  "ラーメン太郎",
  "佐々木",
  "민지",
  "D'Arc",
  "علي ٣",
  "گل\u200cنرگس",
  "דָּוִד",
  "कमला",
  "क्षिति",
  "অনিন্দ্য",
  "ਗੁਰਪ੍ਰੀਤ",
  "ગુજરાતી",
  "ଓଡ଼ିଆ",
  "தமிழ்",
  "తెలుగు",
  "ಕನ್ನಡ",
  "മലയാളം",
  "ශ්\u200dරී",
  "น้ำฝน",
  "ລາວ",
  "བསྒྲུབས",
  "မြို့",
  "ქართული",
  "አማርኛ",
  "ស្ត្រី",
  "Հայկ",
  "ދިވެހި",
  "ㄅㄆㄇ",
])("%s is a name", (name) => {
  expect(DisplayName.parse(name)).toBe(name.normalize("NFC"));
});

const CHARACTERS = "letters and digits, with single spaces";
const LENGTH = "2 to 26 characters";
const SCRIPT = "one script";
const OFFICE = "does not speak for the game";

test.each([
  ["empty", "", LENGTH],
  ["too short", "a", LENGTH],
  ["too long", "a".repeat(27), LENGTH],
  ["much too long", "a".repeat(10_000), LENGTH],
  ["two spaces", "Mi  ra", CHARACTERS],
  ["a space at the end", "Mira ", CHARACTERS],
  ["a control character", "Mi\u0000ra", CHARACTERS],
  ["a line break", "Mi\nra", CHARACTERS],
  ["an invisible character", "Mi\u200bra", CHARACTERS],
  ["a joiner between Latin letters", "Mi\u200dra", CHARACTERS],
  ["a joiner at the end", "गल\u200d", CHARACTERS],
  ["two joiners", "ග්\u200d\u200dර", CHARACTERS],
  ["a variation selector", "Mi\ufe0fra", CHARACTERS],
  ["letters that are invisible", "\u3164\u3164", CHARACTERS],
  ["an invisible letter between others", "민\u1160지", CHARACTERS],
  ["a change of direction", "Mi\u202era", CHARACTERS],
  ["markup", "<b>Mira</b>", CHARACTERS],
  ["an emoji", "Mira 🐉", CHARACTERS],
  ["a fraction", "Mira ½", CHARACTERS],
  ["a tower of accents", `a${"\u0301".repeat(9)}bc`, CHARACTERS],
  ["a lone surrogate", "abc\ud800", CHARACTERS],
  ["signs alone", "...", CHARACTERS],
  ["of ligatures that unfold to sentences", "ﷺ".repeat(20), CHARACTERS],
  ["of few ligatures that unfold to sentences", "ﷺﷺ", CHARACTERS],
  ["of letters with strokes through them", "a\u0337b\u0337c", CHARACTERS],
  ["of letters under one accent", "a\u0361bc", CHARACTERS],
  ["scripts that are mixed", "Мira", SCRIPT],
  ["digits of another script", "Mira٣", SCRIPT],
  ["marks of another script", "Mira\u094d", SCRIPT],
  ["a script of the past", "𐎠𐎡𐎢", SCRIPT],
  ["a script of few", "ᏣᎳᎩ", SCRIPT],
  ["letters for mathematics", "𝐌𝐢𝐫𝐚", SCRIPT],
  ["Korean and Japanese mixed", "민さ", SCRIPT],
  ["an office", "Moderator", OFFICE],
  ["an office in disguise", "Ad_Min", OFFICE],
  ["an office in full width", "Ａｄｍｉｎ", OFFICE],
  ["an office with accents", "Ádmïn", OFFICE],
  ["an office with a dotless i", "Admın", OFFICE],
  ["an office with rn for m", "Adrnin", OFFICE],
  ["an office in digits", "4dm1n", OFFICE],
  ["an office in phonetic letters", "ᴀᴅᴍɪɴ", OFFICE],
  ["an office in Cyrillic", "ЅУЅТЕМ", OFFICE],
  ["an office with a number", "Support24", OFFICE],
  ["an office after a number", "007 Mod", OFFICE],
  ["several of an office", "Moderators", OFFICE],
  ["an office among other words", "Server Admin", OFFICE],
  ["an office in parts among other words", "The Ad-Min Team", OFFICE],
  ["an office of two words", "Game_Master 7", OFFICE],
  ["support by a team", "Support Team", OFFICE],
  ["an office in a few letters", "GM", OFFICE],
  ["an office in German", "Moderatorin", OFFICE],
  ["several of an office in German", "Moderatoren", OFFICE],
  ["support in German", "Kundendienst", OFFICE],
  ["an office in French", "Modérateur", OFFICE],
  ["an office in Russian", "Администратор", OFFICE],
  ["an office in Chinese", "管理员", OFFICE],
  ["the game's name", "Official Mantimon", OFFICE],
  ["the game's name in disguise", "TeamMant1mon", OFFICE],
  ["the bot's name", "Sparring Partner", OFFICE],
  ["the bot's name in disguise", "5parrıng_Partner 2", OFFICE],
  ["the name of deleted users", "a former player", OFFICE],
])("%s is none", (_what, name, message) => {
  const { success, error } = DisplayName.safeParse(name);
  expect(success).toBe(false);
  expect(error?.issues).toHaveLength(1);
  expect(error?.issues[0].message).toContain(message);
});

test.each([
  "Modest",
  "Admiral",
  "Supportive",
  "Systema",
  "Botanist",
  "Mantis",
  "Partner",
  "Player 1",
  "Dev Patel",
  "Solar System",
  "Mod Squad",
  "Supporter",
  "Moderato",
  "Staffan",
])("%s speaks for nobody else", (name) => {
  expect(DisplayName.safeParse(name).success).toBe(true);
});

/** Text of letters and signs from everywhere, as long as a name may be. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 2, maxLength: 26 }),
  fc.string({ unit: "binary", minLength: 2, maxLength: 26 }),
  fc.string({ unit: fc.constantFrom(..."aAbZ019 ._'-éßıſﬁﷺΣςсСㅏ가あア漢"), minLength: 2, maxLength: 26 }),
);

test("whatever passes for a name fits the database, is one line, and has one key however it is composed", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { success, data } = DisplayName.safeParse(text);
      if (!success) return;
      expect([...data].length).toBeLessThanOrEqual(40);
      expect(data.replace(/[\u200c\u200d]/g, "")).not.toMatch(/\p{C}|\p{Zl}|\p{Zp}/u);
      expect(data).toBe(data.toWellFormed().normalize("NFC"));
      const key = nameKey(data);
      expect(key.length).toBeGreaterThan(0);
      expect([...key].length).toBeLessThanOrEqual(80);
      expect(nameKey(data.normalize("NFD"))).toBe(key);
    }),
    { numRuns: 2_000 },
  );
});

/** The letters of a script that one character is enough for, without ligatures that stand for sentences. */
function lettersOf(script: string): string[] {
  const pattern = new RegExp(`^(?=\\p{L})\\p{Script=${script}}$`, "u");
  const letters: string[] = [];
  for (let code = 0x41; code < 0x20000; code++) {
    const letter = String.fromCodePoint(code);
    const isSentence = [...letter.normalize("NFKC")].length > 4;
    if (pattern.test(letter) && !isSentence && !/\p{Default_Ignorable_Code_Point}/u.test(letter))
      letters.push(letter);
  }
  return letters;
}

describe("letters of every living script", () => {
  const letters = new Map(RECOMMENDED_SCRIPTS.map((script) => [script, lettersOf(script)]));
  const nameIn = (script: string, maxLength = 16) =>
    fc.string({ unit: fc.constantFrom(...letters.get(script)!), minLength: 2, maxLength });

  test.each(RECOMMENDED_SCRIPTS)("%s make a name", (script) => {
    fc.assert(
      fc.property(nameIn(script), (name) => {
        fc.pre(nameKey(name).length <= 80);
        const { error } = DisplayName.safeParse(name);
        // By chance the letters may spell a reserved name.
        if (error?.issues[0].message.includes("speak for the game")) return;
        expect(error).toBeUndefined();
      }),
    );
  });

  const MIXED = ["Han", "Hiragana", "Katakana", "Hangul"];
  test("are not mixed", () => {
    const pair = fc
      .tuple(fc.constantFrom(...RECOMMENDED_SCRIPTS), fc.constantFrom(...RECOMMENDED_SCRIPTS))
      .filter(([one, other]) => one !== other && !(MIXED.includes(one) && MIXED.includes(other)))
      .chain(([one, other]) => fc.tuple(nameIn(one, 8), nameIn(other, 8)));
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(DisplayName.safeParse(one + other).success).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a reserved name", () => {
  const DISGUISES: Record<string, string[]> = {
    a: ["A", "á", "ａ", "4", "ɑ", "ᴀ"],
    b: ["B", "ｂ", "ʙ"],
    d: ["D", "ď", "ｄ", "ᴅ"],
    e: ["E", "é", "ｅ", "3", "ɛ", "ᴇ"],
    f: ["F", "ｆ"],
    i: ["I", "í", "ı", "1", "l", "ɩ", "ɪ"],
    l: ["L", "1", "I", "ʟ"],
    m: ["M", "rn", "ｍ", "ᴍ"],
    n: ["N", "ñ", "ɴ"],
    o: ["O", "ö", "0", "ᴏ"],
    p: ["P", "ｐ"],
    r: ["R", "ř", "ʀ"],
    s: ["S", "5", "ś", "ꜱ", "ſ"],
    t: ["T", "7", "ť", "ᴛ"],
    u: ["U", "ü", "ᴜ"],
    y: ["Y", "ý", "ʏ"],
  };
  const disguised = fc
    .constantFrom(...RESERVED_NAMES, ...TITLES)
    .chain((name) =>
      fc.tuple(
        ...[...name].map((letter) =>
          letter === " "
            ? fc.constantFrom("", " ", "_", "-", ".")
            : fc
                .tuple(
                  fc.constantFrom(letter, ...(DISGUISES[letter] ?? [])),
                  fc.constantFrom("", "", "", "\u0308"),
                )
                .map((parts) => parts.join("")),
        ),
      ),
    )
    .map((letters) => letters.join(""));

  test("is nobody's, however it is disguised and numbered", () => {
    const number = fc.constantFrom("", "1", "24", "007", " 5", "_9");
    fc.assert(
      fc.property(disguised, number, (name, after) => {
        fc.pre([...(name + after).normalize("NFC")].length <= 26);
        expect(DisplayName.safeParse(name + after).success).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
