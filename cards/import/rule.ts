// Writes a rule of the card grammar.

import { rulesOf } from "./grammar.ts";
import type { Context, Values } from "./values.ts";

export const rule = rulesOf<Values, Context>();

/** The value without missing or default fields, so that equal meanings are equal data. */
export function pruned<T extends object>(fields: T): T {
  const given = Object.entries(fields).filter(([, value]) => {
    const plain = typeof value === "object" && value !== null && !Array.isArray(value);
    return value !== undefined && !(plain && Object.keys(value).length === 0);
  });
  return Object.fromEntries(given) as T;
}
