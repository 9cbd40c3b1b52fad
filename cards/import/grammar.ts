// A grammar written as patterns, and a reader that finds every way in which a text fits it.
//
// A pattern is a row of words with
//   {rule} {label:rule}  what another rule reads, handed to `build` under that name
//   {label:rule?}        the same, may be missing; in brackets it comes and goes with them
//   [a b]  (a|b c)       words that may be missing, alternatives
//   <a b>                words in parentheses
// "mantimon's" is two words, as in texts.
// Text matches whatever its case. All readings are kept, so that an ambiguous text is noticed.

import type { Token } from "./tokens.ts";

/** What a pattern hands to `build`: a key for each hole, typed by the rule that fills it. */
export type Holes<P extends string, V> = P extends `${string}{${infer Hole}}${infer Rest}`
  ? One<Hole, V> & Holes<Rest, V>
  : unknown;

type One<Hole extends string, V> = Hole extends `${infer Label}:${infer Rule}?`
  ? { [L in Label]?: Value<Rule, V> }
  : Hole extends `${infer Label}:${infer Rule}`
    ? { [L in Label]: Value<Rule, V> }
    : Hole extends `${infer Rule}?`
      ? { [L in Rule]?: Value<Rule, V> }
      : { [L in Hole]: Value<Hole, V> };

type Value<Rule extends string, V> = Rule extends keyof V ? V[Rule] : never;

export interface Rule {
  name: string;
  node: Node;
  /** The value, or undefined if the words fit but make no sense together. */
  build: (found: never, context: never) => unknown;
}

/** A rule that looks at tokens itself: values and how many tokens each took. */
export interface Terminal {
  name: string;
  read: (tokens: readonly Token[], at: number, context: never) => { value: unknown; length: number }[];
}

type Node =
  | { is: "word"; word: string }
  | { is: "hole"; label: string; rule: string }
  | { is: "row"; nodes: Node[] }
  | { is: "either"; nodes: Node[] };

/** Rules over the values V, built with a context C. */
export function rulesOf<V, C>() {
  return <N extends keyof V & string, P extends string>(
    name: N,
    pattern: P,
    build: (found: Holes<P, V>, context: C) => V[N] | undefined,
  ): Rule => ({ name, node: compile(pattern), build });
}

const PIECES = /\{[^}]+\}|[[\]()|<>]|[^\s[\]()|<>{}]+/g;

function compile(pattern: string): Node {
  const pieces = pattern.match(PIECES) ?? [];
  let at = 0;

  function alternatives(end: string, inside: boolean): Node {
    const nodes: Node[] = [row(inside)];
    while (pieces[at] === "|") {
      at++;
      nodes.push(row(inside));
    }
    if (pieces[at] !== end) throw new Error(`pattern "${pattern}": "${end}" is missing`);
    at++;
    return nodes.length === 1 ? nodes[0] : { is: "either", nodes };
  }

  function row(inside: boolean): Node {
    const nodes: Node[] = [];
    while (at < pieces.length && !"|])".includes(pieces[at])) {
      const piece = pieces[at++];
      if (piece === "[") nodes.push(optional(alternatives("]", true)));
      else if (piece === "(") nodes.push(alternatives(")", true));
      else if (piece === "<" || piece === ">") nodes.push({ is: "word", word: piece === "<" ? "(" : ")" });
      else if (piece.startsWith("{")) nodes.push(hole(piece.slice(1, -1), inside));
      else
        for (const word of piece.replace(/^mantimon's$/, "mantimon 's").match(/[,:;.]|[^\s,:;.]+/g) ?? [])
          nodes.push({ is: "word", word: word.toLowerCase() });
    }
    return { is: "row", nodes };
  }

  function hole(text: string, inside: boolean): Node {
    const open = text.endsWith("?");
    const [label, rule = label] = (open ? text.slice(0, -1) : text).split(":");
    if (inside && !open) throw new Error(`pattern "${pattern}": {${text}} may be missing, mark it with "?"`);
    const node: Node = { is: "hole", label, rule };
    return open && !inside ? optional(node) : node;
  }

  const node = row(false);
  if (at < pieces.length) throw new Error(`pattern "${pattern}": unexpected "${pieces[at]}"`);
  return node;
}

function optional(node: Node): Node {
  return { is: "either", nodes: [node, { is: "row", nodes: [] }] };
}

interface Match {
  at: number;
  found: Record<string, unknown>;
}

interface Reading {
  value: unknown;
  next: number;
}

/** One text on its way through the grammar: what each rule reads at each place is worked out once. */
export class Reader {
  /** How many tokens of the text some rule got past: where an unreadable text stopped making sense. */
  furthest = 0;
  readonly #known = new Map<string, Reading[]>();
  readonly #grammar: Grammar;
  readonly #tokens: readonly Token[];
  readonly #context: unknown;

  constructor(grammar: Grammar, tokens: readonly Token[], context: unknown) {
    this.#grammar = grammar;
    this.#tokens = tokens;
    this.#context = context;
  }

  /** Every different value that the rule makes of the whole text. */
  readings(rule: string): unknown[] {
    return this.#readings(rule, 0)
      .filter(({ next }) => next === this.#tokens.length)
      .map(({ value }) => value);
  }

  #readings(rule: string, at: number): Reading[] {
    const key = `${rule} ${at}`;
    const known = this.#known.get(key);
    if (known) return known;
    this.#known.set(key, []);
    const found = this.#grammar.terminals.has(rule) ? this.#terminal(rule, at) : this.#built(rule, at);
    this.#known.set(key, found);
    return found;
  }

  #terminal(rule: string, at: number): Reading[] {
    const terminal = this.#grammar.terminals.get(rule) as Terminal;
    return terminal
      .read(this.#tokens, at, this.#context as never)
      .map(({ value, length }) => this.#past({ value, next: at + length }));
  }

  #built(rule: string, at: number): Reading[] {
    const productions = this.#grammar.rules.get(rule);
    if (!productions) throw new Error(`no rule is called ${rule}`);
    const different = new Map<string, Reading>();
    for (const { node, build } of productions) {
      for (const match of this.#matches(node, { at, found: {} })) {
        const value = build(match.found as never, this.#context as never);
        if (value !== undefined) different.set(`${match.at} ${keyOf(value)}`, { value, next: match.at });
      }
    }
    return [...different.values()];
  }

  #matches(node: Node, start: Match): Match[] {
    switch (node.is) {
      case "word": {
        if (this.#tokens[start.at]?.word !== node.word) return [];
        this.#past({ value: null, next: start.at + 1 });
        return [{ at: start.at + 1, found: start.found }];
      }
      case "hole":
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

  #past(reading: Reading): Reading {
    if (reading.next > this.furthest) this.furthest = reading.next;
    return reading;
  }
}

/** Equal values have equal keys, whatever the order of their fields. */
function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const fields = Object.entries(value).map(([key, field]) => `${key}:${keyOf(field)}`);
  return `{${fields.sort().join()}}`;
}

export interface Grammar {
  rules: ReadonlyMap<string, Rule[]>;
  terminals: ReadonlyMap<string, Terminal>;
}

export function grammarOf(rules: Rule[], terminals: Terminal[]): Grammar {
  return {
    rules: Map.groupBy(rules, (rule) => rule.name) as Map<string, Rule[]>,
    terminals: new Map(terminals.map((terminal) => [terminal.name, terminal])),
  };
}
