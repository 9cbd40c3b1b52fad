// Questions about the values of the effect language that texts in any language ask.
import type { Amount, Count } from "../language.ts";

/** A count without a factor or a maximum, which can be said as "there are …". */
export function isPlainCount(amount: Amount): amount is Count {
  return (
    typeof amount === "object" && "count" in amount && (amount.times ?? 1) === 1 && amount.max === undefined
  );
}

export function asList<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
