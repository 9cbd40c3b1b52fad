// A grammar written as patterns; reader.ts finds every way in which a text fits it.
//
// A pattern is a row of words with
//   {rule} {label:rule}  what another rule reads, handed to `build` under that name
//   {label:rule?}        the same, may be missing; in brackets it comes and goes with them
//   [a b]  (a|b c)       words that may be missing, alternatives
//   <a b>                words in parentheses
// "mantimon's" is two words, as in texts.
// Text matches whatever its case.

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
  /** The value, or undefined if the words fit but contradict one another. */
  build: (found: never, context: never) => unknown;
}

/** A rule that looks at tokens itself: values and how many tokens each took. */
export interface Terminal {
  name: string;
  /** Whether the rule could read something that begins with this token. It may be true when the rule cannot. */
  starts: (token: Token) => boolean;
  read: (tokens: readonly Token[], at: number, context: never) => { value: unknown; length: number }[];
}

export type Node =
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

/** The tokens with which a rule or a node can begin. */
interface First {
  words: Set<string>;
  terminals: Set<Terminal>;
  /** It can be empty, so that what follows may come first. */
  empty: boolean;
}

export interface Grammar {
  rules: ReadonlyMap<string, readonly Rule[]>;
  terminals: ReadonlyMap<string, Terminal>;
  /** Whether the node could read something that begins with this token. It may be true when the node cannot. */
  canBegin: (node: Node, token: Token | undefined) => boolean;
}

/** @throws Error naming a rule that no pattern defines. */
export function grammarOf(rules: Rule[], terminals: Terminal[]): Grammar {
  const byName = Map.groupBy(rules, (rule) => rule.name);
  const byTerminal = new Map(terminals.map((terminal) => [terminal.name, terminal]));
  const firsts = new Firsts(byName, byTerminal);
  return {
    rules: byName,
    terminals: byTerminal,
    canBegin: (node, token) => {
      const { words, terminals, empty } = firsts.of(node);
      if (empty) return true;
      if (token === undefined) return false;
      return words.has(token.word) || [...terminals].some((terminal) => terminal.starts(token));
    },
  };
}

/** Computes the first tokens of every node, so that a reader skips the patterns that cannot fit. */
class Firsts {
  readonly #nodes = new Map<Node, First>();
  readonly #rules = new Map<string, First>();
  readonly #terminals: ReadonlyMap<string, Terminal>;

  constructor(rules: ReadonlyMap<string, readonly Rule[]>, terminals: ReadonlyMap<string, Terminal>) {
    this.#terminals = terminals;
    for (const name of rules.keys()) this.#rules.set(name, nothing());
    for (let grown = true; grown; ) {
      grown = false;
      for (const [name, productions] of rules) {
        const first = this.#rules.get(name) as First;
        for (const { node } of productions) grown = add(first, this.#compute(node)) || grown;
      }
    }
    for (const productions of rules.values()) for (const { node } of productions) this.#remember(node);
  }

  of(node: Node): First {
    return this.#nodes.get(node) as First;
  }

  #remember(node: Node): void {
    this.#nodes.set(node, this.#compute(node));
    if ("nodes" in node) for (const inner of node.nodes) this.#remember(inner);
  }

  #compute(node: Node): First {
    const first = nothing();
    switch (node.is) {
      case "word":
        first.words.add(node.word);
        break;
      case "hole":
        add(first, this.#hole(node.rule));
        break;
      case "either":
        for (const inner of node.nodes) add(first, this.#compute(inner));
        break;
      case "row": {
        first.empty = true;
        for (const inner of node.nodes) {
          const next = this.#compute(inner);
          add(first, { ...next, empty: false });
          if (next.empty) continue;
          first.empty = false;
          break;
        }
      }
    }
    return first;
  }

  #hole(rule: string): First {
    const terminal = this.#terminals.get(rule);
    if (terminal) return { ...nothing(), terminals: new Set([terminal]) };
    const first = this.#rules.get(rule);
    if (!first) throw new Error(`no rule is called ${rule}`);
    return first;
  }
}

function nothing(): First {
  return { words: new Set(), terminals: new Set(), empty: false };
}

/** Adds the tokens of the other set. Returns whether any was new. */
function add(to: First, from: First): boolean {
  const before = to.words.size + to.terminals.size;
  for (const word of from.words) to.words.add(word);
  for (const terminal of from.terminals) to.terminals.add(terminal);
  const emptied = from.empty && !to.empty;
  if (from.empty) to.empty = true;
  return emptied || to.words.size + to.terminals.size > before;
}
