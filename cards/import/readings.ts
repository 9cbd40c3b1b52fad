// What a sentence may mean by the grammar, and why one cannot be read.

import { Reader, TooLong } from "./reader.ts";
import { GRAMMAR } from "./rules/index.ts";
import type { Sentence } from "./tokens.ts";
import type { Context, Values } from "./values.ts";

/** What the texts of a card are read with. */
export interface Style extends Context {
  /** The list's word for creatures. */
  noun: string;
}

/** What all texts of a list are read with. */
export type ListStyle = Omit<Style, "self">;

/** A sentence that could not be read, and why. */
export interface Unread {
  sentence: string;
  why: string;
}

export type Result<T> = { value: T } | { unread: Unread[] };

export type RuleName = keyof Values & string;

export function readings<N extends RuleName>(rule: N, { tokens }: Sentence, style: Style): Values[N][] {
  try {
    return new Reader(GRAMMAR, tokens, style).readings(rule) as Values[N][];
  } catch (error) {
    if (error instanceof TooLong) return [];
    throw error;
  }
}

export function ambiguous({ text }: Sentence, ways: number): Unread {
  return { sentence: text, why: `it can be read in ${ways} ways` };
}

/** A sentence that fits no rule. It is reported from the word where the best rule failed. */
export function unreadable(rules: RuleName[], { text, tokens }: Sentence, style: Style): Unread {
  let furthest = 0;
  for (const rule of rules) {
    const reader = new Reader(GRAMMAR, tokens, style);
    try {
      reader.readings(rule);
    } catch (error) {
      if (error instanceof TooLong) return { sentence: text, why: error.message };
      throw error;
    }
    furthest = Math.max(furthest, reader.furthest);
  }
  const stopped = tokens[furthest]?.raw;
  return {
    sentence: text,
    why: stopped === undefined ? "it ends too early" : `not understood from "${stopped}"`,
  };
}
