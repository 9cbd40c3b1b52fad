// What players may write in names: the characters that a letter or an emoji may be made of.

/** Scripts in which an invisible joiner changes how letters look, and so belongs to the spelling. */
const JOINED_SCRIPTS = [
  "Arabic",
  "Bengali",
  "Devanagari",
  "Gujarati",
  "Gurmukhi",
  "Kannada",
  "Malayalam",
  "Oriya",
  "Sinhala",
  "Tamil",
  "Telugu",
]
  .map((script) => `\\p{scx=${script}}`)
  .join("");

/** Pattern (flag v) of a zero-width joiner or non-joiner after a letter or mark of such a script. */
export const JOINER = `(?<=[[\\p{L}\\p{M}]&&[${JOINED_SCRIPTS}]])[\\u200c\\u200d]`;

const EMOJI_OR_JOINER = new RegExp(`\\p{RGI_Emoji}|${JOINER}`, "gv");

/**
 * Whether a line of text has neither control characters nor halves of characters, nor invisible ones where they mean
 * nothing. Those inside of emoji and between letters that they join are part of the text.
 */
export const isVisibleText = (text: string): boolean => /^\P{C}*$/u.test(text.replace(EMOJI_OR_JOINER, " "));
