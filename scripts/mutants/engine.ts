// Mutants of the engine: operators, constants, conditions and statements of its sources, changed one at a time.
import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join, relative } from "node:path";
import { type Node, parse } from "acorn";

export interface EngineMutant {
  file: string;
  /** Where the old text stands. */
  from: number;
  to: number;
  line: number;
  old: string;
  new: string;
}

const OPERATORS: Record<string, string> = {
  "===": "!==",
  "!==": "===",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "+": "-",
  "-": "+",
  "*": "+",
  "&&": "||",
  "||": "&&",
  "??": "&&",
};

/** What no rule depends on: texts, the search for moves, and the tools around the rules. */
const LEFT_OUT =
  /\.test\.ts$|^(text|bots|search|sim)\/|^(errors|game-of-view|why-not|invariants|limits)\.ts$/;

/** All mutants, in the order of the files. */
export function engineMutants(root: string): EngineMutant[] {
  const folder = join(root, "engine");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !LEFT_OUT.test(file))
    .sort()
    .flatMap((file) => mutantsOf(join(folder, file), root));
}

function mutantsOf(path: string, root: string): EngineMutant[] {
  const text = readFileSync(path, "utf8");
  // Types become spaces: what is left stands where it stood.
  const script = stripTypeScriptTypes(text, { mode: "strip" });
  const file = relative(root, path);
  const mutants: EngineMutant[] = [];
  const add = (from: number, to: number, changed: string) => {
    const line = text.slice(0, from).split("\n").length;
    mutants.push({ file, from, to, line, old: text.slice(from, to), new: changed });
  };
  visit(parse(script, { ecmaVersion: "latest", sourceType: "module" }), (node) => {
    const { type } = node;
    if (type === "BinaryExpression" || type === "LogicalExpression") {
      const { operator, left, right } = node as unknown as { operator: string; left: Node; right: Node };
      const changed = OPERATORS[operator];
      const from = script.indexOf(operator, left.end);
      if (changed && from >= 0 && from < right.start) add(from, from + operator.length, changed);
    }
    if (type === "IfStatement") {
      const { test } = node as unknown as { test: Node };
      add(test.start, test.end, "false");
      add(test.start, test.end, "true");
    }
    // Statements that only have an effect, such as calls and assignments, are left out.
    if (type === "ExpressionStatement") add(node.start, node.end, ";");
    if (type === "UnaryExpression" && (node as unknown as { operator: string }).operator === "!")
      add(node.start, node.start + 1, "");
    if (type === "Literal" && typeof (node as unknown as { value: unknown }).value === "number") {
      const { value } = node as unknown as { value: number };
      add(node.start, node.end, String(value + 1));
    }
    if (type === "Literal" && typeof (node as unknown as { value: unknown }).value === "boolean")
      add(node.start, node.end, String(!(node as unknown as { value: boolean }).value));
  });
  return mutants;
}

function visit(node: Node, found: (node: Node) => void): void {
  found(node);
  for (const value of Object.values(node)) {
    const children = Array.isArray(value) ? value : [value];
    for (const child of children) if (isNode(child)) visit(child, found);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** So many of them, spread evenly and chosen by the seed. */
export function sample(
  mutants: readonly EngineMutant[],
  count: number,
  random: () => number,
): EngineMutant[] {
  const keyed = mutants.map((mutant) => ({ mutant, key: random() }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ mutant }) => mutant)
    .sort((a, b) => (a.file === b.file ? a.from - b.from : a.file < b.file ? -1 : 1));
}
