// Splits printed text into sentences, and sentences into words that the grammar can match.

import { RESERVED } from "../../engine/text/english/words.ts";
import type { Type } from "../../engine/vocabulary.ts";

export interface Token {
  /** In lower case, or what replaces it: "mantimon" for the creature noun, a type for its symbol. */
  word: string;
  /** As it stands in the text. */
  raw: string;
  /** In quotation marks: a name, whatever it contains. */
  quoted: boolean;
}

export interface Sentence {
  /** As it stands in the text, without its full stop. */
  text: string;
  tokens: Token[];
  /** The bullet of the text that it belongs to, counted from 0; -1 for none. */
  option: number;
}

/** Letters that stand for types in braces or brackets: "{R}". */
const SYMBOLS: Record<string, Type> = {
  g: "grass",
  r: "fire",
  w: "water",
  l: "lightning",
  p: "psychic",
  f: "fighting",
  d: "darkness",
  m: "metal",
  n: "dragon",
  c: "colorless",
};

/** The word for creatures in the grammar. */
const CREATURE = "mantimon";

const PIECES =
  /“[^”]*”|"[^"]*"|[{[][a-z][\]}]|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*(?:['’](?!\p{L}))?|[^\s]/giu;

const BULLET = /^\s*[•●‣-]\s+/;

/** Whole sentences in parentheses, most of which are reminders of the rules. */
const NOTE = /(\([^()]*\.\))/;

/** Reminders within a sentence: when in the turn, and in which order damage is worked out. */
const ASIDES =
  /\s*\((?:(?:before|after) (?:your attack|doing damage|applying weakness and resistance)|in addition to this attack['’]s cost)\)/gi;

/** Spellings with the same meaning: the left one is read as the right one. */
const SPELLINGS: [RegExp, string][] = [
  [/(\d+)-(HP)\b/gi, "$1 $2"],
  [/\. ?\(Both yours and your opponent['’]s\. /gi, " (both yours and your opponent's). ("],
  [/flip a coin(?=\. If heads, [^.]* is not Knocked Out)\. If heads/gi, "flip a coin; if heads"],
  [
    /(?<=\b(?:any damage is done to [^.]* by|would be damaged by) [^.]*attacks?[^.]*, flip a coin)\. If heads/gi,
    "; if heads",
  ],
  [/\bFlip a coin if ([^.]* would be Knocked Out [^.]*)\. If heads/g, "If $1, flip a coin; if heads"],
  [
    /(is not Knocked Out,? and its remaining HP becomes 10(?: instead)?)\. Then, discard this card/gi,
    "$1 and this card is discarded",
  ],
  [/\bhis or her\b/gi, "their"],
  [/\byour own\b/gi, "your"],
  [/, show (it|them) to your opponent,/gi, ", reveal $1,"],
  [/\bhe or she has\b/gi, "they have"],
  [/\bhe or she (\w+)s\b/gi, "they $1"],
  [/\bhe or she\b/gi, "they"],
  [/(?<=^|\s)[-–](?=\d)/g, "−"],
  [/–/g, "—"],
];

/** The sentences of a text. `noun` is its word for creatures. */
export function sentences(text: string, noun: string): Sentence[] {
  const found: Sentence[] = [];
  let options = 0;
  const clean = SPELLINGS.reduce((said, [one, other]) => said.replace(one, other), text.replace(ASIDES, ""));
  for (const line of clean.split(/\n|(?=•)/)) {
    const option = BULLET.test(line) ? options++ : -1;
    for (const part of line.replace(BULLET, "").split(NOTE)) {
      if (NOTE.test(part)) found.push({ text: part, tokens: tokens(part, noun), option });
      else found.push(...cut(part, noun).map((sentence) => ({ ...sentence, option })));
    }
  }
  return found;
}

/** Parts at full stops. */
function cut(text: string, noun: string): Omit<Sentence, "option">[] {
  const found: Omit<Sentence, "option">[] = [];
  let from = 0;
  const end = (until: number) => {
    const part = text.slice(from, until).trim();
    if (part !== "") found.push({ text: part, tokens: tokens(part, noun) });
  };
  for (const { 0: raw, index } of text.matchAll(PIECES)) {
    if (raw !== ".") continue;
    end(index);
    from = index + 1;
  }
  end(text.length);
  return found;
}

export function tokens(text: string, noun: string): Token[] {
  const creature = noun.toLowerCase();
  return [...text.matchAll(PIECES)].flatMap(([raw]) =>
    parted(raw, creature).map((part) => token(part, creature)),
  );
}

/** The apostrophe and "s" of names and creatures are a word of their own: "Foxlet's", "this Critter's". */
function parted(raw: string, noun: string): string[] {
  const [, creature, hyphened = ""] = /^(\p{Lu}[\p{L}]*)-(.+)$/u.exec(raw) ?? [];
  // "Critter-XX": a class of creatures, as others write "Critter xx".
  if (creature?.toLowerCase() === noun && noun !== "") return [creature, ...parted(hyphened, noun)];
  const owner = /^(.*)['’]s$/u.exec(raw)?.[1];
  if (owner !== undefined && !/^\p{Lu}/u.test(owner) && !/^\p{Ll}{1,2}$/u.test(owner)) return [raw];
  const lower = owner?.toLowerCase();
  if (owner === undefined || lower === undefined) return [raw];
  return RESERVED.has(lower) && lower !== noun ? [raw] : [owner, "'s"];
}

function token(raw: string, noun: string): Token {
  if (/^[“"]./.test(raw)) return { word: "", raw: raw.slice(1, -1), quoted: true };
  const symbol = /^[{[](.)[\]}]$/.exec(raw)?.[1].toLowerCase();
  const word = symbol === undefined ? raw.toLowerCase().replace("’", "'") : (SYMBOLS[symbol] ?? raw);
  const creature = noun !== "" && (word === noun || word === `${noun}s`);
  return { word: creature ? CREATURE : word, raw, quoted: false };
}
