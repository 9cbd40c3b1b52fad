import unhomoglyph from "unhomoglyph";
import { describe, expect, test } from "vitest";
import fc from "../../test/support/fast-check.ts";
import { nameKey } from "./name-key.ts";
import { DisplayName } from "./names.ts";

test.each([
  ["Mira", "MIRA"],
  ["Mira", "Mi ra"],
  ["Mira", "Míra"],
  ["Mira", "Ｍｉｒａ"],
  ["Mira", "M1ra"],
  ["Mira", "Mıra"],
  ["Mira", "Mɩrɑ"],
  ["Mira", "ᴍɪʀᴀ"],
  ["Bill", "BiIl"],
  ["Bob", "B0b"],
  ["Moss", "МОЅЅ"],
  ["Moss", "моѕѕ"],
  ["Hat", "НАТ"],
  ["Hat", "нат"],
  ["Oxa", "οχα"],
  ["corn", "com"],
  ["Oh_no", "0hn0"],
  ["Kofi", "Kɔfi"],
  ["Gigi", "ɡıɢɪ"],
  ["Straße", "STRASSE"],
  ["Νικος", "ΝΙΚΟΣ"],
  ["علي3", "علي٣"],
  ["علي۳", "علي٣"],
  ["कमल", "क\u200dमल"],
  ["Hou", "հօս"],
  ["タロウ", "夕口ウ"],
])("%s and %s are too alike", (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ["Mira", "Mirna2"],
  ["Anna", "Hanna"],
  ["Mary", "Marr"],
  ["Ольга", "Олег"],
  ["さくら", "さくろ"],
  ["さくら", "さら"],
  ["かき", "かぎ"],
  ["कमल", "कमला"],
  ["น้ำ", "นา"],
  ["민지", "민수"],
  ["דוד", "דיד"],
])("%s and %s are not", (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

/** Letters from everywhere, with marks and signs among them. */
const anyName = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    fc.constantFrom(..."aAbZ019 ._'-éßẞıſİﬁﷺΣςсСгГηΗωΩㅏ가あア漢ǅ"),
  ),
  minLength: 2,
  maxLength: 26,
});

describe("the key of any name", () => {
  test("is the same in capitals, in small letters, and however it is composed", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const key = nameKey(name);
        for (const same of [name.normalize("NFC"), name.normalize("NFD"), name.normalize("NFKC")]) {
          expect(nameKey(same)).toBe(key);
        }
        // Marks and signs may become letters in capitals.
        const letters = name.normalize("NFKD").replace(/\P{L}/gu, "");
        expect(nameKey(letters.toUpperCase())).toBe(nameKey(letters));
        expect(nameKey(letters.toLowerCase())).toBe(nameKey(letters));
      }),
      { numRuns: 2000 },
    );
  });

  test("counts neither separators nor accents", () => {
    const latin = fc.string({
      unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
      minLength: 2,
      maxLength: 12,
    });
    const signs = fc.constantFrom("", ".", "_", "-", "'", " ", "\u0301", "\u0308", "\u0327");
    fc.assert(
      fc.property(latin, fc.array(signs, { minLength: 12, maxLength: 12 }), (name, added) => {
        const varied = [...name].map((letter, i) => letter + added[i]).join("");
        expect(nameKey(varied)).toBe(nameKey(name));
      }),
    );
  });
});

test("a letter of a script that Unicode lists as looking like an ASCII letter has that one's key", () => {
  const missed: string[] = [];
  for (let code = 0x80; code < 0x20000; code++) {
    const letter = String.fromCodePoint(code);
    if (!/\p{L}/u.test(letter) || letter.normalize("NFKD") !== letter) continue;
    const capital = unhomoglyph(letter.toUpperCase());
    // A capital that looks like a Latin one decides, as capitals and small letters have one key.
    const like = /^[A-Z]$/.test(capital) ? capital : unhomoglyph(letter);
    if (!/^[A-Za-z]$/.test(like) || !DisplayName.safeParse(letter + letter).success) continue;
    if (nameKey(letter) !== nameKey(like)) missed.push(`${letter} ${like}`);
  }
  expect(missed).toEqual([]);
});
