// Sentences that were read, before effects are made of them.

import type { Item } from "./items.ts";

/** A sentence that was read. */
export interface Said {
  text: string;
  items: Item[];
  /** Index of the option of a list that it belongs to, -1 for none. */
  option: number;
}

/** Sentences that were read but do not form a text together. */
export class Unclear extends Error {
  readonly sentence: string;

  constructor(sentence: string, why: string) {
    super(why);
    this.sentence = sentence;
  }
}
