// Reads a text with a grammar: every way in which it fits, so that an ambiguous text is noticed.

import type { Grammar, Node, Terminal } from "./grammar.ts";
import type { Token } from "./tokens.ts";

interface Match {
  at: number;
  found: Record<string, unknown>;
}

interface Reading {
  value: unknown;
  next: number;
}

/** Words of a sentence: three times as many as the longest one on a card has. */
export const MAX_WORDS = 200;
/**
 * Work on one sentence, in steps and in nested rules: some twenty times as much as the longest one on a card takes.
 */
export const MAX_STEPS = 25_000;
const MAX_DEPTH = 300;

/** Thrown where a sentence is too long to be read. */
export class TooLong extends Error {}

/** One text being read: the result of each rule at each place is computed once. */
export class Reader {
  /** How many tokens of the text some rule got past: where an unreadable text is reported. */
  furthest = 0;
  /** The work done, in patterns tried at a place. */
  steps = 0;
  #depth = 0;
  readonly #known: Map<string, Reading[]>[];
  readonly #grammar: Grammar;
  readonly #tokens: readonly Token[];
  readonly #context: unknown;

  constructor(grammar: Grammar, tokens: readonly Token[], context: unknown) {
    this.#grammar = grammar;
    this.#tokens = tokens;
    this.#context = context;
    this.#known = Array.from({ length: tokens.length + 1 }, () => new Map());
  }

  /** Every different value that the rule makes of the whole text. @throws TooLong */
  readings(rule: string): unknown[] {
    if (this.#tokens.length > MAX_WORDS) throw new TooLong("it is too long");
    return this.#readings(rule, 0)
      .filter(({ next }) => next === this.#tokens.length)
      .map(({ value }) => value);
  }

  #readings(rule: string, at: number): Reading[] {
    const known = this.#known[at].get(rule);
    if (known) return known;
    if (++this.#depth > MAX_DEPTH) throw new TooLong("it is too long");
    this.#known[at].set(rule, []);
    const terminal = this.#grammar.terminals.get(rule);
    const found = terminal ? this.#terminal(terminal, at) : this.#built(rule, at);
    this.#known[at].set(rule, found);
    this.#depth--;
    return found;
  }

  #terminal(terminal: Terminal, at: number): Reading[] {
    return terminal
      .read(this.#tokens, at, this.#context as never)
      .map(({ value, length }) => ({ value, next: this.#past(at + length) }));
  }

  #built(rule: string, at: number): Reading[] {
    const readings: Reading[] = [];
    for (const { node, build } of this.#grammar.rules.get(rule) ?? []) {
      if (!this.#grammar.canBegin(node, this.#tokens[at])) continue;
      for (const match of this.#matches(node, { at, found: {} })) {
        const value = build(match.found as never, this.#context as never);
        if (value !== undefined) addNew(readings, { value, next: match.at });
      }
    }
    return readings;
  }

  #matches(node: Node, start: Match): Match[] {
    if (++this.steps > MAX_STEPS) throw new TooLong("it is too long");
    switch (node.is) {
      case "word":
        if (this.#tokens[start.at]?.word !== node.word) return [];
        return [{ at: this.#past(start.at + 1), found: start.found }];
      case "hole":
        if (!this.#grammar.canBegin(node, this.#tokens[start.at])) return [];
        return this.#readings(node.rule, start.at).map(({ value, next }) => ({
          at: next,
          found: { ...start.found, [node.label]: value },
        }));
      case "row":
        return node.nodes.reduce(
          (matches, next) => matches.flatMap((match) => this.#matches(next, match)),
          [start],
        );
      case "either":
        return node.nodes.flatMap((next) => this.#matches(next, start));
    }
  }

  #past(next: number): number {
    if (next > this.furthest) this.furthest = next;
    return next;
  }
}

/** Adds a reading unless the same was found before. */
function addNew(readings: Reading[], reading: Reading): void {
  const same = readings.some(({ value, next }) => next === reading.next && isEqual(value, reading.value));
  if (!same) readings.push(reading);
}

/** Whether two values are the same data, whatever the order of their fields. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== others.length) return false;
  return keys.every((key) => isEqual(a[key as keyof typeof a], b[key as keyof typeof b]));
}
