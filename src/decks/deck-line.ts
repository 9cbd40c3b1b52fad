// One line of a deck list, taken apart: comment, count and the rest. A form that is not listed here is not guessed at.
import { cleanLine } from "../text.ts";

/**
 * A line in the one form that the patterns below are written for. Spaces keep digits apart that would become one number:
 * superscripts, fractions and circled numbers.
 */
export const normalizeLine = (raw: string): string =>
  cleanLine(
    cleanLine(raw)
      .replace(/\p{No}/gu, " $& ")
      .normalize("NFKC"),
  )
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―−]/g, "-")
    .replace(/[×✕✖]/g, "x");

export interface Comment {
  /** What stands before the comment. */
  content: string;
  comment: string | null;
}

/** A comment begins with #, // or ; at the start or after a space. A # before a digit is a card's number. */
export function splitComment(line: string): Comment {
  const start = /(?:^| )(?:#+(?![#\d])|\/\/+|;+)/.exec(line);
  if (!start) return { content: line, comment: null };
  return {
    content: line.slice(0, start.index).trim(),
    comment: line.slice(start.index + start[0].length).trim(),
  };
}

/** Bullets, check boxes, quotation marks and the emphasis of Markdown say nothing about a card. */
export function stripMarkup(content: string): string {
  return content
    .replace(/\*\*|__|"/g, "")
    .replace(/ ?; ?/g, ",")
    .replace(/(^|[\s(])[*_]([^*_\s][^*_]*)[*_](?=$|[\s),:])/g, "$1$2")
    .replace(/^(?:[-*+] |[•·▪▫◦‣⁃●○■□▶→>|☐☑✓✔]+ ?)+/, "")
    .replace(/^\[[ x✓✔]?\] /i, "")
    .replace(/^'(.*)'$/, "$1")
    .replace(/ ?\|$/, "")
    .trim();
}

export interface CountedLine {
  /** As it is written, not checked; null if the line has none, which stands for one copy. */
  count: string | null;
  /** The count is a lone number after the name, which could be the card's number as well. */
  lone: boolean;
  /** Name and printing. */
  rest: string;
  /** A number that may be the count or the line's place in a numbered list. */
  ordinal: string | null;
}

/** Between a count and what follows it. */
const SEPARATOR = " ?[:,|=-]? ?";
/** What follows a count begins with a letter or a bracket. */
const REST = "(?<rest>[^\\d\\s:,|=*+.)\\]}>/-].*)";

const COUNT_BEFORE = [
  // Told as a count, but never a good one: -4, +4, 4.5
  /^(?<count>[-+]\d+|\d+[.,]\d+)(?: ?x)? (?<rest>.*\D.*)$/i,
  // 4 NAME, 4x NAME, 4 x NAME, 4xNAME, 4NAME, 4: NAME, 4-NAME, 4 - NAME, 4,NAME, 4 | NAME
  new RegExp(`^(?<count>\\d+)(?: ?\\*|x| x(?![a-z]))?${SEPARATOR}${REST}$`, "i"),
  // x4 NAME, *4 NAME
  new RegExp(`^[x*] ?(?<count>[-+]?\\d+)${SEPARATOR}${REST}$`, "i"),
  // (4) NAME, [4x] NAME, <x4> NAME
  new RegExp(`^[([{<] ?(?:[x*] ?)?(?<count>\\d+)(?: ?[x*])? ?[)\\]}>]${SEPARATOR}${REST}$`, "i"),
];

/** NAME x4, NAME, x4, NAME *4, NAME 4x */
const TIMES_AFTER = [
  /^(?<rest>.*[^\s:,|=*+-])(?: ?[:,|=-] ?| )[x*] ?(?<count>[-+]?\d+)$/i,
  /^(?<rest>.*[^\s:,|=*+-])(?: ?[:,|=] ?| - | )(?<count>[-+]?\d+) ?x$/i,
  /^(?<rest>.*[^\s:,|=*+-]) ?[([{<] ?(?:[x*] ?(?<count>\d+)|(?<count_>\d+) ?[x*]) ?[)\]}>]$/i,
];

/** NAME 4, NAME: 4, NAME,4, NAME - 4, NAME (4), NAME [4] */
const LONE_AFTER = [
  /^(?<rest>.*[^\s:,|=*+-])(?: ?[:,|=] ?| - | )(?<count>[-+]?\d+)$/,
  /^(?<rest>.*[^\s:,|=*+-]) ?[([{<] ?(?<count>\d+) ?[)\]}>]$/,
];

/** @param isSet whether a number after this word is a card's number, and no count. */
export function splitCount(content: string, isSet: (word: string) => boolean): CountedLine {
  const before = firstMatch(COUNT_BEFORE, content);
  if (before) return { ...before, lone: false, ordinal: null };
  const numbered = /^(?<ordinal>\d{1,3})[.)] ?(?<rest>\D.*|(?<= )\d.*)$/.exec(content)?.groups;
  if (numbered) {
    const inner = splitCount(numbered.rest, isSet);
    return inner.count === null ? { ...inner, ordinal: numbered.ordinal } : inner;
  }
  const times = firstMatch(TIMES_AFTER, content);
  if (times) return { ...times, lone: false, ordinal: null };
  const lone = firstMatch(LONE_AFTER, content);
  const word = lone && /([a-z]+)[^a-z]*$/i.exec(lone.rest)?.[1];
  if (lone && !(word && isSet(word))) return { ...lone, lone: true, ordinal: null };
  return { count: null, lone: false, rest: content, ordinal: null };
}

function firstMatch(patterns: readonly RegExp[], text: string): { count: string; rest: string } | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return { count: groups.count ?? groups.count_, rest: groups.rest };
  }
  return null;
}
