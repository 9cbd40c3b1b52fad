// Cuts printed text into sentences, and sentences into words that the grammar can match.

import type { Type } from "../../engine/vocabulary.ts";

export interface Token {
  /** In lower case, or what stands for it: "mantimon" for the creature noun, a type for its symbol. */
  word: string;
  /** As it stands in the text. */
  raw: string;
  /** In quotation marks: a name, whatever it holds. */
  quoted: boolean;
}

export interface Sentence {
  /** As it stands in the text, without its full stop. */
  text: string;
  tokens: Token[];
  /** Which bullet of the text it stands under, counted from 0; -1 for none. */
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

/** The word that the grammar knows creatures by. */
const CREATURE = "mantimon";

const PIECES =
  /“[^”]*”|"[^"]*"|[{[][a-z][\]}]|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*(?:['’](?!\p{L}))?|[^\s]/giu;

const BULLET = /^\s*[•●‣-]\s+/;

/** Whole sentences in parentheses: reminders of the rules, mostly. */
const NOTE = /(\([^()]*\.\))/;

/** Reminders within a sentence: when in the turn, and in which order damage is worked out. */
const ASIDES = /\s*\((?:before|after) (?:your attack|doing damage|applying weakness and resistance)\)/gi;

/** "60-HP" is two words; "his or her" is said "their" today. */
const HYPHENED_HP = /(\d+)-(HP)\b/gi;
const HIS_OR_HER = /\bhis or her\b/gi;

/** The sentences of a text. `noun` is what it calls its creatures. */
export function sentences(text: string, noun: string): Sentence[] {
  const found: Sentence[] = [];
  let options = 0;
  const clean = text.replace(ASIDES, "").replace(HYPHENED_HP, "$1 $2").replace(HIS_OR_HER, "their");
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
  return [...text.matchAll(PIECES)].map(([raw]) => token(raw, noun.toLowerCase()));
}

function token(raw: string, noun: string): Token {
  if (/^[“"]./.test(raw)) return { word: "", raw: raw.slice(1, -1), quoted: true };
  const symbol = /^[{[](.)[\]}]$/.exec(raw)?.[1].toLowerCase();
  const word = symbol === undefined ? raw.toLowerCase().replace("’", "'") : (SYMBOLS[symbol] ?? raw);
  const [stem, ending = ""] = word.split(/(?='s?$)/);
  const creature = stem === noun || stem === `${noun}s`;
  return { word: creature ? CREATURE + ending : word, raw, quoted: false };
}
