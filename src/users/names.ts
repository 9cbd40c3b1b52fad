// Display names: what they may be made of. docs/API.md states the rules.
import { z } from "zod";
import { JOINER } from "../text.ts";
import { keyOfLooks, looksOf, nameKey } from "./name-key.ts";
import { GAME_NAME, RESERVED_NAMES, TITLES } from "./reserved-names.ts";

const MIN_LENGTH = 2;
const MAX_LENGTH = 26;
/** The length of the database column. */
const MAX_KEY_LENGTH = 80;
/** Marks on one letter: Myanmar and Tibetan stack up to four. */
const MAX_MARKS = 5;
/** Accents on one letter: Greek has up to three. More would cover the line above. */
const MAX_ACCENTS = 3;

/** The scripts in everyday use: Unicode's recommended scripts (UAX #31, table 5). */
export const RECOMMENDED_SCRIPTS =
  `Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati
  Gurmukhi Han Hangul Hebrew Hiragana Kannada Katakana Khmer Lao Latin Malayalam Myanmar Oriya Sinhala Tamil Telugu
  Thaana Thai Tibetan`.split(/\s+/);

/** A name is written in one of these. Japanese and Korean mix theirs. */
const SCRIPTS = [
  ...RECOMMENDED_SCRIPTS.map((script) => [script]),
  ["Han", "Hiragana", "Katakana"],
  ["Han", "Hangul"],
];

/** Letters, marks and digits of the scripts; accents and digits that belong to no script go with all of them. */
const SCRIPT_PATTERNS = SCRIPTS.map(
  (scripts) =>
    new RegExp(`^[${scripts.map((script) => `\\p{scx=${script}}`).join("")}\\p{scx=Inherited}0-9]*$`, "u"),
);

const SEPARATORS = " ._'-";
const LETTER = `[\\p{L}\\p{Nd}]\\p{M}{0,${MAX_MARKS}}`;
const SEPARATOR = `[${SEPARATORS.replace("-", "\\-")}]`;
const SHAPE = new RegExp(`^${LETTER}(?:(?:${SEPARATOR}|${JOINER})?${LETTER})*$`, "v");
const BETWEEN_WORDS = new RegExp(SEPARATOR, "v");
const TOWER = new RegExp(`\\p{Script=Inherited}{${MAX_ACCENTS + 1}}`, "u");
/** Strokes through letters, and accents over two letters: no language writes names with them. */
const STROKE = /[\u0334-\u0338\u035c-\u0362]/u;
/** Characters that one letter may stand for, as Arabic ligatures do. Some stand for whole sentences. */
const MAX_UNFOLDED = 4;
/** Among them are letters: the fillers of Hangul. */
const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/u;

const isOneScript = (name: string) => {
  const characters = name.replace(/[^\p{L}\p{M}\p{Nd}]/gu, "");
  return SCRIPT_PATTERNS.some((pattern) => pattern.test(characters));
};

const isSentence = (letter: string) => [...letter.normalize("NFKC")].length > MAX_UNFOLDED;

const hasNamesShape = (name: string) =>
  SHAPE.test(name) &&
  !TOWER.test(name.normalize("NFD")) &&
  !STROKE.test(name) &&
  !INVISIBLE.test(name) &&
  ![...name].some(isSentence);

const RESERVED_KEYS = new Set(RESERVED_NAMES.map(nameKey));
const TITLE_KEYS = new Set(TITLES.map(nameKey));
const GAME_KEY = nameKey(GAME_NAME);

function isReserved(name: string): boolean {
  if (nameKey(name).includes(GAME_KEY) || isAmong(RESERVED_KEYS, looksOf(name))) return true;
  const words = name.split(BETWEEN_WORDS).map(looksOf);
  // Neighboring words too: a title may be written in parts.
  return words.some((_, first) =>
    words.some((_, last) => isAmong(TITLE_KEYS, words.slice(first, last + 1).flat())),
  );
}

/** Numbers around a reserved name do not make it another one, and digits may stand for its letters. */
function isAmong(keys: ReadonlySet<string>, looks: string[]): boolean {
  const first = looks.findIndex((look) => !/^\d$/.test(look));
  const last = looks.findLastIndex((look) => !/^\d$/.test(look));
  for (let start = 0; start <= first; start++) {
    for (let end = looks.length; end > last; end--) {
      if (keys.has(keyOfLooks(looks.slice(start, end)))) return true;
    }
  }
  return false;
}

const LENGTH = `${MIN_LENGTH} to ${MAX_LENGTH} characters`;
const CHARACTERS = "letters and digits, with single spaces, . _ - or ' between them";
const ONE_SCRIPT = "letters of one script that is in everyday use; Japanese and Korean may mix theirs";

/** What a user may choose to be called. */
export const DisplayName = z
  .string(LENGTH)
  .max(200, { error: LENGTH, abort: true })
  .transform((name) => name.normalize("NFC"))
  .refine((name) => [...name].length >= MIN_LENGTH && [...name].length <= MAX_LENGTH, {
    error: LENGTH,
    abort: true,
  })
  .refine(hasNamesShape, { error: CHARACTERS, abort: true })
  .refine(isOneScript, { error: ONE_SCRIPT, abort: true })
  .refine((name) => nameKey(name) !== "" && nameKey(name).length <= MAX_KEY_LENGTH, {
    error: CHARACTERS,
    abort: true,
  })
  .refine((name) => !isReserved(name), "a name that does not speak for the game");

/** How a request names a player, in any spelling: also one whose name could not be chosen today. */
export const PlayerName = z
  .string("a player's name")
  .min(1, "a player's name")
  .max(MAX_KEY_LENGTH, `at most ${MAX_KEY_LENGTH} characters`);
