// A card written as a TypeScript module, as the tcgdex repository keeps them: its object is read, nothing is run.

import { type Expression, type Property, parseExpressionAt, type SpreadElement } from "acorn";

/** What is not a card. */
export class NoCard extends Error {}

const START = /\bconst\s+card\s*:\s*Card\s*=\s*(?=\{)/;

/** The object of the module. Names of other modules, such as that of the set, are left out. @throws NoCard */
export function cardOfModule(source: string): unknown {
  const start = START.exec(source);
  if (!start) throw new NoCard("it holds no “const card: Card = {…}”");
  try {
    return dataOf(parseExpressionAt(source, start.index + start[0].length, { ecmaVersion: "latest" }));
  } catch (error) {
    throw new NoCard((error as Error).message);
  }
}

function dataOf(node: Expression): unknown {
  switch (node.type) {
    case "Literal":
      return node.value;
    case "ArrayExpression":
      return node.elements.map((element) =>
        element === null || element.type === "SpreadElement" ? undefined : dataOf(element),
      );
    case "ObjectExpression":
      return Object.fromEntries(node.properties.map(entryOf));
    case "TemplateLiteral":
      if (node.expressions.length === 0) return node.quasis[0].value.cooked;
      break;
    case "UnaryExpression":
      if (node.operator === "-" && node.argument.type === "Literal") return -Number(node.argument.value);
      break;
    case "Identifier":
      return undefined;
  }
  throw new NoCard(`it is not plain data: there is a ${node.type} at ${node.start}`);
}

function entryOf(property: Property | SpreadElement): [string, unknown] {
  if (property.type === "SpreadElement" || property.computed || property.kind !== "init")
    throw new NoCard(`it is not plain data: there is a ${property.type} at ${property.start}`);
  const { key } = property;
  if (key.type === "Identifier") return [key.name, dataOf(property.value)];
  if (key.type === "Literal") return [String(key.value), dataOf(property.value)];
  throw new NoCard(`it is not plain data: there is a ${key.type} at ${key.start}`);
}
