// Cleans text that comes from outside: what people cannot see must not make two texts different.

/** Every character, or pair of them, that Unicode makes a line end. U+0085 is NEL; U+2028 and U+2029 separate lines. */
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** Scripts in which an invisible joiner changes how letters look, and so belongs to the spelling. */
const JOINING_SCRIPTS =
  `Arabic Bengali Devanagari Gujarati Gurmukhi Kannada Khmer Malayalam Myanmar Oriya Sinhala Syriac Tamil
  Telugu`.split(/\s+/);
const scripts = JOINING_SCRIPTS.map((script) => `\\p{scx=${script}}`).join("");
const joining = `[[[\\p{L}\\p{M}]&&[${scripts}]]--\\p{Default_Ignorable_Code_Point}]`;
const VIRAMAS = "[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca]";

/**
 * Pattern (flag v) of a joiner or non-joiner between two letters of such a script, or after what ends a syllable. Here
 * and below the character comes first and what stands before it after that, so that nothing else costs time.
 */
export const JOINER = `(?:[\\u200c\\u200d](?<=${joining}.)(?=${joining})|\\u200d(?<=${VIRAMAS}.))`;

/** Tags that make a black flag the one of England, Scotland or Wales. */
const FLAG_TAGS = ["eng", "sct", "wls"]
  .map((region) => [...`gb${region}`].map((letter) => String.fromCodePoint(0xe0000 + letter.codePointAt(0)!)))
  .map((tags) => `\u{1f3f4}${tags.join("")}\u{e007f}`)
  .join("|");

/** Invisible parts of emoji: flags of regions, joiners, and the selector of the colored form. */
const EMOJI_PART = [
  FLAG_TAGS,
  "\\u200d(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f].)(?=\\p{Extended_Pictographic})",
  "\\ufe0f(?<=[\\p{Emoji}--[0-9#*]].)",
  "\\ufe0f(?<=[0-9#*].)(?=\\u20e3)",
].join("|");

const INVISIBLE_CHARACTER = "[\\p{Default_Ignorable_Code_Point}\\p{Cf}]";
const NEVER_KEPT = `[${INVISIBLE_CHARACTER}--[\\u200c\\u200d\\ufe0f]]`;

/**
 * Characters that show nothing, such as the zero-width ones, the BOM, marks of direction and soft hyphens. Kept, in
 * the group, are those that make a difference.
 */
const INVISIBLE = new RegExp(`(${EMOJI_PART}|${JOINER})|${NEVER_KEPT}+|${INVISIBLE_CHARACTER}`, "gv");

/** The lines of a text. */
export const splitLines = (text: string): string[] => text.split(LINE_ENDS);

/**
 * A text as one line: in composed form (NFC), without characters that show nothing, with single spaces for white space
 * and line ends, and none at its ends. Control characters stay, for a schema to refuse.
 */
export function cleanLine(text: string): string {
  return text
    .replace(INVISIBLE, "$1")
    .normalize("NFC")
    .replace(/[\s\u0085]+/g, " ")
    .trim();
}
