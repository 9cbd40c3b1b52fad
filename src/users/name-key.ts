// When two names look alike: both have the same key. docs/API.md states the rules.
import unhomoglyph from "unhomoglyph";

const pairsOf = (text: string) =>
  [...text.matchAll(/(.)(.)/gu)].map(([, from, to]): [string, string] => [from, to]);

/** Look-alikes of Latin letters, in pairs, that Unicode's list of confusable characters does not have. */
const MORE_LOOKALIKES = new Map([
  // Small capitals.
  ...pairsOf("ᴀaʙbᴅdᴇeꜰfɢgʜhᴊjᴋkĸkʟlᴌlᴍmʍmɴnᴎnᴘpʀrᴙrʁrꜱsᴛtᴜuʏyᴢz"),
  // Letters of the International Phonetic Alphabet, and those of African alphabets that look like them.
  ...pairsOf("ɐaɒaɕcɔoɘeəeǝeɛeꞓeɜeɝeɞeɟfʄfɧhɥhʝjɬlɮlɰwɲnŋnȵnɤyʎyɹrɺrɻrɾrɿrʃsʅsʇtʊuʌvʑzʒzʓzȥzɩi"),
  ...pairsOf("гrшwщwиnѡw"),
  ...pairsOf("εeωw"),
]);

/** Digits and letters of ASCII that stand for each other. */
const INTERCHANGEABLE = new Map(pairsOf("0o1ili3e4a5s7t"));

/**
 * Two names that people would take for the same have the same key: capitals, accents, width, spaces and signs
 * do not count, nor do characters that look alike (0 and o, l and 1, Cyrillic а and Latin a, rn and m).
 */
export const nameKey = (name: string): string => keyOfLooks(looksOf(name));

/** What each character of a name looks like, as small letters; digits of any script are ASCII's. */
export function looksOf(name: string): string[] {
  const letters = name
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}\p{M}]/gu, "")
    .replace(/\p{M}/gu, (mark) => (isAccent(mark) ? "" : mark))
    // Hangul and others take fewer characters composed, and the key has to fit its column.
    .normalize("NFC");
  return [...letters].map(fold);
}

/** The key of a name, or of a part of it. */
export const keyOfLooks = (looks: string[]): string =>
  looks
    .join("")
    .replace(/[a-z0-9]/g, (sign) => INTERCHANGEABLE.get(sign) ?? sign)
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");

/**
 * Marks that vary a letter of any script, and the points of Arabic and Hebrew. Vowel signs and the like are spelling,
 * and so are the marks that make another syllable of a kana.
 */
const isAccent = (mark: string): boolean =>
  /\p{Script=Inherited}|\p{Script=Arabic}|\p{Script=Hebrew}/u.test(mark) &&
  !/[\p{scx=Hiragana}\p{scx=Katakana}]/u.test(mark);

/** Replaces a character by the Latin one that its capital looks like, or else by what its small form looks like. */
function fold(character: string): string {
  if (/\p{Nd}/u.test(character)) return String(digitValue(character));
  const small = character.toUpperCase().toLowerCase();
  const capital = lookOf(small.toUpperCase());
  return /^[A-Za-z]+$/.test(capital) ? capital.toLowerCase() : lookOf(small).toLowerCase();
}

function lookOf(text: string): string {
  const known = MORE_LOOKALIKES.get(text);
  if (known !== undefined) return known;
  const listed = unhomoglyph(text);
  if (listed === text) return text;
  const look = listed.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");
  // Some letters look like signs alone, which would leave nothing of them.
  return look === "" ? text : (MORE_LOOKALIKES.get(look) ?? look);
}

/** Digits of every script come in runs of ten. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}
